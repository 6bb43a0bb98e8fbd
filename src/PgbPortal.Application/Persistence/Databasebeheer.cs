using Microsoft.EntityFrameworkCore;

namespace PgbPortal.Application.Persistence;

/// <summary>Making and checking the database, for start-up, health and tests.</summary>
public sealed class Databasebeheer
{
    private readonly DbContextOptions<PgbDbContext> _opties;

    internal Databasebeheer(DbContextOptions<PgbDbContext> opties) => _opties = opties;

    /// <summary>Applies what is missing and fills the reference figures.</summary>
    /// <exception cref="InstellingOnjuistException">A Debug build without the migrations of this server.</exception>
    public async Task MigreerAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Systeem("database klaarzetten"));
        if (!db.Database.GetMigrations().Any())
        {
            throw new InstellingOnjuistException(
                "Database__Provider",
                "deze Debug-build kent alleen Sqlite. Bouw met -c Release, of zet Database__Provider in de omgeving al bij het bouwen.");
        }

        await db.Database.MigrateAsync(cancellationToken);
        await Referentiegegevens.VulAsync(db, cancellationToken);
    }

    /// <summary>Migrations that the database does not have yet; throws when it cannot be reached.</summary>
    public async Task<IReadOnlyList<string>> OntbrekendeMigratiesAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Geen);
        return [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];
    }

    /// <summary>True when nobody was entered yet.</summary>
    public async Task<bool> IsLeegAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Systeem("is de database nieuw"));
        return !await db.Verstrekkers.AnyAsync(cancellationToken) && !await db.Gebruikers.AnyAsync(cancellationToken);
    }

    public async Task<bool> HeeftOefenaccountsAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Geen);
        return await db.Gebruikers.AnyAsync(g => g.IsOefenaccount, cancellationToken);
    }
}
