using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Toekenningen;

public sealed class VaststellingTests
{
    private static readonly DateOnly Vandaag = new(2027, 4, 9);

    private static readonly Vaststellingsbedragen Bedragen = new(Bedrag.Euro(100), Bedrag.Euro(5000), Bedrag.Euro(20));

    [Theory]
    [InlineData(8000, 100, 5100, 100, 0, 100, 5000, 0)]
    [InlineData(8000, 100, 100, 100, 0, 0, 0, 100)]
    [InlineData(8000, 100, 5150, 150, 0, 100, 5000, 50)]
    [InlineData(8000, 100, 8300, 100, 0, 100, 7900, 300)]
    [InlineData(8000, 100, 5100, 100, 400, 100, 4600, 400)]
    [InlineData(8000, 100, 8500, 150, 400, 100, 7900, 500)]
    [InlineData(0, 0, 700, 0, 0, 0, 0, 700)]
    [InlineData(8000, 100, 0, 0, 0, 0, 0, 0)]
    public void Wat_is_betaald_staat_of_moet_terug(
        int toegekend, int vrijgesteld, int besteed, int vrijgesteldBetaald, int buiten, int vvb, int zorg, int terug)
    {
        var deel = new Vaststellingsdeel(
            Bedrag.Euro(toegekend), Bedrag.Euro(vrijgesteld), Bedrag.Euro(besteed), Bedrag.Euro(vrijgesteldBetaald), Bedrag.Euro(buiten));

        Assert.Equal((Bedrag.Euro(vvb), Bedrag.Euro(zorg), Bedrag.Euro(terug)), (deel.VerantwoordingsvrijBedrag, deel.Zorg, deel.TerugTeVorderen));
        Assert.Equal(Vaststellingsbedragen.Van([deel, deel]).Totaal + deel.TerugTeVorderen + deel.TerugTeVorderen, deel.Besteed + deel.Besteed);
    }

    [Fact]
    public void Een_afgesloten_budget_van_de_Wlz_is_vast_te_stellen()
    {
        var toekenning = Afgesloten(Wet.Wlz);

        var vaststelling = Vaststelling.Besluit(toekenning, Bedragen, Bedrag.Nul, MedewerkerId.Nieuw(), Vandaag);

        Assert.Equal((toekenning.Id, Bedrag.Euro(5100), Bedrag.Euro(20)), (vaststelling.ToekenningId, vaststelling.Totaal, vaststelling.TerugTeVorderen));
        Assert.Equal((toekenning.BudgethouderId, Wet.Wlz, true), (vaststelling.BudgethouderId, vaststelling.Wet, vaststelling.ZichtbaarVoorVerstrekker));
    }

    [Fact]
    public void Een_ander_budget_of_een_dat_nog_loopt_of_wacht_niet()
    {
        var lopend = new ToekenningBuilder { Wet = Wet.Wlz, Zorgfunctie = "99" }.Build();

        Assert.Equal("STATUS", Geweigerd(Afgesloten(Wet.Wmo), Bedrag.Nul));
        Assert.Equal("STATUS", Geweigerd(lopend, Bedrag.Nul));
        Assert.Equal("STATUS", Geweigerd(Afgesloten(Wet.Wlz), Bedrag.Euro(1)));
    }

    private static Toekenning Afgesloten(Wet wet)
    {
        var toekenning = new ToekenningBuilder { Wet = wet, Zorgfunctie = wet == Wet.Wlz ? "99" : "02" }.Build();
        toekenning.SluitAf(Vandaag);
        return toekenning;
    }

    private static string Geweigerd(Toekenning toekenning, Bedrag gereserveerd) => Assert.Throws<RegelOvertredenException>(
        () => Vaststelling.Besluit(toekenning, Bedragen, gereserveerd, MedewerkerId.Nieuw(), Vandaag)).Code;
}
