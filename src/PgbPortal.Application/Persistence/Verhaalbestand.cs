using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace PgbPortal.Application.Persistence;

/// <summary>
/// The SQLite file of an oefenwereld that tells a story. How far the story is stands in a table beside those of the model, in the same file;
/// and before a step is played the file is copied, so that a step that breaks is taken back as a whole.
/// </summary>
internal sealed class Verhaalbestand
{
    private const string Wachten = "PRAGMA busy_timeout=10000;";

    private readonly string _bestand;
    private readonly string _verbinding;
    private readonly IReadOnlyList<Logketeninterceptor> _logketens;

    private Verhaalbestand(string bestand, string verbinding, IReadOnlyList<Logketeninterceptor> logketens) =>
        (_bestand, _verbinding, _logketens) = (bestand, verbinding, logketens);

    private string Kopie => Kopienaam(_bestand);

    /// <returns>Null for a server and for a database in memory: no stories are told there.</returns>
    public static Verhaalbestand? Van(DbContextOptions<PgbDbContext> opties)
    {
        if (Nieuwbestand.Bestand(opties) is not { } bestand)
        {
            return null;
        }

        using var db = new PgbDbContext(opties, Toegang.Geen);
        return new(
            bestand,
            new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ConnectionString,
            [.. (opties.FindExtension<CoreOptionsExtension>()?.Interceptors ?? []).OfType<Logketeninterceptor>()]);
    }

    /// <summary>Where the database was before a step that did not end.</summary>
    public static string Kopienaam(string bestand) => $"{bestand}.stap";

    /// <summary>Takes back a step that a stop left half. Nobody may have the file open.</summary>
    public void Herstel()
    {
        if (!File.Exists(Kopie))
        {
            return;
        }

        // The copy gets the name last: broken off here, the next start does the same.
        SqliteConnection.ClearAllPools();
        File.Delete($"{_bestand}-wal");
        File.Delete($"{_bestand}-shm");
        File.Move(Kopie, _bestand, overwrite: true);
    }

    /// <returns>What <see cref="Schrijf"/> kept; null when no story is told here, or there is no file.</returns>
    public string? Lees()
    {
        if (!File.Exists(_bestand))
        {
            return null;
        }

        using var verbinding = Open(_verbinding);
        using var bestaat = verbinding.CreateCommand();
        bestaat.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'Oefenverhaal';";
        if (bestaat.ExecuteScalar() is not 1L)
        {
            return null;
        }

        using var lees = verbinding.CreateCommand();
        lees.CommandText = "SELECT Stand FROM Oefenverhaal;";
        return lees.ExecuteScalar() as string;
    }

    public void Schrijf(string stand)
    {
        using var verbinding = Open(_verbinding);
        using var transactie = verbinding.BeginTransaction();
        using var maak = verbinding.CreateCommand();
        maak.CommandText = "CREATE TABLE IF NOT EXISTS Oefenverhaal (Id INTEGER PRIMARY KEY CHECK (Id = 1), Stand TEXT NOT NULL);";
        maak.ExecuteNonQuery();
        using var schrijf = verbinding.CreateCommand();
        schrijf.CommandText = "INSERT OR REPLACE INTO Oefenverhaal (Id, Stand) VALUES (1, $stand);";
        schrijf.Parameters.AddWithValue("$stand", stand);
        schrijf.ExecuteNonQuery();
        transactie.Commit();
    }

    /// <summary>Keeps the database as it is now, until <see cref="LaatLos"/>.</summary>
    public void Bewaar()
    {
        var nieuw = $"{Kopie}.nieuw";
        File.Delete(nieuw);
        var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = File.GetUnixFileMode(_bestand);
        }

        new FileStream(nieuw, opties).Dispose();
        using (var bron = Open(_verbinding))
        using (var doel = Open(Naar(nieuw)))
        {
            bron.BackupDatabase(doel);
        }

        File.Move(nieuw, Kopie, overwrite: true);
    }

    /// <summary>Puts the database back as it was, while the portal has it open.</summary>
    public void ZetTerug()
    {
        using (var bron = Open(Naar(Kopie)))
        using (var doel = Open(_verbinding))
        {
            bron.BackupDatabase(doel);
        }

        // Their ends in memory are further than those in the database are now.
        foreach (var keten in _logketens)
        {
            keten.VergeetBanen();
        }

        LaatLos();
    }

    /// <summary>What was done since stays.</summary>
    public void LaatLos() => File.Delete(Kopie);

    private static string Naar(string bestand) => new SqliteConnectionStringBuilder { DataSource = bestand, Pooling = false }.ConnectionString;

    private static SqliteConnection Open(string tekst)
    {
        var verbinding = new SqliteConnection(tekst);
        verbinding.Open();
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = Wachten;
        opdracht.ExecuteNonQuery();
        return verbinding;
    }
}
