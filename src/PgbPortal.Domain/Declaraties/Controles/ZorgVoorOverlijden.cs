using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>No care is claimed of a day after the death of the budgethouder.</summary>
[Controle("DC-019", Zwaarte.Blokkerend, Bron = "domein.md 5.3 [mant-overl]; scenarios/README.md 6.3")]
public sealed class ZorgVoorOverlijden : Declaratieregelcontrole
{
    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel) =>
        dossier.Overleden is { } dag && regel.Van > dag
            ? $"{regel.Leesbaar}: de budgethouder is overleden op {dag.Lang()}. Zorg na die dag kunnen wij niet betalen."
            : null;
}
