using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>A line for one day is not about a day that is still to come.</summary>
[Controle("DC-004", Zwaarte.Blokkerend, Bron = "domein.md 5.3")]
public sealed class DagIsGeweest : Declaratieregelcontrole
{
    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel) =>
        regel.Dag > dossier.Vandaag ? $"{regel.Dag.Value.Lang()} moet nog komen. Declareer deze dag als hij voorbij is." : null;
}
