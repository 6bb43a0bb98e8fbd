using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Pages.Account;

public sealed class SessiesTests : Portaalproef
{
    [Fact]
    public async Task Wie_niet_is_ingelogd_gaat_naar_de_aanmeldpagina() =>
        Assert.StartsWith("/aanmelden", (await Portaal.Bezoeker().GetAsync("/sessies")).Headers.Location!.OriginalString);

    [Fact]
    public async Task Iemand_ziet_op_welke_apparaten_hij_is_ingelogd_en_sluit_er_een()
    {
        var telefoon = await OpEenTelefoonAsync("westland.cons");
        var computer = await Portaal.AlsAsync("westland.cons");

        var html = await computer.GetStringAsync("/sessies");
        Keuring.IsGoedeOpmaak(html);
        var kaarten = Regex.Matches(html, "<li class=\"pgb-kaart\">.*?</li>", RegexOptions.Singleline).Select(m => m.Value).ToList();
        Assert.Equal(2, kaarten.Count);
        var ander = Assert.Single(kaarten, k => k.Contains("Telefoon", StringComparison.Ordinal));
        Assert.DoesNotContain("(deze)", ander);

        var antwoord = await computer.PostAsync("/sessies?handler=Een", new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Formulieren.Token(html)),
            new("id", Regex.Match(ander, "name=\"id\" value=\"([^\"]+)\"").Groups[1].Value),
        ]));

        Assert.Equal("/sessies", antwoord.Headers.Location!.OriginalString);
        Assert.StartsWith("/aanmelden", (await telefoon.GetAsync("/budgethouders")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await computer.GetAsync("/budgethouders")).StatusCode);
    }

    [Fact]
    public async Task Overal_uitloggen_sluit_alles_ook_hier()
    {
        var telefoon = await OpEenTelefoonAsync("westland.cons");
        var computer = await Portaal.AlsAsync("westland.cons");

        var antwoord = await computer.PostFormulierAsync("/sessies", [], "/sessies?handler=Alle");

        Assert.Equal("/afmelden", antwoord.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await telefoon.GetAsync("/budgethouders")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await computer.GetAsync("/budgethouders")).StatusCode);
    }

    [Fact]
    public async Task Een_sessie_van_een_ander_bestaat_niet()
    {
        var toetser = await Portaal.AlsAsync("westland.toets");
        var vreemd = Regex.Match(await toetser.GetStringAsync("/sessies"), "name=\"id\" value=\"([^\"]+)\"").Groups[1].Value;
        var consulent = await Portaal.AlsAsync("westland.cons");

        foreach (var id in new[] { vreemd, Guid.NewGuid().ToString() })
        {
            var antwoord = await consulent.PostFormulierAsync("/sessies", new() { ["id"] = id }, "/sessies?handler=Een");

            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await toetser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Ook_wie_nog_een_dossier_moet_kiezen_kan_overal_uitloggen()
    {
        await Wereld.ToekenningAsync();
        await Wereld.ToekenningAsync("dina", nummer: "W-2");
        var bas = await Portaal.AlsAsync("bas");

        Assert.Contains("Overal uitloggen", await bas.GetStringAsync("/sessies"));
    }

    private async Task<HttpClient> OpEenTelefoonAsync(string account)
    {
        var client = Portaal.Bezoeker();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148");
        await client.PostFormulierAsync("/aanmelden", new() { ["account"] = Wereld.Account(account).ToString() });
        return client;
    }
}
