using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratiesDownloadenTests : Wereldproef
{
    [Theory]
    [InlineData("anna")]
    [InlineData("kees")]
    public async Task Wie_bij_de_declaratie_hoort_krijgt_haar_met_maand_bedrag_en_betaaldag(string door)
    {
        var (_, declaratie) = await MaartBetaaldAsync();

        var regel = Assert.Single(await RegelsAsync(door, 2026));

        Assert.Equal((declaratie, Maart, Declaratiesoort.Regulier, Bedrag.Euro(735)), (regel.Id, regel.Maand, regel.Soort, regel.Bedrag));
        Assert.Equal((new DateOnly(2026, 4, 2), new DateOnly(2026, 4, 2)), (regel.IngevoerdOp, regel.BetaaldOp!.Value));
        Assert.Empty(await RegelsAsync(door, 2025));
    }

    [Fact]
    public async Task Een_vreemde_krijgt_een_lege_lijst_en_een_medewerker_niets()
    {
        await MaartBetaaldAsync();

        Assert.Empty(await RegelsAsync("linde", 2026));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => RegelsAsync("westland.cons", 2026));
    }

    private Task<IReadOnlyList<DeclaratiesDownloaden.Regel>> RegelsAsync(string door, int jaar) =>
        Wereld.AlsAsync<DeclaratiesDownloaden, DeclaratiesDownloaden.Input, IReadOnlyList<DeclaratiesDownloaden.Regel>>(door, new(jaar));
}
