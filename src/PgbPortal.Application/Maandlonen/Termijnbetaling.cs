using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Maandlonen;

/// <summary>What the terms of maandloon see of a payment: it left the run, went out, or came back.</summary>
internal sealed class Termijnbetaling(PgbDbContext db)
{
    /// <summary>Their run is composed anew.</summary>
    public async Task KomUitRunAsync(IReadOnlyCollection<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        foreach (var termijn in (await TermijnenAsync(opdrachten, cancellationToken)).Values.Where(t => t.Status == MaandloontermijnStatus.InBetaalrun))
        {
            termijn.KomUitRun();
        }
    }

    /// <returns>The terms of these payments; null when one of them is not in a run any more.</returns>
    public async Task<IReadOnlyDictionary<MaandloontermijnId, Maandloontermijn>?> InRunAsync(
        IReadOnlyCollection<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        var termijnen = await TermijnenAsync(opdrachten, cancellationToken);
        return termijnen.Values.All(t => t.Status == MaandloontermijnStatus.InBetaalrun) ? termijnen : null;
    }

    public static void Betaal(Maandloontermijn termijn, Betaalopdracht opdracht, DateOnly dag) => termijn.Betaal(
        Bedrag.Som(opdracht.Betaaldelen.Select(d => d.Gereserveerd)), Bedrag.Som(opdracht.Betaaldelen.Select(d => d.Ziekengeld)), dag);

    /// <summary>The bank refused it or gave it back: due again, and reserved again by the ledger.</summary>
    public async Task<Maandloontermijn> KomTerugAsync(Betaalopdracht opdracht, CancellationToken cancellationToken)
    {
        var termijn = (await TermijnenAsync([opdracht], cancellationToken)).Values.Single();
        termijn.KomTerug(
            Bedrag.Som(opdracht.Betaaldelen.Select(d => d.Besteed)), Bedrag.Som(opdracht.Betaaldelen.Select(d => d.Ziekengeld)));
        return termijn;
    }

    private async Task<Dictionary<MaandloontermijnId, Maandloontermijn>> TermijnenAsync(
        IReadOnlyCollection<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        var ids = opdrachten.Select(o => o.TermijnId).OfType<MaandloontermijnId>().ToList();
        return ids.Count == 0 ? [] : await db.Maandloontermijnen.Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
    }
}
