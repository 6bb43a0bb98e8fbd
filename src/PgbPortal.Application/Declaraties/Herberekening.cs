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
/// herberekening, less becomes credit of the budget and of own money, each its part; what was paid is never rewritten. A claim of which
/// nothing was paid yet gets its price again, and a raise that still waits is replaced: only what was paid counts as paid.
/// </summary>
/// <remarks>Source: scenarios/README.md 6.2.</remarks>
internal sealed class Herberekening(PgbDbContext db, Grootboek grootboek, Kengetallen kengetallen, TimeProvider klok)
{
    private static readonly DeclaratieStatus[] Vervallen = [DeclaratieStatus.Ingetrokken, DeclaratieStatus.Afgekeurd];

    private readonly Declaratiebehandeling _behandeling = new(db, grootboek, kengetallen, klok);

    /// <summary>Nothing happens, and the daily run does it, when this user may not write all that changes.</summary>
    public async Task VerwerkAsync(Overeenkomstwijziging wijziging, CancellationToken cancellationToken)
    {
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels)
            .SingleAsync(z => z.Id == wijziging.ZorgovereenkomstId, cancellationToken);
        var vanaf = Maand.Van(wijziging.Ingangsdatum).ToString();
        var alle = await db.Declaraties.Include(d => d.Regels)
            .Where(d => d.ZorgovereenkomstId == overeenkomst.Id && string.Compare(d.Maandtekst, vanaf) >= 0 && !Vervallen.Contains(d.Status))
            .OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var zorg = alle.FindAll(d => d.Soort is Declaratiesoort.Regulier or Declaratiesoort.Aanvulling);
        var maanden = zorg.Select(d => d.Maand).Distinct().ToList();
        var maxima = await MaximaAsync(overeenkomst, maanden, cancellationToken);
        var prijs = Prijs(overeenkomst, maxima);
        var terug = await TeruggekomenAsync(zorg, alle, prijs, cancellationToken);
        var betaald = zorg.FindAll(d => d.BetaaldOp is not null && !terug.Contains(d));
        var wachtend = zorg.FindAll(d => d.WachtOpEersteBetaling || terug.Contains(d));
        var raaktEigenGeld = HeeftBijbetaling(overeenkomst, maanden) || alle.Exists(d => d.WachtOpEersteBetaling && !d.Storting.IsNul);
        if (!betaald.Concat(wachtend).SelectMany(d => d.Regels).All(r => Boekrecht.Heeft(db.Toegang, r))
            || (raaktEigenGeld && !Boekrecht.HeeftEigenGeld(db.Toegang, overeenkomst.BudgethouderId)))
        {
            return;
        }

        foreach (var origineel in betaald)
        {
            await HerberekenAsync(overeenkomst, origineel, alle.FindAll(d => d.OrigineelId == origineel.Id), maxima, cancellationToken);
        }

        foreach (var declaratie in wachtend)
        {
            await _behandeling.HerprijsAsync(declaratie, prijs, cancellationToken);
        }

        wijziging.MeldHerberekend(klok.Vandaag());
    }

    // Care that was put back and is not paid yet does not count as paid: it is ordered again, at the price of now.
    private async Task HerberekenAsync(
        Zorgovereenkomst overeenkomst,
        Declaratie origineel,
        List<Declaratie> later,
        Func<Declaratieregel, Bedrag, Bedrag?> maxima,
        CancellationToken cancellationToken)
    {
        var tarieven = origineel.Regels.ToDictionary(r => r.Id, r => Tarief(r, overeenkomst));
        var verhogingen = await TrekVerhogingenInAsync(later.Where(d => d.Regels.Any(r => r.Tarief != Tarief(r, overeenkomst))), cancellationToken);
        var herberekeningen = later.FindAll(d => d.Soort == Declaratiesoort.Herberekening && !verhogingen.Contains(d));
        var correcties = later.FindAll(d => d.Soort == Declaratiesoort.Correctie);
        Nettostand Netto() => new(origineel, correcties, herberekeningen, r => maxima(r, tarieven[r.Id]));
        var nu = Netto();
        var wordtAnders = origineel.Regels.Any(r => !r.IsAlleenReis && nu.Prijs(r).Tarief.PerEenheid != tarieven[r.Id]);
        var wachtend = wordtAnders ? correcties.Find(c => IsOpnieuwTeOrderen(c, correcties.Concat(herberekeningen))) : null;
        if (wachtend is not null)
        {
            wachtend.TrekIn(klok.Vandaag(), "Dit bedrag is opnieuw berekend.");
            await _behandeling.Geld.GeefVrijAsync(wachtend, cancellationToken);
            correcties.Remove(wachtend);
        }

        var netto = Netto();
        herberekeningen.AddRange(
        [
            .. await BetaalBijAsync(overeenkomst, origineel, netto.Verhoog(tarieven), cancellationToken),
            .. WordTegoed(overeenkomst, origineel, netto.Verlaag(tarieven)),
        ]);
        if (wachtend is not null)
        {
            var opnieuw = Declaratie.Corrigeren(
                DeclaratieId.Nieuw(), origineel, overeenkomst, [.. wachtend.Regels.Select(AlsInvoer)], Netto(), wachtend.Invoerder, klok.Vandaag());
            db.Add(opnieuw);
            await new Correctiebetaling(db, _behandeling, klok).OrderAsync(opnieuw, correcties, cancellationToken);
            await _behandeling.MeldAnderePrijsAsync(opnieuw, cancellationToken);
        }
    }

    // Of which nothing was computed afterwards, and all in one direction: at another price it is still one correction.
    private static bool IsOpnieuwTeOrderen(Declaratie correctie, IEnumerable<Declaratie> alle) =>
        correctie.WachtOpEersteBetaling
        && !alle.Any(d => d.KomtNa(correctie))
        && correctie.Regels.All(r => (r.Minuten ?? r.Aantal ?? 0) >= 0 && (r.ReisMeters ?? 0) >= 0);

    private static Regelinvoer AlsInvoer(Declaratieregel regel) => new(
        regel.OvereenkomstregelId!.Value, regel.Dag, regel.Week is { } week ? IsoWeek.Parse(week) : null, regel.Minuten, regel.Aantal, regel.ReisMeters);

    /// <summary>A claim that was entered and not ordered yet costs what the agreement says when it is ordered.</summary>
    /// <param name="overeenkomst">With its lines.</param>
    public async Task HerprijsVoorOpdrachtAsync(Declaratie declaratie, Zorgovereenkomst overeenkomst, CancellationToken cancellationToken) =>
        declaratie.Herprijs(Prijs(overeenkomst, await MaximaAsync(overeenkomst, [declaratie.Maand], cancellationToken)));

    /// <summary>
    /// Raises that wait for their payment are taken back, for what they are a part of changes: as long as they are not paid, they do not count.
    /// </summary>
    /// <returns>Those; <see cref="VerhoogOpnieuwAsync"/> puts others in their place.</returns>
    public async Task<List<Declaratie>> TrekVerhogingenInAsync(IEnumerable<Declaratie> later, CancellationToken cancellationToken)
    {
        var verhogingen = later.Where(d => d.Soort == Declaratiesoort.Herberekening && d.WachtOpEersteBetaling).ToList();
        foreach (var verhoging in verhogingen)
        {
            verhoging.TrekIn(klok.Vandaag(), "Dit bedrag is opnieuw berekend.");
            await _behandeling.Geld.GeefVrijAsync(verhoging, cancellationToken);
        }

        return verhogingen;
    }

    /// <summary>The raise of the care that stands after a correction.</summary>
    /// <param name="origineel">With its lines.</param>
    /// <param name="herberekeningen">Those that count.</param>
    public async Task VerhoogOpnieuwAsync(
        Zorgovereenkomst overeenkomst,
        Declaratie origineel,
        IEnumerable<Declaratie> correcties,
        IEnumerable<Declaratie> herberekeningen,
        CancellationToken cancellationToken)
    {
        var netto = await NettoAsync(overeenkomst, origineel, correcties, herberekeningen, cancellationToken);
        await BetaalBijAsync(overeenkomst, origineel, netto.Verhoog(origineel.Regels.ToDictionary(r => r.Id, r => Tarief(r, overeenkomst))), cancellationToken);
    }

    /// <summary>What stands of a paid claim, with the maximum tariff as it is, also when the claim began below it.</summary>
    public async Task<Nettostand> NettoAsync(
        Zorgovereenkomst overeenkomst,
        Declaratie origineel,
        IEnumerable<Declaratie> correcties,
        IEnumerable<Declaratie> herberekeningen,
        CancellationToken cancellationToken)
    {
        var maxima = await MaximaAsync(overeenkomst, [origineel.Maand], cancellationToken);
        return new(origineel, correcties, herberekeningen, r => maxima(r, Tarief(r, overeenkomst)));
    }

    private static bool HeeftBijbetaling(Zorgovereenkomst overeenkomst, IReadOnlyCollection<Maand> maanden) =>
        overeenkomst.Regels.Any(r => maanden.Any(m => r.InhoudOp(m.LaatsteDag).Bijbetaling));

    // Their payment came back and nothing was computed on top of it: it is as if they were never paid. What was set off of it stays so, as
    // long as they cost more than that; else the rest is a credit.
    private async Task<List<Declaratie>> TeruggekomenAsync(
        List<Declaratie> zorg, List<Declaratie> alle, Func<Declaratieregel, Regelprijs> prijs, CancellationToken cancellationToken)
    {
        var terug = zorg.FindAll(d => d is { BetaaldOp: not null, IsGereserveerd: true } && !alle.Exists(l => l.OrigineelId == d.Id));
        var verrekend = await Eerderverrekendlezer.LaadAsync(db, terug, cancellationToken);
        return terug.FindAll(d => !verrekend.TryGetValue(d.Id, out var eerder) || eerder.PerBetaler.All(b => b.Value.IsNul
            || b.Value < Bedrag.Som(d.Regels.Where(r => (r.VerstrekkerId, r.Wet) == b.Key).Select(r => BudgetVan(r, prijs)))));
    }

    private static Bedrag BudgetVan(Declaratieregel regel, Func<Declaratieregel, Regelprijs> prijs) =>
        regel.IsAlleenReis ? regel.Gevraagd : prijs(regel).Voor(regel.Minuten ?? regel.Aantal ?? 0, regel.ReisMeters ?? 0).Budget;

    private static Bedrag Tarief(Declaratieregel regel, Zorgovereenkomst overeenkomst) =>
        overeenkomst.Regels.Single(r => r.Id == regel.OvereenkomstregelId).InhoudOp(Maand.Van(regel.TotEnMet).LaatsteDag).Tarief;

    private static Func<Declaratieregel, Regelprijs> Prijs(Zorgovereenkomst overeenkomst, Func<Declaratieregel, Bedrag, Bedrag?> maxima) => regel =>
    {
        var tarief = Tarief(regel, overeenkomst);
        return regel.PrijsBij(tarief, maxima(regel, tarief));
    };

    /// <summary>The highest tariff that the budget pays of a line with own money above it; null when there is none.</summary>
    private async Task<Func<Declaratieregel, Bedrag, Bedrag?>> MaximaAsync(
        Zorgovereenkomst overeenkomst, IReadOnlyCollection<Maand> maanden, CancellationToken cancellationToken)
    {
        if (!HeeftBijbetaling(overeenkomst, maanden))
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

    private async Task<List<Declaratie>> BetaalBijAsync(
        Zorgovereenkomst overeenkomst, Declaratie origineel, IReadOnlyList<Regelverschil> verschillen, CancellationToken cancellationToken)
    {
        var meer = verschillen.Where(v => v.Samen.IsPositief).ToList();
        if (meer.Count == 0)
        {
            return [];
        }

        var declaratie = Declaratie.Herberekenen(origineel, overeenkomst, meer, klok.Vandaag());
        db.Add(declaratie);
        declaratie.DienIn(klok.NuUtc());
        await _behandeling.ProbeerOpnieuwAsync(declaratie, cancellationToken);
        return [declaratie];
    }

    private List<Declaratie> WordTegoed(Zorgovereenkomst overeenkomst, Declaratie origineel, IReadOnlyList<Regelverschil> minder)
    {
        if (minder.Count == 0)
        {
            return [];
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
        return [declaratie];
    }
}
