using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Scenarios;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>Plays use cases as made-up people, day by day, on a clock of its own; between two days the system does its work.</summary>
internal sealed class Oefenpodium : IAsyncDisposable
{
    /// <summary>How far the oefenwereld is, in percents, when its people are there and their story begins.</summary>
    public const int Begonnen = 10;

    /// <summary>In the last days of the story the system does its work each day; long ago once a week, which is sooner done and looks the same now.</summary>
    private const int ElkeDag = 31;

    /// <summary>Claims and judging them change nobody's rights: who was found before acts with the same session.</summary>
    private static readonly HashSet<Type> Rechtenblijvend = [typeof(DeclaratieIndienen), typeof(DeclaratieBeoordelen)];

    private static readonly TimeOnly Ochtend = new(9, 0);
    private static readonly TimeOnly Runtijd = new(15, 0);

    private readonly ServiceProvider _diensten;
    private readonly Verhaalklok _klok = new();
    private readonly DateOnly _begin;
    private readonly Betaalinstellingen _instellingen;
    private readonly Dictionary<DateOnly, List<Func<CancellationToken, Task>>> _agenda = [];
    private readonly Dictionary<Guid, Sessie> _sessies = [];
    private bool _erGebeurdeIets = true;

    /// <param name="tijd">What time it is on the first day; null: the morning.</param>
    public Oefenpodium(DbContextOptions<PgbDbContext> opties, Betaalinstellingen instellingen, DateOnly begin, TimeOnly? tijd = null)
    {
        (_begin, _instellingen) = (begin, instellingen);
        _klok.Zet(begin, tijd ?? Ochtend);
        _diensten = new ServiceCollection()
            .AddSingleton<TimeProvider>(_klok)
            .AddPgbPortal(opties, instellingen)
            .BuildServiceProvider();
    }

    public DateOnly Vandaag => _klok.Vandaag();

    /// <summary>Gets how far the days are, in percents; null: nobody asks.</summary>
    public IProgress<int>? Voortgang { get; init; }

    /// <summary>The last day of the story.</summary>
    public DateOnly Einde { get; init; }

    /// <summary>The bank refuses the next payment to whoever has this name: there is no such account.</summary>
    public string? WeigerBetalingAan { get; set; }

    /// <summary>Is done in the morning of this day, when time comes there.</summary>
    public void Op(DateOnly dag, Func<CancellationToken, Task> werk)
    {
        if (!_agenda.TryGetValue(dag, out var lijst))
        {
            _agenda[dag] = lijst = [];
        }

        lijst.Add(werk);
    }

    /// <summary>The account that the SVB pays from.</summary>
    public Iban Rekening => _instellingen.Iban;

    /// <summary>Does what is planned for today.</summary>
    public async Task DoeVandaagAsync(CancellationToken cancellationToken)
    {
        foreach (var werk in _agenda.GetValueOrDefault(Vandaag) ?? [])
        {
            await werk(cancellationToken);
        }
    }

    /// <summary>Runs one use case as this account, with exactly its rights.</summary>
    public async Task<TResult> AlsAsync<TUseCase, TInput, TResult>(Guid gebruiker, TInput input, CancellationToken cancellationToken)
        where TUseCase : UseCase<TInput, TResult>
    {
        _erGebeurdeIets = true;
        await using var scope = _diensten.CreateAsyncScope();
        var sessie = await SessieAsync(scope.ServiceProvider, gebruiker, cancellationToken);
        if (!Rechtenblijvend.Contains(typeof(TUseCase)))
        {
            _sessies.Clear();
        }

        return await AlsAsync<TUseCase, TInput, TResult>(scope, sessie, input, cancellationToken);
    }

    /// <summary>Runs one use case as a machine.</summary>
    public async Task<TResult> AlsAsync<TUseCase, TInput, TResult>(Rol machine, TInput input, CancellationToken cancellationToken)
        where TUseCase : UseCase<TInput, TResult>
    {
        await using var scope = _diensten.CreateAsyncScope();
        return await AlsAsync<TUseCase, TInput, TResult>(scope, Sessie.Machine(machine), input, cancellationToken);
    }

    /// <summary>
    /// Lets time pass to the morning of this day; on each working day the payment run is made and released, and before the next
    /// day the bank has carried it out.
    /// </summary>
    public async Task NaarAsync(DateOnly dag, CancellationToken cancellationToken)
    {
        while (Vandaag < dag)
        {
            var run = IsBetaaldag() ? await BetaalAsync(cancellationToken) : null;
            _klok.Zet(Vandaag.AddDays(1), TimeOnly.MinValue);
            if (Vandaag.DayOfWeek == DayOfWeek.Monday || Vandaag.AddDays(ElkeDag) >= Einde)
            {
                await AlsAsync<Dagwerk, Dagwerk.Input, Dagwerk.Resultaat>(Rol.Klok, new(), cancellationToken);
            }

            if (run is { } betaald)
            {
                await VoerUitAsync(betaald, cancellationToken);
            }

            _klok.Zet(Vandaag, Ochtend);
            await DoeVandaagAsync(cancellationToken);
            Voortgang?.Report(Begonnen + ((Vandaag.DayNumber - _begin.DayNumber) * (100 - Begonnen) / Math.Max(1, Einde.DayNumber - _begin.DayNumber)));
        }
    }

    public async ValueTask DisposeAsync() => await _diensten.DisposeAsync();

    // On a day on which nobody did anything since the last run, there is nothing to pay but maandloon.
    private bool IsBetaaldag() =>
        Werkkalender.IsWerkdag(Vandaag) && (_erGebeurdeIets || Maandloondag.Van(Maand.Van(Vandaag)) == Vandaag);

    private async Task<BetaalrunId?> BetaalAsync(CancellationToken cancellationToken)
    {
        _erGebeurdeIets = false;
        _klok.Zet(Vandaag, Runtijd);
        var run = await AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, BetaalrunId?>(Rol.Klok, new(), cancellationToken);
        if (run is { } id)
        {
            await AlsAsync<BetaalrunControleren, BetaalrunControleren.Input, BetaalrunStatus>(Rol.Klok, new(id), cancellationToken);
            await AlsAsync<BetaalrunVrijgeven, BetaalrunVrijgeven.Input, BetaalrunStatus>(Rol.Klok, new(id), cancellationToken);
        }

        return run;
    }

    private async Task VoerUitAsync(BetaalrunId run, CancellationToken cancellationToken)
    {
        var bestand = await AlsAsync<BetaalbestandOphalen, BetaalbestandOphalen.Input, BetaalbestandOphalen.Bestand>(Rol.Bank, new(run), cancellationToken);
        await using var inhoud = bestand.Inhoud;
        var opdracht = Bankopdracht.Lees(inhoud);
        using var antwoord = new MemoryStream(Oefenbank.Antwoord(opdracht, Lot(opdracht)));
        await AlsAsync<BankantwoordVerwerken, BankantwoordVerwerken.Input, BankantwoordVerwerken.Resultaat>(Rol.Bank, new(antwoord), cancellationToken);
    }

    private async Task<Sessie> SessieAsync(IServiceProvider diensten, Guid gebruiker, CancellationToken cancellationToken)
    {
        if (!_sessies.TryGetValue(gebruiker, out var sessie))
        {
            _sessies[gebruiker] = sessie = await diensten.GetRequiredService<Sessiebepaler>().VoorAlleDossiersAsync(gebruiker, cancellationToken);
        }

        return sessie;
    }

    private Banklot Lot(Bankopdracht opdracht)
    {
        if (opdracht.Betalingen.FirstOrDefault(b => b.Ontvanger == WeigerBetalingAan) is not { } betaling)
        {
            return Banklot.Goed;
        }

        WeigerBetalingAan = null;
        return new() { Geweigerd = new Dictionary<string, string>(StringComparer.Ordinal) { [betaling.EndToEndId] = "AC04" } };
    }

    private static async Task<TResult> AlsAsync<TUseCase, TInput, TResult>(
        AsyncServiceScope scope, Sessie sessie, TInput input, CancellationToken cancellationToken)
        where TUseCase : UseCase<TInput, TResult>
    {
        scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(sessie);
        return await scope.ServiceProvider.GetRequiredService<TUseCase>().ExecuteAsync(input, cancellationToken);
    }
}
