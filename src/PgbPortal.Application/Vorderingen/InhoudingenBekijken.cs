using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vorderingen;

/// <summary>What was paid too much in the own dossier and still comes off later payments, the newest first.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie)]
public sealed class InhoudingenBekijken(UseCaseContext context)
    : UseCase<InhoudingenBekijken.Input, Bladzijde<InhoudingenBekijken.Regel>>(context)
{
    public sealed record Input(TegoedId? Na = null, TegoedId? Voor = null);

    /// <param name="Correctie">The claim that corrected it; null when it was maandloon.</param>
    /// <param name="Open">What still comes off.</param>
    /// <param name="IsEigenGeld">It goes back to the own money of the budgethouder.</param>
    public sealed record Regel(
        TegoedId Id, string Budgethouder, string Zorgverlener, DeclaratieId? Correctie, Maand Maand, DateOnly Dag, Bedrag Bedrag, Bedrag Open, bool IsEigenGeld);

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
            .Select(t => new
            {
                t.Id,
                t.ZorgovereenkomstId,
                t.CorrectieId,
                t.Bedrag,
                t.Open,
                t.OntstaanOpUtc,
                t.IsEigenGeld,
                Zorgmaand = Db.Declaraties.Where(d => d.Id == t.CorrectieId).Select(d => d.Maandtekst).FirstOrDefault(),
                Loonmaand = Db.Maandloontermijnen.Where(m => m.Id == t.MaandloontermijnId).Select(m => m.Maandtekst).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var ids = rijen.Select(r => r.ZorgovereenkomstId).Distinct().ToList();
        var overeenkomsten = await Db.Zorgovereenkomsten.AsNoTracking().Where(z => ids.Contains(z.Id))
            .Select(z => new { z.Id, z.BudgethouderNaam, z.ZorgverlenerNaam }).ToDictionaryAsync(z => z.Id, cancellationToken);
        return Bladzijde.Maak(
            rijen.ConvertAll(r => new Regel(
                r.Id,
                overeenkomsten[r.ZorgovereenkomstId].BudgethouderNaam,
                overeenkomsten[r.ZorgovereenkomstId].ZorgverlenerNaam,
                r.CorrectieId,
                Maand.Parse((r.Zorgmaand ?? r.Loonmaand)!),
                DateOnly.FromDateTime(Klok.Lokaal(r.OntstaanOpUtc)),
                r.Bedrag,
                r.Open,
                r.IsEigenGeld)),
            r => r.Id.Waarde,
            input.Voor is not null,
            input.Na is not null);
    }
}
