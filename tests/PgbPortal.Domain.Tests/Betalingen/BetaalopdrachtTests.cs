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

    internal static Betaalopdracht Opdracht(long gereserveerd, long verrekend) => Betaalopdracht.Maak(
        new DeclaratieBuilder { IsIngediend = true }.Build(),
        new ZorgverlenerBuilder().Build(),
        "ZOV12345678",
        [(FunctiebudgetId.Nieuw(), VerstrekkerId.Nieuw(), Wet.Wmo, new(gereserveerd), new(verrekend))],
        new(2026, 4, 2));
}
