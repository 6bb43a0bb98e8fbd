using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Maandlonen;

public sealed class MaandbedragTests
{
    [Fact]
    public void Vierentwintig_uur_voor_tweeentwintig_euro_is_2288_euro_per_maand() =>
        Assert.Equal(new Bedrag(228_800), Maandbedrag.LoonVoor(1440, Bedrag.Euro(22)));

    [Theory]
    [InlineData(60, 1, 4)] // 52 / 12 = 4.33
    [InlineData(90, 1, 7)] // 6.5: half a cent goes up
    [InlineData(1, 2200, 159)] // 158.89
    public void Een_halve_cent_gaat_omhoog(int minuten, long tarief, long maandloon) =>
        Assert.Equal(new Bedrag(maandloon), Maandbedrag.LoonVoor(minuten, new(tarief)));

    [Theory]
    [InlineData(3500, 3, 23, 1723)] // the sample of the SVB for 2024: 7 km a day, 3 days
    [InlineData(3500, 3, 19, 1423)] // and for 2019
    [InlineData(0, 3, 23, 0)]
    [InlineData(75_000, 5, 23, 61_525)]
    public void Vaste_reiskosten_volgen_de_formule_van_de_SVB(int meters, int dagen, long centen, long perMaand) =>
        Assert.Equal(new Bedrag(perMaand), Maandbedrag.ReiskostenVoor(meters, dagen, centen));

    [Theory]
    [InlineData(2022, 1423)]
    [InlineData(2023, 1573)]
    [InlineData(2024, 1723)]
    [InlineData(2026, 1723)]
    public void Het_bedrag_per_kilometer_is_dat_van_het_jaar(int jaar, long reiskosten) =>
        Assert.Equal(new Bedrag(reiskosten), Maandbedrag.Van(Inhoud, new(jaar, 1), Testkengetallen.Alle).Reiskosten);

    [Fact]
    public void Loon_en_reiskosten_samen_zijn_2305_euro_23() =>
        Assert.Equal(new Bedrag(230_523), Maandbedrag.Van(Inhoud, new(2024, 3), Testkengetallen.Alle).Totaal);

    [Fact]
    public void Reizen_per_kilometer_hoort_niet_in_het_maandbedrag() => Assert.Equal(
        Bedrag.Nul,
        Maandbedrag.Van(Inhoud with { Reiskosten = new(Reiskostensoort.Km) }, new(2024, 3), Testkengetallen.Alle).Reiskosten);

    private static Regelinhoud Inhoud => new("begeleiding", "", Bedrag.Euro(22), 1440, 3, false, new(Reiskostensoort.Vast, 3500, 3));
}
