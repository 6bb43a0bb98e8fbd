using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetaalrunControlerenTests : Wereldproef
{
    [Fact]
    public async Task Een_tweede_persoon_controleert_en_er_verandert_niets_aan_het_geld()
    {
        var (_, run) = await SamengesteldAsync();

        Assert.Equal(BetaalrunStatus.Gecontroleerd, await ControleerAsync(run));

        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Het_systeem_mag_controleren_wat_een_mens_samenstelde()
    {
        var (_, run) = await SamengesteldAsync();

        Assert.Equal(
            BetaalrunStatus.Gecontroleerd,
            await Wereld.AlsAsync<BetaalrunControleren, BetaalrunControleren.Input, BetaalrunStatus>(Rol.Klok, new(run)));
        Assert.Equal("BT-001", await GeweigerdMetAsync(() => GeefVrijAsync(run, "svb.fin1")));
        Assert.Equal(BetaalrunStatus.Aangeboden, await GeefVrijAsync(run, "svb.fin2"));
    }

    [Fact]
    public async Task Wie_samenstelt_controleert_niet_zelf()
    {
        var (_, run) = await SamengesteldAsync();

        Assert.Equal("BT-001", await GeweigerdMetAsync(() => ControleerAsync(run, "svb.fin1")));
    }

    [Fact]
    public async Task Twee_keer_controleren_kan_niet()
    {
        var (_, run) = await SamengesteldAsync();
        await ControleerAsync(run);

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => ControleerAsync(run, "svb.fin3")));
    }

    [Fact]
    public async Task Een_gewijzigd_rekeningnummer_komt_niet_door_de_controle()
    {
        var (_, run) = await SamengesteldAsync();
        await WijzigIbanAsync("NL68TEST0001023757");

        Assert.Equal("BT-002", await GeweigerdMetAsync(() => ControleerAsync(run)));
    }

    [Fact]
    public async Task Een_ingetrokken_declaratie_komt_niet_door_de_controle()
    {
        var (declaratie, run) = await SamengesteldAsync();
        await Wereld.AlsAsync<DeclaratieIntrekken, DeclaratieIntrekken.Input, Declaratiestand>("anna", new(declaratie));

        Assert.Equal("BT-001", await GeweigerdMetAsync(() => ControleerAsync(run)));
    }

    [Fact]
    public async Task Een_gecontroleerde_run_vervalt_als_er_opnieuw_wordt_samengesteld()
    {
        var (_, oud) = await SamengesteldAsync();
        await ControleerAsync(oud);

        var nieuw = (await StelSamenAsync("svb.fin2"))!.Value;

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => GeefVrijAsync(oud)));
        Assert.Equal(BetaalrunStatus.Gecontroleerd, await ControleerAsync(nieuw, "svb.fin1"));
    }

    [Theory]
    [InlineData("svb.decl")]
    [InlineData("auditor")]
    [InlineData("anna")]
    public async Task Alleen_de_medewerker_betalingen_controleert(string door)
    {
        var (_, run) = await SamengesteldAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => ControleerAsync(run, door));
        await Assert.ThrowsAsync<NietGevondenException>(() => ControleerAsync(BetaalrunId.Nieuw()));
    }

    private async Task<(DeclaratieId Declaratie, BetaalrunId Run)> SamengesteldAsync()
    {
        var stand = await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        return (stand.Id, (await StelSamenAsync())!.Value);
    }
}
