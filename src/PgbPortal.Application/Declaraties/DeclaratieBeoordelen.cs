using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Declaraties;

/// <summary>The beheerder agrees with a claim of the zorgverlener, which is the order to pay, or sends it back.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class DeclaratieBeoordelen(UseCaseContext context) : UseCase<DeclaratieBeoordelen.Input, Declaratiestand>(context)
{
    /// <param name="Akkoord">False: sent back.</param>
    /// <param name="Toelichting">For the zorgverlener; at most 1,000 characters.</param>
    public sealed record Input(DeclaratieId Id, bool Akkoord, string? Toelichting = null);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.DeclaratieAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("controles van een declaratie");
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        var behandeling = new Declaratiebehandeling(db, grootboek, await Context.KengetallenAsync(cancellationToken), Context.Klok);
        var overeenkomstId = await db.Declaraties.Where(d => d.Id == input.Id).Select(d => d.ZorgovereenkomstId).SingleAsync(cancellationToken);
        var overeenkomst = await behandeling.OvereenkomstAsync(overeenkomstId, cancellationToken);
        var declaratie = await db.Declaraties.Include(d => d.Regels).SingleAsync(d => d.Id == input.Id, cancellationToken);
        if (declaratie.Status != DeclaratieStatus.IngevoerdDoorZorgverlener)
        {
            throw new RegelOvertredenException("STATUS", "Over deze declaratie is al beslist. U hoeft niets meer te doen.");
        }

        if (input.Akkoord)
        {
            await behandeling.GeefOpdrachtAsync(declaratie, overeenkomst, bijInvoer: false, cancellationToken);
        }
        else
        {
            declaratie.StuurTerug(input.Toelichting);
        }

        new Kennisgever(db, Context.Klok).AanZorgverlener(
            input.Akkoord ? Kennisgevingsoort.DeclaratieGoedgekeurd : Kennisgevingsoort.DeclaratieTeruggestuurd,
            declaratie.ZorgverlenerId!.Value,
            declaratie.BudgethouderId,
            declaratie.Id.Waarde);
        await BewaarAsync(db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }
}
