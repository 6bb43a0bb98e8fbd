using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>Hours go in steps of a quarter.</summary>
[Controle("DC-010", Zwaarte.Blokkerend, Bron = "domein.md 5.3 [model-inst]; scenarios/README.md 6.3")]
public sealed class UrenInKwartieren : Declaratieregelcontrole
{
    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel) =>
        regel.Minuten is { } minuten && minuten % 15 != 0
            ? $"{regel.Leesbaar}: rond {new Minuten(Math.Abs(minuten))} af op een kwartier."
            : null;
}
