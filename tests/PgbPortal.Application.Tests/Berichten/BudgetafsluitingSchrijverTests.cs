using System.Xml.Linq;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BudgetafsluitingSchrijverTests
{
    /// <summary>The closing of official case 8.</summary>
    private static readonly Budgetafsluiting Casus8 = new(
        Wet.Wmo,
        "0503",
        "A00000000001",
        new(2019, 1, 7),
        Bsn.Parse("999990093"),
        [
            new(
                "54321",
                new("01"),
                new(new(2018, 1, 1), new(2018, 9, 30)),
                new(2800000),
                new(100000),
                Bedrag.Nul,
                RedenBudgetafsluiting.EinddatumFunctiebudgetperiode),
        ]);

    [Fact]
    public void Casus_8_wordt_afgesloten_met_wat_er_is_besteed()
    {
        var bericht = Proefbericht.GeldigBericht(BudgetafsluitingSchrijver.Schrijf(Casus8), Wet.Wmo, 507);

        Assert.Equal(
            [
                "464", "2", "1", "0503", "A00000000001", "2019-01-07", "1.0.0", "1.0.0", "999990093",
                "54321", "01", "2018-01-01", "2018-09-30", "2800000", "100000", "0", "1",
            ],
            Waarden(bericht));
    }

    [Fact]
    public void In_de_wlz_staat_geen_verantwoordingsvrij_bedrag()
    {
        var regel = Casus8.Regels[0] with { Zorgfunctie = Zorgfunctie.Totaal };

        var bericht = Proefbericht.GeldigBericht(
            BudgetafsluitingSchrijver.Schrijf(Casus8 with { Wet = Wet.Wlz, Ontvanger = "5519", Regels = [regel] }),
            Wet.Wlz,
            507);

        Assert.DoesNotContain(bericht.Descendants(), e => e.Name.LocalName == "VerantwoordingsvrijBedragBesteed");
        Assert.Equal("468", Waarden(bericht)[0]);
    }

    [Theory]
    [InlineData(RedenBudgetafsluiting.EinddatumFunctiebudgetperiode, "1")]
    [InlineData(RedenBudgetafsluiting.AdministratieveJaarafsluiting, "2")]
    [InlineData(RedenBudgetafsluiting.Bestedingsconflict, "3")]
    public void Iedere_reden_heeft_zijn_code(RedenBudgetafsluiting reden, string code)
    {
        var regel = Casus8.Regels[0] with { Zorgfunctie = new("45"), Reden = reden, Ziekengeld = new(1234) };

        var bericht = Proefbericht.GeldigBericht(
            BudgetafsluitingSchrijver.Schrijf(Casus8 with { Wet = Wet.Jw, Regels = [regel, regel] }),
            Wet.Jw,
            507);

        Assert.Equal(["1234", code], Waarden(bericht)[^2..]);
        Assert.Equal(2, bericht.Descendants().Count(e => e.Name.LocalName == "RedenBudgetafsluiting"));
    }

    [Fact]
    public void Een_bedrag_dat_niet_past_wordt_nooit_verstuurd() => Assert.Throws<InvalidOperationException>(() =>
        BudgetafsluitingSchrijver.Schrijf(Casus8 with { Regels = [Casus8.Regels[0] with { Besteed = new(-1) }] }));

    [Fact]
    public void Een_afsluiting_zonder_regels_wordt_nooit_verstuurd() =>
        Assert.Throws<InvalidOperationException>(() => BudgetafsluitingSchrijver.Schrijf(Casus8 with { Regels = [] }));

    private static List<string> Waarden(XElement bericht) =>
        [.. bericht.Descendants().Where(e => !e.HasElements).Select(e => e.Value)];
}
