using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence.Rijbeveiliging;
using PgbPortal.Application.Persistence.Versleuteling;

namespace PgbPortal.Application.Persistence;

public enum Databaseprovider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}

/// <summary>A wrong setting: the message names the key and says what to fill in.</summary>
public sealed class InstellingOnjuistException(string sleutel, string uitleg)
    : Exception($"Instelling {sleutel}: {uitleg}")
{
    public string Sleutel { get; } = sleutel;
}

/// <summary>The only place that knows which database it is.</summary>
public static class DatabaseRegistration
{
    public const string Providersleutel = "Database:Provider";
    public const string Verbindingssleutel = "ConnectionStrings:Portal";

    private const string Beheersleutel = "Beheer";

    // Each translated query, and each SQL text of it, counts for ten. EF itself has room for a thousand: fewer than the portal has with the
    // texts for each kind of user (docs/adr/0033), and then it translates the same ones again and again. EF keeps the model there too, and a model
    // belongs to one kind of database.
    private static readonly Dictionary<Databaseprovider, MemoryCache> Vertaald = Enum.GetValues<Databaseprovider>()
        .ToDictionary(p => p, _ => new MemoryCache(new MemoryCacheOptions { SizeLimit = 10 * 10_000 }));

    internal static Databaseprovider Provider(IConfiguration configuration)
    {
        var tekst = configuration[Providersleutel];
        return string.IsNullOrWhiteSpace(tekst)
            ? Databaseprovider.Sqlite
            : Enum.TryParse<Databaseprovider>(tekst, ignoreCase: true, out var provider) && Enum.IsDefined(provider)
                ? provider
                : throw new InstellingOnjuistException("Database__Provider", $"'{tekst}' bestaat niet. Kies Sqlite, SqlServer of PostgreSql.");
    }

    /// <param name="sleutelbestand">Where an oefenwereld may make its own keys; null: they must be set.</param>
    internal static DbContextOptions<PgbDbContext> Opties(IConfiguration configuration, string datamap, string? sleutelbestand) =>
        Opties(configuration, datamap, Sleutelinstellingen.Van(configuration, sleutelbestand));

    /// <summary>For who reads nothing that is encrypted.</summary>
    internal static DbContextOptions<PgbDbContext> ZonderSleutels(IConfiguration configuration, string datamap) =>
        Opties(configuration, datamap, Sleutelring.Geen);

    private static DbContextOptions<PgbDbContext> Opties(IConfiguration configuration, string datamap, Sleutelring sleutels)
    {
        var provider = Provider(configuration);
        var verbinding = configuration.GetConnectionString("Portal");
        if (string.IsNullOrWhiteSpace(verbinding))
        {
            if (provider != Databaseprovider.Sqlite)
            {
                throw new InstellingOnjuistException("ConnectionStrings__Portal", $"vul de verbinding met {provider} in.");
            }

            Directory.CreateDirectory(datamap);
            verbinding = $"Data Source={Path.Combine(datamap, "portal.db")}";
        }

        return Opties(provider, verbinding, sleutels, "Portal");
    }

    /// <summary>As the account that owns the tables, and makes and changes them; null: the portal does it as itself.</summary>
    internal static DbContextOptions<PgbDbContext>? Beheeropties(IConfiguration configuration)
    {
        var verbinding = configuration.GetConnectionString(Beheersleutel);
        return string.IsNullOrWhiteSpace(verbinding) ? null : Opties(Provider(configuration), verbinding, Sleutelring.Geen, Beheersleutel);
    }

    private static DbContextOptions<PgbDbContext> Opties(Databaseprovider provider, string verbinding, Sleutelring sleutels, string sleutel)
    {
        try
        {
            return Opties(provider, verbinding, sleutels);
        }
        catch (ArgumentException fout)
        {
            throw new InstellingOnjuistException($"ConnectionStrings__{sleutel}", $"is geen geldige verbinding voor {provider} ({fout.GetType().Name}).");
        }
    }

    internal static DbContextOptions<PgbDbContext> Opties(Databaseprovider provider, string verbinding, Sleutelring sleutels)
    {
        var builder = new DbContextOptionsBuilder<PgbDbContext>();
        switch (provider)
        {
            case Databaseprovider.Sqlite:
                _ = new SqliteConnectionStringBuilder(verbinding);
                builder.UseSqlite(verbinding, Sqlite)
                    .AddInterceptors(SqliteInstellingen.Duurzaam);
                break;
            case Databaseprovider.SqlServer:
                builder.UseSqlServer(verbinding, o => o
                    .MigrationsAssembly("PgbPortal.Migrations.SqlServer").UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                    .AddInterceptors(new SqlServerBereikzetter());
                break;
            case Databaseprovider.PostgreSql:
                builder.UseNpgsql(Voorbereid(verbinding), o => o.MigrationsAssembly("PgbPortal.Migrations.PostgreSql"))
                    .AddInterceptors(new PostgreSqlBereikzetter())
                    .ReplaceService<IModificationCommandBatchFactory, ArraybatchFactory>();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(provider));
        }

        return Gemeenschappelijk(provider, builder, sleutels);
    }

    /// <summary>SQLite has one writer: a second one only waits for the first.</summary>
    internal static bool HeeftEenSchrijver(PgbDbContext db) => db.Database.IsSqlite();

    // What is asked often is planned once for each connection; who sets this himself, as behind a pooler that cannot, decides.
    private static string Voorbereid(string verbinding)
    {
        var builder = new Npgsql.NpgsqlConnectionStringBuilder(verbinding);
        var gekozen = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = verbinding };
        if (!gekozen.ContainsKey("Max Auto Prepare") && !gekozen.ContainsKey("MaxAutoPrepare"))
        {
            builder.MaxAutoPrepare = 200;
        }

        // Nothing is set on a connection that outlives its transaction, so there is nothing to reset before each query.
        if (!gekozen.ContainsKey("No Reset On Close") && !gekozen.ContainsKey("NoResetOnClose"))
        {
            builder.NoResetOnClose = true;
        }

        return builder.ConnectionString;
    }

    /// <summary>A new database of this name on the configured server; null when that is SQLite, which needs no server.</summary>
    internal static DbContextOptions<PgbDbContext>? Ernaast(IConfiguration configuration, string naam)
    {
        var provider = Provider(configuration);
        if (provider == Databaseprovider.Sqlite)
        {
            return null;
        }

        // Who runs the portal may not make a database.
        var sleutel = string.IsNullOrWhiteSpace(configuration.GetConnectionString(Beheersleutel)) ? "Portal" : Beheersleutel;
        var verbinding = configuration.GetConnectionString(sleutel);
        if (string.IsNullOrWhiteSpace(verbinding))
        {
            throw new InstellingOnjuistException("ConnectionStrings__Portal", $"vul de verbinding met {provider} in.");
        }

        try
        {
            return Opties(provider, provider == Databaseprovider.PostgreSql
                ? new Npgsql.NpgsqlConnectionStringBuilder(verbinding) { Database = naam }.ConnectionString
                : new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(verbinding) { InitialCatalog = naam }.ConnectionString, Sleutelring.VanDitProces);
        }
        catch (ArgumentException fout)
        {
            throw new InstellingOnjuistException($"ConnectionStrings__{sleutel}", $"is geen geldige verbinding voor {provider} ({fout.GetType().Name}).");
        }
    }

    /// <summary>A SQLite file that may be lost when the machine stops: see <see cref="Nieuwbestand"/>.</summary>
    internal static DbContextOptions<PgbDbContext> Vluchtig(string verbinding, Sleutelring sleutels) =>
        Gemeenschappelijk(Databaseprovider.Sqlite, new DbContextOptionsBuilder<PgbDbContext>()
            .UseSqlite(verbinding, Sqlite).AddInterceptors(SqliteInstellingen.Vluchtig), sleutels);

    /// <summary>A SQLite database in memory, on a connection that the caller keeps open.</summary>
    internal static DbContextOptions<PgbDbContext> InGeheugen(SqliteConnection verbinding, Sleutelring sleutels) =>
        Gemeenschappelijk(Databaseprovider.Sqlite, new DbContextOptionsBuilder<PgbDbContext>()
            .UseSqlite(verbinding, Sqlite), sleutels);

    // A list is one parameter, as PostgreSQL has it already: with a parameter for each element, EF writes the SQL of every query with an
    // access filter anew each time it runs.
    private static void Sqlite(SqliteDbContextOptionsBuilder opties) =>
        opties.MigrationsAssembly("PgbPortal.Migrations.Sqlite").UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    private static DbContextOptions<PgbDbContext> Gemeenschappelijk(
        Databaseprovider provider, DbContextOptionsBuilder<PgbDbContext> builder, Sleutelring sleutels)
    {
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new SleutelringExtensie(sleutels));
        return builder.ReplaceService<IModelCacheKeyFactory, Modelsleutel>().UseMemoryCache(Vertaald[provider])
            .AddInterceptors(new ToegangInterceptor(), new Logketeninterceptor(), Zoekvertaling.Instantie).Options;
    }
}
