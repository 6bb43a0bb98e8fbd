namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>No functiebudget that bears a line is stopped by a conflict.</summary>
[Controle("DC-016", Zwaarte.Blokkerend, Bron = "iPgb OP504; scenarios/README.md 6.1")]
public sealed class GeenDeclaratiestop : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier) =>
        dossier.GebruikteDragers.Any(d => d.Functiebudget.Declaratiestop)
            ? "Er is een probleem met het budget. De gemeente of het zorgkantoor neemt contact op met de budgethouder. "
                + "Dien de declaratie daarna opnieuw in."
            : null;
}
