using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld.Verhalen;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>
/// Lets time pass in the oefenwereld. On each day in between the system does its work: closings and reminders, the payment run, and the
/// bank that carries it out.
/// </summary>
public sealed class Oefentijd : IDisposable
{
    /// <summary>The most days at once.</summary>
    public const int MeesteDagen = 31;

    /// <summary>So far it may get ahead of the real day: what comes later is nobody's practice.</summary>
    public const int Verst = 731;

    /// <summary>Row that keeps the day, so that a restart does not go back in time.</summary>
    private const string Taak = "oefenklok";

    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly Betaalinstellingen _instellingen;
    private readonly Oefenklok? _klok;
    private readonly SemaphoreSlim _beurt = new(1, 1);

    internal Oefentijd(DbContextOptions<PgbDbContext> opties, Betaalinstellingen instellingen, TimeProvider klok) =>
        (_opties, _instellingen, _klok) = (opties, instellingen, klok as Oefenklok);

    /// <summary>Is there a clock that can be moved? Only in the oefenwereld, and not while a story says what day it is.</summary>
    public bool KanVerder => _klok is { Verhaal: null };

    /// <summary>The clock of an oefenwereld, for who runs a command beside its portal. The real time when the database tells nothing.</summary>
    public static async Task<TimeProvider> KlokVanAsync(
        IConfiguration configuratie, string datamap, string? sleutelbestand, CancellationToken cancellationToken)
    {
        var klok = new Oefenklok();
        try
        {
            var opties = DatabaseRegistration.Opties(configuratie, datamap, sleutelbestand);
            if ((await new Databasebeheer(opties).OntbrekendeMigratiesAsync(cancellationToken)).Count == 0)
            {
                await HervatAsync(opties, klok, cancellationToken);
                Verhaalverteller.Hervat(opties, klok);
            }
        }
        catch (Exception fout) when (fout is InstellingOnjuistException or DbException)
        {
            // The command itself finds the same, and says what to do.
        }

        return klok;
    }

    /// <summary>Goes on where an earlier start of the portal was.</summary>
    public async Task HervatAsync(CancellationToken cancellationToken)
    {
        if (_klok is not null)
        {
            await HervatAsync(_opties, _klok, cancellationToken);
        }
    }

    private static async Task HervatAsync(DbContextOptions<PgbDbContext> opties, Oefenklok klok, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("oefenklok lezen"));
        if (await db.Taakstanden.AsNoTracking().SingleOrDefaultAsync(t => t.Naam == Taak, cancellationToken) is { } stand)
        {
            klok.ZetOp(stand.LaatsteDag);
        }
    }

    /// <returns>The day that it became; null when it would be too far.</returns>
    /// <exception cref="InvalidOperationException">The clock of this portal cannot be moved.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to <see cref="MeesteDagen"/>.</exception>
    public async Task<DateOnly?> VerderAsync(int dagen, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dagen, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dagen, MeesteDagen);
        var klok = KanVerder ? _klok! : throw new InvalidOperationException("De klok van dit portaal is niet te verzetten.");

        // Of two people who let time pass, the second waits.
        await _beurt.WaitAsync(cancellationToken);
        try
        {
            var doel = klok.Vandaag().AddDays(dagen);
            if (doel.DayNumber - Oefenklok.EchteDag.DayNumber > Verst)
            {
                return null;
            }

            // Whoever goes away does not leave half a day behind.
            await using (var podium = new Oefenpodium(_opties, _instellingen, klok.Vandaag(), TimeOnly.FromDateTime(klok.NuLokaal())) { Einde = doel })
            {
                await podium.NaarAsync(doel, CancellationToken.None);
            }

            await BewaarAsync(doel);
            klok.ZetOp(doel);
            return doel;
        }
        finally
        {
            _beurt.Release();
        }
    }

    public void Dispose() => _beurt.Dispose();

    private async Task BewaarAsync(DateOnly dag)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Systeem("oefenklok bewaren"));
        await db.NeemDagAsync(Taak, dag, CancellationToken.None);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
