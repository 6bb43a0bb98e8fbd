using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Maandlonen;

/// <summary>
/// What happens to maandloon at the moment of the daily run: terms recomputed, too much turned into credit, what cannot be paid
/// blocked with a notice (ML-001).
/// </summary>
/// <remarks>Source: scenarios/README.md sections 4 and 6.4. All chains are locked by the run.</remarks>
internal sealed class Maandloonrun(PgbDbContext db, Grootboek grootboek, Kengetallen kengetallen, TimeProvider klok)
{
    private static readonly MaandloontermijnStatus[] Wachtend = [MaandloontermijnStatus.Gepland, MaandloontermijnStatus.Geblokkeerd];

    private readonly DateOnly _vandaag = klok.Vandaag();
    private readonly Kennisgever _kennisgever = new(db, klok);

    /// <summary>Before held claims are tried again: terms recomputed, and what was paid too much turned into credit.</summary>
    /// <returns>Whose terms were looked at, for <see cref="PlanAsync"/>.</returns>
    public async Task<IReadOnlyList<BudgethouderId>> HerberekenAsync(CancellationToken cancellationToken)
    {
        await HerberekenDeclaratiesAsync(cancellationToken);
        var planner = new Maandloonplanner(db, grootboek, kengetallen, _vandaag);
        var teBekijken = await TeBekijkenAsync(cancellationToken);
        foreach (var budgethouder in teBekijken)
        {
            if (await CorrigeerAsync(await planner.HerberekenAsync(budgethouder, cancellationToken), cancellationToken))
            {
                await planner.HerberekenAsync(budgethouder, cancellationToken);
            }
        }

        return teBekijken;
    }

    /// <summary>After held claims were tried again: what is left is set aside, what cannot be paid is blocked.</summary>
    public async Task PlanAsync(IReadOnlyList<BudgethouderId> teBekijken, CancellationToken cancellationToken)
    {
        var planner = new Maandloonplanner(db, grootboek, kengetallen, _vandaag);
        foreach (var budgethouder in teBekijken)
        {
            var termijnen = await planner.PlanAsync(budgethouder, cancellationToken);
            foreach (var termijn in termijnen.Where(t => t.Betaaldag <= _vandaag && MoetWachten(t)))
            {
                await BlokkeerAsync(termijn, cancellationToken);
            }
        }
    }

    /// <summary>Due, but no money is set aside; or there is no functiebudget for its month.</summary>
    private static bool MoetWachten(Maandloontermijn termijn) =>
        !termijn.IsGereserveerd
        && (termijn.Open > Bedrag.Nul || (termijn.FunctiebudgetId is null && Wachtend.Contains(termijn.Status)));

    // Only dossiers in which something can have changed by itself or by others; what an event changed was planned at once.
    private async Task<List<BudgethouderId>> TeBekijkenAsync(CancellationToken cancellationToken)
    {
        var maand = Maand.Van(_vandaag).ToString();
        var gemerkt = await db.Zorgovereenkomsten.Where(z => z.TermijnenBijwerken).Select(z => z.BudgethouderId).Distinct().ToListAsync(cancellationToken);
        var ziek = await db.Ziekmeldingen.Where(z => z.EersteWerkdag == null).Select(z => z.BudgethouderId).Distinct().ToListAsync(cancellationToken);
        var wachtend = await db.Maandloontermijnen
            .Where(t => Wachtend.Contains(t.Status) || t.Afwijkend)
            .Select(t => t.BudgethouderId).Distinct().ToListAsync(cancellationToken);
        var zonder = Maandloondag.Van(Maand.Van(_vandaag)) > _vandaag ? [] : await (
            from r in db.Overeenkomstregels
            join z in db.Zorgovereenkomsten on r.ZorgovereenkomstId equals z.Id
            where r.Beloning == Beloning.Maandloon && !r.Doorgestreept && z.Status == ZorgovereenkomstStatus.Goedgekeurd
                && z.Van <= _vandaag && (z.TotEnMet == null || z.TotEnMet >= _vandaag)
                && !db.Maandloontermijnen.Any(t => t.OvereenkomstregelId == r.Id && t.Maandtekst == maand)
            select r.BudgethouderId).Distinct().ToListAsync(cancellationToken);
        var geblokkeerd = await db.Rekeningen.Where(r => r.Geblokkeerd).Select(r => r.BudgethouderId).Distinct().ToListAsync(cancellationToken);

        // A cash account of a verstrekker is of no budgethouder, but what was paid as wage may have to move on it.
        var ketens = (await db.Rekeningen.Where(r => r.Geblokkeerd && r.Wet == null).Select(r => r.HouderId).Distinct().ToListAsync(cancellationToken))
            .ConvertAll(h => (VerstrekkerId?)new VerstrekkerId(h));
        geblokkeerd.AddRange(ketens.Count == 0 ? [] : await db.Functiebudgetten.Where(f => ketens.Contains(f.VerstrekkerId))
            .Select(f => f.BudgethouderId).Distinct().ToListAsync(cancellationToken));
        return [.. gemerkt.Union(ziek).Union(wachtend).Union(zonder).Except(geblokkeerd).OrderBy(b => b.Waarde)];
    }

    // A change that somebody approved who may not write all that it changes.
    private async Task HerberekenDeclaratiesAsync(CancellationToken cancellationToken)
    {
        var wijzigingen = await db.Overeenkomstwijzigingen.Include(w => w.Regels)
            .Where(w => w.Status == WijzigingStatus.Goedgekeurd && w.HerberekendOp == null).OrderBy(w => w.Id).ToListAsync(cancellationToken);
        var blokkades = await Blokkades.LaadAsync(db, cancellationToken);
        if (wijzigingen.Count > 0 && blokkades.ZijnEr)
        {
            var dossiers = wijzigingen.Select(w => w.BudgethouderId).Distinct().ToList();
            var functiebudgetten = (await db.Functiebudgetten.AsNoTracking().Where(f => dossiers.Contains(f.BudgethouderId)).ToListAsync(cancellationToken))
                .ToLookup(f => f.BudgethouderId);
            wijzigingen.RemoveAll(w => blokkades.Raakt(w, functiebudgetten[w.BudgethouderId]));
        }

        foreach (var wijziging in wijzigingen)
        {
            await new Herberekening(db, grootboek, kengetallen, klok).VerwerkAsync(wijziging, cancellationToken);

            // The next change of the same agreement counts what this one ordered.
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <returns>True when something was corrected, so that what is reserved must be looked at again.</returns>
    private async Task<bool> CorrigeerAsync(IReadOnlyList<Maandloontermijn> termijnen, CancellationToken cancellationToken)
    {
        var gecorrigeerd = false;
        foreach (var termijn in termijnen.Where(t => t.BetaaldOp is not null && t.Status != MaandloontermijnStatus.InBetaalrun))
        {
            gecorrigeerd |= await BoekOmAsync(termijn, cancellationToken);
            if (termijn.OpenUitBudget.IsNegatief)
            {
                db.Add(Tegoed.Van(termijn, -termijn.OpenUitBudget, klok.NuUtc()));
                termijn.WordTegoed(-termijn.OpenUitBudget);
                gecorrigeerd = true;
            }
            else if (termijn.OpenUitBudget > Bedrag.Nul)
            {
                gecorrigeerd |= await NeemTegoedTerugAsync(termijn, cancellationToken);
            }
        }

        return gecorrigeerd;
    }

    // Paid as wage and compensated after all, or the other way round: nothing goes out, but the budget sees it.
    private async Task<bool> BoekOmAsync(Maandloontermijn termijn, CancellationToken cancellationToken)
    {
        var naarZiekengeld = termijn.OpenZiekengeld.IsNegatief ? termijn.OpenZiekengeld
            : termijn.OpenUitBudget.IsNegatief ? Bedrag.Min(termijn.OpenZiekengeld, -termijn.OpenUitBudget)
            : Bedrag.Nul;
        if (naarZiekengeld.IsNul)
        {
            return false;
        }

        var opdrachten = await db.Betaalopdrachten.Include(o => o.Betaaldelen)
            .Where(o => o.TermijnId == termijn.Id
                && (o.Status == BetaalopdrachtStatus.Aangeboden || o.Status == BetaalopdrachtStatus.Uitgevoerd))
            .ToListAsync(cancellationToken);
        var rest = naarZiekengeld;
        foreach (var (opdracht, deel) in opdrachten.OrderByDescending(o => o.Id.Waarde).SelectMany(o => o.Betaaldelen, (o, d) => (o, d)))
        {
            var om = rest.IsNegatief ? Bedrag.Max(rest, -deel.Ziekengeld) : Bedrag.Min(rest, deel.Uitbetaald);
            if (om.IsNul)
            {
                continue;
            }

            await grootboek.LaadAsync([deel.FunctiebudgetId], cancellationToken);
            await grootboek.LaadKasAsync([deel.VerstrekkerId!.Value], cancellationToken);
            grootboek.HerverdeelZiekengeld(
                deel.FunctiebudgetId,
                om,
                (Domain.Budgetten.Oorzaaksoort.Maandloontermijn, termijn.Id.Waarde),
                $"herverdelen/{termijn.Id.Waarde:N}/{opdracht.Id.Waarde:N}/{termijn.Versie}",
                await grootboek.UitgeefboekingAsync(opdracht.Id, deel.VerstrekkerId.Value, cancellationToken));
            deel.WordtZiekengeld(om);
            termijn.BoekOm(om);
            rest -= om;
        }

        return true;
    }

    // More is due after all: first the credit that is still open is cancelled, the latest first.
    private async Task<bool> NeemTegoedTerugAsync(Maandloontermijn termijn, CancellationToken cancellationToken)
    {
        var open = await db.Tegoeden.Where(t => t.MaandloontermijnId == termijn.Id && t.Open > Bedrag.Nul)
            .OrderByDescending(t => t.OntstaanOpUtc).ToListAsync(cancellationToken);
        foreach (var tegoed in open)
        {
            termijn.NeemTegoedTerug(tegoed.Verreken(termijn.OpenUitBudget));
        }

        return open.Count > 0;
    }

    private async Task BlokkeerAsync(Maandloontermijn termijn, CancellationToken cancellationToken)
    {
        if (termijn.Blokkeer(_vandaag))
        {
            await _kennisgever.AanBeheerderAsync(
                Kennisgevingsoort.MaandloonGeblokkeerd, termijn.BudgethouderId, termijn.ZorgovereenkomstId.Waarde, cancellationToken);
            _kennisgever.AanZorgverlener(
                Kennisgevingsoort.MaandloonGeblokkeerd, termijn.ZorgverlenerId!.Value, termijn.BudgethouderId, termijn.ZorgovereenkomstId.Waarde);
        }
    }
}
