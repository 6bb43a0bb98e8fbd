using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratieBekijkenTests : Wereldproef
{
    [Fact]
    public async Task De_budgethouder_ziet_regels_bedragen_en_betaling()
    {
        var (_, id) = await MaartBetaaldAsync();

        var detail = await BekijkAsync(id);

        Assert.Equal((DeclaratieStatus.Betaald, new DateOnly(2026, 4, 2)), (detail.Status, detail.BetaaldOp));
        Assert.Equal([18_000, 18_000, 21_000, 16_500], detail.Regels.Select(r => r.Bedrag.Centen));
        var betaling = Assert.Single(detail.Betalingen);
        Assert.Equal((Bedrag.Euro(735), BetaalopdrachtStatus.Aangeboden), (betaling.Bedrag, betaling.Status));
        Assert.StartsWith("DEC-", detail.Kenmerk);
    }

    [Fact]
    public async Task De_zorgverlener_leest_niet_hoeveel_budget_er_ontbreekt()
    {
        var overeenkomst = await InAprilAsync(centen: 50_000);
        var stand = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);

        var anna = await BekijkAsync(stand.Id);
        var kees = await BekijkAsync(stand.Id, "kees");

        Assert.Equal(Bedrag.Euro(235), anna.Tekort);
        Assert.Contains(anna.Bevindingen, b => b.Tekst.Contains("235,00", StringComparison.Ordinal));
        Assert.Null(kees.Tekort);
        Assert.DoesNotContain(kees.Bevindingen, b => b.Tekst.Contains("235", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("anna", true, false)]
    [InlineData("kees", false, false)]
    [InlineData("westland.toets", false, false)]
    public async Task Wat_iemand_mag_volgt_uit_rol_en_status(string account, bool intrekken, bool corrigeren)
    {
        var overeenkomst = await InAprilAsync();
        var stand = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);

        var mag = (await BekijkAsync(stand.Id, account)).Mag;

        Assert.Equal((intrekken, corrigeren, false, false), (mag.Intrekken, mag.Corrigeren, mag.Beoordelen, mag.Toetsen));
    }

    [Fact]
    public async Task Na_betaling_kan_de_budgethouder_corrigeren_en_aanvullen()
    {
        var (_, id) = await MaartBetaaldAsync();

        var mag = (await BekijkAsync(id)).Mag;

        Assert.Equal((true, true, false), (mag.Corrigeren, mag.Aanvullen, mag.Intrekken));
    }

    [Fact]
    public async Task Een_gecorrigeerde_regel_toont_wat_er_nu_staat()
    {
        var (overeenkomst, id) = await MaartBetaaldAsync();
        var correctie = await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), id, [OpDag(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), -60)]));

        var detail = await BekijkAsync(id);

        Assert.Equal((180, 120), (detail.Regels[0].Minuten, detail.Regels[0].Nu));
        Assert.Equal((correctie.Id, Bedrag.Euro(-60)), (detail.Correcties[0].Id, detail.Correcties[0].Bedrag));
        Assert.Equal(id, (await BekijkAsync(correctie.Id)).OrigineelId);
    }

    [Fact]
    public async Task Een_vreemde_vindt_niets_ook_niet_als_de_declaratie_bestaat()
    {
        var (_, id) = await MaartBetaaldAsync();
        await Wereld.ToekenningAsync("dina", nummer: "W-2");

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(id, "dina"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(id, "linde"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(id, "delft.cons"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(DeclaratieId.Nieuw()));
    }
}
