using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Budgetten;

/// <summary>Where one running functiebudget goes when care goes on as it does now.</summary>
/// <param name="Naam">Of the zorgfunctie.</param>
public sealed record Budgetvooruitzicht(string Naam, Vooruitblik Blik, Bestedingstempo Tempo);

/// <summary>Gathers what a <see cref="Vooruitblik"/> looks at, for several functiebudgetten in two queries.</summary>
/// <param name="dag">The day from which it looks ahead: what was ordered later it does not know.</param>
/// <remarks>
/// Looking back, the end of an agreement counts as it is known now: on which day it was set is not kept. So it is for a claim that was
/// held up on that day for lack of money.
/// </remarks>
internal sealed class Vooruitzichten(PgbDbContext db, DateOnly dag, Kengetallen kengetallen)
{
    // Not judged yet, or care that is not paid.
    private static readonly DeclaratieStatus[] TeltNiet =
    [
        DeclaratieStatus.IngevoerdDoorZorgverlener, DeclaratieStatus.Teruggestuurd, DeclaratieStatus.Afgekeurd, DeclaratieStatus.Ingetrokken,
    ];

    private readonly DateTime _tot = Klok.Moment(dag.AddDays(1), TimeOnly.MinValue).UtcDateTime;

    private static readonly ZorgovereenkomstStatus[] Getekend =
        [ZorgovereenkomstStatus.Goedgekeurd, ZorgovereenkomstStatus.Opgeschort, ZorgovereenkomstStatus.Beeindigd];

    /// <summary>Only for budgets that run on that day and on which care was agreed; the others have nothing to look ahead to.</summary>
    /// <param name="dragers">The functiebudgetten that bear the claims of this one now, when it was replaced since; null: it does itself.</param>
    public async Task<IReadOnlyDictionary<FunctiebudgetId, Budgetvooruitzicht>> MaakAsync(
        IEnumerable<Functiebudgetstand> standen, CancellationToken cancellationToken, Func<Functiebudgetstand, IEnumerable<FunctiebudgetId>>? dragers = null)
    {
        var lopend = standen.Where(s => s.AfgeslotenOp is null && s.Periode.Omvat(dag)).ToList();
        var draagt = lopend.ToDictionary(s => s.Id, s => dragers?.Invoke(s).ToList() ?? [s.Id]);
        var kosten = (await KostenAsync([.. draagt.Values.SelectMany(d => d).Distinct()], cancellationToken)).ToLookup(k => k.Functiebudget);
        var afspraken = (await AfsprakenAsync(lopend.ConvertAll(s => s.Id), cancellationToken)).ToLookup(a => a.Functiebudget);
        return lopend.Where(s => afspraken[s.Id].Any()).ToDictionary(
            s => s.Id,
            s => Maak(s, [.. afspraken[s.Id]], [.. draagt[s.Id].SelectMany(d => kosten[d]).Where(k => s.Periode.Omvat(k.Dag))]));
    }

    private Budgetvooruitzicht Maak(Functiebudgetstand stand, IReadOnlyList<Afspraak> afspraken, IReadOnlyList<Zorgkosten> kosten)
    {
        var perOvereenkomst = kosten.ToLookup(k => k.Overeenkomst);
        var stromen = afspraken.GroupBy(a => a.Overeenkomst).Select(g => new Zorgstroom(
            [.. g.Select(Week).OfType<Weekafspraak>()],
            perOvereenkomst[g.Key].GroupBy(k => Maand.Parse(k.Maand)).ToDictionary(m => m.Key, m => Bedrag.Som(m.Select(k => k.Bedrag)))))
            .ToList();
        var zorg = Bedrag.Som(kosten.Where(k => k.IsGereserveerd).Select(k => k.Bedrag));
        var eenmalig = Bedrag.Max(Bedrag.Nul, stand.Besteed + stand.Gereserveerd - zorg);
        var blik = Vooruitblik.Bereken(stand.Periode, stand.Toegekend, eenmalig, stromen, dag);
        return new(stand.Naam, blik, blik.Tempo(
            kengetallen.Op(Kengetalsoort.Temposignaal, dag), kengetallen.Op(Kengetalsoort.Tempogrens, dag)));
    }

    // A suspended agreement brings no new care as long as it is suspended.
    private Weekafspraak? Week(Afspraak a)
    {
        var einde = a.Status == ZorgovereenkomstStatus.Opgeschort ? dag : a.TotEnMet ?? DateOnly.MaxValue;
        return einde < a.Van
            ? null
            : new(new(a.Van, einde), a is { Beloning: Beloning.Uurloon, Eenheid: Eenheid.Uur, Minuten: { } minuten }
                ? Afronding.HalfOmhoog((Int128)minuten * a.Tarief.Centen, 60)
                : Bedrag.Nul);
    }

    private async Task<List<Zorgkosten>> KostenAsync(List<FunctiebudgetId> ids, CancellationToken cancellationToken) => await (
        from r in db.Declaratieregels.AsNoTracking()
        join d in db.Declaraties.AsNoTracking() on r.DeclaratieId equals d.Id
        where r.FunctiebudgetId != null && ids.Contains(r.FunctiebudgetId!.Value) && !TeltNiet.Contains(d.Status)
            && d.ZorgovereenkomstId != null && d.IngediendOpUtc < _tot
        select new Zorgkosten(
            r.FunctiebudgetId!.Value, d.ZorgovereenkomstId!.Value, d.Maandtekst, r.Van,
            d.Status != DeclaratieStatus.Aangehouden || d.Wachtreden == Wachtreden.Rekeningnummer || d.Wachtreden == Wachtreden.Storting,
            r.Goedgekeurd))
        .ToListAsync(cancellationToken);

    private async Task<List<Afspraak>> AfsprakenAsync(List<FunctiebudgetId> ids, CancellationToken cancellationToken) => await (
        from f in db.Functiebudgetten.AsNoTracking()
        from r in db.Overeenkomstregels.AsNoTracking()
        join z in db.Zorgovereenkomsten.AsNoTracking() on r.ZorgovereenkomstId equals z.Id
        where ids.Contains(f.Id) && r.BudgethouderId == f.BudgethouderId && r.VerstrekkerId == f.VerstrekkerId
            && r.Wet == f.Wet && r.Zorgfunctie == f.Zorgfunctie && !r.Doorgestreept && Getekend.Contains(z.Status)
            && z.GoedgekeurdOp <= dag && z.Van <= f.TotEnMet && (z.TotEnMet == null || z.TotEnMet >= f.Van)
        orderby z.Id, r.Volgorde
        select new Afspraak(f.Id, z.Id, z.Status, z.Van, z.TotEnMet, r.Beloning, r.Eenheid, r.MinutenPerWeek, r.Tarief))
        .ToListAsync(cancellationToken);

    private sealed record Zorgkosten(
        FunctiebudgetId Functiebudget, ZorgovereenkomstId Overeenkomst, string Maand, DateOnly Dag, bool IsGereserveerd, Bedrag Bedrag);

    private sealed record Afspraak(
        FunctiebudgetId Functiebudget, ZorgovereenkomstId Overeenkomst, ZorgovereenkomstStatus Status, DateOnly Van, DateOnly? TotEnMet,
        Beloning Beloning, Eenheid Eenheid, int? Minuten, Bedrag Tarief);
}
