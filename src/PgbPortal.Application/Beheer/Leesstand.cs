using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Beheer;

/// <summary>
/// Whether the portal may only be read now. An operator says so for a while with <see cref="Leesstandcommando"/>; it stands in the database as a
/// lease, so every instance sees it within a second, and it ends by itself when the operator forgets it.
/// </summary>
public sealed class Leesstand
{
    internal const string Naam = "alleen-lezen";
    internal const string Code = "ALLEEN-LEZEN";

    private static readonly TimeSpan Geldig = TimeSpan.FromSeconds(1);

    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly TimeProvider _klok;
    private volatile Stand? _stand;

    internal Leesstand(DbContextOptions<PgbDbContext> opties, TimeProvider klok) => (_opties, _klok) = (opties, klok);

    /// <summary>When changing is possible again; null: it is now. A database that does not answer leaves it as it was.</summary>
    public async Task<DateTime?> TotUtcAsync(CancellationToken cancellationToken)
    {
        if (Bekend() is { } bekend)
        {
            return bekend.TotUtc;
        }

        try
        {
            await using var db = new PgbDbContext(_opties, Toegang.Systeem("is het portaal alleen te lezen"));
            return await VraagAsync(db, cancellationToken);
        }
        catch (Exception fout) when (Databasefout.IsOnbereikbaar(fout))
        {
            return Nog(_stand?.TotUtc);
        }
    }

    /// <summary>In the transaction of who is about to save.</summary>
    /// <exception cref="RegelOvertredenException">Nothing may be changed now.</exception>
    internal async Task EisSchrijvenAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        if ((Bekend() is { } bekend ? bekend.TotUtc : await VraagAsync(db, cancellationToken)) is { } totUtc)
        {
            throw new RegelOvertredenException(
                Code,
                $"Dit is niet bewaard. Wij werken aan het portaal: u kunt tot ongeveer {Om(totUtc)} uur alleen lezen. Wat u heeft ingevuld, staat er nog. Verstuur het daarna opnieuw.");
        }
    }

    /// <summary>As "14.30", local Dutch time.</summary>
    public static string Om(DateTime totUtc) => Klok.Lokaal(totUtc).ToString("HH.mm", CultureInfo.InvariantCulture);

    private Stand? Bekend()
    {
        var (stand, nu) = (_stand, _klok.NuUtc());
        return stand is null || nu < stand.OpUtc || nu - stand.OpUtc >= Geldig ? null : stand with { TotUtc = Nog(stand.TotUtc) };
    }

    private DateTime? Nog(DateTime? totUtc) => totUtc > _klok.NuUtc() ? totUtc : null;

    private async Task<DateTime?> VraagAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        // Of the moment of the question: who made the portal read-only while the answer was on its way must not wait longer for it.
        var opUtc = _klok.NuUtc();
        var totUtc = await db.Taakstanden.AsNoTracking().Where(t => t.Naam == Naam && t.Eigenaar != null)
            .Select(t => t.GeldigTotUtc).SingleOrDefaultAsync(cancellationToken);
        _stand = new(opUtc, totUtc);
        return Nog(totUtc);
    }

    private sealed record Stand(DateTime OpUtc, DateTime? TotUtc);
}
