using PgbPortal.Application.Start;
using PgbPortal.Application.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Inzage;

public sealed class NoodgevallenBekijkenTests : Openingproef
{
    [Fact]
    public async Task De_beheerder_ziet_die_van_de_eigen_organisatie_en_de_auditor_die_van_de_svb_met_het_aantal_dossiers()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync();
        await NoodAsync("westland.cons", await OpenAsync("westland.cons"));
        var kcc = await OpenAsync("svb.kcc");
        await NoodAsync("svb.kcc", kcc);
        await MetAsync("svb.kcc", kcc, c => new ZorgovereenkomstBekijken(c), new ZorgovereenkomstBekijken.Input(overeenkomst));

        Assert.Equal(Wereld.Account("westland.cons"), Assert.Single(await NoodgevallenAsync("westland.privacy")).Account);
        var vanSvb = Assert.Single(await NoodgevallenAsync("auditor"));
        Assert.Equal((Wereld.Account("svb.kcc"), 1, "M-7", true), (vanSvb.Account, vanSvb.Dossiers, vanSvb.Kenmerk, vanSvb.MagBeoordelen));
        Assert.Contains(await TakenAsync("westland.privacy"), t => t is { Soort: Taaksoort.NoodgevalBeoordelen, Aantal: 1 });
        Assert.Contains(await TakenAsync("auditor"), t => t is { Soort: Taaksoort.NoodgevalBeoordelen, Aantal: 1 });
        Assert.DoesNotContain(await TakenAsync("westland.cons"), t => t.Soort == Taaksoort.NoodgevalBeoordelen);
    }

    private async Task<IReadOnlyList<Taak>> TakenAsync(string wie) =>
        (await Wereld.AlsAsync<StartBekijken, StartBekijken.Input, StartBekijken.Resultaat>(wie, new())).Taken;
}
