using System.Globalization;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.TagHelpers;

/// <summary>A value as it stands in a field: the way the hint shows it, so that it can be sent back unchanged.</summary>
internal static class Invoertekst
{
    public static string Van(object? waarde) => waarde switch
    {
        null => "",
        string tekst => tekst,
        DateOnly dag => dag.ToString("d-M-yyyy", CultureInfo.InvariantCulture),
        Bedrag bedrag => bedrag.ToString().Replace("€", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal),
        Minuten minuten => VanMinuten(minuten.Aantal),
        Afstand afstand => afstand.InKilometers,
        Iban iban => iban.Leesbaar,
        Bsn bsn => bsn.Waarde,
        Agb agb => agb.Waarde,
        Kvk kvk => kvk.Waarde,
        Telefoonnummer nummer => nummer.Leesbaar,
        bool vlag => vlag ? "true" : "false",
        IFormattable getal => getal.ToString(null, CultureInfo.InvariantCulture),
        _ => waarde.ToString() ?? "",
    };

    private static string VanMinuten(int aantal) => aantal % 60 == 0
        ? (aantal / 60).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{aantal / 60}:{aantal % 60:00}");
}
