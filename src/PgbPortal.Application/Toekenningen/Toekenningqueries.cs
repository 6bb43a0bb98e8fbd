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

/// <summary>Of which functiebudgetten the balances are asked; what is null leaves nothing out.</summary>
/// <param name="OpenOp">Not closed, not over on this day, and of a grant that holds.</param>
internal readonly record struct Standenkeuze(
    BudgethouderId? Budgethouder = null, ToekenningId? Toekenning = null, FunctiebudgetId? Functiebudget = null, DateOnly? OpenOp = null);

internal static class Toekenningqueries
{
    // What is not asked for is null, and then it is not in the SQL (docs/adr/0033). EF can ask that of a bool, not of a key of ours.
    private static readonly Vastevraag<Func<PgbDbContext, bool?, BudgethouderId, bool?, ToekenningId, bool?, FunctiebudgetId, DateOnly?, IAsyncEnumerable<Standrij>>> Standenvraag = new(() =>
        EF.CompileAsyncQuery((
            PgbDbContext db, bool? vanEen, BudgethouderId budgethouder, bool? uitEen, ToekenningId toekenning, bool? eenDeel, FunctiebudgetId functiebudget, DateOnly? openOp) => (
            from f in db.Functiebudgetten.AsNoTracking()
            join r in db.Rekeningen.AsNoTracking() on f.Id equals r.FunctiebudgetId
            join v in db.Verstrekkers.AsNoTracking() on f.VerstrekkerId equals v.Id
            where (vanEen == null || f.BudgethouderId == budgethouder)
                && (uitEen == null || f.ToekenningId == toekenning)
                && (eenDeel == null || f.Id == functiebudget)
                && (openOp == null || (f.AfgeslotenOp == null && f.TotEnMet >= openOp
                    && db.Toekenningen.Any(t => t.Id == f.ToekenningId && t.VervangenDoorId == null && !t.IsIntrekking)))
            select new Standrij(
                f.Id, f.ToekenningId, v.Naam, f.Wet!.Value, f.Zorgfunctie, f.Van, f.TotEnMet, f.Bedrag, f.VerantwoordingsvrijBedrag, f.Declaratiestop,
                f.Conflict, f.Naloopbegin, f.AfgeslotenOp, r.Soort, r.Saldo))));

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
        public async Task<IReadOnlyList<Functiebudgetstand>> StandenAsync(Standenkeuze welke, CancellationToken cancellationToken)
        {
            static bool? Gevraagd<T>(T? sleutel)
                where T : struct => sleutel is null ? null : true;
            var rijen = await Standenvraag.Voor(db)(
                db,
                Gevraagd(welke.Budgethouder), welke.Budgethouder.GetValueOrDefault(),
                Gevraagd(welke.Toekenning), welke.Toekenning.GetValueOrDefault(),
                Gevraagd(welke.Functiebudget), welke.Functiebudget.GetValueOrDefault(),
                welke.OpenOp).ToListAsync(cancellationToken);
            return Standen(rijen);
        }

        /// <summary>As they were at the end of this day: those of now, less what counts for a later day. A stop is told of now only.</summary>
        public async Task<IReadOnlyList<Functiebudgetstand>> StandenOpAsync(
            Expression<Func<Functiebudget, bool>> welke, DateOnly dag, CancellationToken cancellationToken) =>
        [
            .. Standen(await (
                from f in db.Functiebudgetten.AsNoTracking().Where(welke)
                join r in db.Rekeningen.AsNoTracking() on f.Id equals r.FunctiebudgetId
                join v in db.Verstrekkers.AsNoTracking() on f.VerstrekkerId equals v.Id
                select new Standrij(
                    f.Id, f.ToekenningId, v.Naam, f.Wet!.Value, f.Zorgfunctie, f.Van, f.TotEnMet, f.Bedrag, f.VerantwoordingsvrijBedrag, false,
                    Bedrag.Nul, f.Naloopbegin, f.AfgeslotenOp > dag ? null : f.AfgeslotenOp, r.Soort,
                    r.Saldo - db.Boekingsregels.Where(l => l.RekeningId == r.Id && db.Boekingen.Any(b => b.Id == l.BoekingId && b.Dag > dag)).Sum(l => l.Centen)))
                .ToListAsync(cancellationToken)),
        ];

        /// <summary>The balances of these functiebudgetten.</summary>
        public async Task<IReadOnlyList<Functiebudgetstand>> StandenVanAsync(IReadOnlyCollection<FunctiebudgetId> ids, CancellationToken cancellationToken) =>
            Standen(await (
                from f in db.Functiebudgetten.AsNoTracking()
                join r in db.Rekeningen.AsNoTracking() on f.Id equals r.FunctiebudgetId
                join v in db.Verstrekkers.AsNoTracking() on f.VerstrekkerId equals v.Id
                where ids.Contains(f.Id)
                select new Standrij(
                    f.Id, f.ToekenningId, v.Naam, f.Wet!.Value, f.Zorgfunctie, f.Van, f.TotEnMet, f.Bedrag, f.VerantwoordingsvrijBedrag, f.Declaratiestop,
                    f.Conflict, f.Naloopbegin, f.AfgeslotenOp, r.Soort, r.Saldo)).ToListAsync(cancellationToken));
    }

    private static IReadOnlyList<Functiebudgetstand> Standen(List<Standrij> rijen) =>
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
                Wet = f.Wet,
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

    /// <summary>One for each account of a functiebudget.</summary>
    private sealed record Standrij(
        FunctiebudgetId Id, ToekenningId ToekenningId, string Naam, Wet Wet, string Zorgfunctie, DateOnly Van, DateOnly TotEnMet, Bedrag Bedrag,
        Bedrag VerantwoordingsvrijBedrag, bool Declaratiestop, Bedrag Conflict, DateOnly Naloopbegin, DateOnly? AfgeslotenOp, Rekeningsoort Soort, long Saldo);
}
