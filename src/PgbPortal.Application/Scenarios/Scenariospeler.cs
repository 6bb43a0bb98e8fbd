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
internal sealed record Scenarioregel(int Nummer, DateOnly Dag, string Actie, IReadOnlyList<Afwijking> Afwijkingen);

/// <summary>Plays one story, day by day: what a day brings, the steps, the payment run, the later steps, the end of the day.</summary>
/// <remarks>Source: scenarios/README.md section 4.</remarks>
internal sealed class Scenariospeler(Scenario scenario, Scenariodatabase database, Betaalinstellingen betaalinstellingen)
{
    private const string EindeDag = "einde dag";

    private static readonly TimeOnly Runtijd = new(15, 0);

    private readonly Verhaalklok _klok = new();
    private readonly Namenlijst _namen = new();
    private readonly Geschiedenis _geschiedenis = new();
    private readonly List<Scenarioregel> _regels = [];

    public async Task<IReadOnlyList<Scenarioregel>> SpeelAsync(CancellationToken cancellationToken)
    {
        _klok.Zet(scenario.Bestand.Begin, TimeOnly.MinValue);
        await using var diensten = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_klok)
            .AddPgbPortal(database.Opties, betaalinstellingen)
            .BuildServiceProvider();
        var accounts = await BeginAsync(cancellationToken);
        var laatste = scenario.Stappen.Count == 0 ? scenario.Bestand.Begin : scenario.Stappen[^1].Dag;
        var perDag = scenario.Stappen.ToLookup(s => s.Dag);
        for (var dag = scenario.Bestand.Begin; dag <= laatste; dag = dag.AddDays(1))
        {
            await SpeelDagAsync(dag, [.. perDag[dag]], diensten, accounts, cancellationToken);
        }

        return _regels;
    }

    private async Task<IReadOnlyDictionary<string, Guid>> BeginAsync(CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(database.Opties, Toegang.Systeem("wat voor het verhaal ligt"));
        return await new Voorgeschiedenis(db, scenario.Bestand, _namen).SchrijfAsync(cancellationToken);
    }

    private async Task SpeelDagAsync(
        DateOnly dag, List<Stap> stappen, ServiceProvider diensten, IReadOnlyDictionary<string, Guid> accounts, CancellationToken cancellationToken)
    {
        _klok.Zet(dag, TimeOnly.MinValue);
        await DoorKlokAsync(nameof(Dagwerk), dag, diensten, s => s.GetRequiredService<Dagwerk>().ExecuteAsync(new(), cancellationToken));
        var uitkomsten = new List<(Stap Stap, Uitkomst Uitkomst)>();
        foreach (var stap in stappen.Where(s => s.Tijd < Runtijd))
        {
            uitkomsten.Add((stap, await SpeelStapAsync(stap, diensten, accounts, cancellationToken)));
        }

        if (scenario.Bestand.Betaalrun != Betaalrunwijze.Handmatig && Werkkalender.IsWerkdag(dag))
        {
            _klok.Zet(dag, Runtijd);
            await DoorKlokAsync("Betaalrun", dag, diensten, s => BetaalrunAsync(s, cancellationToken));
        }

        foreach (var stap in stappen.Where(s => s.Tijd >= Runtijd))
        {
            uitkomsten.Add((stap, await SpeelStapAsync(stap, diensten, accounts, cancellationToken)));
        }

        foreach (var (stap, uitkomst) in uitkomsten.Where(u => u.Stap.VerwachtEindeDag is not null))
        {
            _klok.Tik();
            await using var scope = await AlsAsync(stap.Door, diensten, accounts, cancellationToken);
            var verwacht = stap.VerwachtEindeDag!;
            var afwijkingen = new List<Afwijking>(verwacht.Geweigerd is null ? [] : Stapverwachting.Controleer(verwacht, uitkomst));
            afwijkingen.AddRange(await ControleerAsync(verwacht, uitkomst, scope, cancellationToken));
            _regels.Add(new(stap.Nummer, dag, EindeDag, afwijkingen));
        }
    }

    private async Task<Uitkomst> SpeelStapAsync(
        Stap stap, ServiceProvider diensten, IReadOnlyDictionary<string, Guid> accounts, CancellationToken cancellationToken)
    {
        _klok.Tik();
        _klok.Zet(stap.Dag, stap.Tijd);
        await using var scope = await AlsAsync(stap.Door, diensten, accounts, cancellationToken);
        await using var lezer = Lezer();
        var verhaal = new Verhaal(scope.ServiceProvider, _namen, lezer, _klok, scenario.Map);
        var uitkomst = await DoeAsync(stap, verhaal, cancellationToken);
        var verwacht = stap.Verwacht ?? new();
        var afwijkingen = new List<Afwijking>(Stapverwachting.Controleer(verwacht, uitkomst));
        _klok.Tik();
        await using var daarna = await AlsAsync(stap.Door, diensten, accounts, cancellationToken);
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
            return Uitkomst.Fout(Afwijking.Storing(e));
        }
    }

    // What the portal does by itself never fails; if it does, the story says so and goes on.
    private async Task DoorKlokAsync(string naam, DateOnly dag, ServiceProvider diensten, Func<IServiceProvider, Task> werk)
    {
        await using var scope = diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(Sessie.Machine(Rol.Klok));
        try
        {
            await werk(scope.ServiceProvider);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _regels.Add(new(_regels.Count == 0 ? 0 : _regels[^1].Nummer, dag, naam, [new("gelukt", Afwijking.Storing(e))]));
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
        var verhaal = new Verhaal(scope.ServiceProvider, _namen, lezer, _klok, scenario.Map);
        return await new Verwachtingencontrole(verhaal, _geschiedenis).ControleerAsync(verwacht, uitkomst, cancellationToken);
    }

    private PgbDbContext Lezer() => new(database.Opties, Toegang.Systeem("scenario controleren"));

    private static async Task<AsyncServiceScope> AlsAsync(
        string door, ServiceProvider diensten, IReadOnlyDictionary<string, Guid> accounts, CancellationToken cancellationToken)
    {
        var scope = diensten.CreateAsyncScope();
        var sessie = Scenariolezer.Machines.TryGetValue(door, out var machine)
            ? Sessie.Machine(machine)
            : await scope.ServiceProvider.GetRequiredService<Sessiebepaler>().VoorAlleDossiersAsync(accounts[door], cancellationToken);
        scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(sessie);
        return scope;
    }
}
