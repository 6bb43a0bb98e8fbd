using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.TestSupport;

/// <summary>
/// An empty database of its own for a test, on the provider that PGB_TEST_DATABASE names: sqlite (default), postgresql
/// (PGB_TEST_POSTGRESQL) or sqlserver (PGB_TEST_SQLSERVER). What cannot start is skipped, with the reason.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private Kopieen? _kopieen;

    /// <summary>sqlite, postgresql or sqlserver.</summary>
    public static string Soort => Environment.GetEnvironmentVariable("PGB_TEST_DATABASE") switch
    {
        null or "" => "sqlite",
        var soort and ("sqlite" or "postgresql" or "sqlserver") => soort,
        var onbekend => throw new InvalidOperationException($"PGB_TEST_DATABASE '{onbekend}' bestaat niet."),
    };

    /// <summary>Part of its connection string, and of no other.</summary>
    public string Naam { get; private set; } = $"pgb_test_{Guid.CreateVersion7():N}";

    internal DbContextOptions<PgbDbContext> Opties { get; private set; } = null!;

    /// <summary>Provider and connection, for who starts a whole portal on it.</summary>
    public (string Provider, string Verbinding) Instelling { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Soort == "sqlserver")
        {
            Instelling = ("SqlServer", Sqlserver());
            Opties = DatabaseRegistration.Opties(Databaseprovider.SqlServer, Instelling.Verbinding, Testsleutels.Ring);
            await new Databasebeheer(Opties).MigreerAsync(CancellationToken.None);
            return;
        }

        (_kopieen, Naam) = await Kopieen.LegeAsync();
        Instelling = _kopieen.Instelling(Naam);
        Opties = DatabaseRegistration.Opties(Enum.Parse<Databaseprovider>(Instelling.Provider), Instelling.Verbinding, Testsleutels.Ring);
    }

    /// <summary>Reads and writes everything, to prepare and to check.</summary>
    internal PgbDbContext Db() => new(Opties, Toegang.Systeem("test"));

    /// <summary>The same past the second wall, for what the account of the portal may not do.</summary>
    internal PgbDbContext EigenaarDb() => new(EigenaarOpties, Toegang.Systeem("test als eigenaar"));

    internal DbContextOptions<PgbDbContext> EigenaarOpties => _kopieen?.Eigenaar(Naam) ?? Opties;

    public async Task BewaarAsync(params object[] rijen)
    {
        await using var db = Db();
        db.AddRange(rijen);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_kopieen is not null)
        {
            await _kopieen.VerwijderAsync(Naam);
        }
        else if (Opties is not null)
        {
            await using var db = Db();
            SqlConnection.ClearAllPools();
            await db.Database.EnsureDeletedAsync();
        }
    }

    private string Sqlserver()
    {
        var beheer = Environment.GetEnvironmentVariable("PGB_TEST_SQLSERVER");
        Assert.SkipWhen(string.IsNullOrEmpty(beheer), "PGB_TEST_SQLSERVER is leeg: er is geen SQL Server om op te testen.");
        return new SqlConnectionStringBuilder(beheer) { InitialCatalog = Naam }.ConnectionString;
    }
}
