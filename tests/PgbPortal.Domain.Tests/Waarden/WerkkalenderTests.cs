using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class WerkkalenderTests
{
    // Nieuwjaarsdag, Goede Vrijdag, tweede Paasdag, Koningsdag, Bevrijdingsdag, Hemelvaart, tweede Pinksterdag, Kerst.
    public static TheoryData<string> Feestdagen => new(
        "2024-01-01 2024-03-29 2024-04-01 2024-04-27 2024-05-05 2024-05-09 2024-05-20 2024-12-25 2024-12-26",
        "2025-01-01 2025-04-18 2025-04-21 2025-04-26 2025-05-05 2025-05-29 2025-06-09 2025-12-25 2025-12-26",
        "2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25 2026-12-26",
        "2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-17 2027-12-25 2027-12-26",
        "2028-01-01 2028-04-14 2028-04-17 2028-04-27 2028-05-05 2028-05-25 2028-06-05 2028-12-25 2028-12-26",
        "2029-01-01 2029-03-30 2029-04-02 2029-04-27 2029-05-05 2029-05-10 2029-05-21 2029-12-25 2029-12-26",
        "2030-01-01 2030-04-19 2030-04-22 2030-04-27 2030-05-05 2030-05-30 2030-06-10 2030-12-25 2030-12-26");

    [Theory]
    [MemberData(nameof(Feestdagen))]
    public void De_feestdagen_van_een_jaar_staan_in_de_wet(string dagen)
    {
        var verwacht = dagen.Split(' ').Select(DateOnly.Parse).ToList();

        Assert.Equal(verwacht, Werkkalender.Feestdagen(verwacht[0].Year).Order());
        Assert.All(verwacht, dag => Assert.True(Werkkalender.IsFeestdag(dag) && !Werkkalender.IsWerkdag(dag)));
    }

    [Theory]
    [InlineData(1818, "03-22")]
    [InlineData(1943, "04-25")]
    [InlineData(1954, "04-18")]
    [InlineData(1981, "04-19")]
    [InlineData(2000, "04-23")]
    [InlineData(2008, "03-23")]
    [InlineData(2038, "04-25")]
    [InlineData(2049, "04-18")]
    [InlineData(2076, "04-19")]
    [InlineData(2285, "03-22")]
    public void Pasen_valt_ook_in_lastige_jaren_op_de_juiste_zondag(int jaar, string dag) =>
        Assert.Equal(DateOnly.Parse($"{jaar}-{dag}"), Werkkalender.Pasen(jaar));

    [Fact]
    public void Pasen_is_een_zondag_van_22_maart_tot_en_met_25_april() =>
        Eigenschap.Geldt(Eigenschap.Getal(1583, 4000), jaar =>
        {
            var pasen = Werkkalender.Pasen(jaar);
            Assert.Equal(DayOfWeek.Sunday, pasen.DayOfWeek);
            Assert.InRange(pasen, new DateOnly(jaar, 3, 22), new DateOnly(jaar, 4, 25));
        });

    [Fact]
    public void Koningsdag_wijkt_voor_de_zondag_naar_de_zaterdag()
    {
        Assert.True(Werkkalender.IsFeestdag(new(2025, 4, 26)));
        Assert.False(Werkkalender.IsFeestdag(new(2025, 4, 27)));
        Assert.True(Werkkalender.IsFeestdag(new(2031, 4, 26)));
    }

    [Fact]
    public void Bevrijdingsdag_is_elk_jaar_geen_werkdag()
    {
        Assert.False(Werkkalender.IsWerkdag(new(2026, 5, 5)));
        Assert.False(Werkkalender.IsWerkdag(new(2027, 5, 5)));
        Assert.True(Werkkalender.IsWerkdag(new(2026, 5, 4)));
    }

    [Fact]
    public void Een_weekend_is_geen_werkdag()
    {
        Assert.False(Werkkalender.IsWerkdag(new(2026, 3, 7)));
        Assert.False(Werkkalender.IsWerkdag(new(2026, 3, 8)));
        Assert.True(Werkkalender.IsWerkdag(new(2026, 3, 9)));
    }

    [Theory]
    [InlineData("2026-04-02", "2026-04-07")]
    [InlineData("2026-12-24", "2026-12-28")]
    [InlineData("2026-12-31", "2027-01-04")]
    [InlineData("2026-03-02", "2026-03-03")]
    public void De_volgende_werkdag_slaat_weekend_en_feestdagen_over(string dag, string volgende) =>
        Assert.Equal(DateOnly.Parse(volgende), Werkkalender.VolgendeWerkdag(DateOnly.Parse(dag)));

    [Theory]
    [InlineData("2026-01-24", "2026-01-23")]
    [InlineData("2026-12-20", "2026-12-18")]
    [InlineData("2026-12-26", "2026-12-24")]
    [InlineData("2026-04-06", "2026-04-02")]
    [InlineData("2026-03-24", "2026-03-24")]
    public void Een_betaaldag_die_geen_werkdag_is_schuift_naar_de_werkdag_ervoor(string dag, string werkdag) =>
        Assert.Equal(DateOnly.Parse(werkdag), Werkkalender.WerkdagOfVorige(DateOnly.Parse(dag)));

    [Theory]
    [InlineData("2018-04-08", "2018-04-09")]
    [InlineData("2018-10-06", "2018-10-08")]
    [InlineData("2018-12-07", "2018-12-07")]
    [InlineData("2026-04-06", "2026-04-06")]
    [InlineData("2026-12-26", "2026-12-28")]
    public void Een_bericht_507_gaat_op_de_eerste_maandag_tot_vrijdag_ook_op_een_feestdag(string dag, string verzonden) =>
        Assert.Equal(DateOnly.Parse(verzonden), Werkkalender.EersteMaandagTotVrijdag(DateOnly.Parse(dag)));

    [Fact]
    public void Tussen_een_dag_en_zijn_naaste_werkdagen_liggen_geen_werkdagen() =>
        Eigenschap.Geldt(Eigenschap.Dagen, dag =>
        {
            var erna = Werkkalender.WerkdagOfVolgende(dag);
            var ervoor = Werkkalender.WerkdagOfVorige(dag);
            Assert.True(Werkkalender.IsWerkdag(erna) && Werkkalender.IsWerkdag(ervoor));
            Assert.InRange(erna.DayNumber - ervoor.DayNumber, Werkkalender.IsWerkdag(dag) ? 0 : 2, 5);
            for (var tussen = ervoor.AddDays(1); tussen < erna; tussen = tussen.AddDays(1))
            {
                Assert.False(Werkkalender.IsWerkdag(tussen));
            }
        });
}
