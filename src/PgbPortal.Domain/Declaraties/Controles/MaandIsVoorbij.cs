using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>Care is paid afterwards: the month must be over.</summary>
[Controle("DC-003", Zwaarte.Blokkerend, Bron = "domein.md 5.3 [m-decl-bh]; scenarios/README.md 6.3")]
public sealed class MaandIsVoorbij : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        var maand = dossier.Declaratie.Maand;
        return maand.LaatsteDag >= dossier.Vandaag
            ? $"Deze maand is nog niet voorbij. U kunt {maand.Leesbaar} indienen vanaf {maand.Volgende.EersteDag.Lang()}."
            : null;
    }
}
