using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Toekenningen;

/// <summary>What was decided about a grant, or what a decision would say now and why.</summary>
[ToegankelijkVoor(Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class VaststellingBekijken(UseCaseContext context)
    : UseCase<VaststellingBekijken.Input, VaststellingBekijken.Overzicht>(context)
{
    public sealed record Input(ToekenningId Id);

    /// <param name="Regels">How it is counted now; empty when it was decided.</param>
    /// <param name="Besluit">Who decided on which day; null when nobody did.</param>
    /// <param name="Belet">Why it cannot be decided now; null when it can, or was.</param>
    public sealed record Overzicht(
        ToekenningId Id,
        BudgethouderId BudgethouderId,
        string Budgethouder,
        string BudgetIdentificatie,
        Periode Periode,
        Vaststellingsbedragen Bedragen,
        IReadOnlyList<Regel> Regels,
        (string Door, DateOnly Op)? Besluit,
        string? Belet);

    /// <param name="IsAchtergebleven">It was spent under a replaced grant, and the new one does not know this zorgfunctie.</param>
    public sealed record Regel(FunctiebudgetId Id, string Naam, Periode Periode, bool IsAchtergebleven, Vaststellingsdeel Deel);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var toekenning = await Db.Toekenningen.AsNoTracking().SingleOrDefaultAsync(t => t.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Toekenning));
        Context.Betreft(toekenning.BudgethouderId, nameof(Toekenning), toekenning.Id.Waarde);
        var naam = await Db.Budgethouders.Where(b => b.Id == toekenning.BudgethouderId).Select(b => b.Naam).SingleAsync(cancellationToken);
        var besluit = await Db.Vaststellingen.AsNoTracking().SingleOrDefaultAsync(v => v.ToekenningId == input.Id, cancellationToken);
        if (besluit is not null)
        {
            var door = await Db.Medewerkers.AsNoTracking().Where(m => m.Id == besluit.MedewerkerId).Select(m => m.Naam).SingleAsync(cancellationToken);
            var bedragen = new Vaststellingsbedragen(besluit.VerantwoordingsvrijBedrag, besluit.Zorg, besluit.TerugTeVorderen);
            return Maak(toekenning, naam, bedragen, [], (door, besluit.VastgesteldOp), null);
        }

        var beeld = await new Vaststellingberekening(Db).MaakAsync(toekenning, cancellationToken);
        return Maak(
            toekenning,
            naam,
            beeld.Bedragen,
            [.. beeld.Delen.Select(d => new Regel(
                d.Functiebudget.Id,
                Zorgfuncties.Naam(toekenning.Wet!.Value, d.Functiebudget.Zorgfunctie),
                d.Functiebudget.Periode,
                d.Functiebudget.ToekenningId != toekenning.Id,
                d.Deel))],
            null,
            Vaststelling.Belet(toekenning, beeld.Gereserveerd, Vandaag));
    }

    private static Overzicht Maak(
        Toekenning toekenning, string naam, Vaststellingsbedragen bedragen, IReadOnlyList<Regel> regels, (string, DateOnly)? besluit, string? belet) =>
        new(
            toekenning.Id,
            toekenning.BudgethouderId,
            naam,
            toekenning.BudgetIdentificatie,
            new(toekenning.EersteDag, toekenning.LaatsteDag),
            bedragen,
            regels,
            besluit,
            belet);
}
