using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten;

public sealed class OpzegtermijnTests
{
    [Theory]
    [InlineData(Overeenkomstsoort.Opdracht, "2026-04-10", "2026-05-10")]
    [InlineData(Overeenkomstsoort.Familie, "2026-01-31", "2026-02-28")]
    [InlineData(Overeenkomstsoort.Instelling, "2026-04-10", "2026-05-10")]
    [InlineData(Overeenkomstsoort.Arbeidsovereenkomst, "2026-04-10", "2026-05-31")]
    [InlineData(Overeenkomstsoort.Arbeidsovereenkomst, "2026-01-31", "2026-02-28")]
    public void Een_maand_na_vandaag_en_een_contract_stopt_aan_het_einde_van_de_maand(
        Overeenkomstsoort soort, string vandaag, string laatste) =>
        Assert.Equal(DateOnly.Parse(laatste), Opzegtermijn.EersteLaatsteDag(soort, new(2025, 1, 1), DateOnly.Parse(vandaag)));

    [Theory]
    [InlineData("2021-04-11", "2026-05-31")]
    [InlineData("2021-04-10", "2026-06-30")]
    [InlineData("2016-04-10", "2026-07-31")]
    [InlineData("2011-04-10", "2026-08-31")]
    public void Na_vijf_tien_en_vijftien_jaar_komt_er_een_maand_bij(string van, string laatste) => Assert.Equal(
        DateOnly.Parse(laatste),
        Opzegtermijn.EersteLaatsteDag(Overeenkomstsoort.Arbeidsovereenkomst, DateOnly.Parse(van), new(2026, 4, 10)));
}
