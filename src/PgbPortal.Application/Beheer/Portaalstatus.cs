using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Beheer;

/// <summary>Are files for the bank, the gemeenten and the zorgkantoren sent?</summary>
public enum Verzendstand
{
    Werkt,

    /// <summary>Something failed and is tried again.</summary>
    Wacht,

    /// <summary>This portal sends nothing by itself.</summary>
    Uit,
}

/// <summary>
/// How many claims were paid, in the end, on the day that was first promised or before it. One that was held up, sent back by the bank or
/// refused after the promise, and is not paid by that day, was not.
/// </summary>
/// <param name="Beloofd">Promises of which the day passed, or that were kept before it.</param>
public sealed record Betaalbelofte(int OpTijd, int Beloofd)
{
    /// <summary>From here a share says something, and nothing about one person.</summary>
    public const int Genoeg = 20;

    /// <summary>In tenths of a percent, rounded down: only when all were on time it is 1000.</summary>
    public int Promille => Beloofd == 0 ? 0 : (int)(OpTijd * 1000L / Beloofd);
}

/// <summary>The marks that users gave, added up.</summary>
public sealed record Waardering(int Antwoorden, int Som)
{
    /// <summary>From here a mean says something, and nothing about one person.</summary>
    public const int Genoeg = 20;

    /// <summary>In tenths of a mark, rounded down.</summary>
    public int Tienden => Antwoorden == 0 ? 0 : Som * 10 / Antwoorden;
}

/// <summary>
/// How the portal does, for everybody; no use case, because nobody need be signed in. It counts and names nobody, and asks the database
/// once in a while, however many look.
/// </summary>
public sealed class Portaalstatus : IDisposable
{
    private static readonly TimeSpan StandGeldig = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BelofteGeldig = TimeSpan.FromHours(1);

    // Of a payment that the bank refused the day of paying is still there: only these say that the money is there too.
    private static readonly DeclaratieStatus[] Voldaan = [DeclaratieStatus.Betaald, DeclaratieStatus.Gecorrigeerd];

    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly TimeProvider _klok;
    private readonly IVerzendkanaal _kanaal;
    private readonly SemaphoreSlim _beurt = new(1, 1);
    private (DateTime OpUtc, Stand Stand)? _stand;
    private (DateTime OpUtc, Betaalbelofte Belofte, Waardering Waardering)? _belofte;

    internal Portaalstatus(DbContextOptions<PgbDbContext> opties, TimeProvider klok, IVerzendkanaal kanaal) =>
        (_opties, _klok, _kanaal) = (opties, klok, kanaal);

    /// <param name="Database">It answers; when not, the rest is not known.</param>
    /// <param name="WachtSindsUtc">Since when the oldest file waits that could not be sent.</param>
    /// <param name="Belofte">Of the last twelve months; null when it is not known.</param>
    /// <param name="Waardering">Of the last twelve months; null when it is not known.</param>
    public sealed record Stand(
        DateTime OpUtc, bool Database, Verzendstand Verzending, DateTime? WachtSindsUtc, Betaalbelofte? Belofte, Waardering? Waardering);

    public async Task<Stand> LeesAsync(CancellationToken cancellationToken)
    {
        await _beurt.WaitAsync(cancellationToken);
        try
        {
            var nu = _klok.NuUtc();
            if (_stand is { } eerder && nu - eerder.OpUtc < StandGeldig && nu >= eerder.OpUtc)
            {
                return eerder.Stand;
            }

            var stand = await VraagAsync(nu, cancellationToken);
            _stand = (nu, stand);
            return stand;
        }
        finally
        {
            _beurt.Release();
        }
    }

    public void Dispose() => _beurt.Dispose();

    private async Task<Stand> VraagAsync(DateTime nu, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = new PgbDbContext(_opties, Toegang.Systeem("status van het portaal"));
            var sinds = await db.Zendingen.AsNoTracking()
                .Where(z => (z.Soort == Zendingsoort.Betaalbestand || z.Soort == Zendingsoort.Bericht) && z.Status == Zendingstatus.Wacht && z.Pogingen > 0)
                .OrderBy(z => z.KlaargezetOpUtc).Select(z => (DateTime?)z.KlaargezetOpUtc).FirstOrDefaultAsync(cancellationToken);
            if (_belofte is not { } eerder || nu - eerder.OpUtc >= BelofteGeldig || nu < eerder.OpUtc)
            {
                _belofte = (nu, await BelofteAsync(db, cancellationToken), await WaarderingAsync(db, cancellationToken));
            }

            var verzending = !_kanaal.IsOpen ? Verzendstand.Uit : sinds is null ? Verzendstand.Werkt : Verzendstand.Wacht;
            return new(nu, true, verzending, sinds, _belofte?.Belofte, _belofte?.Waardering);
        }
        catch (Exception fout) when (Databasefout.IsOnbereikbaar(fout))
        {
            return new(nu, false, Verzendstand.Uit, null, null, null);
        }
    }

    private async Task<Betaalbelofte> BelofteAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var vandaag = _klok.Vandaag();
        var van = vandaag.AddYears(-1);
        var aantallen = await db.Declaraties.AsNoTracking()
            .Where(d => d.BeloofdeBetaaldag >= van && (d.BeloofdeBetaaldag < vandaag || Voldaan.Contains(d.Status)))
            .GroupBy(d => Voldaan.Contains(d.Status) && d.BetaaldOp <= d.BeloofdeBetaaldag)
            .Select(g => new { OpTijd = g.Key, Aantal = g.Count() }).ToListAsync(cancellationToken);
        return new(aantallen.Where(a => a.OpTijd).Sum(a => a.Aantal), aantallen.Sum(a => a.Aantal));
    }

    private async Task<Waardering> WaarderingAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var van = _klok.Vandaag().AddYears(-1);
        var cijfers = await db.Ervaringen.AsNoTracking().Where(e => e.Op >= van && e.Cijfer != null)
            .GroupBy(e => e.Cijfer!.Value).Select(g => new { Cijfer = g.Key, Aantal = g.Count() }).ToListAsync(cancellationToken);
        return new(cijfers.Sum(c => c.Aantal), cijfers.Sum(c => c.Cijfer * c.Aantal));
    }
}
