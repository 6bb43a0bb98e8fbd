namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-032", Zwaarte.Blokkerend, Bron = "iPgb 2.1 CD005, CD025")]
public sealed class LandHoortBijPostcode : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        foreach (var (contact, plek) in Contacten(bericht))
        {
            if (contact.Adres is not { } adres)
            {
                continue;
            }

            if (adres.Postcode is null != adres.LandCode is null)
            {
                yield return Fout("D005", plek, adres.LandCode is null
                    ? $"Bij {plek.Leesbaar} staat een postcode zonder land. Vul de landcode in, bijvoorbeeld NL."
                    : $"Bij {plek.Leesbaar} staat een land zonder postcode. Vul de postcode in of haal het land weg.");
            }

            if (adres is { LandCode: "NL", Huis: null })
            {
                yield return Fout(
                    "D025",
                    plek,
                    $"Bij {plek.Leesbaar} staat een Nederlands adres zonder huisnummer. Vul het huisnummer in.");
            }
        }
    }
}
