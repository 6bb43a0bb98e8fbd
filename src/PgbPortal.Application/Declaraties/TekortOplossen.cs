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
        var (werk, declaratie) = await Declaratiewerk.OpenAsync(Context, GetType(), input.Id, cancellationToken);
        if (declaratie is not { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Tekort })
        {
            throw new RegelOvertredenException("STATUS", "Deze declaratie wacht niet meer op geld. U hoeft niets meer te doen.");
        }

        // What stands of a claim is computed from its corrections: each is paid whole, or not at all.
        if (declaratie.Soort == Declaratiesoort.Correctie && input.Keuze != Tekortkeuze.Annuleren)
        {
            throw new RegelOvertredenException("STATUS", "Een correctie betalen wij in één keer. Wacht tot er geld genoeg is, of trek haar in.");
        }

        if (input.Keuze == Tekortkeuze.Annuleren)
        {
            await werk.LaatVervolgVervallenAsync(declaratie, cancellationToken);
        }
        else
        {
            // Nor of a claim on which one was computed: a part of it may be less than what was taken off already.
            await werk.EisLaatsteAsync(declaratie, cancellationToken);
        }

        // What a verstrekker could not give back when the grant changed.
        await werk.Behandeling.Geld.GeefGereserveerdVrijAsync(declaratie, cancellationToken);
        switch (input.Keuze)
        {
            case Tekortkeuze.Annuleren:
                declaratie.TrekIn(Vandaag);
                await werk.Behandeling.Geld.GeefVrijAsync(declaratie, cancellationToken);
                break;
            case Tekortkeuze.Deels:
                await werk.Behandeling.BetaalDeelsAsync(declaratie, cancellationToken);
                break;
            case Tekortkeuze.Storten:
                await werk.Behandeling.WachtOpStortingAsync(declaratie, cancellationToken);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(input));
        }

        await BewaarAsync(werk.Db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }
}
