using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PgbPortal.Application.Persistence;

/// <summary>
/// A SQLite database that does not exist yet, to be filled under another name and without waiting for the disk. It gets its own name
/// when it is complete, so that a start that was broken off leaves no half oefenwereld.
/// </summary>
internal sealed class Nieuwbestand
{
    private readonly string _doel;
    private readonly string _tijdelijk;
    private readonly string _verbinding;

    private Nieuwbestand(SqliteConnectionStringBuilder verbinding, Versleuteling.Sleutelring sleutels)
    {
        _doel = verbinding.DataSource;
        _tijdelijk = $"{_doel}.{Guid.NewGuid():N}";
        _verbinding = new SqliteConnectionStringBuilder(verbinding.ConnectionString) { DataSource = _tijdelijk }.ConnectionString;
        Opties = DatabaseRegistration.Vluchtig(_verbinding, sleutels);
    }

    public DbContextOptions<PgbDbContext> Opties { get; }

    /// <returns>Null for a server, for a database in memory, and for a file that is there.</returns>
    public static Nieuwbestand? Voor(DbContextOptions<PgbDbContext> opties)
    {
        if (Bestand(opties) is not { } bestand || File.Exists(bestand))
        {
            return null;
        }

        using var db = new PgbDbContext(opties, Toegang.Geen);
        return new(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()), db.Sleutels);
    }

    /// <returns>Where SQLite keeps the database; null for a server and for a database in memory.</returns>
    public static string? Bestand(DbContextOptions<PgbDbContext> opties)
    {
        using var db = new PgbDbContext(opties, Toegang.Geen);
        if (!db.Database.IsSqlite() || db.Database.GetConnectionString() is not { } tekst)
        {
            return null;
        }

        var verbinding = new SqliteConnectionStringBuilder(tekst);
        return verbinding.Mode == SqliteOpenMode.ReadWriteCreate && Path.GetFileName(verbinding.DataSource).Length > 0
            && !verbinding.DataSource.StartsWith(':') && !verbinding.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
                ? verbinding.DataSource
                : null;
    }

    /// <summary>Takes a database away that nobody uses any more.</summary>
    public static void GooiWeg(string bestand)
    {
        SqliteConnection.ClearAllPools();

        // First, so that it cannot bring back what is thrown away.
        File.Delete(Verhaalbestand.Kopienaam(bestand));
        Wis(bestand);
    }

    /// <summary>Gives it its name.</summary>
    /// <exception cref="IOException">Another process made the database in the meantime.</exception>
    public void Voltooi()
    {
        Sluit();
        using (var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder(_verbinding) { Pooling = false }.ConnectionString))
        {
            // What is still in the write-ahead log goes into the file; refused when somebody still has it open.
            verbinding.Open();
            using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
            if (opdracht.ExecuteScalar() is not 0L)
            {
                throw new InvalidOperationException("De nieuwe database is nog in gebruik.");
            }
        }

        File.Move(_tijdelijk, _doel, overwrite: false);
    }

    /// <summary>Takes away what was made, after a failure.</summary>
    public void Verwijder()
    {
        Sluit();
        Wis(_tijdelijk);
    }

    private static void Wis(string database)
    {
        foreach (var bestand in new[] { database, $"{database}-wal", $"{database}-shm" })
        {
            File.Delete(bestand);
        }
    }

    private void Sluit()
    {
        using var verbinding = new SqliteConnection(_verbinding);
        SqliteConnection.ClearPool(verbinding);
    }
}
