using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.TestSupport;

/// <summary>
/// An empty database of its own for a test class, on the provider that PGB_TEST_DATABASE names: sqlite (default), postgresql
/// (PGB_TEST_POSTGRESQL) or sqlserver (PGB_TEST_SQLSERVER). What cannot start is skipped, with the reason.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly string _naam = $"pgb_{Guid.CreateVersion7():N}";
    private readonly string _map = Path.Combine(Path.GetTempPath(), "pgbportal-tests");
    private string? _beheerverbinding;

    /// <summary>sqlite, postgresql or sqlserver.</summary>
    public static string Soort => Environment.GetEnvironmentVariable("PGB_TEST_DATABASE") is { Length: > 0 } soort ? soort : "sqlite";

    /// <summary>Part of its connection string, and of no other.</summary>
    public string Naam => _naam;

    internal DbContextOptions<PgbDbContext> Opties { get; private set; } = null!;

    /// <summary>Provider and connection, for who starts a whole portal on it.</summary>
    public (string Provider, string Verbinding) Instelling { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Instelling = Soort switch
        {
            "sqlite" => ("Sqlite", $"Data Source={Path.Combine(Directory.CreateDirectory(_map).FullName, _naam)}.db;Pooling=False"),
            "postgresql" => ("PostgreSql", Postgresql()),
            "sqlserver" => ("SqlServer", Sqlserver()),
            var onbekend => throw new InvalidOperationException($"PGB_TEST_DATABASE '{onbekend}' bestaat niet."),
        };
        Opties = DatabaseRegistration.Opties(Enum.Parse<Databaseprovider>(Instelling.Provider), Instelling.Verbinding);
        await new Databasebeheer(Opties).MigreerAsync(CancellationToken.None);
    }

    /// <summary>Reads and writes everything, to prepare and to check.</summary>
    internal PgbDbContext Db() => new(Opties, Toegang.Systeem("test"));

    public async Task BewaarAsync(params object[] rijen)
    {
        await using var db = Db();
        db.AddRange(rijen);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Opties is null)
        {
            return;
        }

        await using var db = Db();
        if (_beheerverbinding is not null)
        {
            NpgsqlConnection.ClearAllPools();
            SqlConnection.ClearAllPools();
        }

        await db.Database.EnsureDeletedAsync();
    }

    private string Postgresql()
    {
        _beheerverbinding = Environment.GetEnvironmentVariable("PGB_TEST_POSTGRESQL");
        Assert.SkipWhen(string.IsNullOrEmpty(_beheerverbinding), "PGB_TEST_POSTGRESQL is leeg: er is geen PostgreSQL om op te testen.");
        return new NpgsqlConnectionStringBuilder(_beheerverbinding) { Database = _naam }.ConnectionString;
    }

    private string Sqlserver()
    {
        _beheerverbinding = Environment.GetEnvironmentVariable("PGB_TEST_SQLSERVER");
        Assert.SkipWhen(string.IsNullOrEmpty(_beheerverbinding), "PGB_TEST_SQLSERVER is leeg: er is geen SQL Server om op te testen.");
        return new SqlConnectionStringBuilder(_beheerverbinding) { InitialCatalog = _naam }.ConnectionString;
    }
}
