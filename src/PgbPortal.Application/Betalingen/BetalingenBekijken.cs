using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>The payments that left, of the own dossier or to the own account, newest first.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie)]
public sealed class BetalingenBekijken(UseCaseContext context)
    : UseCase<BetalingenBekijken.Input, Bladzijde<BetalingenBekijken.Regel>>(context)
{
    private static readonly BetaalopdrachtStatus[] Vertrokken =
    [
        BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd, BetaalopdrachtStatus.Geweigerd,
        BetaalopdrachtStatus.Teruggestort,
    ];

    public sealed record Input(BetaalopdrachtId? Na = null, BetaalopdrachtId? Voor = null);

    /// <param name="Maand">Of the care; null when it is not for a month.</param>
    /// <param name="Zorgverlener">Who got it.</param>
    public sealed record Regel(
        BetaalopdrachtId Id,
        DateOnly Dag,
        Betaalsoort Soort,
        Maand? Maand,
        string Budgethouder,
        string Zorgverlener,
        Bedrag Bedrag,
        BetaalopdrachtStatus Status);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var betalingen = Db.Betaalopdrachten.AsNoTracking().Where(o => Vertrokken.Contains(o.Status));
        var volgorde = input switch
        {
            { Voor: { } voor } => betalingen.Where(o => o.Id > voor).OrderBy(o => o.Id),
            { Na: { } na } => betalingen.Where(o => o.Id < na).OrderByDescending(o => o.Id),
            _ => betalingen.OrderByDescending(o => o.Id),
        };
        var rijen = await volgorde.Take(Bladzijde.Rijen + 1)
            .Select(o => new { o.Id, o.Dag, o.Soort, o.DeclaratieId, o.TermijnId, o.BudgethouderId, o.Ontvanger, o.Bedrag, o.Status }).ToListAsync(cancellationToken);
        var ids = rijen.Where(r => r.DeclaratieId is not null).Select(r => r.DeclaratieId!.Value).ToList();
        var maanden = await Db.Declaraties.AsNoTracking().Where(d => ids.Contains(d.Id))
            .Select(d => new { d.Id, d.Maandtekst }).ToDictionaryAsync(d => d.Id, d => d.Maandtekst, cancellationToken);
        var termijnen = rijen.Where(r => r.TermijnId is not null).Select(r => r.TermijnId!.Value).ToList();
        var loonmaanden = await Db.Maandloontermijnen.AsNoTracking().Where(t => termijnen.Contains(t.Id))
            .Select(t => new { t.Id, t.Maandtekst }).ToDictionaryAsync(t => t.Id, t => t.Maandtekst, cancellationToken);
        var budgethouders = rijen.Select(r => r.BudgethouderId).Distinct().ToList();
        var namen = await Db.Budgethouders.AsNoTracking().Where(b => budgethouders.Contains(b.Id))
            .Select(b => new { b.Id, b.Naam }).ToDictionaryAsync(b => b.Id, b => b.Naam, cancellationToken);
        var regels = rijen.ConvertAll(r => new Regel(
            r.Id,
            r.Dag,
            r.Soort,
            r.DeclaratieId is { } declaratie ? Maand.Parse(maanden[declaratie])
                : r.TermijnId is { } termijn && loonmaanden.TryGetValue(termijn, out var maand) ? Maand.Parse(maand) : null,
            namen.GetValueOrDefault(r.BudgethouderId, ""),
            r.Ontvanger,
            r.Bedrag,
            r.Status));
        return Bladzijde.Maak(regels, r => r.Id.Waarde, input.Voor is not null, input.Na is not null);
    }
}
