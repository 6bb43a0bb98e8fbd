using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>There is a functiebudget in force on the last day of each line.</summary>
/// <remarks>Only of lines with days inside the agreement: the others are DC-001.</remarks>
[Controle("DC-002", Zwaarte.Blokkerend, Bron = "iPgb OP528; scenarios/README.md 6.3")]
public sealed class ZorgBinnenBudgetperiode : Declaratieregelcontrole
{
    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel) =>
        dossier.Looptijd.Overlapt(regel.Zorgdagen) && dossier.DragerVan(regel) is null
            ? $"{regel.Leesbaar}: op {regel.TotEnMet.Lang()} is er geen budget voor deze zorg. "
                + "Kijk in de toekenning vanaf wanneer en tot wanneer het budget loopt."
            : null;
}
