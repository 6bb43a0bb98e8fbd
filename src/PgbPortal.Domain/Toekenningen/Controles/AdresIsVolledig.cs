using System.Text.RegularExpressions;

namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-023", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR506, CS089")]
public sealed partial class AdresIsVolledig : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        foreach (var (contact, plek) in Contacten(bericht))
        {
            if (contact.Adres is not { } adres)
            {
                continue;
            }

            if (adres.Huis is null || adres.Postcode is null)
            {
                yield return Fout(
                    "9506",
                    plek,
                    $"Het adres bij {plek.Leesbaar} is niet volledig. Vul een huisnummer en een postcode in.");
            }

            if (adres is { LandCode: "NL", Postcode: { } postcode } && !NederlandsePostcode().IsMatch(postcode))
            {
                yield return Fout(
                    "S089",
                    plek,
                    $"De postcode bij {plek.Leesbaar} is geen Nederlandse postcode. Schrijf vier cijfers en twee letters, "
                    + "bijvoorbeeld 2671AB.");
            }
        }
    }

    [GeneratedRegex("^[1-9][0-9]{3}[a-zA-Z]{2}\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NederlandsePostcode();
}
