using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests;

/// <summary>What holds for every page, and what tests of forms in steps need.</summary>
internal static class Keuring
{
    /// <summary>One heading, every id once, every label and description points at something that is there, and no form sends a field twice.</summary>
    public static void IsGoedeOpmaak(string html)
    {
        Assert.Single(Regex.Matches(html, "<h1[ >]"));
        var nummers = Regex.Matches(html, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(nummers.Distinct(), nummers);
        Assert.All(
            Regex.Matches(html, " (?:for|aria-describedby|aria-labelledby)=\"([^\"]+)\"").SelectMany(m => m.Groups[1].Value.Split(' ')),
            nummer => Assert.Contains(nummer, nummers));
        Assert.Empty(DubbeleVelden(html));
    }

    /// <summary>The fields that a form of this page sends twice, which the portal refuses; a tick may come with a hidden field of its name.</summary>
    public static IEnumerable<string> DubbeleVelden(string html)
    {
        foreach (var formulier in Regex.Matches(html, "<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline).Select(m => m.Value))
        {
            var velden = Regex.Matches(formulier, "<(?<wat>input|select|textarea|button)\\b(?<rest>[^>]*)>")
                .Select(m => (
                    Soort: m.Groups["wat"].Value != "input" ? m.Groups["wat"].Value : Regex.Match(m.Value, " type=\"([a-z]+)\"").Groups[1].Value,
                    Naam: Regex.Match(m.Value, " name=\"([^\"]+)\"").Groups[1].Value))
                .Where(v => v.Naam.Length > 0).ToList();
            var altijd = velden.Where(v => v.Soort is not ("radio" or "checkbox" or "button" or "submit")).Select(v => v.Naam).ToList();
            foreach (var naam in altijd.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key)
                .Concat(velden.Where(v => v.Soort is "radio" or "button" or "submit").Select(v => v.Naam).Intersect(altijd, StringComparer.OrdinalIgnoreCase))
                .Concat(velden.Where(v => v.Soort is "button" or "submit").Select(v => v.Naam).Intersect(velden.Where(v => v.Soort == "radio").Select(v => v.Naam), StringComparer.OrdinalIgnoreCase)))
            {
                yield return naam;
            }
        }
    }

    /// <summary>The page as somebody reads it: without what differs at every request.</summary>
    public static string Kaal(string html) => Regex.Replace(html, "value=\"[^\"]*\"|[0-9a-f]{16,}", "");

    /// <summary>The message at this field; empty when there is none.</summary>
    public static string Fout(string html, string veld) => WebUtility.HtmlDecode(
        Regex.Match(html, $"id=\"{Regex.Escape(veld)}-fout\">(?:<[^>]*>[^<]*</[^>]*>)?([^<]*)<").Groups[1].Value);

    /// <summary>What stands in this field.</summary>
    public static string Waarde(string html, string veld)
    {
        var element = Regex.Match(html, $"<input[^>]* id=\"{Regex.Escape(veld)}\"[^>]*>").Value;
        return WebUtility.HtmlDecode(Regex.Match(element, " value=\"([^\"]*)\"").Groups[1].Value);
    }

    /// <summary>Posts the form of a page that was already answered, with its hidden fields.</summary>
    public static async Task<HttpResponseMessage> VerderAsync(
        this HttpClient client, string adres, string html, Dictionary<string, string> velden)
    {
        velden["__RequestVerificationToken"] = Formulieren.Token(html);
        var concept = Regex.Match(html, "name=\"Concept\" value=\"([^\"]+)\"").Groups[1].Value;
        if (concept.Length > 0)
        {
            velden.TryAdd("Concept", concept);
        }

        return await client.PostAsync(adres, new FormUrlEncodedContent(velden));
    }

    /// <summary>What a page says, decoded: the fixed space in an amount reads as a space, and a name without its tags.</summary>
    public static async Task<string> TekstAsync(this HttpResponseMessage antwoord) =>
        WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()).Replace('\u00a0', ' ').ZonderNaamtags();

    /// <summary>A page that is not yours looks like a page that is not there.</summary>
    public static async Task BestaatNietAsync(this HttpClient client, string vanEenAnder, string onbekend)
    {
        var eigen = await client.GetAsync(vanEenAnder);
        var geen = await client.GetAsync(onbekend);

        Assert.Equal(HttpStatusCode.NotFound, eigen.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, geen.StatusCode);
        Assert.Equal(Kaal(await geen.TekstAsync()), Kaal(await eigen.TekstAsync()));
    }
}
