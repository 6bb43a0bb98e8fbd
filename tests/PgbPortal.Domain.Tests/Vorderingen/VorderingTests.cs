using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;
using Status = PgbPortal.Domain.Vorderingen.VorderingStatus;

namespace PgbPortal.Domain.Tests.Vorderingen;

public sealed class VorderingTests
{
    private static readonly DateOnly Vandaag = new(2026, 6, 5);

    [Fact]
    public void Alleen_deze_stappen_kan_een_vordering_zetten() => Statustabel.IsPrecies(
        Vordering.Statusovergangen,
        (Status.Signaal, [Status.Onderzoek, Status.Voornemen, Status.Besluit]),
        (Status.Onderzoek, [Status.Voornemen]),
        (Status.Voornemen, [Status.Besluit]),
        (Status.Besluit, [Status.Regeling, Status.Voldaan, Status.Kwijtgescholden, Status.Civiel]),
        (Status.Regeling, [Status.Regeling, Status.Voldaan, Status.Kwijtgescholden, Status.Civiel]),
        (Status.Civiel, [Status.Voldaan, Status.Kwijtgescholden]));

    [Fact]
    public void Termijnen_zijn_samen_precies_wat_open_staat()
    {
        var vordering = Maak(10_000);

        vordering.Regel(3, new(2026, 7, 31));

        Assert.Equal([3334, 3334, 3332], vordering.Termijnen.Select(t => t.Bedrag.Centen));
        Assert.Equal([new(2026, 7, 31), new(2026, 8, 31), new DateOnly(2026, 9, 30)], vordering.Termijnen.Select(t => t.Vervaldag));
    }

    [Fact]
    public void Zes_weken_na_het_besluit_is_de_laatste_dag_voor_bezwaar() =>
        Assert.Equal(new DateOnly(2026, 7, 17), Maak(10_000).BezwaarTotEnMet);

    [Fact]
    public void Een_ontvangst_dekt_de_oudste_termijnen()
    {
        var vordering = Maak(10_000);
        vordering.Regel(3, new(2026, 7, 31));

        vordering.Ontvang(new(5_000), new(2026, 7, 20));
        Assert.Equal([true, false, false], vordering.Termijnen.Select(t => t.OntvangenOp is not null));

        vordering.Ontvang(new(5_000), new(2026, 8, 20));
        Assert.All(vordering.Termijnen, t => Assert.NotNull(t.OntvangenOp));
        Assert.Equal((Status.Voldaan, Bedrag.Nul), (vordering.Status, vordering.Open));
        Statustabel.Weigert("VORDERING", () => vordering.Ontvang(new(1), Vandaag));
    }

    [Fact]
    public void Wat_voor_de_regeling_al_was_betaald_dekt_geen_termijn()
    {
        // € 60,00 of € 200,00 came in before the terms of € 70,00 were agreed.
        var vordering = Maak(20_000);
        vordering.Ontvang(new(6_000), Vandaag);
        vordering.Regel(2, new(2026, 7, 31));

        vordering.Ontvang(new(1_000), Vandaag);
        Assert.All(vordering.Termijnen, t => Assert.Null(t.OntvangenOp));
        vordering.Ontvang(new(6_000), Vandaag);
        Assert.Equal([true, false], vordering.Termijnen.Select(t => t.OntvangenOp is not null));

        // € 30,00 of the second term is in when the rest is agreed again, in two of € 20,00.
        vordering.Ontvang(new(3_000), Vandaag);
        vordering.Regel(2, new(2026, 8, 31));
        vordering.Ontvang(new(1_999), Vandaag);
        Assert.Equal([true, false, false], vordering.Termijnen.Select(t => t.OntvangenOp is not null));
        vordering.Ontvang(new(1), Vandaag);
        Assert.Equal([true, true, false], vordering.Termijnen.Select(t => t.OntvangenOp is not null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void Een_regeling_heeft_termijnen_waarin_het_past(int aantal) =>
        Statustabel.Weigert("VORDERING", () => Maak(10_000).Regel(aantal, Vandaag));

    [Fact]
    public void Zonder_bedrag_is_er_geen_vordering() => Statustabel.Weigert("VORDERING", () => Maak(0));

    private static Vordering Maak(long centen) => Vordering.Besluiten(
        VorderingId.Nieuw(), ZorgovereenkomstId.Nieuw(), new ToekenningBuilder().Build().Functiebudgetten[0], (null, ZorgverlenerId.Nieuw(), "Kees"), new(centen), Vandaag);
}
