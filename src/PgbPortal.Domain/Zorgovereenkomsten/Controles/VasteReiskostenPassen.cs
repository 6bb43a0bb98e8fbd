using PgbPortal.Domain.Referentie;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>A fixed amount for travel belongs to maandloon, has a distance and days, and is for at most 75 km single.</summary>
[Controle("ZO-033", Zwaarte.Blokkerend, Bron = "domein.md 4.6 [svb-reis-maand]; scenarios/README.md 6.2")]
public sealed class VasteReiskostenPassen : Regelcontrole
{
    private const int DagenPerWeek = 7;

    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel)
    {
        if (regel.Reiskosten is not { Soort: Reiskostensoort.Vast } reis)
        {
            return null;
        }

        if (regel.Beloning != Beloning.Maandloon)
        {
            return "Een vast bedrag voor reizen kan alleen bij een maandloon. Kies reiskosten per kilometer.";
        }

        if (reis.MetersEnkel is null or <= 0 || reis.DagenPerWeek is null or <= 0 or > DagenPerWeek)
        {
            return "Vul in hoe ver de zorgverlener reist en op hoeveel dagen per week.";
        }

        var hoogstens = dossier.Kengetallen.Op(Kengetalsoort.VasteReisafstand, dossier.Overeenkomst.Van);
        return reis.MetersEnkel > hoogstens
            ? $"Bij meer dan {hoogstens / 1000} kilometer kan geen vast bedrag. Kies reiskosten per kilometer."
            : null;
    }
}
