using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetaalrunwerkTests : Wereldproef
{
    [Fact]
    public async Task De_klok_stelt_een_run_per_dag_samen_die_een_mens_vrijgeeft()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);

        var run = await WerkAsync();
        Assert.Null(await WerkAsync());
        await ControleerAsync(run!.Value);
        await GeefVrijAsync(run.Value);

        await using var db = Db();
        Assert.Equal(1, await db.Betaalruns.CountAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Alleen_de_klok_doet_dit() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => Wereld.AlsAsync<Betaalrunwerk, Betaalrunwerk.Input, BetaalrunId?>("svb.fin1", new()));

    private Task<BetaalrunId?> WerkAsync() => Wereld.AlsAsync<Betaalrunwerk, Betaalrunwerk.Input, BetaalrunId?>(Rol.Klok, new());
}
