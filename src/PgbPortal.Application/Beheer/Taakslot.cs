using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Beheer;

/// <summary>The lease of each task in the database: of several instances one works, and who died loses it after a while.</summary>
public sealed class Taakslot
{
    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly TimeProvider _klok;
    private readonly string _eigenaar;

    internal Taakslot(DbContextOptions<PgbDbContext> opties, TimeProvider klok, string eigenaar) =>
        (_opties, _klok, _eigenaar) = (opties, klok, eigenaar);

    /// <summary>How long a lease holds without being renewed: the longest that a task waits for a dead instance.</summary>
    public static TimeSpan Duur { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Takes the task, or returns false when another instance has it or was a moment earlier.</summary>
    public async Task<bool> NeemAsync(string taak, CancellationToken cancellationToken)
    {
        await using var db = Db();
        var stand = await db.Taakstanden.SingleOrDefaultAsync(t => t.Naam == taak, cancellationToken);
        if (stand is null)
        {
            stand = new Taakstand { Naam = taak };
            db.Add(stand);
        }

        return stand.Neem(_eigenaar, _klok.NuUtc(), Duur) && await BewaarAsync(db, taak, cancellationToken);
    }

    /// <summary>False when it was lost: another instance took it over.</summary>
    public async Task<bool> VerlengAsync(string taak, CancellationToken cancellationToken)
    {
        await using var db = Db();
        var stand = await db.Taakstanden.SingleAsync(t => t.Naam == taak, cancellationToken);
        if (stand.Eigenaar != _eigenaar)
        {
            return false;
        }

        stand.Verleng(_klok.NuUtc(), Duur);
        return await BewaarAsync(db, taak, cancellationToken);
    }

    public async Task GeefTerugAsync(string taak, CancellationToken cancellationToken)
    {
        await using var db = Db();
        var stand = await db.Taakstanden.SingleAsync(t => t.Naam == taak, cancellationToken);
        if (stand.Eigenaar == _eigenaar)
        {
            stand.GeefTerug();
            await BewaarAsync(db, taak, cancellationToken);
        }
    }

    /// <summary>The last day of which each task is done; a task that never ran is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, DateOnly>> GedaanAsync(CancellationToken cancellationToken)
    {
        await using var db = Db();
        return await db.Taakstanden.AsNoTracking().ToDictionaryAsync(t => t.Naam, t => t.LaatsteDag, cancellationToken);
    }

    private PgbDbContext Db() => new(_opties, Toegang.Systeem("wie doet welke taak"));

    // Two that make the row at once, or take it at once: one of them is refused by the database, and is the later one.
    private static async Task<bool> BewaarAsync(PgbDbContext db, string taak, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Taakstanden.AnyAsync(t => t.Naam == taak, cancellationToken))
            {
                return false;
            }

            throw;
        }
    }
}
