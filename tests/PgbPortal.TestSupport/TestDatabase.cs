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
    private bool _isVanEigenaar;
    private DbContextOptions<PgbDbContext> _opties = null!;

    /// <summary>sqlite, postgresql or sqlserver.</summary>
    public static string Soort => Environment.GetEnvironmentVariable("PGB_TEST_DATABASE") switch
    {
        null or "" => "sqlite",
        var soort and ("sqlite" or "postgresql" or "sqlserver") => soort,
        var onbekend => throw new InvalidOperationException($"PGB_TEST_DATABASE '{onbekend}' bestaat niet."),
    };

    /// <summary>Part of its connection string, and of no other.</summary>
    public string Naam { get; private set; } = $"pgb_test_{Guid.CreateVersion7():N}";

    internal DbContextOptions<PgbDbContext> Opties
    {
        get
        {
            Uitgedeeld++;
            return _opties;
        }
    }

    /// <summary>How often somebody got a way to write in it.</summary>
    internal int Uitgedeeld { get; private set; }

    /// <summary>Provider and connection, for who starts a whole portal on it.</summary>
    public (string Provider, string Verbinding) Instelling
    {
        get
        {
            Uitgedeeld++;
            return field;
        }

        private set;
    }

    public async ValueTask InitializeAsync()
    {
        if (Soort == "sqlserver")
        {
            Instelling = ("SqlServer", Sqlserver());
            _opties = DatabaseRegistration.Opties(Databaseprovider.SqlServer, Instelling.Verbinding, Testsleutels.Ring);
            await new Databasebeheer(_opties).MigreerAsync(CancellationToken.None);
            return;
        }

        (_kopieen, Naam) = await Kopieen.LegeAsync();
        Instelling = _kopieen.Instelling(Naam);
        _opties = DatabaseRegistration.Opties(Enum.Parse<Databaseprovider>(Instelling.Provider), Instelling.Verbinding, Testsleutels.Ring);
    }

    /// <summary>Reads and writes everything, to prepare and to check.</summary>
    internal PgbDbContext Db() => new(Opties, Toegang.Systeem("test"));

    /// <summary>The same past the second wall, for what the account of the portal may not do.</summary>
    internal PgbDbContext EigenaarDb() => new(EigenaarOpties, Toegang.Systeem("test als eigenaar"));

    internal DbContextOptions<PgbDbContext> EigenaarOpties
    {
        get
        {
            // The owner can change more than rows: such a database is not used again.
            _isVanEigenaar = true;
            Uitgedeeld++;
            return _kopieen?.Eigenaar(Naam) ?? _opties;
        }
    }

    public async Task BewaarAsync(params object[] rijen)
    {
        await using var db = Db();
        db.AddRange(rijen);
        await db.SaveChangesAsync();
    }

    /// <summary>What it holds now; null on SQL Server, where nothing is put back.</summary>
    internal async Task<string?> StandAsync() => _kopieen is null ? null : await _kopieen.StandAsync(Naam);

    /// <summary>Makes it hold that again; only while nobody is at work in it.</summary>
    internal async Task ZetTerugAsync(string stand) =>
        Assert.True(await _kopieen!.ZetTerugAsync(Naam, stand), "Er werkt nog iemand in deze database.");

    public async ValueTask DisposeAsync()
    {
        if (_kopieen is not null)
        {
            await _kopieen.GeefTerugAsync(Naam, isGewoon: !_isVanEigenaar);
        }
        else if (_opties is not null)
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
