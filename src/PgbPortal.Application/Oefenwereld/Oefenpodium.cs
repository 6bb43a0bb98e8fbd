using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Scenarios;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>Plays use cases as made-up people, day by day, on a clock of its own; between two days the system does its work.</summary>
internal sealed class Oefenpodium : IAsyncDisposable
{
    private static readonly TimeOnly Ochtend = new(9, 0);
    private static readonly TimeOnly Runtijd = new(15, 0);

    private readonly ServiceProvider _diensten;
    private readonly Verhaalklok _klok = new();

    public Oefenpodium(DbContextOptions<PgbDbContext> opties, Betaalinstellingen instellingen, DateOnly begin)
    {
        _klok.Zet(begin, Ochtend);
        _diensten = new ServiceCollection()
            .AddSingleton<TimeProvider>(_klok)
            .AddPgbPortal(opties, instellingen)
            .BuildServiceProvider();
    }

    public DateOnly Vandaag => _klok.Vandaag();

    /// <summary>Runs one use case as this account, with exactly its rights.</summary>
    public async Task<TResult> AlsAsync<TUseCase, TInput, TResult>(Guid gebruiker, TInput input, CancellationToken cancellationToken)
        where TUseCase : UseCase<TInput, TResult>
    {
        await using var scope = _diensten.CreateAsyncScope();
        var sessie = await scope.ServiceProvider.GetRequiredService<Sessiebepaler>().VoorAlleDossiersAsync(gebruiker, cancellationToken);
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
            var run = Werkkalender.IsWerkdag(Vandaag) ? await BetaalAsync(cancellationToken) : null;
            _klok.Zet(Vandaag.AddDays(1), TimeOnly.MinValue);
            await AlsAsync<Dagwerk, Dagwerk.Input, Dagwerk.Resultaat>(Rol.Klok, new(), cancellationToken);
            if (run is { } betaald)
            {
                await VoerUitAsync(betaald, cancellationToken);
            }

            _klok.Zet(Vandaag, Ochtend);
        }
    }

    public async ValueTask DisposeAsync() => await _diensten.DisposeAsync();

    private async Task<BetaalrunId?> BetaalAsync(CancellationToken cancellationToken)
    {
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
        using var antwoord = new MemoryStream(Oefenbank.Antwoord(Bankopdracht.Lees(inhoud), Banklot.Goed));
        await AlsAsync<BankantwoordVerwerken, BankantwoordVerwerken.Input, BankantwoordVerwerken.Resultaat>(Rol.Bank, new(antwoord), cancellationToken);
    }

    private static async Task<TResult> AlsAsync<TUseCase, TInput, TResult>(
        AsyncServiceScope scope, Sessie sessie, TInput input, CancellationToken cancellationToken)
        where TUseCase : UseCase<TInput, TResult>
    {
        scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(sessie);
        return await scope.ServiceProvider.GetRequiredService<TUseCase>().ExecuteAsync(input, cancellationToken);
    }
}
