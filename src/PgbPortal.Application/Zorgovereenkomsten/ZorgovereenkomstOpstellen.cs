using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Registers;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>What a draft shows after each save.</summary>
public sealed record Conceptstand(
    ZorgovereenkomstId Id, ZorgovereenkomstStatus Status, IReadOnlyList<Zorgovereenkomstbevinding> Bevindingen, Bedrag VerwachteKosten);

/// <summary>The beheerder starts an agreement as a draft; findings are shown and never refuse it.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class ZorgovereenkomstOpstellen(UseCaseContext context)
    : UseCase<ZorgovereenkomstOpstellen.Input, Conceptstand>(context)
{
    /// <param name="Id">Made by the form, so that sending it twice gives one draft.</param>
    /// <param name="Agb">Of a company; else null.</param>
    /// <param name="Bsn">Of a person; else null.</param>
    public sealed record Input(
        ZorgovereenkomstId Id,
        BudgethouderId Budgethouder,
        Agb? Agb,
        Bsn? Bsn,
        Overeenkomstsoort Soort,
        Zorgverlenervragen Vragen,
        DateOnly Van,
        DateOnly? TotEnMet,
        IReadOnlyList<Regelafspraak> Regels);

    protected override async Task<Conceptstand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.BudgethouderAsync(GetType(), input.Budgethouder, cancellationToken);
        var db = Breed("controles van een overeenkomst");
        var toetsing = new Overeenkomsttoetsing(db, Context.Klok, await Context.KengetallenAsync(cancellationToken));
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels)
            .SingleOrDefaultAsync(z => z.Id == input.Id, cancellationToken);
        if (overeenkomst is null)
        {
            var budgethouder = await db.Budgethouders.SingleAsync(b => b.Id == input.Budgethouder, cancellationToken);
            var zorgverlener = await ZorgverlenerAsync(input, cancellationToken);
            overeenkomst = Zorgovereenkomst.Opstellen(
                input.Id, budgethouder, zorgverlener, input.Soort, input.Vragen, input.Van, input.TotEnMet, input.Regels, Vandaag);
            db.Add(overeenkomst);
            await BewaarAsync(db, cancellationToken);
        }
        else if (overeenkomst.BudgethouderId != input.Budgethouder)
        {
            throw new NietGevondenException(nameof(Zorgovereenkomst));
        }

        var (bevindingen, kosten) = await toetsing.ToetsAsync(overeenkomst, cancellationToken);
        return new(overeenkomst.Id, overeenkomst.Status, bevindingen, kosten);
    }

    private async Task<Zorgverlener> ZorgverlenerAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("zorgverlener zoeken in de registers");
        var registers = new Registerkoppeling(db);
        if (input.Agb is { } agb)
        {
            return await db.Zorgverleners.SingleOrDefaultAsync(z => z.Agb == agb, cancellationToken)
                ?? await NieuweOrganisatieAsync(registers, agb, cancellationToken);
        }

        var bsn = input.Bsn
            ?? throw new RegelOvertredenException("ZO-007", "Vul het BSN of de AGB-code van uw zorgverlener in.");
        var persoon = await registers.PersoonAsync(bsn, cancellationToken)
            ?? throw new RegelOvertredenException("ZO-007", "Wij kennen dit BSN niet. Kijk het nog eens na.");
        if (await db.Zorgverleners.SingleOrDefaultAsync(z => z.PersoonId == persoon.Id, cancellationToken) is { } bekend)
        {
            return bekend;
        }

        var nieuw = Zorgverlener.VanPersoon(ZorgverlenerId.Nieuw(), persoon);
        db.Add(nieuw);
        return nieuw;
    }

    private async Task<Zorgverlener> NieuweOrganisatieAsync(Registerkoppeling registers, Agb agb, CancellationToken cancellationToken)
    {
        var inschrijving = await registers.AgbAsync(agb, cancellationToken);
        if (inschrijving is null || !Kvk.TryParse(inschrijving.Kvk, out var kvk))
        {
            throw new RegelOvertredenException("ZO-008", "Wij kennen deze AGB-code niet. Vraag uw zorgverlener om de juiste code.");
        }

        var nieuw = Zorgverlener.VanOrganisatie(ZorgverlenerId.Nieuw(), Zorgverlenersoort.Instelling, inschrijving.Naam, agb, kvk, null);
        Breed("zorgverlener zoeken in de registers").Add(nieuw);
        return nieuw;
    }
}
