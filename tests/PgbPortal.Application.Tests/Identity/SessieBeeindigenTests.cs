using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Identity;

public sealed class SessieBeeindigenTests : Sessieproef
{
    [Fact]
    public async Task Een_beeindigde_sessie_opent_niets_meer_en_de_andere_wel()
    {
        var (kwijt, hier) = (await OpenAsync("anna", Apparaatsoort.Telefoon), await OpenAsync("anna"));
        var welke = (await LijstAsync("anna", hier)).Single(s => !s.IsDeze).Id;

        Assert.False(await BeeindigAsync("anna", hier, welke));

        Assert.Null(await SessieAsync("anna", kwijt));
        Assert.NotNull(await SessieAsync("anna", hier));
    }

    [Fact]
    public async Task Overal_uitloggen_sluit_elke_sessie_van_dit_account_en_geen_van_een_ander()
    {
        var (kwijt, hier, dina) = (await OpenAsync("anna"), await OpenAsync("anna"), await OpenAsync("dina"));

        Assert.True(await BeeindigAsync("anna", hier, null));

        Assert.Null(await SessieAsync("anna", kwijt));
        Assert.Null(await SessieAsync("anna", hier));
        Assert.NotNull(await SessieAsync("dina", dina));
    }

    [Fact]
    public async Task Een_sessie_van_een_ander_bestaat_niet()
    {
        var (anna, dina) = (await OpenAsync("anna"), await OpenAsync("dina"));
        var vreemd = (await LijstAsync("dina", dina)).Single().Id;

        await Assert.ThrowsAsync<NietGevondenException>(() => BeeindigAsync("anna", anna, vreemd));
        await Assert.ThrowsAsync<NietGevondenException>(() => BeeindigAsync("anna", anna, Guid.NewGuid()));

        Assert.NotNull(await SessieAsync("dina", dina));
    }
}
