using PgbPortal.Domain.Berichten;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Berichten;

/// <summary>A message and what came of it, in words.</summary>
internal static class Berichtwoorden
{
    /// <param name="soort">For example WMO501.</param>
    public static string Soort(string soort) => soort[Math.Max(0, soort.Length - 3)..] switch
    {
        "501" => $"Toekenning ({soort})",
        "502" => $"Antwoord op toekenning ({soort})",
        "507" => $"Budgetafsluiting ({soort})",
        "508" => $"Antwoord op budgetafsluiting ({soort})",
        _ => "Onbekend bestand",
    };

    public static string Uitkomst(Berichtuitkomst uitkomst, string soort) => uitkomst switch
    {
        Berichtuitkomst.Aanvaard when soort.EndsWith("507", StringComparison.Ordinal) => "Verstuurd",
        Berichtuitkomst.Aanvaard => "Goedgekeurd",
        Berichtuitkomst.Afgekeurd => "Afgekeurd",
        Berichtuitkomst.Onleesbaar => "Niet te lezen",
        _ => throw new ArgumentOutOfRangeException(nameof(uitkomst)),
    };

    public static Toon Kleur(Berichtuitkomst uitkomst) => uitkomst switch
    {
        Berichtuitkomst.Aanvaard => Toon.Goed,
        _ => Toon.Fout,
    };
}
