using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Scenarios;
using PgbPortal.Application.UseCases;
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

    /// <summary>Lets time pass to the morning of this day; on each working day the payment run is made and released.</summary>
    public async Task NaarAsync(DateOnly dag, CancellationToken cancellationToken)
    {
        while (Vandaag < dag)
        {
            if (Werkkalender.IsWerkdag(Vandaag))
            {
                await BetaalAsync(cancellationToken);
            }

            _klok.Zet(Vandaag.AddDays(1), TimeOnly.MinValue);
            await AlsAsync<Dagwerk, Dagwerk.Input, Dagwerk.Resultaat>(Rol.Klok, new(), cancellationToken);
            _klok.Zet(Vandaag, Ochtend);
        }
    }

    public async ValueTask DisposeAsync() => await _diensten.DisposeAsync();

    private async Task BetaalAsync(CancellationToken cancellationToken)
    {
        _klok.Zet(Vandaag, Runtijd);
        var run = await AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, Domain.Gedeeld.BetaalrunId?>(Rol.Klok, new(), cancellationToken);
        if (run is { } id)
        {
            await AlsAsync<BetaalrunControleren, BetaalrunControleren.Input, Domain.Betalingen.BetaalrunStatus>(Rol.Klok, new(id), cancellationToken);
            await AlsAsync<BetaalrunVrijgeven, BetaalrunVrijgeven.Input, Domain.Betalingen.BetaalrunStatus>(Rol.Klok, new(id), cancellationToken);
        }
    }

    private static async Task<TResult> AlsAsync<TUseCase, TInput, TResult>(
        AsyncServiceScope scope, Sessie sessie, TInput input, CancellationToken cancellationToken)
        where TUseCase : UseCase<TInput, TResult>
    {
        scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(sessie);
        return await scope.ServiceProvider.GetRequiredService<TUseCase>().ExecuteAsync(input, cancellationToken);
    }
}
