using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>
/// There is enough left on each functiebudget for the lines it bears. If not the claim waits; it is not refused.
/// </summary>
/// <remarks>
/// Not asked when the zorgverlener enters a claim: nothing is ordered yet, and he never sees a budget. Nor with a
/// declaratiestop, which comes first (DC-016).
/// </remarks>
[Controle("DC-015", Zwaarte.Aanhoudend, Bron = "domein.md 5.3 [svb-tekort]; scenarios/README.md 6.3")]
public sealed class GenoegBudget : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        var zietGeenBudget = dossier.BijInvoer && dossier.Declaratie.Invoerder == Invoerder.Zorgverlener;
        if (zietGeenBudget || dossier.GebruikteDragers.Any(d => d.Functiebudget.Declaratiestop))
        {
            return null;
        }

        var tekort = dossier.Tekort;
        return tekort > Bedrag.Nul
            ? $"Er is {tekort} te weinig budget voor deze declaratie. "
                + "Kies: een deel laten betalen, zelf geld storten of de declaratie intrekken."
            : null;
    }
}
