using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Betalingen;

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
            join b in db.Budgethouders on o.BudgethouderId equals b.Id
            join z in db.Zorgverleners on o.ZorgverlenerId equals z.Id into zorgverleners
            from z in zorgverleners.DefaultIfEmpty()
            where Weggegaan.Contains(o.Status)
            orderby o.Dag, o.Id
            select new
            {
                o.Id,
                o.Bedrag,
                o.Dag,
                o.Soort,
                o.Storting,
                o.ZorgverlenerId,
                Zorgpersoon = z == null ? null : z.PersoonId,
                Budgethouder = b.PersoonId,
            }).ToListAsync(cancellationToken);
        return rijen.ConvertAll(r => new Betaling(
            r.Id,
            verhaal.Namen.NaamVan(r.ZorgverlenerId is not { } zorgverlener ? r.Budgethouder : r.Zorgpersoon is { } persoon ? persoon : zorgverlener)
                ?? "onbekend",
            r.Bedrag.Centen,
            r.Dag,
            r.Soort,
            r.Storting.Centen));
    }

    private static bool Past(Betaalverwachting v, Betaling b) =>
        (v.Ontvanger ?? b.Ontvanger) == b.Ontvanger
        && (v.Bedrag ?? b.Bedrag) == b.Bedrag
        && (v.Op ?? b.Op) == b.Op
        && (v.Soort ?? b.Soort) == b.Soort
        && (v.Storting ?? b.Storting) == b.Storting;

    private static string Tekst(Betaalverwachting v) => Lijstvergelijking.Tekst(
        ("ontvanger", v.Ontvanger), ("bedrag", v.Bedrag), ("op", v.Op), ("soort", v.Soort), ("storting", v.Storting));

    private static string Tekst(Betaling b) =>
        Lijstvergelijking.Tekst(("ontvanger", b.Ontvanger), ("bedrag", b.Bedrag), ("op", b.Op), ("soort", b.Soort), ("storting", b.Storting == 0 ? null : b.Storting));

    private sealed record Betaling(BetaalopdrachtId Id, string Ontvanger, long Bedrag, DateOnly Op, Betaalsoort Soort, long Storting);
}
