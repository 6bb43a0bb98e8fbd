using System.Text;
using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetalingenDownloadenTests : Wereldproef
{
    [Theory]
    [InlineData("anna")]
    [InlineData("kees")]
    public async Task Wie_bij_de_betaling_hoort_krijgt_haar_met_bedrag_en_maand(string door)
    {
        await MaartBetaaldAsync();

        var (naam, regels) = await RegelsAsync(door, 2026);

        Assert.Equal("betalingen-2026.csv", naam);
        Assert.StartsWith("Dag;Budgethouder;", regels[0]);
        Assert.StartsWith("02-04-2026;Anna de Wit;Kees Begeleiding;2026-03;", regels[1]);
        Assert.Contains(";735,00;", regels[1]);
        Assert.Single((await RegelsAsync(door, 2025)).Regels);
    }

    [Fact]
    public async Task Een_vreemde_krijgt_een_lege_lijst_en_een_medewerker_niets()
    {
        await MaartBetaaldAsync();

        Assert.Single((await RegelsAsync("linde", 2026)).Regels);
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => RegelsAsync("westland.cons", 2026));
    }

    private async Task<(string Naam, string[] Regels)> RegelsAsync(string door, int jaar)
    {
        var bestand = await Wereld.AlsAsync<BetalingenDownloaden, BetalingenDownloaden.Input, BetalingenDownloaden.Bestand>(door, new(jaar));
        return (bestand.Naam, Encoding.UTF8.GetString(bestand.Inhoud).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }
}
