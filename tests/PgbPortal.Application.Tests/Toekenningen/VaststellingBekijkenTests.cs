using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Toekenningen;

public sealed class VaststellingBekijkenTests : Vaststellingsproef
{
    [Fact]
    public async Task Voor_het_besluit_staat_er_hoe_het_wordt_en_daarna_wie_besloot()
    {
        var id = await AfgeslotenAsync();

        var voor = await BekijkAsync(id);
        Assert.Equal((null, null, Bedrag.Euro(775)), (voor.Belet, voor.Besluit?.Door, voor.Bedragen.Totaal));
        var regel = Assert.Single(voor.Regels);
        Assert.Equal((Bedrag.Euro(735), Bedrag.Euro(40), false), (regel.Deel.Zorg, regel.Deel.VerantwoordingsvrijBedrag, regel.IsAchtergebleven));

        await StelVastAsync(id);
        var na = await BekijkAsync(id, "zorgkantoor.toets");
        Assert.Equal(("Consulent Wlz", Bedrag.Euro(775)), (na.Besluit?.Door, na.Bedragen.Totaal));
        Assert.Empty(na.Regels);
    }

    [Fact]
    public async Task Zolang_het_budget_loopt_staat_er_waarom_het_nog_niet_kan()
    {
        var (toekenning, _) = await Wereld.GoedgekeurdWlzAsync();

        Assert.Contains("afsluiting", (await BekijkAsync(toekenning.Id)).Belet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_ander_zorgkantoor_of_een_burger_ziet_het_niet()
    {
        var id = await AfgeslotenAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(id, "westland.cons"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(id, "anna"));
    }

    private Task<VaststellingBekijken.Overzicht> BekijkAsync(ToekenningId id, string door = "zorgkantoor.cons") =>
        Wereld.AlsAsync<VaststellingBekijken, VaststellingBekijken.Input, VaststellingBekijken.Overzicht>(door, new(id));
}
