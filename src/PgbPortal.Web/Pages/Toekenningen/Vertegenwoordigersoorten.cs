using System.Globalization;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>The kinds of vertegenwoordiger that a grant can name, and the words for those that a dossier has.</summary>
internal static class Vertegenwoordigersoorten
{
    /// <summary>Codes of COD473.</summary>
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["3"] = "Ouder, voogd of curator (regelt het pgb)",
        ["2"] = "Gemachtigde (regelt het pgb)",
        ["4"] = "Gewaarborgde hulp (regelt het pgb)",
        ["10"] = "Bewindvoerder (kijkt mee)",
        ["7"] = "Mentor (kijkt mee)",
        ["1"] = "Contactpersoon (kijkt mee)",
    };

    /// <summary>A gewaarborgde hulp exists in the Wlz only.</summary>
    public static IEnumerable<Keuze> Voor(Wet wet) =>
        Codes.Where(c => wet == Wet.Wlz || c.Key != "4").Select(c => new Keuze(c.Key, c.Value));

    public static bool Bestaat(string code) => Codes.ContainsKey(code);

    public static Relatieregel Relatie(string code, string bsn) => new()
    {
        Nummer = Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture)[12..],
        Soort = int.Parse(code, CultureInfo.InvariantCulture),
        Bsn = bsn,
    };

    public static string Naam(Vertegenwoordigersoort soort) => soort switch
    {
        Vertegenwoordigersoort.GewaarborgdeHulp => "Gewaarborgde hulp",
        Vertegenwoordigersoort.PgbBeheerder => "Pgb-beheerder",
        _ => soort.ToString(),
    };
}
