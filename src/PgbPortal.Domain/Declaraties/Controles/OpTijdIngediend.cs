using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>
/// Entered at the latest so many weeks after the last day of the month; the whole last day counts, in Dutch time. By policy
/// of the verstrekker this blocks or only warns.
/// </summary>
/// <remarks>The day of entering counts, also when the beheerder agrees later. A correction has no term of its own.</remarks>
[Controle("DC-006", Zwaarte.Blokkerend, Bron = "Rlz art. 5.23; scenarios/README.md 6.3")]
public sealed class OpTijdIngediend : IControle<DeclaratieDossier>
{
    public IEnumerable<Bevinding> Controleer(DeclaratieDossier dossier)
    {
        var declaratie = dossier.Declaratie;
        if (declaratie.Soort == Declaratiesoort.Correctie)
        {
            yield break;
        }

        var teLaat = declaratie.Delen
            .Select(d => dossier.Beleid(d.VerstrekkerId))
            .Select(b => (
                b.DeclaratietermijnHard,
                Laatste: Termijn.WekenNa(declaratie.Maand.LaatsteDag, b.DeclaratietermijnWeken)))
            .Where(t => declaratie.IngevoerdOp > t.Laatste)
            .OrderByDescending(t => t.DeclaratietermijnHard)
            .ThenBy(t => t.Laatste)
            .ToList();
        if (teLaat is [var eerste, ..])
        {
            yield return eerste.DeclaratietermijnHard
                ? new Declaratiefout(
                    "DC-006", Zwaarte.Blokkerend, $"U bent te laat. Indienen kon tot en met {eerste.Laatste.Lang()}.")
                : new Declaratiefout(
                    "DC-006",
                    Zwaarte.Waarschuwing,
                    $"Dit is later dan afgesproken: indienen kon tot en met {eerste.Laatste.Lang()}. "
                        + "Dien de volgende keer eerder in.");
        }
    }
}
