using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>No line of a look may get lost on an orderly stop (ADR 10).</summary>
public sealed class ZorglogwachtrijTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Stoppen_schrijft_wat_er_nog_in_de_rij_staat()
    {
        using var rij = new Zorglogwachtrij(_database.Opties, NullLogger<Zorglogwachtrij>.Instance);
        await rij.StartAsync(CancellationToken.None);
        var regels = Enumerable.Range(0, 600).Select(_ => Regel()).ToList();
        await Parallel.ForEachAsync(regels, async (regel, ct) => await rij.SchrijfAsync(regel, ct));

        await rij.StopAsync(CancellationToken.None);

        Assert.Equal(regels.Select(r => r.Id).Order(), await IdsAsync());
    }

    [Fact]
    public async Task Na_het_stoppen_wordt_een_regel_meteen_geschreven()
    {
        using var rij = new Zorglogwachtrij(_database.Opties, NullLogger<Zorglogwachtrij>.Instance);
        await rij.StartAsync(CancellationToken.None);
        await rij.StopAsync(CancellationToken.None);
        var regel = Regel();

        await rij.SchrijfAsync(regel, CancellationToken.None);

        Assert.Equal([regel.Id], await IdsAsync());
    }

    [Fact]
    public async Task Nog_eens_stoppen_mag_ook_als_alles_al_is_opgeruimd()
    {
        var rij = new Zorglogwachtrij(_database.Opties, NullLogger<Zorglogwachtrij>.Instance);
        await rij.StartAsync(CancellationToken.None);
        await rij.SchrijfAsync(Regel(), CancellationToken.None);
        await rij.StopAsync(CancellationToken.None);
        rij.Dispose();

        await rij.StopAsync(CancellationToken.None);

        Assert.Single(await IdsAsync());
    }

    [Fact]
    public async Task Een_regel_staat_er_snel_zonder_te_stoppen()
    {
        using var rij = new Zorglogwachtrij(_database.Opties, NullLogger<Zorglogwachtrij>.Instance);
        await rij.StartAsync(CancellationToken.None);
        await rij.SchrijfAsync(Regel(), CancellationToken.None);

        for (var poging = 0; poging < 100 && (await IdsAsync()).Count == 0; poging++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Single(await IdsAsync());
        await rij.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Een_volle_rij_laat_wachten_en_laat_niets_vallen()
    {
        // Not started: nobody empties the queue.
        using var rij = new Zorglogwachtrij(_database.Opties, NullLogger<Zorglogwachtrij>.Instance);
        for (var i = 0; i < Zorglogwachtrij.Hoogstens; i++)
        {
            await rij.SchrijfAsync(Regel(), CancellationToken.None);
        }

        var wacht = rij.SchrijfAsync(Regel(), CancellationToken.None);
        Assert.False(wacht.IsCompleted);
        await rij.StartAsync(CancellationToken.None);
        await wacht.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await rij.StopAsync(CancellationToken.None);

        Assert.Equal(Zorglogwachtrij.Hoogstens + 1, (await IdsAsync()).Count);
    }

    [Fact]
    public async Task Na_een_afgebroken_bevestiging_staat_een_regel_er_een_keer()
    {
        var onderbreker = new Onderbreker();
        var opties = new DbContextOptionsBuilder<PgbDbContext>(_database.Opties).AddInterceptors(onderbreker).Options;
        using var rij = new Zorglogwachtrij(opties, NullLogger<Zorglogwachtrij>.Instance);
        await rij.StartAsync(CancellationToken.None);
        var regels = Enumerable.Range(0, 3).Select(_ => Regel()).ToList();
        foreach (var regel in regels)
        {
            await rij.SchrijfAsync(regel, CancellationToken.None);
        }

        await rij.StopAsync(CancellationToken.None);

        Assert.True(onderbreker.IsOnderbroken);
        Assert.Equal(regels.Select(r => r.Id).Order(), await IdsAsync());
    }

    private static Logregel Regel() => new()
    {
        Id = Guid.CreateVersion7(),
        TijdUtc = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc),
        Gebeurtenis = "Proef",
        Wijziging = false,
        Resultaat = Logresultaat.Toegestaan,
        Rol = Rol.Burger,
    };

    private async Task<List<Guid>> IdsAsync()
    {
        await using var db = _database.Db();
        return [.. (await db.Logregels.Select(l => l.Id).ToListAsync()).Order()];
    }

    /// <summary>The first time it saves, and then says that the connection broke.</summary>
    private sealed class Onderbreker : Microsoft.EntityFrameworkCore.Diagnostics.SaveChangesInterceptor
    {
        public bool IsOnderbroken { get; private set; }

        public override ValueTask<int> SavedChangesAsync(
            Microsoft.EntityFrameworkCore.Diagnostics.SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (IsOnderbroken)
            {
                return new(result);
            }

            IsOnderbroken = true;
            throw new DbUpdateException("The connection broke.");
        }
    }
}
