using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;

namespace PgbPortal.Application.Budgethouders;

/// <summary>Who may act in the dossier that is open, or look along, now or later.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Meekijker])]
public sealed class MeekijkersBekijken(UseCaseContext context)
    : UseCase<MeekijkersBekijken.Input, MeekijkersBekijken.Overzicht>(context)
{
    /// <param name="Budgethouder">Null: the dossier that is open.</param>
    public sealed record Input(BudgethouderId? Budgethouder = null);

    /// <param name="Voorstel">Who was proposed to manage the budget and waits for a decision.</param>
    public sealed record Overzicht(BudgethouderId Budgethouder, string Naam, IReadOnlyList<Regel> Regels, Voorstelregel? Voorstel);

    public sealed record Voorstelregel(string Naam, DateOnly Op);

    /// <param name="IsBeheerder">Acts for the budgethouder today.</param>
    public sealed record Regel(
        VertegenwoordigingId Id,
        string Naam,
        Vertegenwoordigersoort Soort,
        bool IsBeheerder,
        DateOnly Van,
        DateOnly? TotEnMet)
    {
        public bool IsMeekijker => Soort == Vertegenwoordigersoort.Meekijker;
    }

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var id = input.Budgethouder ?? Sessie.Dossier?.BudgethouderId
            ?? throw new ToegangGeweigerdException(nameof(MeekijkersBekijken));
        await Context.BudgethouderAsync(GetType(), id, cancellationToken);
        var budgethouder = await Db.Budgethouders.AsNoTracking().SingleAsync(b => b.Id == id, cancellationToken);
        var alle = await Db.Vertegenwoordigingen.AsNoTracking().Where(v => v.BudgethouderId == id).ToListAsync(cancellationToken);
        var beheerder = budgethouder.BeheerderOp(Vandaag, alle);
        return new(
            id,
            budgethouder.Naam,
            [
                .. alle.Where(v => v.GeldtOp(v.Van > Vandaag ? v.Van : Vandaag, budgethouder.Geboren))
                    .OrderBy(v => v.Soort == Vertegenwoordigersoort.Meekijker).ThenBy(v => v.Van)
                    .ThenBy(v => v.Naam, StringComparer.Ordinal)
                    .Select(v => new Regel(
                        v.Id, v.Naam, v.Soort, v.Beheer && v.PersoonId == beheerder && v.Van <= Vandaag, v.Van, v.TotEnMet)),
            ],
            await Db.Vertegenwoordigersvoorstellen.AsNoTracking()
                .Where(v => v.BudgethouderId == id && v.Aanvaard == null).OrderBy(v => v.Id)
                .Select(v => new Voorstelregel(v.Naam, v.VoorgesteldOp))
                .FirstOrDefaultAsync(cancellationToken));
    }
}
