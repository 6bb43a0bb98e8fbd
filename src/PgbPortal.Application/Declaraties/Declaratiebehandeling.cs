using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Declaraties;

/// <summary>What happens to a claim from the moment that payment is ordered: controles, reservation, and the wait for a run.</summary>
internal sealed class Declaratiebehandeling(PgbDbContext db, Grootboek grootboek, Kengetallen kengetallen, TimeProvider klok)
{
    /// <summary>What is set aside for claims, and given back.</summary>
    public Declaratiegeld Geld { get; } = new(db, grootboek, klok);

    /// <summary>What was computed on a claim.</summary>
    public Vervolgstukken Vervolg { get; } = new(db);

    /// <summary>Fetches together what these claims need, each with the lines of its agreement; they are judged one by one after it.</summary>
    public async Task BereidVoorAsync(
        IReadOnlyList<(Declaratie Declaratie, Zorgovereenkomst Overeenkomst)> stukken, CancellationToken cancellationToken)
    {
        Geld.Voorraad = await Dossiervoorraad.LaadAsync(db, grootboek, kengetallen, klok.Vandaag(), stukken, cancellationToken);
        await Geld.Voorraad.TelPogingenAsync(cancellationToken);
    }

    /// <summary>Loads an agreement with its lines, after the chains of all its verstrekkers were locked.</summary>
    public async Task<Zorgovereenkomst> OvereenkomstAsync(ZorgovereenkomstId id, CancellationToken cancellationToken)
    {
        var verstrekkers = await db.Overeenkomstregels.AsNoTracking()
            .Where(r => r.ZorgovereenkomstId == id && r.VerstrekkerId != null)
            .Select(r => r.VerstrekkerId!.Value).Distinct().ToListAsync(cancellationToken);
        await grootboek.VergrendelAsync(verstrekkers, cancellationToken);
        return await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == id, cancellationToken);
    }

    /// <summary>The prices beside the tariff; null when no line asks for them, so that an ordinary claim needs no extra query.</summary>
    public async Task<Regelprijzen?> PrijzenAsync(
        Zorgovereenkomst overeenkomst, Maand maand, IReadOnlyList<Regelinvoer> regels, CancellationToken cancellationToken)
    {
        var bijbetaald = overeenkomst.Regels.Where(r => r.InhoudOp(maand.LaatsteDag).Bijbetaling).Select(r => r.Id).ToList();
        if (!regels.Any(r => r.ReisMeters is not null || bijbetaald.Contains(r.RegelId)))
        {
            return null;
        }

        var verstrekkers = overeenkomst.Delen.Select(d => d.VerstrekkerId).Distinct().ToList();
        return new(kengetallen, await VerstrekkersAsync(verstrekkers, cancellationToken));
    }

    /// <summary>Checks a claim; blocking findings refuse the step.</summary>
    /// <exception cref="RegelOvertredenException">One or more controles block.</exception>
    public async Task<DeclaratieDossier> ControleerAsync(
        Declaratie declaratie, Zorgovereenkomst overeenkomst, bool bijInvoer, CancellationToken cancellationToken)
    {
        var dossier = await DossierAsync(declaratie, overeenkomst, bijInvoer, cancellationToken);
        var bevindingen = Controlecatalogus<DeclaratieDossier>.Controleer(dossier);
        bevindingen.WeigerBijBlokkade();
        declaratie.Bewaar(bevindingen);
        VerdeelOverDragers(declaratie, dossier);
        return dossier;
    }

    /// <summary>Payment is ordered: sets the money aside, or holds the claim with the reason.</summary>
    public async Task GeefOpdrachtAsync(
        Declaratie declaratie, Zorgovereenkomst overeenkomst, bool bijInvoer, CancellationToken cancellationToken)
    {
        // Ordered before it is checked: DC-020 asks for the order of the beheerder.
        declaratie.DienIn(klok.NuUtc());
        var dossier = await ControleerAsync(declaratie, overeenkomst, bijInvoer, cancellationToken);
        await VerdeelGeldAsync(declaratie, dossier, cancellationToken);
    }

    /// <summary>A held claim is looked at again, against what is free now.</summary>
    public async Task ProbeerOpnieuwAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        if (declaratie.IsAanvraag)
        {
            await new Aanvraagbehandeling(db, grootboek, this).ProbeerAsync(declaratie, cancellationToken);
            return;
        }

        var dossier = await DossierAsync(declaratie, cancellationToken);
        VerdeelOverDragers(declaratie, dossier);
        if (declaratie.Regels.Any(r => dossier.DragerVan(r) is null))
        {
            // While it was held its budget was withdrawn, or shortened: nothing will ever bear it.
            await KeurZonderBudgetAfAsync(declaratie, cancellationToken);
            return;
        }

        if (declaratie.Regels.Any(r => !r.Bijbetaling.IsNul) && !Boekrecht.HeeftEigenGeld(db.Toegang, declaratie.BudgethouderId))
        {
            // The next run sets it aside.
            declaratie.HoudAan(Wachtreden.Tekort, Bedrag.Nul);
            return;
        }

        if (declaratie.Regels.Any(r => dossier.DragerVan(r)?.Functiebudget.Declaratiestop == true))
        {
            declaratie.HoudAan(Wachtreden.Declaratiestop, Bedrag.Nul);
            return;
        }

        await VerdeelGeldAsync(declaratie, dossier, cancellationToken);
    }

    /// <summary>The grant was replaced: care outside the new period is refused, the rest is judged against what is left.</summary>
    /// <remarks>Source: scenarios/README.md 6.1.</remarks>
    public async Task BeoordeelNaVervangingAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        if (!Geld.MagGeheel(declaratie))
        {
            // Another verstrekker bears a part of it: the next run gives that back and judges the whole.
            declaratie.HoudAan(Wachtreden.Tekort, Bedrag.Nul);
            return;
        }

        var isZonderEigenGeld = await Geld.Beloften.GeefVrijAsync(declaratie, cancellationToken);
        if (declaratie.IsAanvraag)
        {
            await new Aanvraagbehandeling(db, grootboek, this).BeoordeelNaVervangingAsync(declaratie, cancellationToken);
            return;
        }

        var dossier = await DossierAsync(declaratie, cancellationToken);
        if (declaratie.Regels.Any(r => dossier.DragerVan(r) is null))
        {
            await KeurZonderBudgetAfAsync(declaratie, cancellationToken);
            return;
        }

        declaratie.HoudAan(Wachtreden.Tekort, Bedrag.Nul);
        if (isZonderEigenGeld)
        {
            await ProbeerOpnieuwAsync(declaratie, cancellationToken);
        }
    }

    // What others were computed on lapses with it, or makes it wait: as soon as those are refused, the next run refuses it too.
    private async Task KeurZonderBudgetAfAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        declaratie.HoudAan(Wachtreden.Tekort, Bedrag.Nul);
        if (!await Vervolg.LaatVervallenAsync(declaratie, cancellationToken))
        {
            return;
        }

        declaratie.KeurAf("DC-002", "Uw budget is veranderd. Voor deze dagen heeft u geen budget meer.");
        await Geld.Tegoeden.HeropenAsync(declaratie, cancellationToken);
        await MeldAsync(Kennisgevingsoort.DeclaratieZonderBudget, declaratie, cancellationToken);
    }

    /// <summary>To whoever acts for the budgethouder, and to the zorgverlener when there is one.</summary>
    public async Task MeldAsync(Kennisgevingsoort soort, Declaratie declaratie, CancellationToken cancellationToken)
    {
        var kennisgever = new Kennisgever(db, klok);
        await kennisgever.AanBeheerderAsync(soort, declaratie.BudgethouderId, declaratie.Id.Waarde, cancellationToken);
        if (declaratie.ZorgverlenerId is { } zorgverlener)
        {
            kennisgever.AanZorgverlener(soort, zorgverlener, declaratie.BudgethouderId, declaratie.Id.Waarde);
        }
    }

    /// <summary>It costs something else now. Who heard that it is not paid, or who gets nothing of it, does not ask for the price.</summary>
    public async Task MeldAnderePrijsAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        if (declaratie.Status is not (DeclaratieStatus.Afgekeurd or DeclaratieStatus.Verrekend))
        {
            await MeldAsync(Kennisgevingsoort.DeclaratieAnderePrijs, declaratie, cancellationToken);
        }
    }

    /// <summary>
    /// The agreement has another tariff for care that is not paid: what was set aside is given back, the lines get their price again, and the
    /// claim is judged against what is left. What was set off with a payment that came back stays set off. What the beheerder chose for a
    /// shortage stays chosen.
    /// </summary>
    public async Task HerprijsAsync(Declaratie declaratie, Func<Declaratieregel, Regelprijs> prijs, CancellationToken cancellationToken)
    {
        var metStorting = declaratie.Regels.Any(r => r.Eigen > r.Bijbetaling);
        var deels = !metStorting && declaratie.Regels.Any(r => r.Afkeurcode is not null);
        if (!declaratie.Herprijs(prijs))
        {
            return;
        }

        await Geld.GeefGereserveerdVrijAsync(declaratie, cancellationToken);
        declaratie.HoudAan(Wachtreden.Tekort, Bedrag.Nul);
        await ProbeerOpnieuwAsync(declaratie, cancellationToken);
        await MeldAnderePrijsAsync(declaratie, cancellationToken);
        if (declaratie.Wachtreden != Wachtreden.Tekort)
        {
            return;
        }

        if (metStorting)
        {
            await WachtOpStortingAsync(declaratie, cancellationToken);
            await ProbeerStortingAsync(declaratie, cancellationToken);
        }
        else if (deels && (await Geld.OverAsync(declaratie, cancellationToken)).IsIetsVrij)
        {
            await BetaalDeelsAsync(declaratie, cancellationToken);
        }
    }

    /// <summary>Lines in order get what is left; the rest is not paid.</summary>
    /// <exception cref="RegelOvertredenException">DC-015: nothing is left at all.</exception>
    public async Task BetaalDeelsAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        var (over, isIetsVrij) = await Geld.OverAsync(declaratie, cancellationToken);
        var pot = declaratie.Regels.Any(r => !r.Bijbetaling.IsNul)
            ? await grootboek.PotAsync(declaratie.BudgethouderId, cancellationToken)
            : Bedrag.Nul;

        // What was set off before is no money to pay with.
        declaratie.VerdeelTekort(isIetsVrij || !pot.IsNul ? over : new Dictionary<FunctiebudgetId, Bedrag>(), pot);
        await Geld.ReserveerAsync(declaratie, cancellationToken);
        await Geld.Beloften.BeloofAsync(declaratie, cancellationToken);
        await GaVerderAsync(declaratie, cancellationToken);
    }

    /// <summary>What is left is set aside now; the claim waits for the rest, also when the pot holds it already.</summary>
    public async Task WachtOpStortingAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        declaratie.WachtOpStorting((await Geld.OverAsync(declaratie, cancellationToken)).Over);
        await Geld.ReserveerAsync(declaratie, cancellationToken);
    }

    /// <summary>A claim waits for own money: it goes on as soon as the pot holds it.</summary>
    public async Task ProbeerStortingAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        if (await grootboek.PotAsync(declaratie.BudgethouderId, cancellationToken) < declaratie.Storting)
        {
            return;
        }

        await Geld.Beloften.BeloofAsync(declaratie, cancellationToken);
        await GaVerderAsync(declaratie, cancellationToken);
    }

    /// <summary>The money is set aside: a person looks at it first when the verstrekker asks for that.</summary>
    public async Task GaVerderAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        var verstrekkers = await VerstrekkersAsync([.. declaratie.Delen.Select(d => d.VerstrekkerId).Distinct()], cancellationToken);
        if (NaarMens(declaratie, v => verstrekkers[v].BeleidOp(declaratie.Maand.LaatsteDag)))
        {
            declaratie.WachtOpMens();
        }
        else
        {
            await MaakBetaalbaarAsync(declaratie, cancellationToken);
        }
    }

    /// <summary>The money is set aside, and nobody has to look any more: it is approved, unless the account is not confirmed.</summary>
    public async Task MaakBetaalbaarAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        if (await KanOntvangenAsync(declaratie, cancellationToken))
        {
            declaratie.KeurGoed(klok.NuUtc(), Betaaldag());
        }
        else
        {
            declaratie.HoudAan(Wachtreden.Rekeningnummer, Bedrag.Nul);
        }
    }

    /// <summary>Whoever gets the money has an account that may be paid to.</summary>
    public async Task<bool> KanOntvangenAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        if (declaratie.ZorgverlenerId is { } zorgverlener)
        {
            return (await db.Zorgverleners.SingleAsync(z => z.Id == zorgverlener, cancellationToken)).MagBetaaldWorden;
        }

        var persoon = await db.Budgethouders.Where(b => b.Id == declaratie.BudgethouderId).Select(b => b.PersoonId).SingleAsync(cancellationToken);
        return (await db.Personen.SingleAsync(p => p.Id == persoon, cancellationToken)).MagBetaaldWorden;
    }

    /// <summary>The day of the run that takes along what is approved now.</summary>
    public DateOnly Betaaldag()
    {
        var nu = klok.NuLokaal();
        var minuten = kengetallen.Op(Kengetalsoort.Betaalruntijd, DateOnly.FromDateTime(nu));
        return Betaalkalender.Rundag(nu, TimeOnly.MinValue.AddMinutes(minuten));
    }

    private async Task VerdeelGeldAsync(Declaratie declaratie, DeclaratieDossier dossier, CancellationToken cancellationToken)
    {
        declaratie.VraagAlles();
        if (dossier.Tekort is var tekort && tekort > Bedrag.Nul)
        {
            declaratie.HoudAan(Wachtreden.Tekort, tekort);
            return;
        }

        await Geld.ReserveerAsync(declaratie, cancellationToken);
        await Geld.Beloften.BeloofAsync(declaratie, cancellationToken);
        if (NaarMens(declaratie, dossier.Beleid))
        {
            declaratie.WachtOpMens();
        }
        else if (!dossier.Zorgverlener.MagBetaaldWorden)
        {
            declaratie.HoudAan(Wachtreden.Rekeningnummer, Bedrag.Nul);
        }
        else
        {
            declaratie.KeurGoed(klok.NuUtc(), Betaaldag());
        }
    }

    private static void VerdeelOverDragers(Declaratie declaratie, DeclaratieDossier dossier) =>
        declaratie.Verdeel(declaratie.Regels
            .Select(r => (r.Id, Drager: dossier.DragerVan(r)))
            .Where(p => p.Drager is not null)
            .ToDictionary(p => p.Id, p => p.Drager!.Functiebudget.Id));

    private static bool NaarMens(Declaratie declaratie, Func<VerstrekkerId, Beleid> beleid) =>
        declaratie.Status != DeclaratieStatus.HandmatigeToets
        && declaratie.Delen.Any(d => beleid(d.VerstrekkerId).HandmatigeToetsVanaf is { } grens && declaratie.Totaal >= grens);

    private async Task<DeclaratieDossier> DossierAsync(
        Declaratie declaratie, Zorgovereenkomst overeenkomst, bool bijInvoer, CancellationToken cancellationToken)
    {
        var voorraad = Geld.Voorraad?.Bevat(declaratie.Id) == true
            ? Geld.Voorraad
            : await Dossiervoorraad.LaadAsync(db, grootboek, kengetallen, klok.Vandaag(), [(declaratie, overeenkomst)], cancellationToken);
        return await voorraad.DossierAsync(declaratie, bijInvoer, cancellationToken);
    }

    // Of a claim that was ordered before: its agreement is not at hand.
    private async Task<DeclaratieDossier> DossierAsync(Declaratie declaratie, CancellationToken cancellationToken) =>
        Geld.Voorraad?.Bevat(declaratie.Id) == true
            ? await Geld.Voorraad.DossierAsync(declaratie, bijInvoer: false, cancellationToken)
            : await DossierAsync(
                declaratie,
                await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == declaratie.ZorgovereenkomstId, cancellationToken),
                bijInvoer: false,
                cancellationToken);

    private Task<Dictionary<VerstrekkerId, Verstrekker>> VerstrekkersAsync(List<VerstrekkerId> ids, CancellationToken cancellationToken) =>
        db.Verstrekkers.AsNoTracking().AsSplitQuery().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellationToken);
}
