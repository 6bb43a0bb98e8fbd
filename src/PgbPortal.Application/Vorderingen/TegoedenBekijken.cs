using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vorderingen;

/// <summary>What was paid too much and waits to be set off, the newest first: it can be asked back instead.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class TegoedenBekijken(UseCaseContext context) : UseCase<TegoedenBekijken.Input, Bladzijde<TegoedenBekijken.Regel>>(context)
{
    public sealed record Input(TegoedId? Na = null, TegoedId? Voor = null);

    /// <param name="Laatste">Last day of the agreement; null: it goes on, so the rest can still be set off.</param>
    /// <param name="IsEigenGeld">It goes back to the own money of the budgethouder; asked back apart from what the budget paid.</param>
    public sealed record Regel(
        TegoedId Id,
        ZorgovereenkomstId ZorgovereenkomstId,
        string Overeenkomstnummer,
        string Budgethouder,
        string Zorgverlener,
        Bedrag Bedrag,
        Bedrag Open,
        DateOnly OntstaanOp,
        DateOnly? Laatste,
        bool IsEigenGeld);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var tegoeden = Db.Tegoeden.AsNoTracking().Where(t => t.Open != Bedrag.Nul);
        var volgorde = input switch
        {
            { Voor: { } voor } => tegoeden.Where(t => t.Id > voor).OrderBy(t => t.Id),
            { Na: { } na } => tegoeden.Where(t => t.Id < na).OrderByDescending(t => t.Id),
            _ => tegoeden.OrderByDescending(t => t.Id),
        };
        var rijen = await volgorde.Take(Bladzijde.Rijen + 1)
            .Select(t => new { t.Id, t.ZorgovereenkomstId, t.Bedrag, t.Open, t.OntstaanOpUtc, t.IsEigenGeld }).ToListAsync(cancellationToken);
        var ids = rijen.Select(r => r.ZorgovereenkomstId).Distinct().ToList();
        var overeenkomsten = await Db.Zorgovereenkomsten.AsNoTracking().Where(z => ids.Contains(z.Id))
            .Select(z => new { z.Id, z.Nummer, z.BudgethouderNaam, z.ZorgverlenerNaam, z.TotEnMet }).ToDictionaryAsync(z => z.Id, cancellationToken);
        return Bladzijde.Maak(
            rijen.ConvertAll(r => new Regel(
                r.Id,
                r.ZorgovereenkomstId,
                overeenkomsten[r.ZorgovereenkomstId].Nummer,
                overeenkomsten[r.ZorgovereenkomstId].BudgethouderNaam,
                overeenkomsten[r.ZorgovereenkomstId].ZorgverlenerNaam,
                r.Bedrag,
                r.Open,
                DateOnly.FromDateTime(Klok.Lokaal(r.OntstaanOpUtc)),
                overeenkomsten[r.ZorgovereenkomstId].TotEnMet,
                r.IsEigenGeld)),
            r => r.Id.Waarde,
            input.Voor is not null,
            input.Na is not null);
    }
}
