using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgethouders;

/// <summary>The budgethouders to whom the own organisation grants or granted a pgb, by name.</summary>
[ToegankelijkVoor(Rol.ConsulentVerstrekker)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class BudgethoudersBekijken(UseCaseContext context)
    : UseCase<BudgethoudersBekijken.Input, Bladzijde<BudgethoudersBekijken.Regel>>(context)
{
    /// <param name="Zoek">Part of a name, a BSN, or a whole budgetnummer; null: all.</param>
    /// <param name="Na">The rows after this budgethouder.</param>
    /// <param name="Voor">The rows before this budgethouder.</param>
    public sealed record Input(string? Zoek = null, BudgethouderId? Na = null, BudgethouderId? Voor = null);

    /// <param name="Toegekend">Of the grants that were not replaced, withdrawn or closed; so are the other amounts.</param>
    /// <param name="EersteEinde">The first day on which one of the running grants ends; null when none runs.</param>
    public sealed record Regel(
        BudgethouderId Id,
        string Naam,
        DateOnly Geboren,
        bool IsMinderjarig,
        IReadOnlyList<Wet> Wetten,
        Bedrag Toegekend,
        Bedrag Besteed,
        Bedrag Vrij,
        DateOnly? EersteEinde);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(input.Zoek))
        {
            Context.Doet(Logactie.Zoeken);
        }

        var rijen = await ZoekAsync(input, cancellationToken);
        var ids = rijen.ConvertAll(b => b.Id);
        var toekenningen = (await Db.Toekenningen.AsNoTracking()
            .Where(t => ids.Contains(t.BudgethouderId))
            .Select(t => new { t.BudgethouderId, t.Wet, t.VervangenDoorId, t.IsIntrekking, t.LaatsteDag })
            .ToListAsync(cancellationToken)).ToLookup(t => t.BudgethouderId);
        var saldi = (await (
            from r in Db.Rekeningen.AsNoTracking()
            join f in Db.Functiebudgetten on r.FunctiebudgetId equals f.Id
            join t in Db.Toekenningen on f.ToekenningId equals t.Id
            where ids.Contains(r.BudgethouderId) && t.VervangenDoorId == null && t.AfgeslotenOp == null
            group r.Saldo by new { r.BudgethouderId, r.Soort } into g
            select new { g.Key.BudgethouderId, g.Key.Soort, Saldo = g.Sum() })
            .ToListAsync(cancellationToken)).ToDictionary(s => (s.BudgethouderId, s.Soort), s => s.Saldo);
        long Saldo(BudgethouderId id, Rekeningsoort soort) => saldi.GetValueOrDefault((id, soort));

        return Bladzijde.Maak(
            rijen.ConvertAll(b => new Regel(
                b.Id,
                b.Naam,
                b.Geboren,
                Persoon.Meerderjarig(b.Geboren) > Vandaag,
                [.. toekenningen[b.Id].Select(t => t.Wet!.Value).Distinct().Order()],
                new(-Saldo(b.Id, Rekeningsoort.Toegekend)),
                new(Saldo(b.Id, Rekeningsoort.Besteed)),
                new(Saldo(b.Id, Rekeningsoort.Vrij) + Saldo(b.Id, Rekeningsoort.Tekort)),
                toekenningen[b.Id].Where(t => t.VervangenDoorId is null && !t.IsIntrekking && t.LaatsteDag >= Vandaag)
                    .Min(t => (DateOnly?)t.LaatsteDag))),
            r => r.Id.Waarde,
            terug: input.Voor is not null,
            vanafEenSleutel: input.Na is not null);
    }

    private async Task<List<Rij>> ZoekAsync(Input input, CancellationToken cancellationToken)
    {
        var gevraagd = Gevraagd(input.Zoek?.Trim());
        var terug = input.Voor is not null;
        if ((input.Na ?? input.Voor) is { } sleutel)
        {
            // The name itself never stands in an address, so the place in the list is looked up.
            var anker = await Db.Budgethouders.Where(b => b.Id == sleutel).Select(b => b.Zoeknaam).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NietGevondenException(nameof(Budgethouder));
            gevraagd = terug
                ? gevraagd.Where(b => string.Compare(b.Zoeknaam, anker) < 0 || (b.Zoeknaam == anker && b.Id < sleutel))
                : gevraagd.Where(b => string.Compare(b.Zoeknaam, anker) > 0 || (b.Zoeknaam == anker && b.Id > sleutel));
        }

        return await (terug
                ? gevraagd.OrderByDescending(b => b.Zoeknaam).ThenByDescending(b => b.Id)
                : gevraagd.OrderBy(b => b.Zoeknaam).ThenBy(b => b.Id))
            .Select(b => new Rij(b.Id, b.Naam, b.Geboren))
            .Take(Bladzijde.Rijen + 1)
            .ToListAsync(cancellationToken);
    }

    private IQueryable<Budgethouder> Gevraagd(string? zoek)
    {
        var alle = Db.Budgethouders.AsNoTracking();
        if (string.IsNullOrEmpty(zoek))
        {
            return alle;
        }

        if (Bsn.TryParse(zoek, out var bsn))
        {
            return alle.Where(b => b.Bsn == bsn);
        }

        var naam = Budgethouder.Zoekvorm(zoek);
        return alle.Where(b => b.Zoeknaam.Contains(naam)
            || Db.Toekenningen.Any(t => t.BudgethouderId == b.Id && t.BudgetIdentificatie == zoek));
    }

    private sealed record Rij(BudgethouderId Id, string Naam, DateOnly Geboren);
}
