using static PgbPortal.Domain.Declaraties.DeclaratieStatus;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>One regular claim for each agreement and month; withdrawn and refused ones do not count.</summary>
[Controle("DC-005", Zwaarte.Blokkerend, Bron = "domein.md 5.3 [vgz-betalen]; scenarios/README.md 6.3")]
public sealed class EenDeclaratiePerMaand : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        var declaratie = dossier.Declaratie;
        return declaratie.Soort == Declaratiesoort.Regulier && dossier.Eerdere.Any(e =>
            e.Id != declaratie.Id
            && e.Soort == Declaratiesoort.Regulier
            && e.Maand == declaratie.Maand
            && e.Status is not (Ingetrokken or Afgekeurd))
            ? $"Er is al een declaratie voor {declaratie.Maand.Leesbaar}. Is er zorg bij gekomen? Kies dan \"aanvullen\"."
            : null;
    }
}
