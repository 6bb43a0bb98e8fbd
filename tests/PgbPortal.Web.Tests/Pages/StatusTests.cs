using PgbPortal.Application.Beheer;

namespace PgbPortal.Web.Tests.Pages;

public sealed class StatusTests : Portaalproef
{
    [Fact]
    public async Task Wie_niet_is_ingelogd_leest_wat_werkt_wat_is_gepland_en_of_er_op_tijd_wordt_betaald()
    {
        Portaal.Instellingen["Status:GeplandWerk"] = "Zondag van 6.00 tot 8.00 uur kunt u niet inloggen.";
        await BetaaldAsync();

        var weinig = await TekstAsync(Portaal.Bezoeker(), "/status");
        Keuring.IsGoedeOpmaak(weinig);
        Assert.Contains("Zondag van 6.00 tot 8.00 uur kunt u niet inloggen.", weinig);
        Assert.Contains("Er is nog te weinig betaald om dit te zeggen.", weinig);
        Assert.DoesNotContain("Storing", weinig);
        Assert.Contains("E-mail over nieuwe berichten", weinig);
        Assert.Contains("Antwoord van de bank over betalingen", weinig);
        Assert.Contains("Het dagelijkse werk van het portaal", weinig);
        Assert.DoesNotContain("case {", weinig);
        Assert.Contains("te weinig pagina's geopend", weinig);
        Assert.Contains("href=\"/status\"", await TekstAsync(Portaal.Bezoeker(), "/hulp"));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(20, 20, 1000)]
    [InlineData(1999, 2000, 999)]
    [InlineData(2, 3, 666)]
    public void Een_aandeel_lijkt_nooit_mooier_dan_het_is(int opTijd, int betaald, int promille) =>
        Assert.Equal(promille, new Betaalbelofte(opTijd, betaald).Promille);
}
