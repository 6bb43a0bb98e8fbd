namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class IndexTests(Overeenkomstportaal portaal)
{
    [Theory]
    [InlineData("anna", "Kees Begeleiding")]
    [InlineData("kees", "Anna de Wit")]
    [InlineData("westland.toets", "Anna de Wit")]
    [InlineData("svb.recht", "Kees Begeleiding")]
    public async Task Ieder_vindt_de_overeenkomst_en_de_ander_in_de_lijst(string account, string ander)
    {
        var id = await portaal.IngediendAsync();

        var html = await portaal.LeesAsync(account, "/overeenkomsten?lijst=alles");

        Assert.Contains($"/overeenkomsten/{id.Waarde}\"", html);
        Assert.Contains(ander, html);
    }

    [Theory]
    [InlineData("westland.toets", "Te beoordelen")]
    [InlineData("svb.recht", "Te toetsen")]
    public async Task Wie_beoordeelt_begint_met_wat_wacht_en_ziet_de_laatste_dag(string account, string kop)
    {
        await portaal.IngediendAsync();

        var html = await portaal.LeesAsync(account, "/overeenkomsten");

        Assert.Contains($"<a href=\"/overeenkomsten?lijst=tedoen\" aria-current=\"page\">{kop}</a>", html);
        Assert.Contains("23 februari 2026", html);
    }

    [Theory]
    [InlineData("westland.cons")]
    [InlineData("auditor")]
    public async Task Wie_niet_beslist_heeft_geen_lijst_met_werk(string account)
    {
        var id = await portaal.IngediendAsync();

        var html = await portaal.LeesAsync(account, "/overeenkomsten?lijst=tedoen");

        Assert.Contains($"/overeenkomsten/{id.Waarde}\">Bekijken", html);
        Assert.DoesNotContain("lijst=tedoen", html);
        Assert.DoesNotContain("Verdergaan", html);
    }

    [Fact]
    public async Task In_de_lijst_staat_sinds_wanneer_iemand_aan_de_beurt_is()
    {
        await portaal.GedeeldAsync();

        var html = await portaal.LeesAsync("anna", "/overeenkomsten?lijst=alles");

        Assert.Matches("de zorgverlener\\s*<span class=\"pgb-zacht\">sinds <span class=\"pgb-heel\">[0-9]", html);
    }

    [Fact]
    public async Task Zonder_overeenkomsten_staat_er_wat_u_kunt_doen()
    {
        var html = await portaal.LeesAsync("dina", "/overeenkomsten");

        Assert.Contains("Er zijn nog geen overeenkomsten.", html);
        Assert.Contains("href=\"/overeenkomsten/nieuw\"", html);
        Assert.DoesNotContain("pgb-paginering", html);
    }

    [Theory]
    [InlineData("kees")]
    [InlineData("westland.cons")]
    public async Task Wie_geen_overeenkomst_mag_maken_ziet_die_knop_niet(string account) =>
        Assert.DoesNotContain("/overeenkomsten/nieuw", await portaal.LeesAsync(account, "/overeenkomsten"));
}
