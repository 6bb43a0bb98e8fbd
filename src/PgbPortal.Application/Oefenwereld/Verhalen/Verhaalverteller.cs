using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Scenarios;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Oefenwereld.Verhalen;

/// <summary>What came of asking for the next step.</summary>
public enum Verhaaluitkomst
{
    Gespeeld,

    /// <summary>It was played already, by this click sent twice or by somebody else.</summary>
    AlGespeeld,

    /// <summary>The portal broke on the way: everything is as it was.</summary>
    Teruggedraaid,
}

/// <summary>
/// Tells the story of an oefenwereld, one step at a time, with the player that also judges the portal. How far it is stands in the database, so
/// that the story goes on after a restart.
/// </summary>
public sealed class Verhaalverteller : IDisposable
{
    private static readonly TimeOnly Ochtend = new(9, 0);
    private static readonly TimeOnly Dageinde = new(23, 59, 59);

    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly Betaalinstellingen _instellingen;
    private readonly Oefenklok? _klok;
    private readonly Verhaalbestand? _bestand;
    private readonly SemaphoreSlim _beurt = new(1, 1);

    internal Verhaalverteller(DbContextOptions<PgbDbContext> opties, Betaalinstellingen instellingen, TimeProvider klok)
    {
        (_opties, _instellingen, _klok) = (opties, instellingen, klok as Oefenklok);
        _bestand = _klok is null ? null : Verhaalbestand.Van(opties);
    }

    /// <summary>Can a story be told here? Only in an oefenwereld with a file and a clock of its own.</summary>
    public bool KanVertellen => _bestand is not null;

    /// <summary>Takes back a step that a stop left half. To be called before anybody opens the database.</summary>
    public void Herstel() => _bestand?.Herstel();

    /// <summary>Sets the clock to where the story was; does nothing when no story is told here.</summary>
    public void Hervat()
    {
        if (Lees() is { } stand)
        {
            ZetKlok(stand);
        }
    }

    /// <summary>The same, of another clock.</summary>
    internal static void Hervat(DbContextOptions<PgbDbContext> opties, Oefenklok klok)
    {
        if (Lees(Verhaalbestand.Van(opties)) is { } stand)
        {
            ZetKlok(klok, stand);
        }
    }

    /// <returns>Null when no story is told here.</returns>
    public Verhaalbeeld? Huidig() => Lees() is { } stand ? Beeld(stand) : null;

    /// <summary>Lets time pass to the next step and plays it; after the last one the end of its day.</summary>
    /// <param name="beurt">What the reader saw: <see cref="Verhaalbeeld.Beurt"/>.</param>
    /// <exception cref="InvalidOperationException">No story is told here.</exception>
    public async Task<Verhaaluitkomst> VolgendeAsync(int beurt, CancellationToken cancellationToken)
    {
        await _beurt.WaitAsync(cancellationToken);
        try
        {
            var stand = Lees() ?? throw new InvalidOperationException("Hier wordt geen verhaal verteld.");
            if (stand.Bladen.Count != beurt || stand.IsUit)
            {
                return Verhaaluitkomst.AlGespeeld;
            }

            // Whoever goes away does not leave half a step behind.
            return await SpeelAsync(stand, CancellationToken.None);
        }
        finally
        {
            _beurt.Release();
        }
    }

    public void Dispose() => _beurt.Dispose();

    /// <summary>Writes the people of a story into a database that is empty, and where the story begins.</summary>
    internal static async Task BeginAsync(
        Scenario scenario, DbContextOptions<PgbDbContext> opties, Betaalinstellingen instellingen, CancellationToken cancellationToken)
    {
        await using var speler = new Scenariospeler(scenario, opties, instellingen);
        await speler.BeginAsync(cancellationToken);
        var bestand = Verhaalbestand.Van(opties) ?? throw new InvalidOperationException("Een verhaal heeft een database in een eigen bestand.");
        bestand.Schrijf(Tekst(new(speler.Stand with { Moment = Klok.Moment(scenario.Bestand.Begin, Ochtend) }, Oefenklok.Echt, false, null, [])));
    }

    // The time and the step are each done as a whole, or taken back as a whole.
    private async Task<Verhaaluitkomst> SpeelAsync(Stand stand, CancellationToken cancellationToken)
    {
        var scenario = Verhalenlijst.Zoek(stand.Speelstand.Verhaal)!;

        // What people did since the last step lies before this one.
        var speelstand = stand.Speelstand with { Moment = _klok!.GetUtcNow() };
        await using var speler = new Scenariospeler(scenario, _opties, _instellingen, speelstand);
        var verslag = new Verslag(speler, scenario, _opties, stand.Tijd);
        foreach (var deel in new[] { verslag.TijdAsync, (Func<CancellationToken, Task<bool>>)verslag.StapAsync })
        {
            _bestand!.Bewaar();
            if (!await LuktAsync(deel, cancellationToken))
            {
                if (!verslag.PastNiet)
                {
                    return Verhaaluitkomst.Teruggedraaid;
                }

                await verslag.SluitAsync(cancellationToken);
            }

            stand = verslag.Blad is { } blad
                ? new(speler.Stand, Oefenklok.Echt, speler.IsUit, null, [.. stand.Bladen, blad])
                : new(speler.Stand, Oefenklok.Echt, false, verslag.Tijd, stand.Bladen);
            _bestand.Schrijf(Tekst(stand));
            _bestand.LaatLos();
            ZetKlok(stand);
            if (verslag.Blad is not null)
            {
                break;
            }
        }

        return Verhaaluitkomst.Gespeeld;
    }

    private async Task<bool> LuktAsync(Func<CancellationToken, Task<bool>> deel, CancellationToken cancellationToken)
    {
        var gelukt = false;
        try
        {
            gelukt = await deel(cancellationToken);
        }
        finally
        {
            if (!gelukt)
            {
                _bestand!.ZetTerug();
            }
        }

        return gelukt;
    }

    // The clock goes on by itself, but not past what the story still has to do on this day.
    private void ZetKlok(Stand stand) => ZetKlok(_klok!, stand);

    private static void ZetKlok(Oefenklok klok, Stand stand)
    {
        var tot = Klok.Moment(stand.Speelstand.Dag, stand.Speelstand.HeeftRun ? Dageinde : Scenariospeler.Runtijd.Add(TimeSpan.FromSeconds(-1)));
        klok.ZetVerhaal(Verhalenlijst.Keuze(stand.Speelstand.Verhaal)!.Titel, stand.Speelstand.Moment, stand.EchtOp, tot);
    }

    private static Verhaalbeeld Beeld(Stand stand)
    {
        var scenario = Verhalenlijst.Zoek(stand.Speelstand.Verhaal)!;
        var taal = new Verhaaltaal(scenario);
        var volgende = stand.Speelstand.Gespeeld < scenario.Stappen.Count ? scenario.Stappen[stand.Speelstand.Gespeeld] : null;
        return new(
            Verhalenlijst.Keuze(stand.Speelstand.Verhaal)!,
            stand.Bladen.Count,
            stand.Speelstand.Gespeeld,
            stand.Speelstand.Dag,
            volgende is null ? null : new(
                volgende.Nummer,
                volgende.Dag,
                taal.Zin(volgende.Nummer),
                taal.Naam(volgende.Door),
                Scenariolezer.Machines.ContainsKey(volgende.Door) ? null : volgende.Door),
            stand.IsUit,
            stand.Bladen);
    }

    private Stand? Lees() => Lees(_bestand);

    private static Stand? Lees(Verhaalbestand? bestand) => bestand?.Lees() is { } tekst ? JsonSerializer.Deserialize<Stand>(tekst, Speelstand.Json) : null;

    private static string Tekst(Stand stand) => JsonSerializer.Serialize(stand, Speelstand.Json);

    /// <param name="EchtOp">The real moment at which the clock of the story stood at its moment.</param>
    /// <param name="Tijd">The time that passed already before the next step, when that step could not be played yet.</param>
    private sealed record Stand(
        Speelstand Speelstand, DateTimeOffset EchtOp, bool IsUit, Verhaaltijd? Tijd, IReadOnlyList<Verhaalblad> Bladen);
}
