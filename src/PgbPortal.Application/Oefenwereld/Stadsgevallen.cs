using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Mandaten;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Application.Vragen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>
/// What else happens in the large oefenwereld, so that every state and every page has somebody: money that goes back, own money, changes,
/// questions, a mandate, the bank. In dossiers of which <see cref="Stadsverhalen"/> tells the months.
/// </summary>
internal sealed class Stadsgevallen(Oefenstad stad, Stadsleven leven, DateOnly vandaag)
{
    private Maand DezeMaand => Maand.Van(vandaag);

    public void Plan()
    {
        PlanVorderingen();
        PlanEigenGeld();
        PlanUitkeringen();
        PlanTekort();
        PlanConflict();
        PlanWijzigingen();
        PlanMensen();
        PlanMandaat();
        PlanBank();
        PlanRuns();
        new Stadservaringen(stad, leven, vandaag).Plan(Op);
    }

    private void Op(DateOnly dag, Func<CancellationToken, Task> werk) => leven.Podium.Op(dag < vandaag ? dag : vandaag, werk);

    private Oefendossier Van(string naam) => stad.Dossiers.First(d => d.Naam == naam);

    // One of each state that a vordering can be in, each with a debtor who can look at it.
    private void PlanVorderingen()
    {
        Vorder("Kim Nguyen", vanBudgethouder: true);
        Vorder("Rob van Dijk", vanBudgethouder: true, (id, _) => new(id, Vorderingstap.BetalingOntvangen, Tijdsleutel.Nieuw(), new Bedrag(2_000)));
        Vorder("Betty Vos", vanBudgethouder: false, (id, bedrag) => new(id, Vorderingstap.BetalingOntvangen, Tijdsleutel.Nieuw(), bedrag));
        Vorder("Nel Postma", vanBudgethouder: false, (id, _) => new(id, Vorderingstap.Kwijtschelden, Tijdsleutel.Nieuw()));
        Vorder("Sven Larsen", vanBudgethouder: false, (id, _) => new(id, Vorderingstap.NaarRechter, Tijdsleutel.Nieuw()));
        Vorder(
            "Johanna Prins", vanBudgethouder: true,
            (id, _) => new(id, Vorderingstap.Regelen, Tijdsleutel.Nieuw(), Termijnen: 3, EersteVervaldag: vandaag.AddDays(14)),
            (id, _) => new(id, Vorderingstap.BetalingOntvangen, Tijdsleutel.Nieuw(), new Bedrag(1_000)));
    }

    // An hour too much was paid of the first month; of who pays back, an amount comes in at once.
    private void Vorder(string naam, bool vanBudgethouder, params Func<VorderingId, Bedrag, VorderingBijwerken.Input>[] stappen) => Op(vandaag.AddDays(-4), async ct =>
    {
        var dossier = Van(naam);
        var overeenkomst = await leven.OvereenkomstAsync(dossier, ct);
        var betaald = await leven.Db.Declaraties.AsNoTracking()
            .Where(d => d.ZorgovereenkomstId == overeenkomst.Id && d.Soort == Declaratiesoort.Regulier && d.Status == DeclaratieStatus.Betaald)
            .OrderBy(d => d.Maandtekst).FirstAsync(ct);
        var regel = await leven.RegelAsync(overeenkomst.Id, ct);
        await leven.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            dossier.Beheerder, new(DeclaratieId.Nieuw(), betaald.Id, [new(regel, Stadsleven.Maandagen(betaald.Maand).First(), null, -60, null)]), ct);
        var vordering = VorderingId.Nieuw();
        var standen = await leven.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
            "svb.fin1",
            new(vordering, overeenkomst.Id, vanBudgethouder ? leven.Mens(dossier.Sleutel).Id : null, vanBudgethouder ? null : overeenkomst.ZorgverlenerId),
            ct);
        foreach (var stap in stappen)
        {
            await leven.AlsAsync<VorderingBijwerken, VorderingBijwerken.Input, VorderingBijwerken.Stand>("svb.fin1", stap(vordering, standen[0].Bedrag), ct);
        }
    });

    // Paid in, some of it asked back, the rest still there.
    private void PlanEigenGeld()
    {
        var dossier = Van("Oscar Willems");
        Op(DezeMaand.Plus(-2).EersteDag.AddDays(14), async ct => await leven.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(
            "svb.fin1", new(StortingId.Nieuw(), await leven.BudgethouderAsync(dossier, ct), new(15_000)), ct));
        Op(DezeMaand.Plus(-1).EersteDag.AddDays(14), async ct => await leven.AlsAsync<EigenGeldTerugvragen, EigenGeldTerugvragen.Input, Declaratiestand>(
            dossier.Beheerder, new(DeclaratieId.Nieuw(), new(5_000), await leven.BudgethouderAsync(dossier, ct)), ct));
    }

    private void PlanUitkeringen()
    {
        var feest = Van("Ine Kok");
        Op(vandaag.AddDays(-10), async ct => await leven.AlsAsync<FeestdagenuitkeringAanvragen, FeestdagenuitkeringAanvragen.Input, Declaratiestand>(
            feest.Beheerder,
            new(DeclaratieId.Nieuw(), (await leven.OvereenkomstAsync(feest, ct)).Id, leven.Podium.Vandaag.Year, new(20_000)), ct));
        var nalatenschap = Van("Gerrit Blom");
        Op(vandaag.AddDays(-5), async ct => await leven.AlsAsync<EenmaligeUitkeringAanvragen, EenmaligeUitkeringAanvragen.Input, Declaratiestand>(
            "svb.decl", new(DeclaratieId.Nieuw(), (await leven.OvereenkomstAsync(nalatenschap, ct)).Id, new(50_000)), ct));
    }

    // The grant became lower than what was spent: what was approved before waits until there is another one (domein.md 12a, step 12v).
    private void PlanConflict() => Op(DezeMaand.EersteDag.AddDays(Stadsdeclaraties.Declareerdag + 3), async ct =>
    {
        var dossier = stad.Dossiers.Single(d => d.Verloop == Verloop.Conflict);
        var budgethouder = await leven.BudgethouderAsync(dossier, ct);
        var oud = await leven.Db.Functiebudgetten.AsNoTracking().SingleAsync(f => f.BudgethouderId == budgethouder, ct);
        await KeurWachtendeGoedAsync(dossier, ct);
        await leven.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>(
            $"{dossier.Verstrekker}.cons",
            new(oud.ToekenningId, Toekenningwijziging.Wijzigen, "W-6200", [new(new(oud.Zorgfunctie), oud.Van, oud.TotEnMet, new(oud.Bedrag.Centen / 4))]), ct);
    });

    // Extra hours in a month that was claimed before: one is paid; of the other there is no money, and it is cancelled.
    private void PlanTekort()
    {
        var dag = DezeMaand.EersteDag.AddDays(Stadsdeclaraties.Declareerdag + 2);
        Op(dag, ct => VulAanAsync("Youssef Ben Ali", 60, ct));
        Op(dag, async ct => await leven.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>(
            Van("Aïcha Bouazza").Beheerder, new((await VulAanAsync("Aïcha Bouazza", 1_200, ct)).Id, Tekortkeuze.Annuleren), ct));
    }

    private async Task<Declaratiestand> VulAanAsync(string naam, int minuten, CancellationToken cancellationToken)
    {
        var dossier = Van(naam);
        var overeenkomst = await leven.OvereenkomstAsync(dossier, cancellationToken);
        var maand = DezeMaand.Plus(-2);
        var regel = await leven.RegelAsync(overeenkomst.Id, cancellationToken);
        var stand = await leven.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>(
            dossier.Zorgverlener,
            new(DeclaratieId.Nieuw(), overeenkomst.Id, maand, [new(regel, Stadsleven.Maandagen(maand).First().AddDays(1), null, minuten, null)], Aanvulling: true),
            cancellationToken);
        return await leven.BeoordeelAsync(dossier, stand.Id, akkoord: true, null, cancellationToken);
    }

    // Approved, refused, taken back, and one that the budgethouder has to sign.
    private void PlanWijzigingen()
    {
        Wijzig("Sjoukje Hoekstra-Fêddema", 100, (dossier, id, _, ct) => BeslisAsync(dossier, id, Besluit.Akkoord, null, null, ct));
        Wijzig("Maria Johanna Wilhelmina van der Westerlaken-Oude Wesselink", 300, (dossier, id, _, ct) => BeslisAsync(
            dossier, id, Besluit.Afwijzen, Afwijsreden.TariefNietToegestaan, "Dit tarief is hoger dan wij met deze zorgverlener afspraken.", ct));
        Wijzig("Ali Yıldız", 200, (dossier, id, wijziging, ct) =>
            leven.AlsAsync<WijzigingIntrekken, WijzigingIntrekken.Input, WijzigingStatus>(dossier.Beheerder, new(id, wijziging), ct));
        Wijzig("Bertus Vink", 100, (_, _, _, _) => Task.CompletedTask);
    }

    private void Wijzig(string naam, long erbij, Func<Oefendossier, ZorgovereenkomstId, OvereenkomstwijzigingId, CancellationToken, Task> vervolg) =>
        Op(vandaag.AddDays(-12), async ct =>
        {
            var dossier = Van(naam);
            var overeenkomst = await leven.OvereenkomstAsync(dossier, ct);
            var wijziging = await leven.StelTariefVoorAsync(dossier, overeenkomst.Id, DezeMaand.Volgende.EersteDag, erbij, ct);
            await vervolg(dossier, overeenkomst.Id, wijziging, ct);
        });

    private async Task BeslisAsync(
        Oefendossier dossier, ZorgovereenkomstId id, Besluit besluit, Afwijsreden? reden, string? toelichting, CancellationToken cancellationToken)
    {
        await leven.TekenAsync(dossier.Beheerder, id, cancellationToken);
        await leven.AlsAsync<ZorgovereenkomstToetsen, ZorgovereenkomstToetsen.Input, ZorgovereenkomstStatus>(
            "svb.recht", new(id, Besluit.Akkoord, null), cancellationToken);
        await leven.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
            $"{dossier.Verstrekker}.toets", new(id, besluit, reden, toelichting), cancellationToken);
    }

    // Who is paid for the care may not manage the budget as well here (domein.md 12b, step 3); and a question that was asked and taken back.
    private void PlanMensen()
    {
        var dossier = Van("Ine Kok");
        Op(DezeMaand.Plus(-3).EersteDag.AddDays(9), async ct =>
        {
            var budgethouder = await leven.BudgethouderAsync(dossier, ct);
            await leven.AlsAsync<VertegenwoordigerVoorstellen, VertegenwoordigerVoorstellen.Input, VertegenwoordigerVoorstellen.Stand>(
                dossier.Beheerder,
                new(VertegenwoordigingId.Nieuw(), budgethouder, leven.Mens(dossier.Zorgverlener).Bsn, Vertegenwoordigersoort.PgbBeheerder), ct);
            await leven.AlsAsync<VertegenwoordigerBeoordelen, VertegenwoordigerBeoordelen.Input, VertegenwoordigingId>(
                $"{dossier.Verstrekker}.cons", new(budgethouder, Besluit.Afwijzen), ct);
        });
        var vrager = Van("Sjoukje Hoekstra-Fêddema");
        Op(vandaag.AddDays(-9), async ct =>
        {
            var over = (await leven.OvereenkomstAsync(vrager, ct)).Id.Waarde;
            var opzet = await leven.AlsAsync<VraagVoorbereiden, VraagVoorbereiden.Input, VraagVoorbereiden.Opzet>(
                vrager.Beheerder, new(Vraagonderwerp.Overeenkomst, over), ct);
            var aan = opzet.Adressen[0];
            var vraag = await leven.AlsAsync<VraagStellen, VraagStellen.Input, VraagId>(
                vrager.Beheerder, new(VraagId.Nieuw(), Vraagonderwerp.Overeenkomst, over, aan.Verstrekker, aan.Wet, "Mag de zorg ook in de avond?"), ct);
            await leven.AlsAsync<VraagIntrekken, VraagIntrekken.Input, VraagStatus>(vrager.Beheerder, new(vraag), ct);
        });
    }

    private void PlanMandaat() => Op(vandaag.AddDays(-30), async ct => await leven.AlsAsync<MandaatGeven, MandaatGeven.Input, MandaatId>(
        "middendelfland.beheer",
        new(
            MandaatId.Nieuw(), await leven.VerstrekkerAsync("delft", ct), [Wet.Wmo], [Mandaatrecht.Kijken, Mandaatrecht.Beoordelen],
            leven.Podium.Vandaag, leven.Podium.Vandaag.AddYears(1)),
        ct));

    // A statement with a line that somebody booked, one that somebody explained, and one that waits for a person.
    private void PlanBank() => Op(vandaag.AddDays(-1), async ct =>
    {
        var dag = leven.Podium.Vandaag;
        Bankpost[] posten =
        [
            new("35.00", IsBij: true) { Partij = "Oscar Willems", Omschrijving = "storting" },
            new("12.50", IsBij: true) { Partij = "Bakkerij De Korst", Omschrijving = "factuur 88" },
            new("250.00", IsBij: false) { EndToEndId = "ONBEKEND-1", Partij = "Onbekend" },
        ];
        using var bestand = new MemoryStream(Oefenbank.Afschrift(
            leven.Podium.Rekening.Waarde, dag, posten, "AFSCHRIFT-" + dag.ToString("yyyyMMdd", CultureInfo.InvariantCulture)));
        await leven.AlsAsync<BankafschriftVerwerken, BankafschriftVerwerken.Input, BankafschriftVerwerken.Resultaat>("svb.fin3", new(bestand), ct);
        var (eigen, vreemd) = (new Bedrag(3_500), new Bedrag(1_250));
        var gestort = await leven.Db.Bankregels.AsNoTracking().Where(r => r.Bedrag == eigen).Select(r => r.Id).SingleAsync(ct);
        await leven.AlsAsync<BankregelBoeken, BankregelBoeken.Input, BankafschriftId>(
            "svb.fin3", new(gestort, await leven.BudgethouderAsync(Van("Oscar Willems"), ct), null), ct);
        var regel = await leven.Db.Bankregels.AsNoTracking().Where(r => r.Bedrag == vreemd).Select(r => r.Id).SingleAsync(ct);
        await leven.AlsAsync<BankregelVerklaren, BankregelVerklaren.Input, BankafschriftId>(
            "svb.fin3", new(regel, "Bestemd voor een ander bedrijf. De bank stort het terug."), ct);
    });

    // One was made void by the run of that afternoon; today one is with the bank, and the next waits for its release.
    private void PlanRuns()
    {
        Op(DezeMaand.Plus(-1).EersteDag.AddDays(Stadsdeclaraties.Declareerdag), StelSamenAsync);
        Op(vandaag, async ct =>
        {
            var run = await leven.Podium.AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, BetaalrunId?>(Rol.Klok, new(), ct);
            await leven.Podium.AlsAsync<BetaalrunControleren, BetaalrunControleren.Input, BetaalrunStatus>(Rol.Klok, new(run!.Value), ct);
            await leven.Podium.AlsAsync<BetaalrunVrijgeven, BetaalrunVrijgeven.Input, BetaalrunStatus>(Rol.Klok, new(run.Value), ct);
            await KeurWachtendeGoedAsync(Van("Sjoukje Hoekstra-Fêddema"), ct);
            var volgende = await leven.AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, BetaalrunId?>("svb.fin1", new(), ct);
            await leven.AlsAsync<BetaalrunControleren, BetaalrunControleren.Input, BetaalrunStatus>("svb.fin2", new(volgende!.Value), ct);
            await KeurWachtendeGoedAsync(Van("Maria Johanna Wilhelmina van der Westerlaken-Oude Wesselink"), ct);
        });
    }

    private async Task StelSamenAsync(CancellationToken cancellationToken) =>
        await leven.AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, BetaalrunId?>("svb.fin1", new(), cancellationToken);

    private async Task KeurWachtendeGoedAsync(Oefendossier dossier, CancellationToken cancellationToken)
    {
        var budgethouder = await leven.BudgethouderAsync(dossier, cancellationToken);
        var wachtend = await leven.Db.Declaraties.AsNoTracking()
            .Where(d => d.BudgethouderId == budgethouder && d.Status == DeclaratieStatus.IngevoerdDoorZorgverlener)
            .OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellationToken);
        foreach (var id in wachtend)
        {
            await leven.BeoordeelAsync(dossier, id, akkoord: true, null, cancellationToken);
        }
    }
}
