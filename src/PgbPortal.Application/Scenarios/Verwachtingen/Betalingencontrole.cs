using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Scenarios.Verwachtingen;

/// <summary>What reached the accounts.</summary>
internal sealed class Betalingencontrole(Verhaal verhaal, Geschiedenis geschiedenis)
{
    // Also what came back later was a payment.
    private static readonly BetaalopdrachtStatus[] Weggegaan =
        [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd, BetaalopdrachtStatus.Geweigerd, BetaalopdrachtStatus.Teruggestort];

    public async Task<IReadOnlyList<Afwijking>> ControleerAsync(
        IReadOnlyList<Betaalverwachting>? verwacht, CancellationToken cancellationToken)
    {
        if (verwacht is null)
        {
            return [];
        }

        var nieuw = (await BetalingenAsync(cancellationToken)).Where(b => geschiedenis.Betalingen.Add(b.Id)).ToList();
        return Lijstvergelijking.IsVolledig(verwacht, nieuw, Past)
            ? []
            : [new(Lijstvergelijking.Lijst("betalingen", verwacht.Select(Tekst)), Lijstvergelijking.Lijst("betalingen", nieuw.Select(Tekst)))];
    }

    public async Task<IReadOnlyList<Afwijking>> ControleerTotaalAsync(
        IReadOnlyDictionary<string, long>? verwacht, CancellationToken cancellationToken)
    {
        if (verwacht is null)
        {
            return [];
        }

        var totalen = (await BetalingenAsync(cancellationToken)).GroupBy(b => b.Ontvanger).ToDictionary(g => g.Key, g => g.Sum(b => b.Bedrag));
        return
        [
            .. verwacht.Where(v => totalen.GetValueOrDefault(v.Key) != v.Value)
                .Select(v => new Afwijking($"betaaldTotaal {v.Key} {v.Value}", $"{totalen.GetValueOrDefault(v.Key)}")),
        ];
    }

    private async Task<List<Betaling>> BetalingenAsync(CancellationToken cancellationToken)
    {
        var db = verhaal.Lezer;
        var rijen = await (
            from o in db.Betaalopdrachten
            join d in db.Declaraties on o.DeclaratieId equals d.Id
            join z in db.Zorgverleners on o.ZorgverlenerId equals z.Id
            where Weggegaan.Contains(o.Status)
            orderby o.Dag, o.Id
            select new { o.Id, o.Bedrag, o.Dag, d.Soort, ZorgverlenerId = z.Id, z.PersoonId }).ToListAsync(cancellationToken);
        return rijen.ConvertAll(r => new Betaling(
            r.Id,
            verhaal.Namen.NaamVan(r.PersoonId is { } persoon ? persoon : r.ZorgverlenerId) ?? "onbekend",
            r.Bedrag.Centen,
            r.Dag,
            Soort(r.Soort)));
    }

    private static Betalingssoort Soort(Declaratiesoort soort) => soort switch
    {
        Declaratiesoort.Aanvulling => Betalingssoort.Aanvulling,
        Declaratiesoort.Correctie => Betalingssoort.Correctie,
        _ => Betalingssoort.Declaratie,
    };

    // There is no own money yet, so none is in a payment.
    private static bool Past(Betaalverwachting v, Betaling b) =>
        (v.Ontvanger ?? b.Ontvanger) == b.Ontvanger
        && (v.Bedrag ?? b.Bedrag) == b.Bedrag
        && (v.Op ?? b.Op) == b.Op
        && (v.Soort ?? b.Soort) == b.Soort
        && v.Storting is null or 0;

    private static string Tekst(Betaalverwachting v) => Lijstvergelijking.Tekst(
        ("ontvanger", v.Ontvanger), ("bedrag", v.Bedrag), ("op", v.Op), ("soort", v.Soort), ("storting", v.Storting));

    private static string Tekst(Betaling b) =>
        Lijstvergelijking.Tekst(("ontvanger", b.Ontvanger), ("bedrag", b.Bedrag), ("op", b.Op), ("soort", b.Soort));

    private sealed record Betaling(BetaalopdrachtId Id, string Ontvanger, long Bedrag, DateOnly Op, Betalingssoort Soort);
}
