using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

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

/// <summary>Since when the oldest waits longer than it should; null: nothing does.</summary>
/// <param name="Mail">E-mails, for more than a quarter of an hour.</param>
/// <param name="Brieven">Letters that nobody posted, for more than two working days.</param>
/// <param name="Bank">Payment files of which the bank told nothing, after the next working day.</param>
/// <param name="Taken">Daily work of the portal, by the first day that was missed; more than an hour late.</param>
public sealed record Achterstanden(DateTime? Mail, DateOnly? Brieven, DateOnly? Bank, DateOnly? Taken);

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
    private static readonly TimeSpan Mailgeduld = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Taakgeduld = TimeSpan.FromHours(1);
    private const int Brievengeduld = 2;

    // Of a payment that the bank refused the day of paying is still there: only these say that the money is there too.
    private static readonly DeclaratieStatus[] Voldaan = [DeclaratieStatus.Betaald, DeclaratieStatus.Gecorrigeerd];

    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly TimeProvider _klok;
    private readonly IVerzendkanaal _kanaal;
    private readonly IMailkanaal _mail;
    private readonly Taakinstellingen _taken;
    private readonly SemaphoreSlim _beurt = new(1, 1);
    private (DateTime OpUtc, Stand Stand)? _stand;
    private (DateTime OpUtc, Betaalbelofte Belofte, Waardering Waardering)? _belofte;

    internal Portaalstatus(
        DbContextOptions<PgbDbContext> opties, TimeProvider klok, IVerzendkanaal kanaal, IMailkanaal mail, Taakinstellingen taken) =>
        (_opties, _klok, _kanaal, _mail, _taken) = (opties, klok, kanaal, mail, taken);

    /// <param name="Database">It answers; when not, the rest is not known.</param>
    /// <param name="WachtSindsUtc">Since when the oldest file waits that could not be sent.</param>
    /// <param name="Belofte">Of the last twelve months; null when it is not known.</param>
    /// <param name="Waardering">Of the last twelve months; null when it is not known.</param>
    public sealed record Stand(
        DateTime OpUtc, bool Database, Verzendstand Verzending, DateTime? WachtSindsUtc, Betaalbelofte? Belofte, Waardering? Waardering)
    {
        /// <summary>This portal sends e-mail.</summary>
        public bool HeeftMail { get; init; }

        /// <summary>Null when it is not known.</summary>
        public Achterstanden? Achter { get; init; }
    }

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
            var wachtend = await WachtendAsync(db, nu, cancellationToken);
            var sinds = wachtend.Where(z => z.Soort is Zendingsoort.Betaalbestand or Zendingsoort.Bericht).Min(z => (DateTime?)z.Sinds);
            var mail = wachtend.Where(z => z.Soort is not (Zendingsoort.Betaalbestand or Zendingsoort.Bericht)).Min(z => (DateTime?)z.Sinds);
            if (_belofte is not { } eerder || nu - eerder.OpUtc >= BelofteGeldig || nu < eerder.OpUtc)
            {
                _belofte = (nu, await BelofteAsync(db, cancellationToken), await WaarderingAsync(db, cancellationToken));
            }

            var verzending = !_kanaal.IsOpen ? Verzendstand.Uit : sinds is null ? Verzendstand.Werkt : Verzendstand.Wacht;
            return new(nu, true, verzending, sinds, _belofte?.Belofte, _belofte?.Waardering)
            {
                HeeftMail = _mail.IsOpen,
                Achter = new(
                    mail < nu - Mailgeduld ? mail : null,
                    await BrievenAsync(db, cancellationToken),
                    await BankAsync(db, cancellationToken),
                    await TakenAsync(db, cancellationToken)),
            };
        }
        catch (Exception fout) when (Databasefout.IsOnbereikbaar(fout))
        {
            return new(nu, false, Verzendstand.Uit, null, null, null);
        }
    }

    // A file is behind when it failed once; an e-mail may have to wait for one reader's server.
    private static async Task<List<Wachtend>> WachtendAsync(PgbDbContext db, DateTime nu, CancellationToken cancellationToken)
    {
        var grens = nu - Mailgeduld;
        return await db.Zendingen.AsNoTracking()
            .Where(z => z.Status == Zendingstatus.Wacht && (z.Pogingen > 0 || z.KlaargezetOpUtc < grens))
            .GroupBy(z => z.Soort).Select(g => new Wachtend(g.Key, g.Min(z => z.KlaargezetOpUtc))).ToListAsync(cancellationToken);
    }

    private async Task<DateOnly?> BrievenAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var oudste = await db.Brieven.AsNoTracking().Where(b => b.VerzondenOpUtc == null).MinAsync(b => (DateOnly?)b.Op, cancellationToken);
        return oudste is { } dag && Termijn.WerkdagenNa(dag, Brievengeduld) < _klok.Vandaag() ? dag : null;
    }

    private async Task<DateOnly?> BankAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var oudste = await db.Betaalruns.AsNoTracking().Where(r => r.Status == BetaalrunStatus.Aangeboden).MinAsync(r => r.AangebodenOpUtc, cancellationToken);
        return oudste is { } utc && DateOnly.FromDateTime(Klok.Lokaal(utc)) is var dag && Werkkalender.VolgendeWerkdag(dag) < _klok.Vandaag() ? dag : null;
    }

    // A task that never ran anywhere is not late: this portal may be new, or leave its work to another.
    private async Task<DateOnly?> TakenAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var gedaan = await db.Taakstanden.AsNoTracking().ToDictionaryAsync(t => t.Naam, t => t.LaatsteDag, cancellationToken);
        var toen = _klok.NuLokaal() - Taakgeduld;
        return Achtergrondtaak.Alle(_taken)
            .Where(t => t.PerDag && t.IsHetTijd(toen) && gedaan.TryGetValue(t.Naam, out var dag) && dag > DateOnly.MinValue && dag < DateOnly.FromDateTime(toen))
            .Min(t => (DateOnly?)gedaan[t.Naam].AddDays(1));
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

    private sealed record Wachtend(Zendingsoort Soort, DateTime Sinds);
}
