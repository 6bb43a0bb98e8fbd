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
        var (werk, declaratie, _) = await Declaratiewerk.OpenAsync(Context, GetType(), input.Id, cancellationToken);
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
                await DeelsAsync(declaratie, werk, cancellationToken);
                break;
            default:
                throw new RegelOvertredenException(
                    "STORTING", "Zelf geld storten kan nog niet in dit portaal. Kies deels betalen of stoppen, of bel de SVB.");
        }

        await BewaarAsync(werk.Db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }

    private async Task DeelsAsync(Declaratie declaratie, Declaratiewerk werk, CancellationToken cancellationToken)
    {
        var dragers = declaratie.Regels.Where(r => r.FunctiebudgetId is not null)
            .Select(r => r.FunctiebudgetId!.Value).Distinct().ToList();
        await werk.Grootboek.LaadAsync(dragers, cancellationToken);
        declaratie.VerdeelTekort(dragers.ToDictionary(d => d, d => werk.Grootboek[d].Vrij));
        await werk.Behandeling.ReserveerAsync(declaratie, cancellationToken);
        declaratie.KeurGoed(NuUtc, werk.Behandeling.Betaaldag());
    }
}
