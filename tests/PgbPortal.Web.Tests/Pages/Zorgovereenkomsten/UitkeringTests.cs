using System.Net;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

public sealed class UitkeringTests : Portaalproef
{
    [Fact]
    public async Task Iets_voor_de_feestdagen_met_een_kenmerk_als_bevestiging()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdWlzAsync();
        Wereld.Klok.Zet(new(2026, 4, 2));
        var adres = $"/overeenkomsten/{overeenkomst.Waarde}/feestdagen";
        var anna = await Portaal.AlsAsync("anna");
        Assert.Contains(adres, await TekstAsync(anna, $"/overeenkomsten/{overeenkomst.Waarde}"));
        var leeg = await TekstAsync(await anna.PostFormulierAsync(adres, []));
        Keuring.IsGoedeOpmaak(leeg);
        Assert.Contains("Kies voor welk jaar het is.", leeg);
        Assert.Contains("U kunt nog € 272,00 geven.", leeg);
        var teVeel = await TekstAsync(await anna.PostFormulierAsync(adres, new() { ["Invoer.Jaar"] = "2026", ["Invoer.Bedrag"] = "300" }));
        Assert.Contains("hoogstens € 272,00", Keuring.Fout(teVeel, "Invoer_Bedrag"));

        var antwoord = await anna.PostFormulierAsync(adres, new() { ["Invoer.Jaar"] = "2026", ["Invoer.Bedrag"] = "100" });

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var html = await TekstAsync(anna, antwoord.Headers.Location!.OriginalString);
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Uw aanvraag is verstuurd", html);
        Assert.Contains("€ 100,00 voor Kees Begeleiding, feestdagen 2026", html);
        Assert.Contains("DEC-", html);
    }

    [Fact]
    public async Task Wat_niet_kan_staat_er_met_de_reden()
    {
        var overeenkomst = await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");

        Assert.Contains("Dit kan niet bij deze overeenkomst of dit budget.", await TekstAsync(anna, $"/overeenkomsten/{overeenkomst.Waarde}/feestdagen"));
        var eenmalig = $"/overeenkomsten/{overeenkomst.Waarde}/eenmalig";
        Assert.Contains("Dit kan alleen na het overlijden van de budgethouder.", await TekstAsync(anna, eenmalig));
        Assert.Contains("Vul een bedrag in", await TekstAsync(await anna.PostFormulierAsync(eenmalig, new() { ["Invoer.Bedrag"] = "" })));
        var geweigerd = await anna.PostFormulierAsync(eenmalig, new() { ["Invoer.Id"] = Guid.NewGuid().ToString(), ["Invoer.Bedrag"] = "100" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
    }

    [Theory]
    [InlineData("feestdagen")]
    [InlineData("eenmalig")]
    public async Task Alleen_de_beheerder_vraagt_aan(string deel)
    {
        var overeenkomst = await InAprilAsync();
        var adres = $"/overeenkomsten/{overeenkomst.Waarde}/{deel}";

        await Wereld.ToekenningAsync("bas", nummer: "W-8");
        await BewaaktAsync(adres, $"/overeenkomsten/{Guid.NewGuid()}/{deel}", "bas");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("kees")).GetAsync(adres)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("westland.toets")).GetAsync(adres)).StatusCode);
    }

    [Fact]
    public async Task Verantwoordingsvrij_opvragen_toont_wat_er_over_is_en_geeft_een_kenmerk()
    {
        var (toekenning, overeenkomst) = await Wereld.GoedgekeurdWlzAsync();
        Wereld.Klok.Zet(new(2026, 4, 2));
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.BetaalAsync();
        var adres = $"/budget/{await FunctiebudgetAsync(toekenning.Id)}/opvragen";
        var anna = await Portaal.AlsAsync("anna");
        Assert.Contains("€ 100,00", await TekstAsync(anna, adres));
        Assert.Contains("Vul een bedrag in", await TekstAsync(await anna.PostFormulierAsync(adres, [])));
        Assert.Contains("U kunt nog € 100,00 opvragen.", await TekstAsync(await anna.PostFormulierAsync(adres, new() { ["Invoer.Bedrag"] = "101" })));

        var antwoord = await anna.PostFormulierAsync(adres, new() { ["Invoer.Bedrag"] = "60" });

        Assert.Contains("Uw aanvraag is verstuurd", await TekstAsync(anna, antwoord.Headers.Location!.OriginalString));
        Assert.Contains("€ 40,00", await TekstAsync(anna, adres));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("zorgkantoor.cons")).GetAsync(adres)).StatusCode);
    }

    private async Task<Guid> FunctiebudgetAsync(ToekenningId toekenning)
    {
        await using var db = Wereld.Database.Db();
        return db.Functiebudgetten.Where(f => f.ToekenningId == toekenning).Select(f => f.Id).Single().Waarde;
    }
}
