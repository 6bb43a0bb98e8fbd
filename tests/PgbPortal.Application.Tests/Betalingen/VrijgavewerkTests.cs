using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class VrijgavewerkTests : Wereldproef
{
    [Fact]
    public async Task Een_vrijgave_die_werd_afgebroken_maakt_de_klok_na_tien_minuten_af()
    {
        var run = await GecontroleerdAsync();
        await BreekAfAsync(run);

        Assert.Null(await WerkAsync());
        Wereld.Klok.Verder(TimeSpan.FromMinutes(11));
        Assert.Equal(run, await WerkAsync());
        Assert.Null(await WerkAsync());

        await using var db = Db();
        Assert.Equal(BetaalrunStatus.Aangeboden, await db.Betaalruns.Select(r => r.Status).SingleAsync());
        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Een_run_die_niemand_vrijgaf_blijft_wachten_op_een_mens()
    {
        await GecontroleerdAsync();

        Wereld.Klok.Verder(TimeSpan.FromMinutes(11));
        Assert.Null(await WerkAsync());

        await using var db = Db();
        Assert.Equal(BetaalrunStatus.Gecontroleerd, await db.Betaalruns.Select(r => r.Status).SingleAsync());
    }

    [Fact]
    public async Task Alleen_de_klok_doet_dit() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => Wereld.AlsAsync<Vrijgavewerk, Vrijgavewerk.Input, BetaalrunId?>("svb.fin1", new()));

    private async Task<BetaalrunId> GecontroleerdAsync()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        var run = (await Wereld.AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, BetaalrunId?>("svb.fin1", new()))!.Value;
        await ControleerAsync(run);
        return run;
    }

    // Released, and the power failed before the first payment was booked.
    private async Task BreekAfAsync(BetaalrunId run)
    {
        await using var db = Db();
        await new Runvrijgave(db, Wereld.Klok, new("SVB PGB", Iban.Parse("NL13TEST0123456789"))).BeginAsync(run, new(db, null), null, CancellationToken.None);
        await db.SaveChangesAsync();
    }

    private Task<BetaalrunId?> WerkAsync() => Wereld.AlsAsync<Vrijgavewerk, Vrijgavewerk.Input, BetaalrunId?>(Rol.Klok, new());
}
