using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetalingenDownloadenTests : Wereldproef
{
    [Theory]
    [InlineData("anna")]
    [InlineData("kees")]
    public async Task Wie_bij_de_betaling_hoort_krijgt_haar_met_bedrag_en_maand(string door)
    {
        await MaartBetaaldAsync();

        var regel = Assert.Single(await RegelsAsync(door, 2026));

        Assert.Equal((new DateOnly(2026, 4, 2), "Anna de Wit", "Kees Begeleiding"), (regel.Dag, regel.Budgethouder, regel.Ontvanger));
        Assert.Equal((Maart, Betaalsoort.Declaratie, Bedrag.Euro(735), Bedrag.Nul), (regel.Maand!.Value, regel.Soort, regel.Bedrag, regel.Verrekend));
        Assert.Empty(await RegelsAsync(door, 2025));
    }

    [Fact]
    public async Task Een_vreemde_krijgt_een_lege_lijst_en_een_medewerker_niets()
    {
        await MaartBetaaldAsync();

        Assert.Empty(await RegelsAsync("linde", 2026));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => RegelsAsync("westland.cons", 2026));
    }

    private Task<IReadOnlyList<BetalingenDownloaden.Regel>> RegelsAsync(string door, int jaar) =>
        Wereld.AlsAsync<BetalingenDownloaden, BetalingenDownloaden.Input, IReadOnlyList<BetalingenDownloaden.Regel>>(door, new(jaar));
}
