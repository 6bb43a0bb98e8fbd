using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Beheer;

/// <summary>What a command of an operator works with, and what it does when the settings or the database do not let it.</summary>
/// <param name="Datamap">Where a database that is a file lies, unless the settings say otherwise.</param>
/// <param name="Sleutelbestand">Null where the keys are settings.</param>
/// <param name="Klok">Of an oefenwereld its own, which can be ahead: what was booked there is of no later day.</param>
/// <param name="Uit">Where the operator reads, in Dutch, what happened.</param>
public sealed record Beheeromgeving(IConfiguration Configuratie, string Datamap, string? Sleutelbestand, TimeProvider Klok, TextWriter Uit)
{
    /// <summary>The exit code of a command that did what was asked, and found all well.</summary>
    public const int Goed = 0;

    /// <summary>The words do not fit, or what was checked is wrong.</summary>
    public const int Fout = 1;

    /// <summary>It could not be done: a setting, the database, a file.</summary>
    public const int KanNiet = 2;

    internal DbContextOptions<PgbDbContext> Opties() => DatabaseRegistration.Opties(Configuratie, Datamap, Sleutelbestand);

    /// <summary>For who reads nothing that is encrypted.</summary>
    internal DbContextOptions<PgbDbContext> ZonderSleutels() => DatabaseRegistration.ZonderSleutels(Configuratie, Datamap);

    /// <summary>Says <paramref name="zin"/>, and gives <paramref name="code"/> back.</summary>
    internal async Task<int> MeldAsync(int code, string zin)
    {
        await Uit.WriteLineAsync(zin);
        return code;
    }

    /// <summary>Does the work on a database of this version of the portal.</summary>
    /// <param name="opties">Asked for inside, because it refuses a wrong setting.</param>
    /// <param name="alsHetMislukt">One sentence after "De database antwoordt niet of weigert": what that means for what was asked.</param>
    internal Task<int> OpDatabaseAsync(
        Func<DbContextOptions<PgbDbContext>> opties,
        Func<DbContextOptions<PgbDbContext>, Task<int>> werk,
        string alsHetMislukt,
        CancellationToken cancellationToken) => DoeAsync(
            async () =>
            {
                var database = opties();
                return (await new Databasebeheer(database).OntbrekendeMigratiesAsync(cancellationToken)).Count > 0
                    ? await MeldAsync(KanNiet, "De database is leeg of van een oudere versie. Start eerst het portaal.")
                    : await werk(database);
            },
            alsHetMislukt);

    /// <summary>Does the work, and tells an operator in a sentence what stood in the way. Any other error is one of ours and goes on.</summary>
    internal async Task<int> DoeAsync(Func<Task<int>> werk, string alsHetMislukt)
    {
        try
        {
            return await werk();
        }
        catch (InstellingOnjuistException fout)
        {
            return await MeldAsync(KanNiet, fout.Message);
        }
        catch (Exception fout) when (fout is DbException or DbUpdateException)
        {
            return await MeldAsync(KanNiet, $"De database antwoordt niet of weigert ({fout.GetType().Name}). {alsHetMislukt}");
        }
    }
}
