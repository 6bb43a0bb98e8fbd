using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>Maandloon is for the same hours each week, at a tariff per hour.</summary>
[Controle("ZO-019", Zwaarte.Blokkerend, Bron = "domein.md 5.2 [svb-toel]; scenarios/README.md 6.2")]
public sealed class MaandloonHeeftVasteUren : Regelcontrole
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel)
    {
        if (regel.Beloning != Beloning.Maandloon)
        {
            return null;
        }

        return regel.Eenheid != Eenheid.Uur ? "Een maandloon rekent met een tarief per uur. Kies een tarief per uur."
            : regel.MinutenPerWeek is null or <= 0
                ? "Bij een maandloon hoort een vast aantal uren per week. Vul de uren in, of kies betalen per uur."
            : null;
    }
}
