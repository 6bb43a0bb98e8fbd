using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

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

        switch (input.Keuze)
        {
            case Tekortkeuze.Annuleren:
                declaratie.TrekIn();
                await werk.Behandeling.GeefVrijAsync(declaratie, cancellationToken);
                break;
            case Tekortkeuze.Deels:
                await DeelsAsync(declaratie, werk, cancellationToken);
                break;
            case Tekortkeuze.Storten:
                await StortenAsync(declaratie, werk, cancellationToken);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(input));
        }

        await BewaarAsync(werk.Db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }

    private static async Task DeelsAsync(Declaratie declaratie, Declaratiewerk werk, CancellationToken cancellationToken)
    {
        var (over, isIetsVrij) = await OverAsync(declaratie, werk, cancellationToken);
        var pot = declaratie.Regels.Any(r => !r.Bijbetaling.IsNul)
            ? await werk.Grootboek.PotAsync(declaratie.BudgethouderId, cancellationToken)
            : Bedrag.Nul;

        // What was set off before is no money to pay with.
        declaratie.VerdeelTekort(isIetsVrij || !pot.IsNul ? over : new Dictionary<FunctiebudgetId, Bedrag>(), pot);
        await werk.Behandeling.ReserveerAsync(declaratie, cancellationToken);
        await werk.Behandeling.BeloofAsync(declaratie, cancellationToken);
        await werk.Behandeling.GaVerderAsync(declaratie, cancellationToken);
    }

    // What is left is set aside now; the claim waits for the rest, also when the pot holds it already.
    private static async Task StortenAsync(Declaratie declaratie, Declaratiewerk werk, CancellationToken cancellationToken)
    {
        declaratie.WachtOpStorting((await OverAsync(declaratie, werk, cancellationToken)).Over);
        await werk.Behandeling.ReserveerAsync(declaratie, cancellationToken);
    }

    // What is free of each functiebudget, and what it bore before with a payment that came back and was set off.
    private static async Task<(Dictionary<FunctiebudgetId, Bedrag> Over, bool IsIetsVrij)> OverAsync(
        Declaratie declaratie, Declaratiewerk werk, CancellationToken cancellationToken)
    {
        var dragers = declaratie.Regels.Where(r => r.FunctiebudgetId is not null)
            .Select(r => r.FunctiebudgetId!.Value).Distinct().ToList();
        await werk.Grootboek.LaadAsync(dragers, cancellationToken);
        var verrekend = (await werk.Behandeling.EerderVerrekendAsync(declaratie, cancellationToken))
            .Verdeel(declaratie.Regels, r => r.FunctiebudgetId, r => r.Gevraagd);
        return (
            dragers.ToDictionary(d => d, d => Bedrag.Max(Bedrag.Nul, werk.Grootboek[d].Vrij) + verrekend.GetValueOrDefault(d)),
            dragers.Exists(d => werk.Grootboek[d].Vrij > Bedrag.Nul));
    }
}
