using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Scenarios;

/// <summary>What an action works with: the use cases as its actor, and the names of the story.</summary>
/// <param name="Lezer">Reads everything, only to find keys that belong to a name and to check what must be true.</param>
internal sealed record Verhaal(IServiceProvider Diensten, Namenlijst Namen, PgbDbContext Lezer, TimeProvider Klok, string Map)
{
    public TUseCase UseCase<TUseCase>()
        where TUseCase : notnull => Diensten.GetRequiredService<TUseCase>();

    /// <summary>The dossier of a person; a key that nobody has when there is none.</summary>
    public async Task<BudgethouderId> BudgethouderAsync(string naam, CancellationToken cancellationToken) =>
        Namen.Zoek<PersoonId>(naam) is { } persoon
        && await Lezer.Budgethouders.Where(b => b.PersoonId == persoon).Select(b => (BudgethouderId?)b.Id)
            .SingleOrDefaultAsync(cancellationToken) is { } budgethouder
            ? budgethouder
            : BudgethouderId.Nieuw();

    /// <summary>An organisation, or a person who was given an agreement; a key that nobody has when there is none.</summary>
    public async Task<ZorgverlenerId> ZorgverlenerAsync(string naam, CancellationToken cancellationToken) =>
        Namen.Zoek<ZorgverlenerId>(naam)
        ?? (Namen.Zoek<PersoonId>(naam) is { } persoon
            ? await Lezer.Zorgverleners.Where(z => z.PersoonId == persoon).Select(z => (ZorgverlenerId?)z.Id).SingleOrDefaultAsync(cancellationToken)
            : null)
        ?? ZorgverlenerId.Nieuw();

    /// <summary>A budgethouder who gives no care himself: his account is the one to which his own money goes.</summary>
    public async Task<bool> IsAlleenBudgethouderAsync(string naam, CancellationToken cancellationToken) =>
        Namen.Zoek<PersoonId>(naam) is { } persoon
        && await Lezer.Budgethouders.AnyAsync(b => b.PersoonId == persoon, cancellationToken)
        && !await Lezer.Zorgverleners.AnyAsync(z => z.PersoonId == persoon, cancellationToken);

    /// <returns>Null when the name is no person.</returns>
    public async Task<string?> BsnAsync(string naam, CancellationToken cancellationToken) =>
        Namen.Zoek<PersoonId>(naam) is { } persoon
            ? (await Lezer.Personen.Where(p => p.Id == persoon).Select(p => p.Bsn).SingleAsync(cancellationToken)).Waarde
            : null;

    /// <summary>The lines of an agreement by their names.</summary>
    public async Task<IReadOnlyDictionary<string, OvereenkomstregelId>> RegelsAsync(
        ZorgovereenkomstId overeenkomst, CancellationToken cancellationToken) =>
        await Lezer.Overeenkomstregels.Where(r => r.ZorgovereenkomstId == overeenkomst)
            .Select(r => new { r.Naam, r.Id }).ToDictionaryAsync(r => r.Naam, r => r.Id, cancellationToken);
}
