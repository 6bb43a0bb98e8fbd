using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>All claims for care of one year, for a spreadsheet: the rows of <see cref="DeclaratiesBekijken"/>, the oldest first.</summary>
[VraagtBevestiging]
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie)]
public sealed class DeclaratiesDownloaden(UseCaseContext context)
    : UseCase<DeclaratiesDownloaden.Input, IReadOnlyList<DeclaratiesDownloaden.Regel>>(context)
{
    /// <param name="Jaar">Of the care.</param>
    public sealed record Input(int Jaar);

    public sealed record Regel(
        DeclaratieId Id,
        Maand Maand,
        Declaratiesoort Soort,
        string Budgethouder,
        string Zorgverlener,
        Bedrag Bedrag,
        DeclaratieStatus Status,
        DateOnly IngevoerdOp,
        DateOnly? BetaaldOp);

    protected override async Task<IReadOnlyList<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var maanden = Enumerable.Range(1, 12).Select(m => new Maand(input.Jaar, m).ToString()).ToList();
        var rijen = await Db.Declaraties.AsNoTracking().Where(d => maanden.Contains(d.Maandtekst)).OrderBy(d => d.Id)
            .Select(d => new { d.Id, d.Maandtekst, d.Soort, d.BudgethouderNaam, d.ZorgverlenerNaam, d.Totaal, d.Status, d.IngevoerdOp, d.BetaaldOp })
            .ToListAsync(cancellationToken);
        return rijen.ConvertAll(r => new Regel(
            r.Id, Maand.Parse(r.Maandtekst), r.Soort, r.BudgethouderNaam, r.ZorgverlenerNaam, r.Totaal, r.Status, r.IngevoerdOp, r.BetaaldOp));
    }
}
