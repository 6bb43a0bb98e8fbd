using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Beheer;

public sealed class TakenrondeTests : Wereldproef
{
    private static CancellationToken Einde => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_taak_van_een_dag_gebeurt_die_dag_een_keer_en_de_volgende_dag_weer()
    {
        await using var diensten = Diensten();
        var ronde = diensten.GetRequiredService<Takenronde>();

        Assert.Contains(Dagwerk.Taak, await ronde.LoopAsync(Einde));
        Assert.DoesNotContain(Dagwerk.Taak, await ronde.LoopAsync(Einde));
        Wereld.Klok.Verder(TimeSpan.FromDays(1));
        Assert.Contains(Dagwerk.Taak, await ronde.LoopAsync(Einde));
    }

    [Fact]
    public async Task De_run_komt_vanzelf_op_een_werkdag_na_drie_uur_als_de_instelling_dat_zegt()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        await using var diensten = Diensten(automatisch: true);
        var ronde = diensten.GetRequiredService<Takenronde>();

        Op(3, 4, new(15, 0));
        Assert.DoesNotContain(Betaalrunwerk.Taak, await ronde.LoopAsync(Einde));
        Op(7, 4, new(14, 59));
        Assert.DoesNotContain(Betaalrunwerk.Taak, await ronde.LoopAsync(Einde));
        Op(7, 4, new(15, 0));
        Assert.Contains(Betaalrunwerk.Taak, await ronde.LoopAsync(Einde));
        Assert.DoesNotContain(Betaalrunwerk.Taak, await ronde.LoopAsync(Einde));

        await using var db = Db();
        Assert.Equal(BetaalrunStatus.Samengesteld, await db.Betaalruns.Select(r => r.Status).SingleAsync(Einde));
    }

    [Fact]
    public async Task Zonder_die_instelling_stelt_niemand_vanzelf_een_run_samen()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        await using var diensten = Diensten();
        Op(7, 4, new(16, 0));

        Assert.DoesNotContain(Betaalrunwerk.Taak, await diensten.GetRequiredService<Takenronde>().LoopAsync(Einde));
    }

    [Fact]
    public async Task Twee_portalen_tegelijk_doen_elke_taak_een_keer()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        await using var een = Diensten(automatisch: true);
        await using var twee = Diensten(automatisch: true);
        Op(7, 4, new(15, 0));

        for (var i = 0; i < 5; i++)
        {
            await Task.WhenAll(
                Task.Run(() => een.GetRequiredService<Takenronde>().LoopAsync(Einde), Einde),
                Task.Run(() => twee.GetRequiredService<Takenronde>().LoopAsync(Einde), Einde));
        }

        await using var db = Db();
        Assert.Equal(1, await db.Betaalruns.CountAsync(Einde));
        Assert.Equal(1, await db.Logregels.CountAsync(l => l.Gebeurtenis == nameof(Betaalrunwerk) && l.Wijziging, Einde));
        Assert.Equal(1, await db.Logregels.CountAsync(l => l.Gebeurtenis == nameof(Dagwerk) && l.Wijziging, Einde));
        Assert.All(await db.Taakstanden.AsNoTracking().ToListAsync(Einde), t => Assert.Null(t.Eigenaar));
    }

    private ServiceProvider Diensten(bool automatisch = false) => new ServiceCollection()
        .AddSingleton<TimeProvider>(Wereld.Klok)
        .AddLogging()
        .AddPgbPortal(
            Wereld.Database.Opties,
            new("SVB PGB", Iban.Parse("NL13TEST0123456789")),
            taakinstellingen: Taakinstellingen.Standaard with { BetaalrunAutomatisch = automatisch })
        .BuildServiceProvider();
}
