using PgbPortal.Application.Identity;
using PgbPortal.Application.Mandaten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Tests.Mandaten;

public sealed class MandatenBekijkenTests : Mandaatproef
{
    [Fact]
    public async Task Gever_en_ontvanger_zien_het_en_een_ander_niet()
    {
        var mandaat = await GeefAsync(await OpzetAsync(Mandaatrecht.Beoordelen));
        await TrekInAsync(mandaat);
        await GeefAsync(await OpzetAsync(Mandaatrecht.Toekennen));

        var westland = await OverzichtAsync("westland.beheer");
        Assert.Equal([Mandaatstand.Geldt, Mandaatstand.Ingetrokken], westland.Gegeven.Select(r => r.Stand));
        Assert.All(westland.Gegeven, r => Assert.Equal("gemeente Delft", r.Organisatie));
        Assert.Equal("gemeente Delft", Assert.Single(westland.Mogelijk).Naam);
        var delft = await OverzichtAsync("delft.beheer");
        Assert.Equal(2, delft.Gekregen.Count);
        Assert.Empty(delft.Gegeven);
        var zorgkantoor = await OverzichtAsync("zorgkantoor.beheer");
        Assert.Empty(zorgkantoor.Gegeven.Concat(zorgkantoor.Gekregen));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => OverzichtAsync("westland.cons"));
    }

    [Fact]
    public async Task De_controle_van_het_kwartaal_noemt_hoeveel_mandaten_er_zijn()
    {
        await GeefAsync(await OpzetAsync());

        async Task<int> AantalAsync(string wie) => (await MetAsync(
            wie, await OpenAsync(wie), c => new RechtencontroleBekijken(c), new RechtencontroleBekijken.Input())).Mandaten;
        Assert.Equal((1, 0), (await AantalAsync("westland.beheer"), await AantalAsync("delft.beheer")));
    }
}
