using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Maandlonen;

/// <summary>The payments of maandloon in a run: one for each term that is due and reserved.</summary>
internal sealed class Termijnopdrachten(PgbDbContext db, DateOnly vandaag)
{
    /// <returns>The terms to pay today, oldest month first, then in order of the agreements.</returns>
    public async Task<IReadOnlyList<MaandloontermijnId>> TeBetalenAsync(CancellationToken cancellationToken)
    {
        var klaar = await db.Maandloontermijnen
            .Where(t => t.Status == MaandloontermijnStatus.Gereserveerd && t.Betaaldag <= vandaag)
            .Select(t => new { t.Id, t.Maandtekst, t.ZorgovereenkomstId }).ToListAsync(cancellationToken);
        return
        [
            .. klaar.OrderBy(t => t.Maandtekst, StringComparer.Ordinal).ThenBy(t => t.ZorgovereenkomstId.Waarde).ThenBy(t => t.Id.Waarde)
                .Select(t => t.Id),
        ];
    }

    /// <param name="ids">Some of them, in their order.</param>
    /// <param name="magBetaaldWorden">To the account of this zorgverlener.</param>
    /// <param name="verdeel">What is paid of these reservations after set-off against these credits.</param>
    /// <returns>Each with its term, which belongs to no context; see <see cref="KomInRun"/>.</returns>
    public async Task<List<(Betaalopdracht Opdracht, Maandloontermijn Termijn)>> MaakAsync(
        List<MaandloontermijnId> ids,
        Blokkades blokkades,
        Func<IRekeninghouder, bool> magBetaaldWorden,
        Func<IEnumerable<Reservering>, IEnumerable<Tegoed>, IReadOnlyList<Betaaldeelinvoer>> verdeel,
        CancellationToken cancellationToken)
    {
        var gevonden = (await db.Maandloontermijnen.AsNoTracking()
            .Where(t => ids.Contains(t.Id) && t.Status == MaandloontermijnStatus.Gereserveerd).ToListAsync(cancellationToken)).ToDictionary(t => t.Id);
        var termijnen = ids.Where(gevonden.ContainsKey).Select(id => gevonden[id])
            .Where(t => t.Open > Bedrag.Nul && !blokkades.Raakt(t)).ToList();
        var zorgverlenerIds = termijnen.Select(t => t.ZorgverlenerId!.Value).Distinct().ToList();
        var zorgverleners = await db.Zorgverleners.AsNoTracking().Where(z => zorgverlenerIds.Contains(z.Id)).ToDictionaryAsync(z => z.Id, cancellationToken);
        var overeenkomstIds = termijnen.Select(t => t.ZorgovereenkomstId).Distinct().ToList();
        var nummers = await db.Zorgovereenkomsten.Where(z => overeenkomstIds.Contains(z.Id))
            .Select(z => new { z.Id, z.Nummer, z.ZorgverlenerId }).ToDictionaryAsync(z => z.Id, z => (z.Nummer, z.ZorgverlenerId), cancellationToken);
        // A credit of own money waits for a claim: what is paid of a term may still turn out to be sick pay.
        var tegoeden = (await db.Tegoeden.AsNoTracking()
            .Where(t => overeenkomstIds.Contains(t.ZorgovereenkomstId) && t.Open > Bedrag.Nul && !t.IsEigenGeld)
            .OrderBy(t => t.OntstaanOpUtc).ToListAsync(cancellationToken)).ToLookup(t => t.ZorgovereenkomstId);
        var oorzaken = termijnen.Select(t => t.Id.Waarde).ToList();
        var reserveringen = (await db.Reserveringen.AsNoTracking().Where(r => oorzaken.Contains(r.OorzaakId) && r.Status == ReserveringStatus.Open)
            .ToListAsync(cancellationToken)).ToLookup(r => r.OorzaakId);
        var opdrachten = new List<(Betaalopdracht, Maandloontermijn)>();
        foreach (var termijn in termijnen.Where(t => magBetaaldWorden(zorgverleners[t.ZorgverlenerId!.Value])
            && nummers[t.ZorgovereenkomstId].ZorgverlenerId == t.ZorgverlenerId))
        {
            var delen = Delen(termijn, verdeel(reserveringen[termijn.Id.Waarde], tegoeden[termijn.ZorgovereenkomstId]));
            var opdracht = Betaalopdracht.VoorTermijn(
                termijn.Id,
                termijn.ZorgovereenkomstId,
                termijn.BudgethouderId,
                termijn.Maand,
                Betaalontvanger.Van(zorgverleners[termijn.ZorgverlenerId!.Value]),
                nummers[termijn.ZorgovereenkomstId].Nummer,
                delen,
                vandaag);
            opdrachten.Add((opdracht, termijn));
        }

        return opdrachten;
    }

    /// <summary>The terms of these payments, on the context that saves them.</summary>
    public static void KomInRun(PgbDbContext db, List<(Betaalopdracht Opdracht, Maandloontermijn Termijn)> opdrachten)
    {
        foreach (var (_, termijn) in opdrachten)
        {
            db.Attach(termijn);
            termijn.KomInRun();
        }
    }

    // Ziekengeld comes on top: nothing is reserved for it, for the functiebudget does not bear it.
    private static List<Betaaldeelinvoer> Delen(Maandloontermijn termijn, IReadOnlyList<Betaaldeelinvoer> delen)
    {
        var metDag = delen.Select(d => d with { Bestedingsdag = termijn.EersteDag }).ToList();
        if (!termijn.OpenZiekengeld.IsNul)
        {
            var eerste = metDag.Count > 0 ? metDag[0] : new(
                termijn.FunctiebudgetId!.Value, termijn.VerstrekkerId!.Value, termijn.Wet!.Value, Bedrag.Nul, Bedrag.Nul, Bestedingsdag: termijn.EersteDag);
            metDag = [eerste with { Ziekengeld = termijn.OpenZiekengeld }, .. metDag.Skip(1)];
        }

        return metDag;
    }
}
