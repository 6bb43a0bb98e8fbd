using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>All budgets of one budgethouder, of every verstrekker, for who is budgethouder, acts or looks along.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Meekijker])]
public sealed class BudgetBekijken(UseCaseContext context) : UseCase<BudgetBekijken.Input, BudgetBekijken.Overzicht>(context)
{
    /// <param name="Budgethouder">Null: the dossier that is open.</param>
    public sealed record Input(BudgethouderId? Budgethouder = null, Leesvorm Vorm = Leesvorm.Scherm);

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
        var rijen = await (
            from t in Db.Toekenningen.AsNoTracking()
            join v in Db.Verstrekkers.AsNoTracking() on t.VerstrekkerId equals v.Id
            where t.BudgethouderId == id && t.VervangenDoorId == null
            select new { Toekenning = t, v.Naam, v.Telefoon }).ToListAsync(cancellationToken);
        var standen = (await Db.StandenAsync(new(Budgethouder: id), cancellationToken)).ToLookup(s => s.ToekenningId);
        var kengetallen = await Context.KengetallenAsync(cancellationToken);
        var termijn = kengetallen.Dagen(Kengetalsoort.Nalooptermijn, Vandaag);
        var delen = rijen.OrderByDescending(r => r.Toekenning.EersteDag).ThenBy(r => r.Naam, StringComparer.Ordinal).Select(r => new Deel(
            r.Toekenning.Id,
            r.Naam,
            r.Telefoon,
            r.Toekenning.Wet!.Value,
            new(r.Toekenning.EersteDag, r.Toekenning.LaatsteDag),
            r.Toekenning.StatusOp(Vandaag),
            r.Toekenning.OntvangenOp,
            standen[r.Toekenning.Id].Max(s => s.Naloopbegin).AddDays(termijn - 1),
            standen[r.Toekenning.Id].Max(s => s.Naloopbegin).AddDays(termijn - 1) >= Vandaag,
            [.. standen[r.Toekenning.Id]])
        {
            BudgetIdentificatie = r.Toekenning.BudgetIdentificatie,
        }).ToLookup(d => d.Status is ToekenningStatus.Afgesloten or ToekenningStatus.Ingetrokken);
        var vooruit = await new Vooruitzichten(Db, Vandaag, kengetallen)
            .MaakAsync(delen[false].SelectMany(d => d.Functiebudgetten), cancellationToken);
        var pot = (await Db.Rekeningen.AsNoTracking().Where(r => r.HouderId == id.Waarde)
            .Select(r => new { r.Soort, r.Saldo }).ToListAsync(cancellationToken)).ToDictionary(r => r.Soort, r => new Bedrag(-r.Saldo));
        return new(id, naam, [.. delen[false]], [.. delen[true]], vooruit)
        {
            EigenGeld = pot.GetValueOrDefault(Domain.Budgetten.Rekeningsoort.StortingVrij),
            EigenGeldBeloofd = pot.GetValueOrDefault(Domain.Budgetten.Rekeningsoort.StortingBeloofd),
            IsBeheerder = Toegang.IsBeheerderVan(id),
        };
    }
}
