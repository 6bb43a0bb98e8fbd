using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Declaraties;

/// <summary>Somebody at the verstrekker or the SVB decides about a claim that waits for a person.</summary>
[ToegankelijkVoor(Rol.ToetserVerstrekker, Rol.DeclaratiemedewerkerSvb)]
public sealed class DeclaratieToetsen(UseCaseContext context) : UseCase<DeclaratieToetsen.Input, Declaratiestand>(context)
{
    /// <param name="Toelichting">Shown to the budgethouder; needed for a refusal.</param>
    public sealed record Input(DeclaratieId Id, Besluit Besluit, string? Toelichting = null);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.DeclaratieAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("het grootboek bijwerken");
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        var behandeling = new Declaratiebehandeling(db, grootboek, await Context.KengetallenAsync(cancellationToken), Context.Klok);
        var overeenkomstId = await db.Declaraties.Where(d => d.Id == input.Id).Select(d => d.ZorgovereenkomstId).SingleAsync(cancellationToken);
        await behandeling.OvereenkomstAsync(overeenkomstId, cancellationToken);
        var declaratie = await db.Declaraties.Include(d => d.Regels).SingleAsync(d => d.Id == input.Id, cancellationToken);
        if (declaratie.Status != DeclaratieStatus.HandmatigeToets)
        {
            throw new RegelOvertredenException("STATUS", "Over deze declaratie is al beslist. U hoeft niets meer te doen.");
        }

        if (input.Besluit == Besluit.Akkoord)
        {
            await KeurGoedAsync(declaratie, behandeling, cancellationToken);
        }
        else
        {
            declaratie.KeurAf("DC-034", input.Toelichting);
            await behandeling.GeefVrijAsync(declaratie, cancellationToken);
        }

        await new Kennisgever(db, Context.Klok).AanBeheerderAsync(
            input.Besluit == Besluit.Akkoord ? Kennisgevingsoort.DeclaratieGoedgekeurd : Kennisgevingsoort.DeclaratieAfgekeurd,
            declaratie.BudgethouderId,
            declaratie.Id.Waarde,
            cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }

    private async Task KeurGoedAsync(Declaratie declaratie, Declaratiebehandeling behandeling, CancellationToken cancellationToken)
    {
        var zorgverlener = await Breed("het rekeningnummer bekijken").Zorgverleners.SingleAsync(z => z.Id == declaratie.ZorgverlenerId, cancellationToken);
        if (zorgverlener.MagBetaaldWorden)
        {
            declaratie.KeurGoed(NuUtc, behandeling.Betaaldag());
        }
        else
        {
            declaratie.HoudAan(Wachtreden.Rekeningnummer, Domain.Waarden.Bedrag.Nul);
        }
    }
}
