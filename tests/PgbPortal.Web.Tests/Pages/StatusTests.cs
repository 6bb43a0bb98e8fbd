using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

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

    /// <summary>Twenty promises: March of each was kept, but one came back from the bank and one waits for the account.</summary>
    [Fact]
    public async Task Wie_genoeg_beloften_telt_ziet_hoeveel_er_zijn_gehouden()
    {
        var overeenkomst = await InAprilAsync();
        await using (var db = Wereld.Database.Db())
        {
            var lopend = await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == overeenkomst);
            for (var i = 0; i < 20; i++)
            {
                var declaratie = new DeclaratieBuilder { Overeenkomst = lopend, IsIngediend = true }.Build();
                declaratie.KeurGoed(new(2026, 4, 2, 9, 0, 0, DateTimeKind.Utc), new(2026, 4, 2));
                if (i == 0)
                {
                    declaratie.HoudAan(Wachtreden.Rekeningnummer, Bedrag.Nul);
                }
                else
                {
                    declaratie.Betaal(new(2026, 4, 2));
                }

                if (i == 1)
                {
                    declaratie.MeldMislukt();
                }

                db.Add(declaratie);
            }

            await db.SaveChangesAsync();
        }

        Wereld.Klok.Zet(new(2026, 4, 3));
        var tekst = await TekstAsync(Portaal.Bezoeker(), "/status");
        Keuring.IsGoedeOpmaak(tekst);
        Assert.Contains("90 procent", tekst);
        Assert.Contains("Dat zijn 18 van de 20 declaraties in de laatste twaalf maanden.", tekst);
        Assert.DoesNotContain("te weinig betaald", tekst);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(20, 20, 1000)]
    [InlineData(1999, 2000, 999)]
    [InlineData(2, 3, 666)]
    public void Een_aandeel_lijkt_nooit_mooier_dan_het_is(int opTijd, int betaald, int promille) =>
        Assert.Equal(promille, new Betaalbelofte(opTijd, betaald).Promille);
}
