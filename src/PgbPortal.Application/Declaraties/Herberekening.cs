using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Declaraties;

/// <summary>
/// An approved change that looks back: each paid claim from its start on is computed again on its own. More is ordered as a
/// herberekening, less becomes credit of the budget and of own money, each its part; what was paid is never rewritten.
/// </summary>
/// <remarks>Source: scenarios/README.md 6.2.</remarks>
internal sealed class Herberekening(PgbDbContext db, Grootboek grootboek, Kengetallen kengetallen, TimeProvider klok)
{
    private static readonly DeclaratieStatus[] Betaald = [DeclaratieStatus.Betaald, DeclaratieStatus.Gecorrigeerd];

    /// <summary>Nothing happens, and the daily run does it, when this user may not write all that changes.</summary>
    public async Task VerwerkAsync(Overeenkomstwijziging wijziging, CancellationToken cancellationToken)
    {
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels)
            .SingleAsync(z => z.Id == wijziging.ZorgovereenkomstId, cancellationToken);
        var vanaf = Maand.Van(wijziging.Ingangsdatum).ToString();
        var alle = await db.Declaraties.Include(d => d.Regels)
            .Where(d => d.ZorgovereenkomstId == overeenkomst.Id && string.Compare(d.Maandtekst, vanaf) >= 0 && d.Status != DeclaratieStatus.Ingetrokken)
            .OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var betaald = alle.FindAll(d => d.Soort is Declaratiesoort.Regulier or Declaratiesoort.Aanvulling && Betaald.Contains(d.Status));
        if (!betaald.SelectMany(d => d.Regels).All(r => Boekrecht.Heeft(db.Toegang, r)))
        {
            return;
        }

        var maxima = await MaximaAsync(overeenkomst, cancellationToken);
        foreach (var origineel in betaald)
        {
            var later = alle.FindAll(d => d.OrigineelId == origineel.Id);
            var tarieven = origineel.Regels.ToDictionary(r => r.Id, r => Tarief(r, overeenkomst));
            var netto = new Nettostand(
                origineel,
                later.Where(d => d.Soort == Declaratiesoort.Correctie),
                later.Where(d => d.Soort == Declaratiesoort.Herberekening && d.Status != DeclaratieStatus.Afgekeurd),
                r => maxima(r, tarieven[r.Id]));
            await BetaalBijAsync(overeenkomst, origineel, [.. netto.Verhoog(tarieven).Where(v => v.Samen.IsPositief)], cancellationToken);
            WordTegoed(overeenkomst, origineel, netto.Verlaag(tarieven));
        }

        wijziging.MeldHerberekend(klok.Vandaag());
    }

    private static Bedrag Tarief(Declaratieregel regel, Zorgovereenkomst overeenkomst) =>
        overeenkomst.Regels.Single(r => r.Id == regel.OvereenkomstregelId).InhoudOp(Maand.Van(regel.TotEnMet).LaatsteDag).Tarief;

    /// <summary>The highest tariff that the budget pays of a line with own money above it; null when there is none.</summary>
    private async Task<Func<Declaratieregel, Bedrag, Bedrag?>> MaximaAsync(Zorgovereenkomst overeenkomst, CancellationToken cancellationToken)
    {
        if (!overeenkomst.Regels.Any(r => r.Bijbetaling))
        {
            return (regel, _) => regel.Budgettarief;
        }

        var ids = overeenkomst.Delen.Select(d => d.VerstrekkerId).Distinct().ToList();
        var prijzen = new Regelprijzen(
            kengetallen,
            await db.Verstrekkers.AsNoTracking().AsSplitQuery().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellationToken));
        return (regel, tarief) =>
        {
            var afspraak = overeenkomst.Regels.Single(r => r.Id == regel.OvereenkomstregelId);
            var dag = Maand.Van(regel.TotEnMet).LaatsteDag;

            // The maximum itself, whatever tariff an earlier herberekening had.
            var hoogste = Bedrag.Max(tarief, regel.Tarief);
            return afspraak.InhoudOp(dag).Bijbetaling ? prijzen.Budgettarief(afspraak, new(hoogste, regel.Eenheid), dag) ?? regel.Budgettarief : regel.Budgettarief;
        };
    }

    private async Task BetaalBijAsync(
        Zorgovereenkomst overeenkomst, Declaratie origineel, List<Regelverschil> meer, CancellationToken cancellationToken)
    {
        if (meer.Count == 0)
        {
            return;
        }

        var declaratie = Declaratie.Herberekenen(origineel, overeenkomst, meer, klok.Vandaag());
        db.Add(declaratie);
        declaratie.DienIn(klok.NuUtc());
        await new Declaratiebehandeling(db, grootboek, kengetallen, klok).ProbeerOpnieuwAsync(declaratie, cancellationToken);
    }

    private void WordTegoed(Zorgovereenkomst overeenkomst, Declaratie origineel, IReadOnlyList<Regelverschil> minder)
    {
        if (minder.Count == 0)
        {
            return;
        }

        var declaratie = Declaratie.Herberekenen(origineel, overeenkomst, minder, klok.Vandaag());
        db.Add(declaratie);
        declaratie.WordTegoed(klok.NuUtc());
        if (declaratie.Totaal.IsNul)
        {
            // Nothing stands of it: only the tariff is kept, for a correction that comes later.
            declaratie.MeldVerrekend();
        }

        db.AddRange(Tegoed.Van(declaratie, klok.NuUtc()));
    }
}
