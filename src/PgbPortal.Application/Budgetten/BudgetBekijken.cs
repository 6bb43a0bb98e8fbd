using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>All budgets of one budgethouder, of every verstrekker, for who is budgethouder, acts or looks along.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Meekijker])]
public sealed class BudgetBekijken(UseCaseContext context) : UseCase<BudgetBekijken.Input, BudgetBekijken.Overzicht>(context)
{
    /// <param name="Budgethouder">Null: the dossier that is open.</param>
    /// <param name="Op">As it was at the end of this day; null: as it is now.</param>
    public sealed record Input(BudgethouderId? Budgethouder = null, Leesvorm Vorm = Leesvorm.Scherm, DateOnly? Op = null);

    /// <param name="Lopend">What runs, begins later, or can still be claimed on.</param>
    /// <param name="Eerder">What was closed or withdrawn.</param>
    /// <param name="Vooruit">Of the functiebudgetten that run today and on which care was agreed.</param>
    public sealed record Overzicht(
        BudgethouderId Budgethouder, string Naam, IReadOnlyList<Deel> Lopend, IReadOnlyList<Deel> Eerder,
        IReadOnlyDictionary<FunctiebudgetId, Budgetvooruitzicht> Vooruit)
    {
        /// <summary>Own money that is neither spent nor promised.</summary>
        public Bedrag EigenGeld { get; init; }

        /// <summary>Own money that waits for the payment of a claim.</summary>
        public Bedrag EigenGeldBeloofd { get; init; }

        public bool IsBeheerder { get; init; }
    }

    /// <summary>One grant of one verstrekker.</summary>
    /// <param name="OntvangenOp">When it came in.</param>
    /// <param name="DeclarerenTotEnMet">Last day on which care of this budget can be claimed; it is closed the day after.</param>
    /// <param name="KanDeclareren">That day is not over.</param>
    public sealed record Deel(
        ToekenningId Id,
        string Verstrekker,
        string Telefoon,
        Wet Wet,
        Periode Periode,
        ToekenningStatus Status,
        DateOnly OntvangenOp,
        DateOnly DeclarerenTotEnMet,
        bool KanDeclareren,
        IReadOnlyList<Functiebudgetstand> Functiebudgetten)
    {
        public required string BudgetIdentificatie { get; init; }

        public Bedrag Vrij => Bedrag.Som(Functiebudgetten.Select(f => f.Vrij));
    }

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Leest(input.Vorm);
        var id = input.Budgethouder ?? Sessie.Dossier?.BudgethouderId ?? throw new ToegangGeweigerdException(nameof(BudgetBekijken));
        var naam = await Context.BudgethouderAsync(GetType(), id, cancellationToken);
        var dag = input.Op ?? Vandaag;
        var alle = await (
            from t in Db.Toekenningen.AsNoTracking()
            join v in Db.Verstrekkers.AsNoTracking() on t.VerstrekkerId equals v.Id
            where t.BudgethouderId == id
            select new Toegekend(t, v.Naam, v.Telefoon)).ToListAsync(cancellationToken);
        var keten = alle.ToDictionary(r => r.Toekenning.Id, r => r.Toekenning);
        var rijen = alle.FindAll(r => IsVanKracht(r.Toekenning, keten, dag));
        var standen = input.Op is null
            ? await Db.StandenAsync(new(Budgethouder: id), cancellationToken)
            : await Db.StandenOpAsync(f => f.BudgethouderId == id, dag, cancellationToken);
        var perToekenning = standen.ToLookup(s => s.ToekenningId);
        var kengetallen = await Context.KengetallenAsync(cancellationToken);
        var termijn = kengetallen.Dagen(Kengetalsoort.Nalooptermijn, dag);
        var delen = rijen.OrderByDescending(r => r.Toekenning.EersteDag).ThenBy(r => r.Naam, StringComparer.Ordinal)
            .Select(r => MaakDeel(r, [.. perToekenning[r.Toekenning.Id]], termijn, dag))
            .ToLookup(d => d.Status is ToekenningStatus.Afgesloten or ToekenningStatus.Ingetrokken);
        var vooruit = await new Vooruitzichten(Db, dag, kengetallen).MaakAsync(
            delen[false].SelectMany(d => d.Functiebudgetten),
            cancellationToken,
            stand => perToekenning[Laatste(stand.ToekenningId, keten)].Where(s => s.Zorgfunctie == stand.Zorgfunctie).Select(s => s.Id));
        var pot = await EigenGeldAsync(id, input.Op, cancellationToken);
        return new(id, naam, [.. delen[false]], [.. delen[true]], vooruit)
        {
            EigenGeld = pot.GetValueOrDefault(Rekeningsoort.StortingVrij),
            EigenGeldBeloofd = pot.GetValueOrDefault(Rekeningsoort.StortingBeloofd),
            IsBeheerder = Toegang.IsBeheerderVan(id),
        };
    }

    // What replaced it came in later.
    private static bool IsVanKracht(Toekenning toekenning, Dictionary<ToekenningId, Toekenning> keten, DateOnly dag) =>
        toekenning.OntvangenOp <= dag && (toekenning.VervangenDoorId is not { } door || keten[door].OntvangenOp > dag);

    // The claims go along with a replacement, so they stand on the last one.
    private static ToekenningId Laatste(ToekenningId id, Dictionary<ToekenningId, Toekenning> keten)
    {
        while (keten[id].VervangenDoorId is { } door)
        {
            id = door;
        }

        return id;
    }

    private static Deel MaakDeel(Toegekend rij, IReadOnlyList<Functiebudgetstand> standen, int termijn, DateOnly dag)
    {
        var (toekenning, totEnMet) = (rij.Toekenning, standen.Max(s => s.Naloopbegin).AddDays(termijn - 1));
        return new(
            toekenning.Id, rij.Naam, rij.Telefoon, toekenning.Wet!.Value, new(toekenning.EersteDag, toekenning.LaatsteDag),
            toekenning.StatusToen(dag), toekenning.OntvangenOp, totEnMet, totEnMet >= dag, standen)
        {
            BudgetIdentificatie = toekenning.BudgetIdentificatie,
        };
    }

    private async Task<Dictionary<Rekeningsoort, Bedrag>> EigenGeldAsync(BudgethouderId id, DateOnly? op, CancellationToken cancellationToken)
    {
        var rijen = await Db.Rekeningen.AsNoTracking().Where(r => r.HouderId == id.Waarde).Select(r => new
        {
            r.Soort,
            Saldo = r.Saldo - (op == null ? 0 : Db.Boekingsregels.Where(l => l.RekeningId == r.Id && Db.Boekingen.Any(b => b.Id == l.BoekingId && b.Dag > op)).Sum(l => l.Centen)),
        }).ToListAsync(cancellationToken);
        return rijen.ToDictionary(r => r.Soort, r => new Bedrag(-r.Saldo));
    }

    private sealed record Toegekend(Toekenning Toekenning, string Naam, string Telefoon);
}
