using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Pages.Oefenwereld;

public sealed class OefenwereldTests(PortaalFabriek portaal) : IClassFixture<PortaalFabriek>
{
    [Fact]
    public async Task Buiten_de_oefenwereld_bestaat_de_balk_niet_en_is_de_klok_de_echte()
    {
        await using var echt = new Testportaal();
        var bezoeker = echt.Bezoeker();

        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync("/oefenwereld")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync("/oefenwereld/rondleiding")).StatusCode);
        Assert.DoesNotContain("pgb-oefenbalk", await bezoeker.GetStringAsync("/hulp"));
        Assert.Same(TimeProvider.System, echt.Services.GetRequiredService<TimeProvider>());
    }

    [Theory]
    [InlineData("Development", "true", true)]
    [InlineData("Development", "false", false)]
    [InlineData("Production", "true", false)]
    public async Task Alleen_de_oefenwereld_heeft_een_klok_die_vooruit_kan_en_Production_nooit(string omgeving, string vullen, bool kan)
    {
        await using var app = Portaal.Bouw(
        [
            "--applicationName=PgbPortal.Web", $"--environment={omgeving}", $"--Oefenwereld:Vullen={vullen}", "--Betalingen:Iban=NL13TEST0123456789",
            "--ConnectionStrings:Portal=Data Source=:memory:", .. TestSupport.Testsleutels.Argumenten,
        ]);

        Assert.Equal(kan, app.Services.GetRequiredService<Oefentijd>().KanVerder);
    }

    [Fact]
    public async Task Opnieuw_beginnen_vraagt_een_vinkje_en_een_klok_die_vaststaat_gaat_niet_verder()
    {
        var bezoeker = portaal.Bezoeker();

        var zonder = await bezoeker.PostFormulierAsync("/oefenwereld", [], "/oefenwereld?handler=Opnieuw");
        Assert.Contains("Zet een vinkje als u het zeker weet.", await Keuring.TekstAsync(zonder));
        await using (var db = portaal.Wereld.Database.Db())
        {
            var echt = new Gebruiker { Id = Guid.CreateVersion7(), UserName = "echt", NormalizedUserName = "ECHT", Naam = "Niet verzonnen" };
            db.Add(echt);
            await db.SaveChangesAsync();
            var metAnderen = await bezoeker.PostFormulierAsync("/oefenwereld", new() { ["Zeker"] = "true" }, "/oefenwereld?handler=Opnieuw");
            Assert.Contains("accounts die niet van de oefenwereld zijn", await Keuring.TekstAsync(metAnderen));
            db.Remove(echt);
            await db.SaveChangesAsync();
        }

        Assert.False(portaal.Services.GetRequiredService<Oefenvulling>().Opnieuw);

        var verder = await bezoeker.PostFormulierAsync("/oefenwereld", new() { ["dagen"] = "1" }, "/oefenwereld?handler=Verder");
        Assert.Equal(HttpStatusCode.NotFound, verder.StatusCode);
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("linde")]
    [InlineData("westland.cons")]
    [InlineData("westland.toets")]
    [InlineData("westland.beheer")]
    [InlineData("svb.fin1")]
    [InlineData("svb.kcc")]
    [InlineData("auditor")]
    public async Task De_rondleiding_gaat_langs_hoogstens_zes_haltes_en_komt_weer_uit_bij_start(string account)
    {
        await (account switch
        {
            "anna" => portaal.Wereld.GoedgekeurdAsync(),
            "linde" => portaal.Wereld.GoedgekeurdAsync("dina", "linde", "delft", "D-1"),
            _ => Task.CompletedTask,
        });

        var client = await portaal.AlsAsync(account);
        var begin = await client.GetStringAsync("/oefenwereld/rondleiding");
        var adres = Regex.Match(begin, "href=\"(/\\?halte=1)\"").Groups[1].Value;
        var haltes = 0;
        while (adres.Length > 0)
        {
            var pagina = await client.GetStringAsync(WebUtility.HtmlDecode(adres));
            Assert.Contains($"(stap {++haltes} van ", pagina);
            adres = Regex.Match(pagina, "href=\"([^\"]+)\">Volgende stap").Groups[1].Value;
        }

        Assert.InRange(haltes, 3, Rondleiding.Meeste);
        Assert.DoesNotContain("pgb-rondleiding", await client.GetStringAsync("/hulp?halte=1"));
    }
}
