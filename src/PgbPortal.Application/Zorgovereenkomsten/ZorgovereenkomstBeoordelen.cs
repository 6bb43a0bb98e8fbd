using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>A toetser of the verstrekker judges the care in the lines that the own organisation pays.</summary>
[ToegankelijkVoor(Rol.ToetserVerstrekker)]
[InMandaat(Mandaatrecht.Beoordelen)]
public sealed class ZorgovereenkomstBeoordelen(UseCaseContext context)
    : UseCase<ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(context)
{
    /// <param name="Toelichting">Shown to the budgethouder; at most 1,000 characters.</param>
    /// <param name="Wijziging">The change that is judged; null: the one that waits, else the agreement itself.</param>
    public sealed record Input(
        ZorgovereenkomstId Id, Besluit Besluit, Afwijsreden? Reden, string? Toelichting = null, OvereenkomstwijzigingId? Wijziging = null);

    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<ZorgovereenkomstStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("alle oordelen over een overeenkomst");
        var (grootboek, kengetallen) = (new Grootboek(db, NuUtc, Vandaag), await Context.KengetallenAsync(cancellationToken));
        await Maandloonplanner.VergrendelAsync(db, grootboek, input.Id, cancellationToken);
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels).Include(z => z.Beoordelingen)
            .SingleAsync(z => z.Id == input.Id, cancellationToken);
        var wijzigingen = new Wijzigingsbehandeling(db, Context.Klok, kengetallen);
        if (await wijzigingen.TeBeoordelenAsync(overeenkomst.Id, input.Wijziging, cancellationToken) is { } wijziging)
        {
            if (IsHerhaling(wijziging, input))
            {
                return overeenkomst.Status;
            }

            wijziging.Beoordeel(
                Toegang.VerstrekkerId!.Value, [.. Toegang.Schrijfwetten], input.Besluit, input.Reden, input.Toelichting, Sessie.MedewerkerId!.Value, Vandaag);
            await wijzigingen.RondAfAsync(overeenkomst, wijziging, grootboek, cancellationToken);
            db.Entry(wijziging).State = EntityState.Modified;
            await BewaarAsync(db, cancellationToken);
            return overeenkomst.Status;
        }

        if (IsHerhaling(overeenkomst, input))
        {
            return overeenkomst.Status;
        }

        overeenkomst.Beoordeel(
            Toegang.VerstrekkerId!.Value, [.. Toegang.Schrijfwetten], input.Besluit, input.Reden, input.Toelichting, Sessie.MedewerkerId!.Value, Vandaag);
        await Overeenkomstuitslag.MeldAsync(overeenkomst, new Kennisgever(db, Context.Klok), cancellationToken);
        await new Maandloonplanner(db, grootboek, kengetallen, Vandaag).PlanAsync(overeenkomst, cancellationToken);

        // The whole changes with each answer: of two that come in at once the second sees the first, and one of them is the last.
        db.Entry(overeenkomst).State = EntityState.Modified;
        await BewaarAsync(db, cancellationToken);
        return overeenkomst.Status;
    }

    private bool IsHerhaling(Overeenkomstwijziging wijziging, Input input) => wijziging.Beoordelingen
        .Where(b => b.VerstrekkerId == Toegang.VerstrekkerId && Toegang.Schrijfwetten.Contains(b.Wet!.Value))
        .ToList() is { Count: > 0 } eigen
        && eigen.TrueForAll(b => b.BeslotenDoorId == Sessie.MedewerkerId && b.Besluit == input.Besluit && b.Reden == input.Reden);

    /// <summary>The same answer of the same person, sent twice.</summary>
    private bool IsHerhaling(Zorgovereenkomst overeenkomst, Input input) => overeenkomst.Beoordelingen
        .Where(b => b.VerstrekkerId == Toegang.VerstrekkerId && Toegang.Schrijfwetten.Contains(b.Wet!.Value))
        .ToList() is { Count: > 0 } eigen
        && eigen.TrueForAll(b => b.BeslotenDoorId == Sessie.MedewerkerId && b.Besluit == input.Besluit && b.Reden == input.Reden);
}
