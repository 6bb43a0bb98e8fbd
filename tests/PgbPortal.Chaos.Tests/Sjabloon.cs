using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// A database that was prepared once, for many short sequences that each get a copy of their own: in memory on SQLite, from a template on PostgreSQL.
/// For tests of what the ledger says, not of what survives: nothing waits for a disk.
/// </summary>
internal sealed class Sjabloon : IAsyncDisposable
{
    private readonly Kopieen? _kopieen = Kopieen.IsPostgresql ? new() : null;
    private readonly SqliteConnection _geheugen = Geheugen();
    private readonly Lock _slot = new();
    private string _naam = "";

    /// <param name="vul">Fills it, once.</param>
    public static async Task<Sjabloon> MaakAsync(Func<DbContextOptions<PgbDbContext>, Task> vul)
    {
        var sjabloon = new Sjabloon();
        if (sjabloon._kopieen is { } kopieen)
        {
            sjabloon._naam = await kopieen.NieuwAsync();
            await vul(kopieen.Opties(sjabloon._naam));
            await kopieen.LaatLosAsync(sjabloon._naam);
        }
        else
        {
            var opties = DatabaseRegistration.InGeheugen(sjabloon._geheugen, Testsleutels.Ring);
            await new Databasebeheer(opties).MigreerAsync(CancellationToken.None);
            await vul(opties);
        }

        return sjabloon;
    }

    /// <summary>Does something on a copy that is gone afterwards.</summary>
    public async Task<T> MetKopieAsync<T>(Func<DbContextOptions<PgbDbContext>, Task<T>> doe)
    {
        if (_kopieen is { } kopieen)
        {
            var naam = await kopieen.KopieAsync(_naam);
            try
            {
                return await doe(kopieen.Opties(naam, bewaart: true));
            }
            finally
            {
                await kopieen.VerwijderAsync(naam);
            }
        }

        await using var kopie = Geheugen();
        lock (_slot)
        {
            _geheugen.BackupDatabase(kopie);
        }

        return await doe(DatabaseRegistration.InGeheugen(kopie, Testsleutels.Ring));
    }

    public async ValueTask DisposeAsync()
    {
        await _geheugen.DisposeAsync();
        if (_kopieen is { } kopieen)
        {
            await kopieen.DisposeAsync();
        }
    }

    private static SqliteConnection Geheugen()
    {
        var verbinding = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        verbinding.Open();
        return verbinding;
    }
}
