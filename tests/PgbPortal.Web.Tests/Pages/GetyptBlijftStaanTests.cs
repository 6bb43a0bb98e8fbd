using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages;

/// <summary>Every form, sent with mistakes in it: each answer and each tick stands there again, whatever was wrong.</summary>
public sealed class GetyptBlijftStaanTests : Portaalproef
{
    [Fact]
    public async Task In_de_formulieren_van_een_overeenkomst_in_wording()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder;
        var concept = await Wereld.ConceptAsync(dossier);
        await ControleerAsync(
            "anna",
            "/overeenkomsten/nieuw",
            $"/overeenkomsten/{concept.Waarde}/soort",
            $"/overeenkomsten/{concept.Waarde}/periode",
            $"/overeenkomsten/{concept.Waarde}/zorg/1",
            $"/overeenkomsten/{concept.Waarde}/zorg");

        await Wereld.AlsAsync<ZorgovereenkomstDelen, ZorgovereenkomstDelen.Input, Conceptstand>("anna", new(concept));
        await ControleerAsync("kees", $"/overeenkomsten/{concept.Waarde}/voorstellen");
    }

    [Fact]
    public async Task In_de_formulieren_van_een_overeenkomst_die_loopt()
    {
        var overeenkomst = (await InAprilAsync()).Waarde;

        await ControleerAsync(
            "anna",
            $"/overeenkomsten/{overeenkomst}/wijzigen",
            $"/overeenkomsten/{overeenkomst}/stoppen",
            $"/overeenkomsten/{overeenkomst}/ziekte",
            $"/overeenkomsten/{overeenkomst}/declareren?maand=2026-03",
            "/meekijkers",
            "/meekijkers/voorstellen");
        await ControleerAsync("kees", $"/overeenkomsten/{overeenkomst}/declareren?maand=2026-03", "/rekeningnummer");
    }

    [Fact]
    public async Task In_de_formulieren_van_wie_beoordeelt()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder;
        var overeenkomst = await Wereld.ConceptAsync(dossier);
        await Wereld.DelenEnTekenenAsync(overeenkomst);

        await ControleerAsync("westland.toets", $"/overeenkomsten/{overeenkomst.Waarde}/beoordelen");
        await ControleerAsync("svb.recht", $"/overeenkomsten/{overeenkomst.Waarde}/toetsen");
    }

    [Fact]
    public async Task In_de_formulieren_van_een_declaratie()
    {
        var declaratie = await IngevoerdAsync();
        await ControleerAsync("anna", $"/declaraties/{declaratie.Waarde}/beoordelen");

        await BeoordeelAsync(declaratie, akkoord: false, "Dit waren er minder.");
        await ControleerAsync("kees", $"/declaraties/{declaratie.Waarde}/herzien");
    }

    [Fact]
    public async Task In_het_formulier_van_een_correctie() =>
        await ControleerAsync("anna", $"/declaraties/{(await BetaaldAsync()).Waarde}/corrigeren");

    [Fact]
    public async Task In_de_formulieren_van_een_toekenning()
    {
        var toekenning = await Wereld.ToekenningAsync();

        await ControleerAsync(
            "westland.cons",
            "/toekenningen/nieuw?wet=Wmo",
            $"/toekenningen/{toekenning.Id.Waarde}/wijzigen",
            $"/toekenningen/{toekenning.Id.Waarde}/beeindigen",
            $"/budgethouders/{toekenning.Budgethouder.Waarde}/vertegenwoordiger");
    }

    private async Task ControleerAsync(string account, params string[] adressen)
    {
        var client = await Portaal.AlsAsync(account);
        foreach (var adres in adressen)
        {
            var html = await client.GetAsync(adres);
            Assert.True(html.StatusCode == HttpStatusCode.OK, $"{adres} as {account}: {html.StatusCode}");
            var pagina = await html.Content.ReadAsStringAsync();
            var formulieren = Besturing.Formulieren(pagina).Where(f => IsInTeVullen(f.Velden)).ToList();
            Assert.True(formulieren.Count > 0, $"{adres} as {account}: no form with something to type.");
            foreach (var (actie, velden, knop) in formulieren)
            {
                var verstuurd = Besturing.VulIn(velden);
                var post = verstuurd.Where(v => v.Aan).Select(v => KeyValuePair.Create(v.Naam, v.Waarde))
                    .Concat(knop is null ? [] : [knop.Value]).Append(new("__RequestVerificationToken", Formulieren.Token(pagina)));
                using var inhoud = new FormUrlEncodedContent(post);
                var antwoord = await client.PostAsync(actie ?? adres, inhoud);

                Assert.True(
                    antwoord.StatusCode == HttpStatusCode.UnprocessableEntity,
                    $"{adres} as {account}: {antwoord.StatusCode}, expected the form with its errors.");
                var terug = Besturing.Formulieren(await antwoord.Content.ReadAsStringAsync()).SelectMany(f => f.Velden).ToList();
                Assert.Empty(verstuurd.Where(v => v.Aan && !v.IsVerborgen).Except(terug.Where(v => v.Aan))
                    .Select(v => $"{adres} as {account}: {v.Naam} = {v.Waarde} is gone."));
            }
        }
    }

    // A form with one question only cannot be answered wrongly and rightly at once.
    private static bool IsInTeVullen(List<Besturing> velden) =>
        velden.Exists(v => v.IsTekst) || velden.Where(v => v.Soort == "radio").DistinctBy(v => v.Naam).Skip(1).Any();

    /// <summary>One control of a form, as a browser would send it.</summary>
    /// <param name="Aan">It is sent: ticked, chosen, or a field with text.</param>
    private sealed record Besturing(string Naam, string Soort, string Waarde, bool Aan)
    {
        public bool IsTekst => Soort is "text" or "tel" or "email" or "textarea";

        public bool IsVerborgen => Soort == "hidden";

        public static IEnumerable<(string? Actie, List<Besturing> Velden, KeyValuePair<string, string>? Knop)> Formulieren(string html)
        {
            var hoofd = Regex.Match(html, "<main.*</main>", RegexOptions.Singleline).Value;
            foreach (Match formulier in Regex.Matches(hoofd, "<form([^>]*)>(.*?)</form>", RegexOptions.Singleline))
            {
                if (Attribuut(formulier.Groups[1].Value, "method") is not "post" || Attribuut(formulier.Groups[1].Value, "class")?.Contains("pgb-zoek") is true)
                {
                    continue;
                }

                var knop = Regex.Match(formulier.Groups[2].Value, "<button[^>]*primary-action[^>]*>").Value;
                yield return (
                    Attribuut(formulier.Groups[1].Value, "action") is { Length: > 0 } actie ? actie : null,
                    [.. Velden(formulier.Groups[2].Value)],
                    Attribuut(knop, "name") is { } naam ? new(naam, Attribuut(knop, "value") ?? "") : null);
            }
        }

        /// <summary>Text that is no date, amount or number, every box, the last of every list, and all choices but one.</summary>
        public static List<Besturing> VulIn(List<Besturing> velden)
        {
            var keuzes = velden.Where(v => v.Soort == "radio").GroupBy(v => v.Naam).Select(g => g.Last()).SkipLast(1).ToHashSet();
            var laatste = velden.Where(v => v.Soort == "select").GroupBy(v => v.Naam).Select(g => g.Last()).ToHashSet();
            return
            [
                .. velden.Index().Select(v => v.Item switch
                {
                    { IsTekst: true } => v.Item with { Waarde = $"zo & <{v.Index}>", Aan = true },
                    { Soort: "checkbox" } => v.Item with { Aan = true },
                    { Soort: "radio" } => v.Item with { Aan = keuzes.Contains(v.Item) },
                    { Soort: "select" } => v.Item with { Aan = laatste.Contains(v.Item) },
                    _ => v.Item,
                }),
            ];
        }

        private static IEnumerable<Besturing> Velden(string html)
        {
            foreach (Match element in Regex.Matches(
                html, "<input[^>]*>|<textarea[^>]*>.*?</textarea>|<select[^>]*>.*?</select>", RegexOptions.Singleline))
            {
                var begin = element.Value[..(element.Value.IndexOf('>') + 1)];
                if (Attribuut(begin, "name") is not { } naam || naam == "__RequestVerificationToken")
                {
                    continue;
                }

                if (begin.StartsWith("<select", StringComparison.Ordinal))
                {
                    foreach (Match keuze in Regex.Matches(element.Value, "<option([^>]*)>"))
                    {
                        yield return new(naam, "select", Attribuut(keuze.Value, "value") ?? "", keuze.Value.Contains(" selected"));
                    }
                }
                else if (begin.StartsWith("<textarea", StringComparison.Ordinal))
                {
                    yield return new(naam, "textarea", WebUtility.HtmlDecode(element.Value[begin.Length..^"</textarea>".Length]).Trim(), true);
                }
                else
                {
                    var soort = Attribuut(begin, "type") ?? "text";
                    yield return new(naam, soort, Attribuut(begin, "value") ?? "", soort is not ("radio" or "checkbox") || begin.Contains(" checked"));
                }
            }
        }

        private static string? Attribuut(string element, string naam) =>
            Regex.Match(element, $" {naam}=\"([^\"]*)\"") is { Success: true } gevonden ? WebUtility.HtmlDecode(gevonden.Groups[1].Value) : null;
    }
}
