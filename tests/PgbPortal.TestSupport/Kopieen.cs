using System.Collections.Concurrent;
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

    /// <summary>
    /// What all tables hold as one text, and its way back: past the triggers that refuse it, and only in the tables that hold something.
    /// Not while somebody else is at work: then it says false.
    /// </summary>
    private const string Terugzetter = """
        CREATE SCHEMA pgb_test;
        CREATE FUNCTION pgb_test.is_gevuld(tabel text) RETURNS boolean LANGUAGE plpgsql AS $$
        DECLARE gevuld boolean;
        BEGIN
          EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', tabel) INTO gevuld;
          RETURN gevuld;
        END $$;
        CREATE FUNCTION pgb_test.afdruk() RETURNS text LANGUAGE plpgsql AS $$
        DECLARE tabel text; rijen text; alles text := '';
        BEGIN
          FOR tabel IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND pgb_test.is_gevuld(tablename) LOOP
            EXECUTE format('SELECT json_agg(t) FROM public.%I t', tabel) INTO rijen;
            alles := alles || format('INSERT INTO public.%1$I SELECT * FROM json_populate_recordset(NULL::public.%1$I, %2$L);', tabel, rijen);
          END LOOP;
          RETURN alles;
        END $$;
        CREATE FUNCTION pgb_test.zet_terug(afdruk text) RETURNS boolean LANGUAGE plpgsql SET session_replication_role = 'replica' AS $$
        DECLARE tabel text;
        BEGIN
          IF EXISTS (
            SELECT FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle') THEN
            RETURN false;
          END IF;
          FOR tabel IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND pgb_test.is_gevuld(tablename) LOOP
            EXECUTE format('DELETE FROM public.%I', tabel);
          END LOOP;
          EXECUTE afdruk;
          RETURN true;
        END $$;
        """;

    /// <summary>Who the portal works as on PostgreSQL: it does not own the tables, so the second wall holds for it.</summary>
    private const string Portaalaccount = "pgb_test_portaal";

    private static readonly Lazy<Task<(Kopieen Kopieen, string Leeg, string Stand)>> Gedeeld = new(MaakGedeeldAsync);

    /// <summary>On PostgreSQL: emptied copies that wait for the next test.</summary>
    private static readonly ConcurrentBag<string> Vrij = [];

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
        var (kopieen, leeg, _) = await Gedeeld.Value;
        return (kopieen, Vrij.TryTake(out var vrij) ? vrij : await kopieen.KopieAsync(leeg));
    }

    /// <summary>
    /// Takes back a copy that <see cref="LegeAsync"/> gave. PostgreSQL empties it for the next test: a new database costs that test its
    /// connections, and the reading of all policies and triggers anew.
    /// </summary>
    /// <param name="isGewoon">The tables themselves were not touched: only what is in them.</param>
    public async Task GeefTerugAsync(string naam, bool isGewoon)
    {
        if (_postgresql is not null && isGewoon && await ZetTerugAsync(naam, (await Gedeeld.Value).Stand))
        {
            Vrij.Add(naam);
        }
        else
        {
            await VerwijderAsync(naam);
        }
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
        if (_postgresql is not null)
        {
            await VraagAsync<object>(naam, Terugzetter, bewaart: false);
        }

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

    /// <summary>What it holds now, for <see cref="ZetTerugAsync"/>; nobody may be at work in it.</summary>
    public Task<string> StandAsync(string naam) => StandAsync(naam, bewaart: true);

    /// <summary>Makes it hold that again.</summary>
    /// <returns>False, and nothing changed, when somebody is still at work in it.</returns>
    public async Task<bool> ZetTerugAsync(string naam, string stand)
    {
        if (_postgresql is not null)
        {
            return await VraagAsync<bool>(naam, "SELECT pgb_test.zet_terug($1)", bewaart: true, stand);
        }

        Wis(naam);
        File.Copy(Pad(stand), Pad(naam));
        return true;
    }

    public async Task VerwijderAsync(string naam)
    {
        if (_postgresql is null)
        {
            Wis(naam);
            return;
        }

        // What a pool still holds of it is gone with it.
        foreach (var alsPortaal in new[] { true, false })
        {
            await using var bewaard = new NpgsqlConnection(Verbinding(naam, bewaart: true, alsPortaal));
            NpgsqlConnection.ClearPool(bewaard);
        }

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

    private static async Task<(Kopieen Kopieen, string Leeg, string Stand)> MaakGedeeldAsync()
    {
        var kopieen = new Kopieen();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => kopieen.DisposeAsync().AsTask().GetAwaiter().GetResult();
        var leeg = await kopieen.NieuwAsync();
        return (kopieen, leeg, await kopieen.StandAsync(leeg, bewaart: false));
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

    private async Task<string> StandAsync(string naam, bool bewaart)
    {
        if (_postgresql is not null)
        {
            return (await VraagAsync<string>(naam, "SELECT pgb_test.afdruk()", bewaart))!;
        }

        await LaatLosAsync(naam);
        return await KopieAsync(naam);
    }

    // With what it has not yet put in the file.
    private void Wis(string naam)
    {
        foreach (var bestand in Directory.GetFiles(_map, $"{naam}.db*"))
        {
            File.Delete(bestand);
        }
    }

    private async Task<T?> VraagAsync<T>(string naam, string tekst, bool bewaart, params string[] parameters)
    {
        await using var verbinding = new NpgsqlConnection(Verbinding(naam, bewaart, alsPortaal: false));
        await verbinding.OpenAsync();
        await using var command = new NpgsqlCommand(tekst, verbinding);
        foreach (var parameter in parameters)
        {
            command.Parameters.AddWithValue(parameter);
        }

        return (T?)await command.ExecuteScalarAsync();
    }

    private async Task BeheerAsync(string opdracht)
    {
        await using var verbinding = new NpgsqlConnection(_postgresql);
        await verbinding.OpenAsync();
        await using var command = new NpgsqlCommand(opdracht, verbinding);
        await command.ExecuteNonQueryAsync();
    }
}
