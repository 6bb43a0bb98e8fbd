using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Bewaren;

/// <summary>A dossier is held back with a reason, by an organisation that granted it.</summary>
public sealed class BewaarplichtInstellenTests : Bewaarproef
{
    [Fact]
    public async Task Een_andere_organisatie_vindt_het_dossier_niet()
    {
        await Wereld.ToekenningAsync();

        Assert.Equal("BP-001", await GeweigerdMetAsync(() => HoudVastAsync("delft.privacy")));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => HoudVastAsync("westland.cons"));
    }

    [Fact]
    public async Task Twee_keer_instellen_een_onbekend_bsn_en_een_verhaal_worden_geweigerd()
    {
        await Wereld.ToekenningAsync();
        var plicht = await HoudVastAsync();

        Assert.Equal("BP-003", await GeweigerdMetAsync(() => HoudVastAsync()));
        Assert.Equal("BP-002", await GeweigerdMetAsync(() => HoudVastAsync(kenmerk: "de zaak van mevrouw De Wit")));
        Assert.Equal("BP-001", await GeweigerdMetAsync(() => HoudVastAsync(wie: Bsn.Parse("999990007"))));
        await LaatLosAsync(plicht);
        Assert.NotEqual(plicht, await HoudVastAsync());
    }
}
