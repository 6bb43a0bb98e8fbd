using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Mandaten;

public sealed class MandaatIntrekkenTests : Mandaatproef
{
    [Fact]
    public async Task Ingetrokken_opent_het_meteen_niets_meer_ook_niet_het_eigen_werk_zonder_nieuwe_keuze()
    {
        var mandaat = await GeefAsync(await OpzetAsync());
        Assert.NotNull((await InMandaatAsync("delft.cons", mandaat)).Mandaat);

        await TrekInAsync(mandaat);

        var sessie = await InMandaatAsync("delft.cons", mandaat);
        Assert.True(sessie.IsMandaatVoorbij);
        Assert.Equal(await VerstrekkerAsync("1783"), sessie.Mandaatgever);
        Assert.Equal(await VerstrekkerAsync("0503"), sessie.Toegang.VerstrekkerId);
        Assert.Empty(sessie.Toegang.Wetten.Concat(sessie.Toegang.Schrijfwetten));
        Assert.Equal("MD-006", await GeweigerdMetAsync(() => TrekInAsync(mandaat)));
    }

    [Fact]
    public async Task Het_begint_en_eindigt_op_de_dag_zelf()
    {
        var mandaat = await GeefAsync(await OpzetAsync(van: new(2026, 4, 2), totEnMet: new(2026, 4, 3)));
        async Task<bool> GeldtAsync() => (await InMandaatAsync("delft.cons", mandaat)).Mandaat is not null;

        Assert.False(await GeldtAsync());
        Op(1, 4);
        Assert.False(await GeldtAsync());
        Op(2, 4);
        Assert.True(await GeldtAsync());
        Op(3, 4);
        Assert.True(await GeldtAsync());
        Op(4, 4);
        Assert.False(await GeldtAsync());
        Assert.Equal("MD-007", await GeweigerdMetAsync(() => TrekInAsync(mandaat)));
    }

    [Fact]
    public async Task Alleen_wie_het_gaf_trekt_het_in()
    {
        var mandaat = await GeefAsync(await OpzetAsync());

        await Assert.ThrowsAsync<NietGevondenException>(() => TrekInAsync(mandaat, "delft.beheer"));
        await Assert.ThrowsAsync<NietGevondenException>(() => TrekInAsync(MandaatId.Nieuw()));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => TrekInAsync(mandaat, "westland.cons"));
    }
}
