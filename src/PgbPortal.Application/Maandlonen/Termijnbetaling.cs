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
        foreach (var termijn in (await TermijnenAsync(opdrachten, volgen: true, cancellationToken)).Values.Where(t => t.Status == MaandloontermijnStatus.InBetaalrun))
        {
            termijn.KomUitRun();
        }
    }

    public static void Betaal(Maandloontermijn termijn, Betaalopdracht opdracht, DateOnly dag) => termijn.Betaal(
        Bedrag.Som(opdracht.Betaaldelen.Select(d => d.Gereserveerd)), Bedrag.Som(opdracht.Betaaldelen.Select(d => d.Ziekengeld)), dag);

    /// <summary>The bank refused it or gave it back: due again, and reserved again by the ledger.</summary>
    public async Task<Maandloontermijn> KomTerugAsync(Betaalopdracht opdracht, CancellationToken cancellationToken)
    {
        var termijn = (await TermijnenAsync([opdracht], volgen: true, cancellationToken)).Values.Single();
        termijn.KomTerug(
            Bedrag.Som(opdracht.Betaaldelen.Select(d => d.Besteed)), Bedrag.Som(opdracht.Betaaldelen.Select(d => d.Ziekengeld)));
        return termijn;
    }

    /// <summary>The terms of these payments.</summary>
    /// <param name="volgen">They will be changed.</param>
    public async Task<Dictionary<MaandloontermijnId, Maandloontermijn>> TermijnenAsync(
        IReadOnlyCollection<Betaalopdracht> opdrachten, bool volgen, CancellationToken cancellationToken)
    {
        var ids = opdrachten.Select(o => o.TermijnId).OfType<MaandloontermijnId>().ToList();
        var termijnen = volgen ? db.Maandloontermijnen : db.Maandloontermijnen.AsNoTracking();
        return ids.Count == 0 ? [] : await termijnen.Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
    }
}
