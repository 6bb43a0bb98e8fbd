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

        foreach (var origineel in betaald)
        {
            var later = alle.FindAll(d => d.OrigineelId == origineel.Id);
            var tarieven = origineel.Regels.ToDictionary(r => r.Id, r => Tarief(r, overeenkomst));
            var meer = origineel.Regels.OrderBy(r => r.Volgorde).Select(r => Meer(r, tarieven[r.Id], later)).ToList();
            var netto = new Nettostand(
                origineel,
                later.Where(d => d.Soort == Declaratiesoort.Correctie),
                later.Where(d => d.Soort == Declaratiesoort.Herberekening));
            await BetaalBijAsync(overeenkomst, origineel, meer.FindAll(v => v.Samen.IsPositief), cancellationToken);
            WordTegoed(overeenkomst, origineel, [.. netto.Verlaag(tarieven).Where(v => v.Samen.IsNegatief)]);
        }

        wijziging.MeldHerberekend(klok.Vandaag());
    }

    private static Bedrag Tarief(Declaratieregel regel, Zorgovereenkomst overeenkomst) =>
        overeenkomst.Regels.Single(r => r.Id == regel.OvereenkomstregelId).InhoudOp(Maand.Van(regel.TotEnMet).LaatsteDag).Tarief;

    /// <summary>What the line costs more at its new tariff; nothing when that is lower. A refused part stays refused.</summary>
    private static Regelverschil Meer(Declaratieregel regel, Bedrag tarief, List<Declaratie> later)
    {
        bool IsZelfde(Declaratieregel r) => r.OvereenkomstregelId == regel.OvereenkomstregelId && r.Dag == regel.Dag && r.Week == regel.Week;
        var correcties = later.Where(d => d.Soort == Declaratiesoort.Correctie).SelectMany(d => d.Regels).Where(IsZelfde).ToList();
        var nu = later.Where(d => d.Soort == Declaratiesoort.Herberekening).SelectMany(d => d.Regels).LastOrDefault(IsZelfde)?.Tarief ?? regel.Tarief;
        var hoeveelheid = (regel.Minuten ?? regel.Aantal ?? 0) + correcties.Sum(c => c.Minuten ?? c.Aantal ?? 0);
        var verschil = regel.Afkeurcode is null && tarief > nu
            ? Kosten(tarief, regel.Eenheid, hoeveelheid) - Kosten(nu, regel.Eenheid, hoeveelheid)
            : Bedrag.Nul;
        return new(regel, tarief, verschil);
    }

    private static Bedrag Kosten(Bedrag tarief, Eenheid eenheid, int hoeveelheid) => eenheid == Eenheid.Uur
        ? new Tarief(tarief, eenheid).Voor(new Minuten(hoeveelheid))
        : new Tarief(tarief, eenheid).Voor(hoeveelheid);

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

    private void WordTegoed(Zorgovereenkomst overeenkomst, Declaratie origineel, List<Regelverschil> minder)
    {
        if (minder.Count == 0)
        {
            return;
        }

        var declaratie = Declaratie.Herberekenen(origineel, overeenkomst, minder, klok.Vandaag());
        db.Add(declaratie);
        declaratie.WordTegoed(klok.NuUtc());
        db.AddRange(Tegoed.Van(declaratie, klok.NuUtc()));
    }
}
