using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>The model and the SQL of each provider, without a database behind it.</summary>
internal static class ZonderDatabase
{
    public static PgbDbContext Context(Databaseprovider provider, Toegang? toegang = null) =>
        new(DatabaseRegistration.Opties(provider, Verbinding(provider), Testsleutels.Ring), toegang ?? Toegang.Geen);

    private static string Verbinding(Databaseprovider provider) => provider switch
    {
        Databaseprovider.Sqlite => "Data Source=:memory:",
        Databaseprovider.SqlServer => "Server=localhost;Database=geen;Encrypt=False",
        Databaseprovider.PostgreSql => "Host=localhost;Database=geen",
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };
}
