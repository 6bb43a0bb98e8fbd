using System.Data.Common;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence.Rijbeveiliging;
using PgbPortal.Application.Persistence.Versleuteling;

namespace PgbPortal.Application.Persistence;

/// <summary>Making and checking the database, for start-up, health and tests.</summary>
public sealed class Databasebeheer
{
    /// <summary>PostgreSQL: this account may not do that.</summary>
    private const string GeenRecht = "42501";

    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly DbContextOptions<PgbDbContext> _beheer;

    /// <param name="beheer">As the owner of the tables; null: the portal is.</param>
    internal Databasebeheer(DbContextOptions<PgbDbContext> opties, DbContextOptions<PgbDbContext>? beheer = null) =>
        (_opties, _beheer) = (opties, beheer ?? opties);

    /// <summary>Applies what is missing, puts up the second wall where the database has one, and fills the reference figures.</summary>
    /// <exception cref="InstellingOnjuistException">A Debug build without the migrations of this server, or an account that may not migrate.</exception>
    public async Task MigreerAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_beheer, Toegang.Systeem("database klaarzetten"));
        if (!db.Database.GetMigrations().Any())
        {
            throw new InstellingOnjuistException(
                "Database__Provider",
                "deze Debug-build kent alleen Sqlite. Bouw met -c Release, of zet Database__Provider in de omgeving al bij het bouwen.");
        }

        // A newer version that only added something may run beside this one; one that begins otherwise cannot be brought up to date.
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            && (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(db.Database.GetMigrations()).Any())
        {
            throw new InstellingOnjuistException(
                "ConnectionStrings__Portal", "de database is door een andere versie gemaakt dan deze, en is niet bij te werken. Begin met een lege database, of start die versie.");
        }

        if (db.Database.IsNpgsql())
        {
            await MigreerPostgreSqlAsync(db, cancellationToken);
        }
        else
        {
            await db.Database.MigrateAsync(cancellationToken);
        }

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
        if (await new Hersleutelaar(_opties).ZonderSleutelAsync(cancellationToken) is { } vreemd)
        {
            throw vreemd.Sleutel.Length == 0
                ? new InstellingOnjuistException("Sleutels__Ring", $"in {vreemd.Kolom} staat iets dat met geen enkele sleutel is versleuteld. Zoek uit wie het erin zette.")
                : new InstellingOnjuistException(
                    $"Sleutels__Ring__{vreemd.Sleutel}",
                    $"ontbreekt, maar er zijn gegevens mee versleuteld ({vreemd.Kolom}). Zet deze sleutel er weer bij, en draai {Versleutelcommando.Naam} helemaal af voor u hem weghaalt.");
        }

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

    /// <summary>Does the database itself keep apart what belongs to different people?</summary>
    public async Task<Muurstand> MuurAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Geen);
        return db.Database.IsNpgsql()
            ? await PostgreSqlMuurbeheer.StandAsync(db, cancellationToken)
            : db.Database.IsSqlServer() ? await SqlServerMuurbeheer.StandAsync(db, cancellationToken)
            : new(null, "deze database heeft geen rijbeveiliging");
    }

    /// <exception cref="InstellingOnjuistException">A connection that goes to another machine in the open.</exception>
    public void EisVersleuteldeWeg()
    {
        foreach (var (sleutel, opties) in new[] { ("ConnectionStrings__Portal", _opties), ("ConnectionStrings__Beheer", _beheer) })
        {
            using var db = new PgbDbContext(opties, Toegang.Geen);
            if (!Verbindingsweg.IsBesloten(db.Database))
            {
                throw new InstellingOnjuistException(
                    sleutel,
                    "gaat onversleuteld naar een andere machine. Zet er 'SSL Mode=VerifyFull' (PostgreSQL) of 'Encrypt=True' (SQL Server) bij. "
                    + "Is de weg zelf versleuteld, zet dan Database__Onversleuteld op true.");
            }
        }
    }

    /// <summary>A file of SQLite is for who runs the portal alone: a new one is made so, and one that others may read is refused.</summary>
    /// <exception cref="InstellingOnjuistException">Others on this machine may read it.</exception>
    public void EisEigenBestand()
    {
        using var db = new PgbDbContext(_opties, Toegang.Geen);
        if (OperatingSystem.IsWindows() || !db.Database.IsSqlite())
        {
            return;
        }

        var verbinding = new SqliteConnectionStringBuilder(db.Database.GetConnectionString());
        var bestand = verbinding.DataSource;
        if (verbinding.Mode == SqliteOpenMode.Memory || bestand is "" or ":memory:" || bestand.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (!File.Exists(bestand))
        {
            Maak(bestand, verbinding.ConnectionString);
        }
        else if ((File.GetUnixFileMode(bestand) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != UnixFileMode.None)
        {
            throw new InstellingOnjuistException(
                "ConnectionStrings__Portal", "het bestand van de database is voor iedereen op deze computer te lezen. Neem dat recht weg met chmod 600.");
        }
    }

    // SQLite gives the files beside it the rights of this one. EF takes an empty file for a database that is there, so it gets its journal here.
    [UnsupportedOSPlatform("windows")]
    private static void Maak(string bestand, string verbinding)
    {
        var opties = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        new FileStream(bestand, opties).Dispose();
        using var nieuw = new SqliteConnection(verbinding);
        nieuw.Open();
        using var opdracht = nieuw.CreateCommand();
        opdracht.CommandText = "PRAGMA journal_mode=WAL;";
        opdracht.ExecuteNonQuery();
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

    /// <summary>Is nobody in it but who was made up?</summary>
    public async Task<bool> HeeftAlleenOefenaccountsAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Geen);
        return await db.Gebruikers.AnyAsync(g => g.IsOefenaccount, cancellationToken)
            && !await db.Gebruikers.AnyAsync(g => !g.IsOefenaccount, cancellationToken);
    }

    // Migrating locks the history of the migrations, which the account of the portal may only read.
    private async Task MigreerPostgreSqlAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            try
            {
                await db.Database.MigrateAsync(cancellationToken);
            }
            catch (DbException fout) when (fout.SqlState == GeenRecht)
            {
                throw new InstellingOnjuistException(
                    "ConnectionStrings__Beheer",
                    "de database is van een oudere versie, en dit account mag haar niet bijwerken. Vul de verbinding van de eigenaar in (docs/beheer.md).");
            }
        }

        var account = ReferenceEquals(_beheer, _opties) ? null : Account(_opties);
        await PostgreSqlMuurbeheer.ZetAsync(db, account, cancellationToken);
    }

    private static string? Account(DbContextOptions<PgbDbContext> opties)
    {
        using var db = new PgbDbContext(opties, Toegang.Geen);
        return new Npgsql.NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()).Username;
    }
}
