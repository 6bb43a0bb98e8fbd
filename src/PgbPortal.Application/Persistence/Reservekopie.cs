using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PgbPortal.Application.Persistence;

/// <summary>A copy of a SQLite database in a file of its own, taken while the portal goes on, and such a copy put in its place.</summary>
internal sealed class Reservekopie
{
    private readonly string _verbinding;

    private Reservekopie(string verbinding) => _verbinding = verbinding;

    /// <summary>The file of the database.</summary>
    public string Bestand => new SqliteConnectionStringBuilder(_verbinding).DataSource;

    /// <returns>Null for a server and for a database in memory: those have no file.</returns>
    public static Reservekopie? Voor(DbContextOptions<PgbDbContext> opties)
    {
        using var db = new PgbDbContext(opties, Toegang.Geen);
        if (!db.Database.IsSqlite() || db.Database.GetConnectionString() is not { } tekst)
        {
            return null;
        }

        var bron = new SqliteConnectionStringBuilder(tekst);
        return bron.Mode == SqliteOpenMode.Memory || bron.DataSource is "" or ":memory:" || bron.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            ? null
            : new(tekst);
    }

    /// <summary>A connection to a file that must be there, which is let go when it is closed.</summary>
    public static string Verbinding(string bestand) =>
        new SqliteConnectionStringBuilder { DataSource = bestand, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString;

    /// <summary>Another name beside it, for what is not complete or not checked.</summary>
    public static string Voorlopig(string bestand) => $"{bestand}.{Guid.NewGuid():N}";

    /// <summary>The names of what SQLite keeps beside a database, as far as it is there: a database of that name would take it for its own.</summary>
    public static IReadOnlyList<string> Resten(string bestand) =>
        [.. new[] { $"{bestand}-wal", $"{bestand}-shm", $"{bestand}-journal" }.Where(File.Exists).Select(r => Path.GetFileName(r))];

    public static void Verwijder(string bestand)
    {
        foreach (var deel in new[] { bestand, $"{bestand}-wal", $"{bestand}-shm" })
        {
            File.Delete(deel);
        }
    }

    /// <summary>All that was committed at one moment. Who writes meanwhile does not wait, and is not in it.</summary>
    public async Task MaakAsync(string naar, CancellationToken cancellationToken)
    {
        Maak(naar);
        await using var bron = new SqliteConnection(Verbinding(Bestand));
        await using var kopie = new SqliteConnection(Verbinding(naar));
        await bron.OpenAsync(cancellationToken);
        await kopie.OpenAsync(cancellationToken);
        bron.BackupDatabase(kopie);

        // Everything in the one file that is carried away.
        await VraagAsync(kopie, "PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
    }

    /// <summary>The bytes of a copy under another name; the copy itself is only read.</summary>
    public static async Task HaalAsync(string van, string naar, CancellationToken cancellationToken)
    {
        Maak(naar);
        await using var bron = new FileStream(van, FileMode.Open, FileAccess.Read, FileShare.Read);
        await using var doel = new FileStream(naar, FileMode.Open, FileAccess.Write);
        await bron.CopyToAsync(doel, cancellationToken);
        doel.Flush(flushToDisk: true);
    }

    /// <returns>What is wrong with the file itself; null when it is whole.</returns>
    public static async Task<string?> GebrekAsync(string bestand, CancellationToken cancellationToken)
    {
        try
        {
            await using var verbinding = new SqliteConnection(Verbinding(bestand));
            await verbinding.OpenAsync(cancellationToken);
            return await VraagAsync(verbinding, "PRAGMA integrity_check(1)", cancellationToken) is "ok" ? null : "het bestand is beschadigd";
        }
        catch (DbException fout)
        {
            return $"het bestand is geen database of is beschadigd ({fout.GetType().Name})";
        }
    }

    // For who runs the portal alone, as the database itself.
    private static void Maak(string bestand)
    {
        var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(bestand, opties).Dispose();
    }

    private static async Task<object?> VraagAsync(SqliteConnection verbinding, string tekst, CancellationToken cancellationToken)
    {
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = tekst;
        return await opdracht.ExecuteScalarAsync(cancellationToken);
    }
}
