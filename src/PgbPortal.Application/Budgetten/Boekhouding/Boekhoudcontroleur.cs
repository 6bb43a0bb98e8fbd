using System.Diagnostics;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>What one invariant found.</summary>
/// <param name="Afwijkingen">The first bad row first; at most <see cref="Boekhoudcontroleur.Hoogstens"/>.</param>
public sealed record Boekhoudoordeel(string Invariant, string Zin, IReadOnlyList<Boekhoudafwijking> Afwijkingen, TimeSpan Duur);

/// <param name="Boekingen">How many bookings there were.</param>
/// <param name="Regels">How many lines they have.</param>
public sealed record Boekhoudrapport(IReadOnlyList<Boekhoudoordeel> Oordelen, long Boekingen, long Regels)
{
    public IEnumerable<Boekhoudafwijking> Afwijkingen => Oordelen.SelectMany(o => o.Afwijkingen);
}

/// <summary>Checks all invariants on one moment of the database, while the portal goes on.</summary>
internal static class Boekhoudcontroleur
{
    /// <summary>Rows named per invariant; who has more than this has one cause.</summary>
    public const int Hoogstens = 100;

    /// <summary>The invariant about the chains.</summary>
    public const string Ketens = "I10";

    /// <param name="koppenboek">The second place of the chain heads; they are compared too.</param>
    public static async Task<Boekhoudrapport> ControleerAsync(
        DbContextOptions<PgbDbContext> opties, DateTime nuUtc, CancellationToken cancellationToken, Koppenboek? koppenboek = null)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("de boekhouding controleren"));
        await using var moment = await Momentopname.BeginAsync(db, cancellationToken);
        var rapport = await ControleerAsync(db, nuUtc, cancellationToken);
        if (koppenboek is not { IsOpen: true })
        {
            return rapport;
        }

        var koppen = await koppenboek.VergelijkAsync(db, Ketens, cancellationToken);
        return rapport with
        {
            Oordelen = [.. rapport.Oordelen.Select(o => o.Invariant == Ketens ? o with { Afwijkingen = [.. o.Afwijkingen, .. koppen] } : o)],
        };
    }

    /// <summary>As this context sees it now, also within a transaction of its own.</summary>
    public static async Task<Boekhoudrapport> ControleerAsync(PgbDbContext db, DateTime nuUtc, CancellationToken cancellationToken)
    {
        var oordelen = new List<Boekhoudoordeel>();
        foreach (var invariant in Boekhoudinvarianten.Alle)
        {
            var begin = Stopwatch.GetTimestamp();
            var afwijkingen = await ZoekAsync(invariant, db, nuUtc, cancellationToken);
            oordelen.Add(new(invariant.Id, invariant.Zin, afwijkingen, Stopwatch.GetElapsedTime(begin)));
        }

        return new(oordelen, await db.Boekingen.LongCountAsync(cancellationToken), await db.Boekingsregels.LongCountAsync(cancellationToken));
    }

    private static async Task<List<Boekhoudafwijking>> ZoekAsync(
        IBoekhoudinvariant invariant, PgbDbContext db, DateTime nuUtc, CancellationToken cancellationToken)
    {
        var afwijkingen = new List<Boekhoudafwijking>();
        try
        {
            await foreach (var afwijking in invariant.ZoekAsync(db, new(nuUtc), cancellationToken))
            {
                afwijkingen.Add(afwijking);
                if (afwijkingen.Count == Hoogstens)
                {
                    break;
                }
            }
        }
        catch (Exception fout) when (fout is FormatException or ArgumentException or InvalidOperationException or InvalidCastException
            or OverflowException or XmlException or InvalidDataException)
        {
            // A value that the portal could not have written: what the row says is not told, it may be about a person.
            afwijkingen.Add(new(invariant.Id, $"na {afwijkingen.Count} afwijkingen", $"een rij kan niet worden gelezen ({fout.GetType().Name})"));
        }

        return afwijkingen;
    }
}
