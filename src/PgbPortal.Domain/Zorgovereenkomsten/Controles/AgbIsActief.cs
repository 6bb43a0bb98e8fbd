using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>The AGB-code of a company or institution is in use on the first day.</summary>
[Controle("ZO-008", Zwaarte.Blokkerend, Bron = "iPgb LDT_AgbCode; domein.md 5.2 [m-priv-uitw]")]
public sealed class AgbIsActief : Controle<ZorgovereenkomstDossier>
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier) => dossier.Agb switch
    {
        Registerstand.Onbekend => "Wij kennen deze AGB-code niet. Vraag uw zorgverlener om de juiste code.",
        Registerstand.Beeindigd =>
            $"Deze AGB-code is niet meer geldig op {dossier.Overeenkomst.Van.Lang()}. Vraag uw zorgverlener om de juiste code.",
        _ => null,
    };
}
