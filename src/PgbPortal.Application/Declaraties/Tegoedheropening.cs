using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>Opens the credits again that a claim cancelled, or that were set off with its payments, when it will not be paid after all.</summary>
internal sealed class Tegoedheropening(PgbDbContext db, TimeProvider klok)
{
    /// <summary>
    /// It will not be paid any more. What was set off with payments of it that came back, is still owed: those credits open again, the
    /// newest first. Own money keeps what it got from the budget, so that part becomes credit of the budget.
    /// </summary>
    public async Task HeropenAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        if (declaratie.ZorgovereenkomstId is not { } overeenkomst)
        {
            return;
        }

        await HeropenGecorrigeerdAsync(declaratie, cancellationToken);
        var verrekend = await Eerderverrekendlezer.LeesAsync(db, declaratie, cancellationToken);
        if (verrekend.Count == 0)
        {
            return;
        }

        var tegoeden = await db.Tegoeden.Where(t => t.ZorgovereenkomstId == overeenkomst && !t.IsEigenGeld)
            .OrderByDescending(t => t.OntstaanOpUtc).ToListAsync(cancellationToken);
        foreach (var (betaler, bedrag) in verrekend)
        {
            Heropen(tegoeden.Where(t => (t.VerstrekkerId, t.Wet) == betaler), bedrag.Budget);

            if (bedrag.Eigen.IsPositief)
            {
                var regel = declaratie.Regels.First(r => (r.VerstrekkerId, r.Wet) == betaler);
                db.Add(Tegoed.VanVerrekendEigenGeld(declaratie, regel, bedrag.Eigen, klok.NuUtc()));
            }
        }

        await MeldHeropendAsync(tegoeden, cancellationToken);
    }

    // A correction upwards cancelled credit of corrections before it. It is not paid, so that credit is owed again.
    private async Task HeropenGecorrigeerdAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        if (declaratie is not { Soort: Declaratiesoort.Correctie, OrigineelId: { } origineel })
        {
            return;
        }

        var tegoeden = await (
            from t in db.Tegoeden
            join c in db.Declaraties on t.CorrectieId equals (DeclaratieId?)c.Id
            where c.OrigineelId == origineel && c.Soort == Declaratiesoort.Correctie
            select t).ToListAsync(cancellationToken);
        tegoeden = [.. tegoeden.OrderByDescending(t => t.OntstaanOpUtc)];
        foreach (var betaler in declaratie.Regels.GroupBy(r => (r.VerstrekkerId, r.Wet)))
        {
            Heropen(tegoeden.Where(t => !t.IsEigenGeld && (t.VerstrekkerId, t.Wet) == betaler.Key), Bedrag.Som(betaler.Select(r => r.Bedrag - r.Gevraagd)));
        }

        Heropen(tegoeden.Where(t => t.IsEigenGeld), declaratie.Totaal - Bedrag.Som(declaratie.Regels.Select(r => r.Bedrag + r.Bijbetaling)));
        await MeldHeropendAsync(tegoeden, cancellationToken);
    }

    private static void Heropen(IEnumerable<Tegoed> tegoeden, Bedrag bedrag)
    {
        foreach (var tegoed in tegoeden)
        {
            bedrag -= tegoed.Heropen(bedrag);
        }
    }

    private async Task MeldHeropendAsync(List<Tegoed> tegoeden, CancellationToken cancellationToken)
    {
        var correcties = tegoeden.Where(t => !t.Open.IsNul).Select(t => t.CorrectieId).OfType<DeclaratieId>().ToList();

        // As they are now: this very step may have closed one.
        (await db.Declaraties.Where(d => correcties.Contains(d.Id)).ToListAsync(cancellationToken))
            .FindAll(d => d.Status == DeclaratieStatus.Verrekend).ForEach(d => d.MeldHeropend());
    }
}
