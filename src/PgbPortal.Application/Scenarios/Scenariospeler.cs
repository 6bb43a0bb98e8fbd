using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Scenarios.Acties;
using PgbPortal.Application.Scenarios.Verwachtingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios;

/// <summary>One line of the report.</summary>
/// <param name="Actie">Name of the action, or "einde dag".</param>
internal sealed record Scenarioregel(int Nummer, DateOnly Dag, string Actie, IReadOnlyList<Afwijking> Afwijkingen)
{
    /// <summary>The portal could not do its own work.</summary>
    public bool IsStoring { get; init; }
}

/// <summary>
/// Plays one story, day by day: what a day brings, the steps, the payment run, the later steps, the end of the day. Step by step too, and
/// from a <see cref="Speelstand"/> that was kept.
/// </summary>
/// <remarks>Source: scenarios/README.md section 4.</remarks>
internal sealed class Scenariospeler : IAsyncDisposable
{
    private const string EindeDag = "einde dag";

    /// <summary>Local Dutch time of the payment run.</summary>
    public static readonly TimeOnly Runtijd = new(15, 0);

    private readonly Scenario _scenario;
    private readonly DbContextOptions<PgbDbContext> _opties;
    private readonly ServiceProvider _diensten;
    private readonly Verhaalklok _klok = new();
    private readonly Namenlijst _namen;
    private readonly Geschiedenis _geschiedenis;
    private readonly List<Scenarioregel> _regels = [];
    private readonly List<(Stap Stap, Uitkomst Uitkomst)> _vandaag;
    private IReadOnlyDictionary<string, Guid>? _accounts;
    private int _gespeeld;
    private DateOnly _dag;
    private bool _heeftOchtend;
    private bool _heeftRun;

    /// <param name="stand">Where to go on; null: from the beginning.</param>
    public Scenariospeler(
        Scenario scenario, DbContextOptions<PgbDbContext> opties, Betaalinstellingen betaalinstellingen, Speelstand? stand = null)
    {
        (_scenario, _opties) = (scenario, opties);
        _namen = stand?.MaakNamen() ?? new();
        _geschiedenis = stand?.MaakGeschiedenis() ?? new();
        _vandaag = stand?.MaakVandaag(scenario) ?? [];
        _dag = stand?.Dag ?? scenario.Bestand.Begin;
        (_gespeeld, _heeftOchtend, _heeftRun) = (stand?.Gespeeld ?? 0, stand?.HeeftOchtend ?? false, stand?.HeeftRun ?? false);
        _klok.Zet(_dag, TimeOnly.MinValue);
        _klok.Zet(stand?.Moment ?? DateTimeOffset.MinValue);
        _diensten = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_klok)
            .AddPgbPortal(opties, betaalinstellingen)
            .BuildServiceProvider();
    }

    /// <summary>What was played since this player was made.</summary>
    public IReadOnlyList<Scenarioregel> Regels => _regels;

    /// <summary>The names of the story.</summary>
    public Namenlijst Namen => _namen;

    public DateOnly Dag => _dag;

    /// <summary>Null after the last step.</summary>
    public Stap? Volgende => _gespeeld < _scenario.Stappen.Count ? _scenario.Stappen[_gespeeld] : null;

    /// <summary>Also the day of the last step is over.</summary>
    public bool IsUit { get; private set; }

    /// <summary>To go on later.</summary>
    public Speelstand Stand => Speelstand.Van(
        _scenario.Naam, _gespeeld, _dag, _heeftOchtend, _heeftRun, _klok.GetUtcNow(), _namen, _geschiedenis, _vandaag);

    /// <summary>Plays it from the beginning to the end.</summary>
    public async Task<IReadOnlyList<Scenarioregel>> SpeelAsync(CancellationToken cancellationToken)
    {
        await BeginAsync(cancellationToken);
        while (Volgende is not null)
        {
            await TijdAsync(cancellationToken);
            await StapAsync(cancellationToken);
        }

        await TijdAsync(cancellationToken);
        return _regels;
    }

    /// <summary>Writes who there is before the story begins.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(_opties, Toegang.Systeem("wat voor het verhaal ligt"));
        await new Voorgeschiedenis(db, _scenario.Bestand, _namen).SchrijfAsync(cancellationToken);
    }

    /// <summary>Lets time pass up to the next step; after the last one up to the end of its day.</summary>
    public async Task TijdAsync(CancellationToken cancellationToken)
    {
        if (Volgende is not { } stap)
        {
            await MaakDagAfAsync(cancellationToken);
            IsUit = true;
            return;
        }

        while (_dag < stap.Dag)
        {
            await MaakDagAfAsync(cancellationToken);
            (_dag, _heeftOchtend, _heeftRun) = (_dag.AddDays(1), false, false);
        }

        await OchtendAsync(cancellationToken);
        if (stap.Tijd >= Runtijd)
        {
            await RunAsync(cancellationToken);
        }
    }

    /// <summary>Plays the next step; its time must have come.</summary>
    /// <exception cref="InvalidOperationException">There is no next step.</exception>
    public async Task<Uitkomst> StapAsync(CancellationToken cancellationToken)
    {
        var stap = Volgende ?? throw new InvalidOperationException("Het verhaal is uit.");
        var uitkomst = await SpeelStapAsync(stap, cancellationToken);
        _vandaag.Add((stap, uitkomst));
        _gespeeld++;
        return uitkomst;
    }

    public ValueTask DisposeAsync() => _diensten.DisposeAsync();

    private async Task OchtendAsync(CancellationToken cancellationToken)
    {
        if (!_heeftOchtend)
        {
            _heeftOchtend = true;
            _klok.Zet(_dag, TimeOnly.MinValue);
            await DoorKlokAsync(nameof(Dagwerk), s => s.GetRequiredService<Dagwerk>().ExecuteAsync(new(), cancellationToken));
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!_heeftRun)
        {
            _heeftRun = true;
            if (_scenario.Bestand.Betaalrun != Betaalrunwijze.Handmatig && Werkkalender.IsWerkdag(_dag))
            {
                _klok.Zet(_dag, Runtijd);
                await DoorKlokAsync("Betaalrun", s => BetaalrunAsync(s, cancellationToken));
            }
        }
    }

    private async Task MaakDagAfAsync(CancellationToken cancellationToken)
    {
        await OchtendAsync(cancellationToken);
        await RunAsync(cancellationToken);
        foreach (var (stap, uitkomst) in _vandaag.Where(u => u.Stap.VerwachtEindeDag is not null))
        {
            _klok.Tik();
            await using var scope = await AlsAsync(stap.Door, cancellationToken);
            var verwacht = stap.VerwachtEindeDag!;
            var afwijkingen = new List<Afwijking>(verwacht.Geweigerd is null ? [] : Stapverwachting.Controleer(verwacht, uitkomst));
            afwijkingen.AddRange(await ControleerAsync(verwacht, uitkomst, scope, cancellationToken));
            _regels.Add(new(stap.Nummer, _dag, EindeDag, afwijkingen));
        }

        _vandaag.Clear();
    }

    private async Task<Uitkomst> SpeelStapAsync(Stap stap, CancellationToken cancellationToken)
    {
        _klok.Tik();
        _klok.Zet(stap.Dag, stap.Tijd);
        await using var scope = await AlsAsync(stap.Door, cancellationToken);
        await using var lezer = Lezer();
        var verhaal = new Verhaal(scope.ServiceProvider, _namen, lezer, _klok, _scenario.Map);
        var uitkomst = await DoeAsync(stap, verhaal, cancellationToken);
        var verwacht = stap.Verwacht ?? new();
        var afwijkingen = new List<Afwijking>(Stapverwachting.Controleer(verwacht, uitkomst));
        _klok.Tik();
        await using var daarna = await AlsAsync(stap.Door, cancellationToken);
        afwijkingen.AddRange(await ControleerAsync(verwacht, uitkomst, daarna, cancellationToken));
        _regels.Add(new(stap.Nummer, stap.Dag, stap.Actie.Naam, afwijkingen));
        return uitkomst;
    }

    // The only place where a refusal is caught: the story goes on.
    private static async Task<Uitkomst> DoeAsync(Stap stap, Verhaal verhaal, CancellationToken cancellationToken)
    {
        try
        {
            return await stap.Actie.VoerUitAsync(stap.Met, verhaal, cancellationToken);
        }
        catch (ToegangGeweigerdException)
        {
            return Uitkomst.Weigering(Weigeringsreden.Toegang);
        }
        catch (NietGevondenException)
        {
            return Uitkomst.Weigering(Weigeringsreden.NietGevonden);
        }
        catch (RegelOvertredenException e)
        {
            return Uitkomst.Weigering(Weigeringsreden.Regel, e.Bevindingen);
        }
        catch (ActieBestaatNogNietException e)
        {
            return Uitkomst.Fout(e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Uitkomst.Fout(Afwijking.Storing(e)) with { IsStoring = e is DbException or DbUpdateException or IOException or TimeoutException };
        }
    }

    // What the portal does by itself never fails; if it does, the story says so and goes on.
    private async Task DoorKlokAsync(string naam, Func<IServiceProvider, Task> werk)
    {
        await using var scope = _diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(Sessie.Machine(Rol.Klok));
        try
        {
            await werk(scope.ServiceProvider);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _regels.Add(new(_gespeeld, _dag, naam, [new("gelukt", Afwijking.Storing(e))]) { IsStoring = true });
        }
    }

    private static async Task BetaalrunAsync(IServiceProvider diensten, CancellationToken cancellationToken)
    {
        var run = await diensten.GetRequiredService<BetaalrunOpstellen>().ExecuteAsync(new(), cancellationToken);
        if (run is { } id)
        {
            await diensten.GetRequiredService<BetaalrunControleren>().ExecuteAsync(new(id), cancellationToken);
            await diensten.GetRequiredService<BetaalrunVrijgeven>().ExecuteAsync(new(id), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Afwijking>> ControleerAsync(
        Verwachting verwacht, Uitkomst uitkomst, AsyncServiceScope scope, CancellationToken cancellationToken)
    {
        await using var lezer = Lezer();
        var verhaal = new Verhaal(scope.ServiceProvider, _namen, lezer, _klok, _scenario.Map);
        return await new Verwachtingencontrole(verhaal, _geschiedenis).ControleerAsync(verwacht, uitkomst, cancellationToken);
    }

    private PgbDbContext Lezer() => new(_opties, Toegang.Systeem("scenario controleren"));

    private async Task<AsyncServiceScope> AlsAsync(string door, CancellationToken cancellationToken)
    {
        var scope = _diensten.CreateAsyncScope();
        var sessie = Scenariolezer.Machines.TryGetValue(door, out var machine)
            ? Sessie.Machine(machine)
            : await scope.ServiceProvider.GetRequiredService<Sessiebepaler>().VoorAlleDossiersAsync(await AccountAsync(door, cancellationToken), cancellationToken);
        scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(sessie);
        return scope;
    }

    // The accounts of a story are called as in its file.
    private async Task<Guid> AccountAsync(string naam, CancellationToken cancellationToken)
    {
        if (_accounts is null)
        {
            await using var lezer = Lezer();
            _accounts = await lezer.Gebruikers.AsNoTracking().Where(g => g.UserName != null)
                .ToDictionaryAsync(g => g.UserName!, g => g.Id, cancellationToken);
        }

        return _accounts[naam];
    }
}
