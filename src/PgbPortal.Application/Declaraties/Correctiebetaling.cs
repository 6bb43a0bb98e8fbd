using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>An undone correction: credit of this claim that is still open is cancelled, latest first; the rest is paid. Own money apart.</summary>
internal sealed class Correctiebetaling(PgbDbContext db, Declaratiebehandeling behandeling, TimeProvider klok)
{
    /// <param name="eerdere">The corrections of the same claim that stand, without this one.</param>
    public async Task OrderAsync(Declaratie correctie, IReadOnlyCollection<Declaratie> eerdere, CancellationToken cancellationToken)
    {
        var ids = eerdere.Select(c => c.Id).ToList();
        var open = (await db.Tegoeden.Where(t => t.CorrectieId != null && ids.Contains(t.CorrectieId.Value)).ToListAsync(cancellationToken))
            .OrderByDescending(t => t.OntstaanOpUtc).ThenByDescending(t => t.Id.Waarde).ToList();
        var budget = TeBetalen(correctie, open.FindAll(t => !t.IsEigenGeld), r => r.Bedrag);
        var eigen = TeBetalen(correctie, open.FindAll(t => t.IsEigenGeld), r => r.Bijbetaling);

        foreach (var bron in open.Where(t => t.Open.IsNul).Select(t => eerdere.Single(c => c.Id == t.CorrectieId))
            .Where(b => b.Status == DeclaratieStatus.TeVerrekenen && open.Where(t => t.CorrectieId == b.Id).All(t => t.Open.IsNul)))
        {
            bron.MeldVerrekend();
        }

        if (Bedrag.Som(budget.Values.Concat(eigen.Values)).IsNul)
        {
            correctie.WordTegoed(klok.NuUtc());
            correctie.MeldVerrekend();
            return;
        }

        correctie.DienIn(klok.NuUtc());
        correctie.BetaalAlleen(correctie.Regels.ToDictionary(r => r.Id, r => (budget[r.Id], eigen[r.Id])));
        await behandeling.ProbeerOpnieuwAsync(correctie, cancellationToken);
    }

    /// <returns>What must still be paid of each line, after the open credit was cancelled.</returns>
    private static Dictionary<DeclaratieregelId, Bedrag> TeBetalen(
        Declaratie correctie, List<Tegoed> open, Func<Declaratieregel, Bedrag> verschil)
    {
        var teBetalen = new Dictionary<DeclaratieregelId, Bedrag>();
        foreach (var betaler in correctie.Regels.GroupBy(r => (r.VerstrekkerId, r.Wet)))
        {
            var rest = Bedrag.Max(Bedrag.Nul, Bedrag.Som(betaler.Select(verschil)));
            foreach (var tegoed in open.Where(t => (t.VerstrekkerId, t.Wet) == betaler.Key))
            {
                rest -= tegoed.Verreken(rest);
            }

            foreach (var regel in betaler.OrderBy(r => r.Volgorde))
            {
                var deel = Bedrag.Min(rest, Bedrag.Max(Bedrag.Nul, verschil(regel)));
                (teBetalen[regel.Id], rest) = (deel, rest - deel);
            }
        }

        return teBetalen;
    }
}
