using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Toekenningen;

namespace PgbPortal.Application.Scenarios.Verwachtingen;

/// <summary>The amounts of one functiebudget.</summary>
/// <remarks>Source: scenarios/README.md 6.1.</remarks>
internal sealed class Budgetcontrole(Verhaal verhaal)
{
    public async Task<IReadOnlyList<Afwijking>> ControleerAsync(
        IReadOnlyList<Budgetverwachting> verwacht, CancellationToken cancellationToken)
    {
        var afwijkingen = new List<Afwijking>();
        foreach (var budget in verwacht)
        {
            afwijkingen.AddRange(await ControleerAsync(budget, cancellationToken));
        }

        return afwijkingen;
    }

    private async Task<IEnumerable<Afwijking>> ControleerAsync(Budgetverwachting verwacht, CancellationToken cancellationToken)
    {
        if (verhaal.Namen.Zoek<ToekenningId>(verwacht.Budget) is not { } id)
        {
            return [new($"budget {verwacht.Budget}", "bestaat niet")];
        }

        var toekenning = await verhaal.Lezer.Toekenningen.AsNoTracking().Include(t => t.Functiebudgetten)
            .SingleAsync(t => t.Id == id, cancellationToken);
        var gevonden = toekenning.Functiebudgetten
            .Where(f => (verwacht.Zorgfunctie ?? f.Zorgfunctie) == f.Zorgfunctie && (verwacht.Van ?? f.Van) == f.Van).ToList();
        if (gevonden is not [var functiebudget])
        {
            return [new($"budget {verwacht.Budget}: een functiebudget", $"{gevonden.Count} functiebudgetten")];
        }

        return Vergelijk(verwacht, await StandAsync(toekenning, functiebudget, cancellationToken));
    }

    private async Task<Stand> StandAsync(Toekenning toekenning, Functiebudget functiebudget, CancellationToken cancellationToken)
    {
        var rekeningen = await verhaal.Lezer.Rekeningen.AsNoTracking()
            .Where(r => r.FunctiebudgetId == functiebudget.Id).ToListAsync(cancellationToken);
        var bedragen = new Budgetrekeningen(functiebudget, rekeningen);
        var telt = toekenning.IsVanKracht;
        return new(
            functiebudget.Bedrag.Centen,
            bedragen.Besteed.Centen,
            telt ? bedragen.Gereserveerd.Centen : 0,
            telt ? bedragen.Vrij.Centen : 0,
            bedragen.Ziekengeld.Centen,
            functiebudget.Conflict.Centen + await AchtergeblevenAsync(toekenning, functiebudget.Zorgfunctie, cancellationToken));
    }

    // What stayed under older ids, for the same zorgfunctie, is part of the conflict of the one that replaced them.
    private async Task<long> AchtergeblevenAsync(Toekenning toekenning, string zorgfunctie, CancellationToken cancellationToken)
    {
        var (db, totaal, nieuwer) = (verhaal.Lezer, 0L, toekenning.Id);
        while (await db.Toekenningen.Where(t => t.VervangenDoorId == nieuwer).Select(t => (ToekenningId?)t.Id)
            .FirstOrDefaultAsync(cancellationToken) is { } ouder)
        {
            var saldi = await (
                from r in db.Rekeningen
                join f in db.Functiebudgetten on r.FunctiebudgetId equals f.Id
                where f.ToekenningId == ouder && f.Zorgfunctie == zorgfunctie && r.Soort == Rekeningsoort.Besteed
                select r.Saldo).ToListAsync(cancellationToken);
            (totaal, nieuwer) = (totaal + saldi.Sum(), ouder);
        }

        return totaal;
    }

    private static IEnumerable<Afwijking> Vergelijk(Budgetverwachting verwacht, Stand stand)
    {
        (string Veld, long? Verwacht, long Is)[] velden =
        [
            ("toegekend", verwacht.Toegekend, stand.Toegekend),
            ("besteed", verwacht.Besteed, stand.Besteed),
            ("gereserveerd", verwacht.Gereserveerd, stand.Gereserveerd),
            ("vrij", verwacht.Vrij, stand.Vrij),
            ("ziekengeld", verwacht.Ziekengeld, stand.Ziekengeld),
            ("conflict", verwacht.Conflict, stand.Conflict),
        ];
        return velden.Where(v => v.Verwacht is { } bedrag && bedrag != v.Is)
            .Select(v => new Afwijking($"budget {verwacht.Budget} {v.Veld} {v.Verwacht}", $"{v.Is}"));
    }

    private sealed record Stand(long Toegekend, long Besteed, long Gereserveerd, long Vrij, long Ziekengeld, long Conflict);
}
