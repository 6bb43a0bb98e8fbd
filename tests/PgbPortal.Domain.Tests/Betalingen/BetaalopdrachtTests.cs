using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;
using Status = PgbPortal.Domain.Betalingen.BetaalopdrachtStatus;

namespace PgbPortal.Domain.Tests.Betalingen;

public sealed class BetaalopdrachtTests
{
    [Fact]
    public void Alleen_deze_stappen_kan_een_betaalopdracht_zetten() => Statustabel.IsPrecies(
        Betaalopdracht.Statusovergangen,
        (Status.Klaar, [Status.InRun]),
        (Status.InRun, [Status.Aangeboden, Status.Vervallen]),
        (Status.Aangeboden, [Status.Uitgevoerd, Status.Geweigerd, Status.Teruggestort]),
        (Status.Uitgevoerd, [Status.Teruggestort]));

    [Fact]
    public void Het_verrekende_deel_gaat_er_af()
    {
        var opdracht = Opdracht(72000, 6000);

        Assert.Equal((Bedrag.Euro(660), Bedrag.Euro(60)), (opdracht.Bedrag, opdracht.Verrekend));
        Assert.Equal(Bedrag.Euro(660), Assert.Single(opdracht.Betaaldelen).Besteed);
    }

    [Fact]
    public void Kenmerken_passen_in_een_betaalbestand_en_noemen_niemand()
    {
        var opdracht = Opdracht(72000, 0);

        Assert.InRange(opdracht.EndToEndId.Length, 1, 35);
        Assert.InRange(opdracht.Omschrijving.Length, 1, 140);
        Assert.DoesNotContain("Anna", opdracht.Omschrijving);
        Assert.NotEqual(opdracht.EndToEndId, Opdracht(72000, 0).EndToEndId);
    }

    [Fact]
    public void Een_uitgevoerde_betaling_kan_nog_terugkomen()
    {
        var opdracht = Opdracht(72000, 0);
        Statustabel.Weigert("STATUS", opdracht.MeldUitgevoerd);
        Betaalrun.Samenstellen(new(2026, 4, 2), [opdracht], null, new(2026, 4, 2, 13, 0, 0, DateTimeKind.Utc));

        opdracht.BiedAan();
        opdracht.MeldUitgevoerd();
        opdracht.MeldTeruggestort("AC04");

        Assert.Equal((Status.Teruggestort, "AC04"), (opdracht.Status, opdracht.Bankcode));
        Statustabel.Weigert("STATUS", opdracht.MeldUitgevoerd);
        Statustabel.Weigert("STATUS", () => opdracht.MeldTeruggestort("AC04"));
    }

    [Fact]
    public void Eigen_geld_en_ziekengeld_gaan_mee_maar_zijn_niet_besteed()
    {
        var opdracht = Betaalopdracht.VoorDeclaratie(
            Betaalsoort.Declaratie,
            new DeclaratieBuilder { IsIngediend = true }.Build(),
            Betaalontvanger.Van(new ZorgverlenerBuilder().Build()),
            "ZOV12345678",
            [new(FunctiebudgetId.Nieuw(), VerstrekkerId.Nieuw(), Wet.Wlz, Bedrag.Euro(600), Bedrag.Euro(100), Bedrag.Euro(50))],
            Bedrag.Euro(25),
            new(2026, 4, 2));

        var deel = Assert.Single(opdracht.Betaaldelen);
        Assert.Equal((Bedrag.Euro(575), Bedrag.Euro(25)), (opdracht.Bedrag, opdracht.Storting));
        Assert.Equal((Bedrag.Euro(500), Bedrag.Euro(550)), (deel.Besteed, deel.Uit));
    }

    [Fact]
    public void Een_termijn_maandloon_is_ook_een_oorzaak()
    {
        var termijn = MaandloontermijnId.Nieuw();
        var opdracht = Betaalopdracht.VoorTermijn(
            termijn, ZorgovereenkomstId.Nieuw(), BudgethouderId.Nieuw(), new(2026, 4), Betaalontvanger.Van(new ZorgverlenerBuilder().Build()), "ZOV12345678",
            [new(FunctiebudgetId.Nieuw(), VerstrekkerId.Nieuw(), Wet.Wlz, Bedrag.Euro(600), Bedrag.Nul, Bestedingsdag: new(2026, 4, 1))], new(2026, 4, 24));

        Assert.Equal((Betaalsoort.Maandloon, termijn.Waarde, (DeclaratieId?)null), (opdracht.Soort, opdracht.OorzaakId, opdracht.DeclaratieId));
        Assert.Contains("2026-04", opdracht.Omschrijving);
    }

    [Fact]
    public void Wat_ziekengeld_blijkt_is_niet_meer_besteed()
    {
        var deel = Assert.Single(Opdracht(72000, 6000).Betaaldelen);

        deel.WordtZiekengeld(Bedrag.Euro(300));
        Assert.Equal((Bedrag.Euro(360), Bedrag.Euro(300), Bedrag.Euro(660)), (deel.Besteed, deel.Ziekengeld, deel.Uit));

        deel.WordtZiekengeld(-Bedrag.Euro(100));
        Assert.Equal((Bedrag.Euro(460), Bedrag.Euro(200), Bedrag.Euro(660)), (deel.Besteed, deel.Ziekengeld, deel.Uit));
        Assert.Throws<ArgumentOutOfRangeException>(() => deel.WordtZiekengeld(-Bedrag.Euro(201)));
    }

    internal static Betaalopdracht Opdracht(long gereserveerd, long verrekend) => Betaalopdracht.VoorDeclaratie(
        Betaalsoort.Declaratie,
        new DeclaratieBuilder { IsIngediend = true }.Build(),
        Betaalontvanger.Van(new ZorgverlenerBuilder().Build()),
        "ZOV12345678",
        [new(FunctiebudgetId.Nieuw(), VerstrekkerId.Nieuw(), Wet.Wmo, new(gereserveerd), new(verrekend))],
        Bedrag.Nul,
        new(2026, 4, 2));
}
