using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Architecture;

/// <summary>What somebody typed is not lost by one wrong tap: every form with a typed answer asks before it is left.</summary>
public sealed class BewaakTests
{
    /// <summary>Pages whose forms do not, with the reason.</summary>
    private static readonly Dictionary<string, string> Niet = new(StringComparer.Ordinal)
    {
        ["Account/Wachtwoord"] = "a password is typed again in a moment, and is not kept in a page",
        ["Dossiers/Noodknop"] = "one number, in an emergency",
        ["Dossiers/Openen"] = "one number, for who is on the phone",
        ["Inloggen"] = "signing in",
        ["Logboek/Index"] = "a search",
        ["Oefenwereld"] = "practice",
        ["Postvak/Instellingen"] = "one address or one code",
        ["Shared/_Ervaring"] = "a favour, and no task",
        ["Vormgeving"] = "shows the parts of a form",
        ["Zorgovereenkomsten/Nieuw"] = "a search by number",
    };

    [Fact]
    public void Elk_formulier_waarin_iemand_typt_vraagt_het_voor_u_weggaat()
    {
        var paginas = Bronnen.Bestanden("src/PgbPortal.Web/Pages", "*.cshtml").Select(p => (Pad: p, Naam: Naam(p))).ToList();
        var mist = paginas.Where(p => !IsUitgezonderd(p.Naam)).SelectMany(p => Formulieren(Bronnen.Lees(p.Pad)).Where(f => IsGetypt(f) && !f.Contains("data-bewaak", StringComparison.Ordinal))
            .Select(_ => $"{p.Naam}: add data-bewaak to the form, or the page with its reason to {nameof(Niet)}.")).ToList();

        Assert.True(paginas.Count > 100);
        Assert.Empty(mist);
        Assert.Empty(Niet.Keys.Where(n => !paginas.Exists(p => p.Naam == n || p.Naam.StartsWith($"{n}/", StringComparison.Ordinal))).Select(n => $"{n} is gone."));
    }

    private static IEnumerable<string> Formulieren(string bron) =>
        Regex.Matches(bron, "<form method=\"post\".*?</form>", RegexOptions.Singleline).Select(m => m.Value);

    /// <summary>Has a field with an answer: no search, no file, and more than a tick for "I agree".</summary>
    private static bool IsGetypt(string formulier)
    {
        var begin = formulier[..(formulier.IndexOf('>', StringComparison.Ordinal) + 1)];
        return !begin.Contains("pgb-zoek", StringComparison.Ordinal) && !begin.Contains("multipart", StringComparison.Ordinal)
            && (formulier.Contains("<pgb-uren", StringComparison.Ordinal)
                || Regex.Matches(formulier, "<pgb-veld for=\"([^\"]*)\"").Any(v => !v.Groups[1].Value.EndsWith("Akkoord", StringComparison.Ordinal)));
    }

    private static bool IsUitgezonderd(string naam) => Niet.Keys.Any(n => naam == n || naam.StartsWith($"{n}/", StringComparison.Ordinal));

    private static string Naam(string pad)
    {
        var schoon = pad.Replace('\\', '/');
        return schoon[(schoon.IndexOf("/Pages/", StringComparison.Ordinal) + "/Pages/".Length)..^".cshtml".Length];
    }
}
