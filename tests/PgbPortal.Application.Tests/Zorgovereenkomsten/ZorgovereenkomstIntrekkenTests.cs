using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstIntrekkenTests : Overeenkomstproef
{
    [Fact]
    public async Task Tijdens_de_beoordeling_kan_de_budgethouder_nog_intrekken()
    {
        var id = await IngediendAsync();

        Assert.Equal(ZorgovereenkomstStatus.Ingetrokken, await TrekInAsync(id));
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => BeoordeelAsync(id)));
    }

    [Fact]
    public async Task Twee_keer_intrekken_heeft_een_gevolg()
    {
        var id = await ConceptAsync();
        await TrekInAsync(id);

        Assert.Equal(ZorgovereenkomstStatus.Ingetrokken, await TrekInAsync(id));
    }

    [Fact]
    public async Task Na_goedkeuring_kan_het_niet_meer()
    {
        var (_, id) = await Wereld.GoedgekeurdAsync();

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => TrekInAsync(id)));
    }

    [Fact]
    public async Task Een_zorgverlener_trekt_niet_in()
    {
        var id = await GedeeldAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => TrekInAsync(id, "kees"));
    }
}
