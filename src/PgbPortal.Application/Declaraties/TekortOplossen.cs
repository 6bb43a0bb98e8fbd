using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Declaraties;

/// <summary>The beheerder chooses what happens with a claim for which there is not enough money.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class TekortOplossen(UseCaseContext context) : UseCase<TekortOplossen.Input, Declaratiestand>(context)
{
    public sealed record Input(DeclaratieId Id, Tekortkeuze Keuze);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.DeclaratieAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("het grootboek bijwerken");
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        var behandeling = new Declaratiebehandeling(db, grootboek, await Context.KengetallenAsync(cancellationToken), Context.Klok);
        var overeenkomstId = await db.Declaraties.Where(d => d.Id == input.Id).Select(d => d.ZorgovereenkomstId).SingleAsync(cancellationToken);
        await behandeling.OvereenkomstAsync(overeenkomstId, cancellationToken);
        var declaratie = await db.Declaraties.Include(d => d.Regels).SingleAsync(d => d.Id == input.Id, cancellationToken);
        if (declaratie is not { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Tekort })
        {
            throw new RegelOvertredenException("STATUS", "Deze declaratie wacht niet meer op geld. U hoeft niets meer te doen.");
        }

        switch (input.Keuze)
        {
            case Tekortkeuze.Annuleren:
                declaratie.TrekIn();
                break;
            case Tekortkeuze.Deels:
                await DeelsAsync(declaratie, grootboek, behandeling, cancellationToken);
                break;
            default:
                throw new RegelOvertredenException(
                    "STORTING", "Zelf geld storten kan nog niet in dit portaal. Kies deels betalen of stoppen, of bel de SVB.");
        }

        await BewaarAsync(db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }

    private async Task DeelsAsync(
        Declaratie declaratie, Grootboek grootboek, Declaratiebehandeling behandeling, CancellationToken cancellationToken)
    {
        var dragers = declaratie.Regels.Where(r => r.FunctiebudgetId is not null).Select(r => r.FunctiebudgetId!.Value).Distinct().ToList();
        await grootboek.LaadAsync(dragers, cancellationToken);
        declaratie.VerdeelTekort(dragers.ToDictionary(d => d, d => grootboek[d].Vrij));
        await behandeling.ReserveerAsync(declaratie, cancellationToken);
        declaratie.KeurGoed(NuUtc, behandeling.Betaaldag());
    }
}
