using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Beheer;

public sealed class TaakslotTests : IAsyncLifetime
{
    private const string Taak = "proef";

    private readonly TestDatabase _database = new();
    private readonly VasteKlok _klok = new(new(2026, 4, 2));

    private static CancellationToken Einde => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    [Fact]
    public async Task Wie_een_taak_heeft_houdt_hem_en_een_ander_krijgt_hem_niet()
    {
        var (een, twee) = (Slot("een"), Slot("twee"));

        Assert.True(await een.NeemAsync(Taak, Einde));
        Assert.False(await twee.NeemAsync(Taak, Einde));
        Assert.True(await een.NeemAsync(Taak, Einde));
        Assert.True(await twee.NeemAsync("iets anders", Einde));
    }

    [Fact]
    public async Task Wie_de_taak_teruggeeft_laat_hem_aan_een_ander()
    {
        var (een, twee) = (Slot("een"), Slot("twee"));
        await een.NeemAsync(Taak, Einde);
        await twee.GeefTerugAsync(Taak, Einde);
        Assert.False(await twee.NeemAsync(Taak, Einde));

        await een.GeefTerugAsync(Taak, Einde);

        Assert.True(await twee.NeemAsync(Taak, Einde));
    }

    [Fact]
    public async Task Van_wie_uitvalt_gaat_de_taak_na_twee_minuten_over()
    {
        var (een, twee) = (Slot("een"), Slot("twee"));
        await een.NeemAsync(Taak, Einde);
        _klok.Verder(Taakslot.Duur - TimeSpan.FromSeconds(1));
        Assert.False(await twee.NeemAsync(Taak, Einde));
        _klok.Verder(TimeSpan.FromSeconds(1));

        Assert.True(await twee.NeemAsync(Taak, Einde));
        Assert.False(await een.VerlengAsync(Taak, Einde));
        await een.GeefTerugAsync(Taak, Einde);
        Assert.False(await een.NeemAsync(Taak, Einde));
    }

    [Fact]
    public async Task Wie_nog_bezig_is_verliest_de_taak_niet()
    {
        var (een, twee) = (Slot("een"), Slot("twee"));
        await een.NeemAsync(Taak, Einde);
        for (var i = 0; i < 5; i++)
        {
            _klok.Verder(Taakslot.Duur / 2);
            Assert.True(await een.VerlengAsync(Taak, Einde));
        }

        Assert.False(await twee.NeemAsync(Taak, Einde));
    }

    [Fact]
    public async Task Acht_die_voor_het_eerst_tegelijk_komen_geven_een_winnaar_en_geen_fout()
    {
        for (var ronde = 0; ronde < 10; ronde++)
        {
            var taak = $"ronde {ronde}";
            using var start = new Barrier(8);
            var gewonnen = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait(Einde);
                    return Slot($"nummer {i}").NeemAsync(taak, Einde);
                },
                Einde,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()));

            Assert.Single(gewonnen, g => g);
            await using var db = _database.Db();
            Assert.Equal(1, await db.Taakstanden.CountAsync(t => t.Naam == taak, Einde));
        }
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private Taakslot Slot(string eigenaar) => new(_database.Opties, _klok, eigenaar);
}
