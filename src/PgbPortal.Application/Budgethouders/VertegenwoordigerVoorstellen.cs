using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Registers;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Budgethouders;

/// <summary>The beheerder proposes who will manage the budget; the verstrekker decides.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class VertegenwoordigerVoorstellen(UseCaseContext context)
    : UseCase<VertegenwoordigerVoorstellen.Input, VertegenwoordigerVoorstellen.Stand>(context)
{
    private static readonly ZorgovereenkomstStatus[] Betaalt =
    [
        ZorgovereenkomstStatus.Gedeeld, ZorgovereenkomstStatus.AangepastDoorZorgverlener,
        ZorgovereenkomstStatus.OndertekendDoorZorgverlener, ZorgovereenkomstStatus.InBeoordeling,
        ZorgovereenkomstStatus.Goedgekeurd, ZorgovereenkomstStatus.Opgeschort,
    ];

    /// <param name="Id">Made by the form: sending it twice gives one proposal.</param>
    public sealed record Input(VertegenwoordigingId Id, BudgethouderId Budgethouder, Bsn Bsn, Vertegenwoordigersoort Soort);

    /// <param name="Bevindingen">ZO-021 when this person gives paid care to the budgethouder: the verstrekker sees it too.</param>
    public sealed record Stand(VertegenwoordigingId Id, IReadOnlyList<Bevinding> Bevindingen);

    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="RegelOvertredenException">ZO-007: no such person. STATUS: one waits already, or it is the budgethouder.</exception>
    protected override async Task<Stand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.BudgethouderAsync(GetType(), input.Budgethouder, cancellationToken);
        var db = Breed("een persoon zoeken in de registers");
        if (await db.Vertegenwoordigersvoorstellen.SingleOrDefaultAsync(v => v.Id == input.Id, cancellationToken) is { } eerder)
        {
            return eerder.BudgethouderId == input.Budgethouder
                ? new(eerder.Id, Bevindingen(eerder))
                : throw new NietGevondenException(nameof(Budgethouder));
        }

        if (await db.Vertegenwoordigersvoorstellen.AnyAsync(v => v.BudgethouderId == input.Budgethouder && v.Aanvaard == null, cancellationToken))
        {
            throw new RegelOvertredenException("STATUS", "Er wacht al een voorstel op een besluit. Wacht dat eerst af.");
        }

        var persoon = await new Registerkoppeling(db).PersoonAsync(input.Bsn, cancellationToken)
            ?? throw new RegelOvertredenException("ZO-007", "Wij kennen dit BSN niet. Kijk het nog eens na.");
        var budgethouder = await db.Budgethouders.SingleAsync(b => b.Id == input.Budgethouder, cancellationToken);
        var isZorgverlener = await db.Zorgovereenkomsten.AnyAsync(
            z => z.BudgethouderId == budgethouder.Id && Betaalt.Contains(z.Status) && (z.TotEnMet == null || z.TotEnMet >= Vandaag)
                && db.Zorgverleners.Any(v => v.Id == z.ZorgverlenerId && v.PersoonId == persoon.Id),
            cancellationToken);
        var voorstel = Vertegenwoordigersvoorstel.Doe(
            input.Id, budgethouder, persoon, input.Soort, isZorgverlener, Sessie.PersoonId!.Value, Vandaag);
        db.Add(voorstel);
        await MeldAsync(budgethouder, voorstel, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return new(voorstel.Id, Bevindingen(voorstel));
    }

    private static IReadOnlyList<Bevinding> Bevindingen(Vertegenwoordigersvoorstel voorstel) => voorstel.IsBetaaldeZorgverlener
        ? [new("ZO-021", Zwaarte.Waarschuwing, "Deze persoon geeft ook betaalde zorg. Uw gemeente of zorgkantoor beslist of dat mag.")]
        : [];

    private async Task MeldAsync(Budgethouder budgethouder, Vertegenwoordigersvoorstel voorstel, CancellationToken cancellationToken)
    {
        var db = Breed("een persoon zoeken in de registers");
        var kennisgever = new Kennisgever(db, Context.Klok);
        var verstrekkers = await db.Toekenningen
            .Where(t => t.BudgethouderId == budgethouder.Id && t.VervangenDoorId == null && !t.IsIntrekking && t.LaatsteDag >= Vandaag)
            .Select(t => t.VerstrekkerId!.Value).Distinct().ToListAsync(cancellationToken);
        verstrekkers.ForEach(v => kennisgever.AanVerstrekker(
            Kennisgevingsoort.VertegenwoordigerVoorgesteld, v, budgethouder.Id, voorstel.Id.Waarde));
    }
}
