using Microsoft.EntityFrameworkCore;
using Npgsql;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.TestSupport;

/// <summary>
/// A database that was prepared once, and copies of it: a copied file on SQLite, a database from a template on PostgreSQL.
/// PGB_TEST_DATABASE chooses, as for the other tests.
/// </summary>
internal sealed class Kopieen : IAsyncDisposable
{
    private const int Pogingen = 100;

    /// <summary>To one database at once; the cluster of the tests has 300.</summary>
    private const int Verbindingen = 40;

    /// <summary>Who the portal works as on PostgreSQL: it does not own the tables, so the second wall holds for it.</summary>
    private const string Portaalaccount = "pgb_test_portaal";

    private static readonly Lazy<Task<(Kopieen Kopieen, string Leeg)>> Gedeeld = new(MaakGedeeldAsync);

    /// <summary>Of all tests together: they run side by side on one cluster, and a name is used once.</summary>
    private static int _nummer;

    private readonly string _map = Directory.CreateTempSubdirectory("pgbportal-tests").FullName;
    private readonly string? _postgresql;
    private readonly List<string> _namen = [];

    public Kopieen()
    {
        if (IsPostgresql)
        {
            _postgresql = Environment.GetEnvironmentVariable("PGB_TEST_POSTGRESQL");
            Assert.SkipWhen(string.IsNullOrEmpty(_postgresql), "PGB_TEST_POSTGRESQL is leeg: er is geen PostgreSQL om op te testen.");
        }
    }

    public static bool IsPostgresql => TestDatabase.Soort == "postgresql";

    /// <summary>Where a copy may keep its files.</summary>
    public string Map => _map;

    /// <summary>A copy of an empty database with all tables, which is made once in this process: copying takes a tenth of migrating.</summary>
    public static async Task<(Kopieen Van, string Naam)> LegeAsync()
    {
        var (kopieen, leeg) = await Gedeeld.Value;
        return (kopieen, await kopieen.KopieAsync(leeg));
    }

    /// <summary>An empty database with all tables.</summary>
    public async Task<string> NieuwAsync()
    {
        var naam = Naam();
        if (_postgresql is not null)
        {
            await MaakAccountAsync();
        }

        await new Databasebeheer(Opties(naam), Eigenaar(naam)).MigreerAsync(CancellationToken.None);
        await LaatLosAsync(naam);
        return naam;
    }

    public async Task<string> KopieAsync(string van)
    {
        var naam = Naam();
        if (_postgresql is null)
        {
            File.Copy(Pad(van), Pad(naam));
        }
        else
        {
            await KopieerAsync(van, naam);
        }

        return naam;
    }

    /// <param name="bewaart">Connections are kept for the next use, which is faster; such a database cannot be copied.</param>
    public DbContextOptions<PgbDbContext> Opties(string naam, bool bewaart = false) => _postgresql is null
        ? DatabaseRegistration.Opties(Databaseprovider.Sqlite, $"Data Source={Pad(naam)};Pooling=False", Testsleutels.Ring)
        : DatabaseRegistration.Opties(Databaseprovider.PostgreSql, Verbinding(naam, bewaart), Testsleutels.Ring);

    /// <summary>As the owner of the tables, who passes by the second wall: to tamper, and to look at what the portal may not.</summary>
    public DbContextOptions<PgbDbContext> Eigenaar(string naam) => _postgresql is null
        ? Opties(naam)
        : DatabaseRegistration.Opties(Databaseprovider.PostgreSql, Verbinding(naam, bewaart: false, alsPortaal: false), Testsleutels.Ring);

    /// <summary>The same as a portal is told it, with connections as a portal keeps them.</summary>
    public (string Provider, string Verbinding) Instelling(string naam) => _postgresql is null
        ? ("Sqlite", $"Data Source={Pad(naam)};Pooling=False")
        : ("PostgreSql", Verbinding(naam, bewaart: true));

    /// <summary>Closes what is still open, so that it can be copied.</summary>
    public async Task LaatLosAsync(string naam)
    {
        if (_postgresql is null)
        {
            // Everything must be in the one file that is copied.
            await using var db = new PgbDbContext(Opties(naam), Toegang.Systeem("kopie maken"));
            await db.Database.OpenConnectionAsync();
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await opdracht.ExecuteNonQueryAsync();
        }
    }

    public async Task VerwijderAsync(string naam)
    {
        if (_postgresql is null)
        {
            foreach (var bestand in Directory.GetFiles(_map, $"{naam}.db*"))
            {
                File.Delete(bestand);
            }

            return;
        }

        // What a pool still holds of it is gone with it.
        await using var bewaard = new NpgsqlConnection(Verbinding(naam, bewaart: true));
        NpgsqlConnection.ClearPool(bewaard);
        await BeheerAsync($"DROP DATABASE IF EXISTS \"{naam}\" WITH (FORCE)");
        lock (_namen)
        {
            _namen.Remove(naam);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var naam in _namen.ToList())
        {
            await VerwijderAsync(naam);
        }

        Directory.Delete(_map, true);
    }

    private static async Task<(Kopieen Kopieen, string Leeg)> MaakGedeeldAsync()
    {
        var kopieen = new Kopieen();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => kopieen.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return (kopieen, await kopieen.NieuwAsync());
    }

    // A connection that was closed a moment ago can still be there for the server.
    private async Task KopieerAsync(string van, string naam)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                await BeheerAsync($"CREATE DATABASE \"{naam}\" TEMPLATE \"{van}\"");
                return;
            }
            catch (PostgresException fout) when (fout.SqlState == PostgresErrorCodes.ObjectInUse && poging < Pogingen)
            {
                await Task.Delay(100);
            }
        }
    }

    private string Naam()
    {
        var naam = $"pgb_test_{Environment.ProcessId}_{Interlocked.Increment(ref _nummer)}";
        lock (_namen)
        {
            _namen.Add(naam);
        }

        return naam;
    }

    private string Pad(string naam) => Path.Combine(_map, $"{naam}.db");

    private string Verbinding(string naam, bool bewaart, bool alsPortaal = true)
    {
        var verbinding = new NpgsqlConnectionStringBuilder(_postgresql) { Database = naam, Pooling = bewaart, MaxPoolSize = Verbindingen };
        if (alsPortaal)
        {
            (verbinding.Username, verbinding.Password) = (Portaalaccount, Portaalaccount);
        }

        return verbinding.ConnectionString;
    }

    // Test projects that run at the same time want the same account.
    private Task MaakAccountAsync() => BeheerAsync(
        $"DO $$ BEGIN CREATE ROLE {Portaalaccount} LOGIN PASSWORD '{Portaalaccount}'; " +
        "EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");

    private async Task BeheerAsync(string opdracht)
    {
        await using var verbinding = new NpgsqlConnection(_postgresql);
        await verbinding.OpenAsync();
        await using var command = new NpgsqlCommand(opdracht, verbinding);
        await command.ExecuteNonQueryAsync();
    }
}
