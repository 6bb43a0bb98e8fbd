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

    /// <summary>Before anything is written with keys that are not those of this database.</summary>
    /// <exception cref="InstellingOnjuistException">The keys do not read what is there; the message names the key.</exception>
    public async Task EisSleutelsAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Systeem("passen de sleutels"));
        try
        {
            _ = await db.Sleutelbossen.AsNoTracking().Select(s => s.Xml).ToListAsync(cancellationToken);
            foreach (var bsn in new[]
            {
                await db.Personen.OrderBy(p => p.Id).Select(p => p.Bsn).FirstOrDefaultAsync(cancellationToken),
                await db.Personen.OrderByDescending(p => p.Id).Select(p => p.Bsn).FirstOrDefaultAsync(cancellationToken),
            })
            {
                if (bsn is not null && !await db.Personen.AnyAsync(p => p.Bsn == bsn, cancellationToken))
                {
                    throw new InstellingOnjuistException("Sleutels__Zoeksleutel", "is niet de sleutel waarmee deze database is gevuld.");
                }
            }
        }
        catch (InvalidDataException)
        {
            throw new InstellingOnjuistException(
                $"Sleutels__Ring__{db.Sleutels.Actief}", "past niet bij deze database: wat er staat is met een andere sleutel versleuteld, of veranderd.");
        }
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
