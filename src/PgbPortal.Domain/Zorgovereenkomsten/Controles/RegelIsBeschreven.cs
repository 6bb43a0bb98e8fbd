using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>There is care agreed, and each line says what kind of work it is, what the carer does, and for what tariff.</summary>
[Controle("ZO-024", Zwaarte.Blokkerend, Bron = "domein.md 5.2 [vgz-tips]")]
public sealed class RegelIsBeschreven : Regelcontrole
{
    public override IEnumerable<Bevinding> Controleer(ZorgovereenkomstDossier dossier) => dossier.Overeenkomst.Regels.Count > 0
        ? base.Controleer(dossier)
        : [Bevinding("Spreek eerst af welke zorg u krijgt en voor welk tarief.", null)];

    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel)
    {
        if (string.IsNullOrWhiteSpace(regel.Werkzaamheden))
        {
            return "Kies welk soort werk uw zorgverlener doet.";
        }

        if (string.IsNullOrWhiteSpace(regel.Omschrijving))
        {
            return "Beschrijf wat uw zorgverlener doet en waarom dat nodig is.";
        }

        return regel.Tarief <= Bedrag.Nul ? "Vul het tarief in dat u heeft afgesproken." : null;
    }
}
