using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Registers;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgethouders;

public enum Vertegenwoordigerwijziging
{
    Toevoegen,
    Beeindigen,
}

/// <summary>The verstrekker, or the SVB on the phone, adds or ends a vertegenwoordiger.</summary>
/// <remarks>Source: scenarios/README.md section 9.</remarks>
[ToegankelijkVoor(Rol.ConsulentVerstrekker, Rol.KlantcontactmedewerkerSvb)]
[VraagtReden]
[InMandaat(Mandaatrecht.Toekennen)]
public sealed class VertegenwoordigerWijzigen(UseCaseContext context)
    : UseCase<VertegenwoordigerWijzigen.Input, VertegenwoordigingId>(context)
{
    /// <param name="Vertegenwoordiger">Null when <paramref name="Vertegenwoordiging"/> says what is ended.</param>
    /// <param name="Vanaf">First day with, or for an end the first day without.</param>
    /// <param name="Soort">Only for a new one.</param>
    /// <param name="Beheer">Only for a new one: may act.</param>
    /// <param name="Vertegenwoordiging">Only for an end, by who chose it from a list.</param>
    public sealed record Input(
        BudgethouderId Budgethouder,
        Bsn? Vertegenwoordiger,
        Vertegenwoordigerwijziging Wijziging,
        DateOnly Vanaf,
        Vertegenwoordigersoort? Soort = null,
        bool Beheer = true,
        VertegenwoordigingId? Vertegenwoordiging = null);

    /// <exception cref="RegelOvertredenException">
    /// ZO-007: no such person. STATUS: nothing to end. BEHEER: somebody acts already.
    /// </exception>
    protected override async Task<VertegenwoordigingId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.BudgethouderAsync(GetType(), input.Budgethouder, cancellationToken);
        await Context.EisEigenWetAsync(GetType(), input.Budgethouder, cancellationToken);
        var db = Breed("een persoon zoeken in de registers");
        var persoon = input.Vertegenwoordiger is { } bsn
            ? await new Registerkoppeling(db).PersoonAsync(bsn, cancellationToken)
            : null;
        if (persoon is null && (input.Vertegenwoordiging is null || input.Wijziging == Vertegenwoordigerwijziging.Toevoegen))
        {
            throw new RegelOvertredenException("ZO-007", "Wij kennen dit BSN niet. Kijk het nog eens na.");
        }

        var budgethouder = await db.Budgethouders.SingleAsync(b => b.Id == input.Budgethouder, cancellationToken);
        var alle = await db.Vertegenwoordigingen.Where(v => v.BudgethouderId == budgethouder.Id).ToListAsync(cancellationToken);
        var vertegenwoordiging = input.Wijziging == Vertegenwoordigerwijziging.Toevoegen
            ? Voeg(budgethouder, persoon!, alle, input)
            : Beeindig(budgethouder, v => v.Id == input.Vertegenwoordiging || v.PersoonId == persoon?.Id, alle, input.Vanaf);
        if (input.Wijziging == Vertegenwoordigerwijziging.Toevoegen)
        {
            db.Add(vertegenwoordiging);
        }

        await BewaarAsync(db, cancellationToken);
        return vertegenwoordiging.Id;
    }

    private static Vertegenwoordiging Voeg(
        Budgethouder budgethouder, Domain.Personen.Persoon persoon, List<Vertegenwoordiging> alle, Input input)
    {
        var soort = input.Soort is { } gekozen && gekozen != Vertegenwoordigersoort.Meekijker
            ? gekozen
            : throw new RegelOvertredenException("STATUS", "Kies wat voor vertegenwoordiger dit wordt.");
        if (persoon.Id == budgethouder.PersoonId)
        {
            throw new RegelOvertredenException(
                "STATUS", "De budgethouder kan niet de eigen vertegenwoordiger zijn. Kies een ander.");
        }

        var nieuw = Vertegenwoordiging.Maak(
            VertegenwoordigingId.Nieuw(), budgethouder.Id, persoon, soort, input.Beheer, input.Vanaf);
        return nieuw.Beheer && alle.Exists(v => v.Beheer && v.GeldtOp(input.Vanaf, budgethouder.Geboren))
            ? throw new RegelOvertredenException("BEHEER", "Iemand anders beheert dit budget al. Beëindig dat eerst.")
            : nieuw;
    }

    private static Vertegenwoordiging Beeindig(
        Budgethouder budgethouder, Func<Vertegenwoordiging, bool> isDeze, List<Vertegenwoordiging> alle, DateOnly vanaf)
    {
        var lopend = alle.Find(v =>
            isDeze(v) && v.Soort != Vertegenwoordigersoort.Meekijker && v.GeldtOp(vanaf, budgethouder.Geboren))
            ?? throw new RegelOvertredenException(
                "STATUS", "Deze persoon is op die dag geen vertegenwoordiger. Kies een andere dag of persoon.");
        lopend.Beeindig(vanaf);
        return lopend;
    }
}
