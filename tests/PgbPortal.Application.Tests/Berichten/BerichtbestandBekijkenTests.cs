using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BerichtbestandBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Het_bestand_is_wat_er_kwam_en_alleen_voor_wie_het_kreeg()
    {
        var bytes = Voorbeeldberichten.Bericht("casus-01-wmo501");
        var ontvangen = await Wereld.AlsAsync<BerichtOntvangen, BerichtOntvangen.Input, BerichtOntvangen.Resultaat>("delft.cons", new(bytes));

        var bestand = await OphalenAsync("delft.cons", ontvangen.Bericht);

        Assert.Equal("WMO501-C01001.xml", bestand.Naam);
        Assert.Equal(bytes, bestand.Bytes);
        await Assert.ThrowsAsync<NietGevondenException>(() => OphalenAsync("westland.cons", ontvangen.Bericht));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => OphalenAsync("svb.decl", ontvangen.Bericht));
    }

    private Task<BerichtbestandBekijken.Bestand> OphalenAsync(string wie, BerichtId id) =>
        Wereld.AlsAsync<BerichtbestandBekijken, BerichtbestandBekijken.Input, BerichtbestandBekijken.Bestand>(wie, new(id));
}
