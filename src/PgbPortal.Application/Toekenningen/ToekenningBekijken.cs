using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Toekenningen;

/// <summary>One grant of the own organisation: its functiebudgetten with their balances, and what replaced what.</summary>
[ToegankelijkVoor(Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class ToekenningBekijken(UseCaseContext context) : UseCase<ToekenningBekijken.Input, ToekenningBekijken.Detail>(context)
{
    public sealed record Input(ToekenningId Id, Leesvorm Vorm = Leesvorm.Scherm);

    /// <param name="Geschiedenis">Every grant of this chain, the newest first; this one included.</param>
    /// <param name="KanWijzigen">A newer grant may replace it.</param>
    public sealed record Detail(
        ToekenningId Id,
        BudgethouderId BudgethouderId,
        string Budgethouder,
        Wet Wet,
        string BudgetIdentificatie,
        DateOnly? Afgiftedatum,
        DateOnly Dagtekening,
        Periode Periode,
        ToekenningStatus Status,
        IReadOnlyList<Functiebudgetstand> Functiebudgetten,
        IReadOnlyList<Schakel> Geschiedenis,
        bool KanWijzigen)
    {
        /// <summary>What the zorgkantoor decided after the end; null when it did not.</summary>
        public Vaststellingsbedragen? Vaststelling { get; init; }

        /// <summary>Last day on which care of this budget can be claimed; it is closed the day after.</summary>
        public required DateOnly DeclarerenTotEnMet { get; init; }

        /// <summary>The year is closed and the decision is still to be made.</summary>
        public bool KanVaststellen { get; init; }

        /// <summary>It ends soon and no other comes after it: the one who may change it decides about a new one.</summary>
        public bool LooptAf { get; init; }

        public Bedrag Besteed => Bedrag.Som(Functiebudgetten.Select(f => f.Besteed));

        public Bedrag Gereserveerd => Bedrag.Som(Functiebudgetten.Select(f => f.Gereserveerd));
    }

    /// <summary>One grant in the chain of replacements.</summary>
    public sealed record Schakel(ToekenningId Id, string BudgetIdentificatie, DateOnly OntvangenOp, Periode Periode, ToekenningStatus Status);

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Leest(input.Vorm);
        var toekenning = await Db.Toekenningen.AsNoTracking().SingleOrDefaultAsync(t => t.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Toekenning));
        Context.Betreft(toekenning.BudgethouderId, nameof(Toekenning), toekenning.Id.Waarde);
        var naam = await Db.Budgethouders.Where(b => b.Id == toekenning.BudgethouderId).Select(b => b.Naam).SingleAsync(cancellationToken);
        var standen = await Db.StandenAsync(new(Toekenning: input.Id), cancellationToken);
        var eigen = await Db.Toekenningen.AsNoTracking()
            .Where(t => t.BudgethouderId == toekenning.BudgethouderId && t.VerstrekkerId == toekenning.VerstrekkerId && t.Wet == toekenning.Wet)
            .ToListAsync(cancellationToken);
        var status = toekenning.StatusOp(Vandaag);
        var termijn = (await Context.KengetallenAsync(cancellationToken)).Dagen(Kengetalsoort.Nalooptermijn, Vandaag);

        // The wider sight of an emergency is for looking: no button that the step behind it refuses.
        var magWijzigen = Sessie.Rol == Rol.ConsulentVerstrekker && Toegang.Schrijfwetten.Contains(toekenning.Wet!.Value);
        var vaststelling = await Db.Vaststellingen.AsNoTracking().Where(v => v.ToekenningId == input.Id)
            .Select(v => new Vaststellingsbedragen(v.VerantwoordingsvrijBedrag, v.Zorg, v.TerugTeVorderen)).SingleOrDefaultAsync(cancellationToken);
        return new(
            toekenning.Id,
            toekenning.BudgethouderId,
            naam,
            toekenning.Wet!.Value,
            toekenning.BudgetIdentificatie,
            toekenning.Afgiftedatum,
            toekenning.Dagtekening,
            new(toekenning.EersteDag, toekenning.LaatsteDag),
            status,
            standen,
            [.. Keten(toekenning, eigen).Select(t => new Schakel(
                t.Id, t.BudgetIdentificatie, t.OntvangenOp, new(t.EersteDag, t.LaatsteDag), t.StatusOp(Vandaag)))],
            magWijzigen && Toekenning.Statusovergangen.Mag(status, ToekenningStatus.Vervangen))
        {
            Vaststelling = vaststelling,
            DeclarerenTotEnMet = standen.Max(s => s.Naloopbegin).AddDays(termijn - 1),
            LooptAf = magWijzigen && await Werkbronnen.Aflopend(Db, Vandaag).AnyAsync(t => t.Id == input.Id, cancellationToken),
            KanVaststellen = magWijzigen && vaststelling is null
                && Vaststelling.Belet(toekenning, Bedrag.Nul, Vandaag) is null,
        };
    }

    // Forward to what replaced it, then back to what it replaced.
    private static List<Toekenning> Keten(Toekenning toekenning, List<Toekenning> alle)
    {
        var keten = new List<Toekenning> { toekenning };
        while (alle.Find(t => t.Id == keten[0].VervangenDoorId) is { } later)
        {
            keten.Insert(0, later);
        }

        while (alle.Find(t => t.VervangenDoorId == keten[^1].Id) is { } eerder)
        {
            keten.Add(eerder);
        }

        return keten;
    }
}
