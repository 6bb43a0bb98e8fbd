using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>All payments of one year, for a spreadsheet: what was paid, when, for what.</summary>
[VraagtBevestiging]
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie)]
public sealed class BetalingenDownloaden(UseCaseContext context)
    : UseCase<BetalingenDownloaden.Input, IReadOnlyList<BetalingenDownloaden.Regel>>(context)
{
    private static readonly BetaalopdrachtStatus[] Vertrokken =
    [
        BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd, BetaalopdrachtStatus.Geweigerd,
        BetaalopdrachtStatus.Teruggestort,
    ];

    public sealed record Input(int Jaar);

    /// <param name="Maand">Of the care; null when it is not for a month.</param>
    public sealed record Regel(
        DateOnly Dag,
        string Budgethouder,
        string Ontvanger,
        Maand? Maand,
        Betaalsoort Soort,
        Bedrag Verrekend,
        Bedrag Bedrag,
        BetaalopdrachtStatus Status,
        string Omschrijving,
        string EndToEndId);

    protected override async Task<IReadOnlyList<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var (van, tot) = (new DateOnly(input.Jaar, 1, 1), new DateOnly(input.Jaar, 12, 31));
        var rijen = await Db.Betaalopdrachten.AsNoTracking()
            .Where(o => Vertrokken.Contains(o.Status) && o.Dag >= van && o.Dag <= tot)
            .OrderBy(o => o.Id)
            .Select(o => new { o.Dag, o.DeclaratieId, o.TermijnId, o.BudgethouderId, o.Soort, o.Ontvanger, o.Omschrijving, o.Verrekend, o.Bedrag, o.Status, o.EndToEndId })
            .ToListAsync(cancellationToken);
        var budgethouders = rijen.Select(r => r.BudgethouderId).Distinct().ToList();
        var namen = await Db.Budgethouders.AsNoTracking().Where(b => budgethouders.Contains(b.Id))
            .Select(b => new { b.Id, b.Naam }).ToDictionaryAsync(b => b.Id, b => b.Naam, cancellationToken);
        var maanden = await (
            from o in Db.Betaalopdrachten.AsNoTracking()
            join d in Db.Declaraties.AsNoTracking() on o.DeclaratieId equals d.Id
            where Vertrokken.Contains(o.Status) && o.Dag >= van && o.Dag <= tot
            select new { d.Id, d.Maandtekst }).Distinct().ToDictionaryAsync(d => d.Id, d => d.Maandtekst, cancellationToken);
        var loonmaanden = await (
            from o in Db.Betaalopdrachten.AsNoTracking()
            join t in Db.Maandloontermijnen.AsNoTracking() on o.TermijnId equals t.Id
            where Vertrokken.Contains(o.Status) && o.Dag >= van && o.Dag <= tot
            select new { t.Id, t.Maandtekst }).Distinct().ToDictionaryAsync(t => t.Id, t => t.Maandtekst, cancellationToken);
        return rijen.ConvertAll(r => new Regel(
            r.Dag,
            namen.GetValueOrDefault(r.BudgethouderId, ""),
            r.Ontvanger,
            (r.DeclaratieId is { } id ? maanden.GetValueOrDefault(id)
                : r.TermijnId is { } termijn ? loonmaanden.GetValueOrDefault(termijn) : null) is { } maand ? Maand.Parse(maand) : null,
            r.Soort,
            r.Verrekend,
            r.Bedrag,
            r.Status,
            r.Omschrijving,
            r.EndToEndId));
    }
}
