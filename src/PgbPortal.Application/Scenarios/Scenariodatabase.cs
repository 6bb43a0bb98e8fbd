using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Persistence.Versleuteling;

namespace PgbPortal.Application.Scenarios;

/// <summary>An empty database for one story: in memory, or one of its own on the configured server. It is gone afterwards.</summary>
internal sealed class Scenariodatabase : IAsyncDisposable
{
    private readonly SqliteConnection? _inGeheugen;

    private Scenariodatabase(DbContextOptions<PgbDbContext> opties, SqliteConnection? inGeheugen) =>
        (Opties, _inGeheugen) = (opties, inGeheugen);

    public DbContextOptions<PgbDbContext> Opties { get; }

    /// <exception cref="InstellingOnjuistException">The configured provider does not exist, or has no connection.</exception>
    public static async Task<Scenariodatabase> MaakAsync(IConfiguration configuratie, CancellationToken cancellationToken)
    {
        var database = await OpenAsync(configuratie, cancellationToken);
        await new Databasebeheer(database.Opties).MigreerAsync(cancellationToken);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (_inGeheugen is not null)
        {
            await _inGeheugen.DisposeAsync();
            return;
        }

        await using var db = new PgbDbContext(Opties, Toegang.Geen);
        await db.Database.EnsureDeletedAsync();
    }

    private static async Task<Scenariodatabase> OpenAsync(IConfiguration configuratie, CancellationToken cancellationToken)
    {
        if (DatabaseRegistration.Ernaast(configuratie, $"verhaal_{Guid.CreateVersion7():N}") is { } opties)
        {
            return new(opties, null);
        }

        var verbinding = new SqliteConnection("Data Source=:memory:");
        await verbinding.OpenAsync(cancellationToken);
        return new(DatabaseRegistration.InGeheugen(verbinding, Sleutelring.VanDitProces), verbinding);
    }
}
