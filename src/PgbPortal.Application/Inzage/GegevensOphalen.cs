using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Inzage;

/// <summary>One kind of thing, with all rows of it that are about one person.</summary>
/// <param name="Kolommen">Names of the fields.</param>
/// <param name="Rijen">A value for each column; null when there is none.</param>
public sealed record Gegevenstabel(string Naam, IReadOnlyList<string> Kolommen, IReadOnlyList<IReadOnlyList<string?>> Rijen)
{
    /// <summary>The key of each row.</summary>
    internal IReadOnlyList<string> Sleutels { get; init; } = [];
}

/// <summary>
/// Everything that the portal has about somebody: as budgethouder of the dossier that is open, or as zorgverlener, with the own account.
/// Who represents a budgethouder gets the dossier, not the account of the budgethouder.
/// </summary>
/// <remarks>Source: AVG art. 15; domein.md 2.4: no right of data portability here, so the file is a service.</remarks>
[VraagtBevestiging]
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Zorgverlener])]
public sealed class GegevensOphalen(UseCaseContext context) : UseCase<GegevensOphalen.Input, GegevensOphalen.Resultaat>(context)
{
    /// <param name="Budgethouder">Null: the dossier that is open.</param>
    public sealed record Input(BudgethouderId? Budgethouder = null);

    /// <param name="VanWie">Whose data these are.</param>
    public sealed record Resultaat(string VanWie, DateTime OpUtc, IReadOnlyList<Gegevenstabel> Tabellen);

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var boek = new Gegevensboek(Db, Breed("alle gegevens van een persoon"));
        if ((input.Budgethouder ?? Sessie.Dossier?.BudgethouderId) is { } dossier)
        {
            var naam = await Context.BudgethouderAsync(GetType(), dossier, cancellationToken);
            await boek.NeemDossierAsync(dossier, cancellationToken);
            if (await boek.IsVanAsync(dossier, Sessie.PersoonId, cancellationToken))
            {
                await boek.NeemAccountAsync(Sessie.GebruikerId, cancellationToken);
            }

            return new(naam, NuUtc, boek.Tabellen());
        }

        if (Sessie.Dossier is { ZorgverlenerId: { } zorgverlener, IsEigen: true } eigen && Sessie.PersoonId is { } persoon)
        {
            await boek.NeemZorgverlenerAsync(zorgverlener, persoon, cancellationToken);
            await boek.NeemAccountAsync(Sessie.GebruikerId, cancellationToken);
            return new(eigen.Naam, NuUtc, boek.Tabellen());
        }

        throw new ToegangGeweigerdException(nameof(GegevensOphalen));
    }
}
