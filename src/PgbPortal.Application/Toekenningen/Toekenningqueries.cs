using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Toekenningen;

/// <summary>A functiebudget with its balances as they are now.</summary>
public sealed record Functiebudgetstand
{
    public required FunctiebudgetId Id { get; init; }

    public required ToekenningId ToekenningId { get; init; }

    /// <summary>Name of who granted it.</summary>
    public required string Verstrekker { get; init; }

    public required Wet Wet { get; init; }

    /// <summary>Two digits.</summary>
    public required string Zorgfunctie { get; init; }

    public required Periode Periode { get; init; }

    /// <summary>The amount in the grant; after a replacement <see cref="Toegekend"/> stands on the new one.</summary>
    public required Bedrag InToekenning { get; init; }

    public required Bedrag VerantwoordingsvrijBedrag { get; init; }

    public required Bedrag Toegekend { get; init; }

    public required Bedrag Gereserveerd { get; init; }

    public required Bedrag Besteed { get; init; }

    /// <summary>What can be ordered; below zero when more was spent than granted.</summary>
    public required Bedrag Vrij { get; init; }

    /// <summary>No claim is paid until the grant fits what was spent.</summary>
    public required bool Declaratiestop { get; init; }

    /// <summary>What was spent above the grant or outside its period.</summary>
    public required Bedrag Conflict { get; init; }

    public required DateOnly Naloopbegin { get; init; }

    public required DateOnly? AfgeslotenOp { get; init; }

    public string Naam => Zorgfuncties.Naam(Wet, Zorgfunctie);
}

internal static class Toekenningqueries
{
    extension(UseCaseContext context)
    {
        /// <summary>The grant that the same form made before; null when this is the first time.</summary>
        public async Task<Toekenningstand?> EerdereAsync(ToekenningId? id, CancellationToken cancellationToken) =>
            id is not { } sleutel
                ? null
                : await context.Db.Toekenningen.AsNoTracking().Where(t => t.Id == sleutel)
                    .Select(t => new Toekenningstand(t.Id, t.BudgethouderId, new List<Bevinding>()))
                    .SingleOrDefaultAsync(cancellationToken);
    }

    extension(PgbDbContext db)
    {
        /// <summary>The functiebudgetten that the user may see, with their balances, in one query; by period and zorgfunctie.</summary>
        public async Task<IReadOnlyList<Functiebudgetstand>> StandenAsync(
            Expression<Func<Functiebudget, bool>> welke, CancellationToken cancellationToken)
        {
            var rijen = await (
                from f in db.Functiebudgetten.AsNoTracking().Where(welke)
                join r in db.Rekeningen.AsNoTracking() on f.Id equals r.FunctiebudgetId
                join v in db.Verstrekkers.AsNoTracking() on f.VerstrekkerId equals v.Id
                select new
                {
                    f.Id,
                    f.ToekenningId,
                    v.Naam,
                    f.Wet,
                    f.Zorgfunctie,
                    f.Van,
                    f.TotEnMet,
                    f.Bedrag,
                    f.VerantwoordingsvrijBedrag,
                    f.Declaratiestop,
                    f.Conflict,
                    f.Naloopbegin,
                    f.AfgeslotenOp,
                    r.Soort,
                    r.Saldo,
                }).ToListAsync(cancellationToken);
            return
            [
                .. rijen.GroupBy(r => r.Id).Select(g =>
                {
                    var f = g.First();
                    var saldo = g.ToDictionary(r => r.Soort, r => r.Saldo);
                    return new Functiebudgetstand
                    {
                        Id = f.Id,
                        ToekenningId = f.ToekenningId,
                        Verstrekker = f.Naam,
                        Wet = f.Wet!.Value,
                        Zorgfunctie = f.Zorgfunctie,
                        Periode = new(f.Van, f.TotEnMet),
                        InToekenning = f.Bedrag,
                        VerantwoordingsvrijBedrag = f.VerantwoordingsvrijBedrag,
                        Toegekend = new(-saldo[Rekeningsoort.Toegekend]),
                        Gereserveerd = new(saldo[Rekeningsoort.Gereserveerd]),
                        Besteed = new(saldo[Rekeningsoort.Besteed]),
                        Vrij = new(saldo[Rekeningsoort.Vrij] + saldo[Rekeningsoort.Tekort]),
                        Declaratiestop = f.Declaratiestop,
                        Conflict = f.Conflict,
                        Naloopbegin = f.Naloopbegin,
                        AfgeslotenOp = f.AfgeslotenOp,
                    };
                }).OrderBy(s => s.Periode.Van).ThenBy(s => s.Zorgfunctie, StringComparer.Ordinal),
            ];
        }
    }
}
