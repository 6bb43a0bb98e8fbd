using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Application.Vragen;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Start;

public sealed class StartBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Een_budgethouder_ziet_wat_te_doen_is_en_wat_er_vrij_is()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier);

        var start = await BekijkAsync("anna");

        var taak = Assert.Single(start.Taken);
        Assert.Equal((Taaksoort.DeclaratieGoedkeuren, "Kees Begeleiding"), (taak.Soort, taak.Wie));
        var budget = Assert.Single(start.Budgetten);
        Assert.Equal((Bedrag.Euro(8320), Bedrag.Euro(8320), Bedrag.Nul), (budget.Toegekend, budget.Vrij, budget.Besteed));
        Assert.NotEmpty(start.Berichten);
    }

    [Fact]
    public async Task De_taak_met_de_oudste_dag_staat_bovenaan_en_wat_geen_dag_heeft_onderaan()
    {
        var overeenkomst = await InAprilAsync();
        var declaratie = (await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier)).Id;
        Op(3, 4);
        await using (var db = Db())
        {
            var dossier = await db.Zorgovereenkomsten.Where(z => z.Id == overeenkomst).Select(z => z.BudgethouderId).SingleAsync();
            await Wereld.ConceptAsync(dossier);
        }

        // The draft is a day younger than the claim; after that the claim becomes the younger of the two.
        Assert.Equal(
            [(Taaksoort.DeclaratieGoedkeuren, new DateOnly(2026, 4, 12), true), (Taaksoort.OvereenkomstDelen, new DateOnly(2026, 4, 13), true)],
            (await BekijkAsync("anna")).Taken.Select(t => (t.Soort, t.Uiterlijk!.Value, t.IsAdvies)));

        await using (var db = Db())
        {
            db.Entry(await db.Declaraties.SingleAsync(d => d.Id == declaratie)).Property(d => d.IngevoerdOp).CurrentValue = new(2026, 4, 5);
            await db.SaveChangesAsync();
        }

        Assert.Equal([Taaksoort.OvereenkomstDelen, Taaksoort.DeclaratieGoedkeuren], (await BekijkAsync("anna")).Taken.Select(t => t.Soort));
    }

    [Fact]
    public async Task Wat_terugkwam_moet_binnen_de_termijn_van_de_maand_weer_zijn_ingediend()
    {
        var declaratie = (await Wereld.DeclareerAsync("kees", await InAprilAsync(), Maart, Twaalfuurkwartier)).Id;
        await BeoordeelAsync(declaratie, akkoord: false, "Week 12 klopt niet.");

        var taak = Assert.Single((await BekijkAsync("kees")).Taken, t => t.Soort == Taaksoort.DeclaratieHerzien);
        Assert.Equal((new DateOnly(2026, 5, 12), false), (taak.Uiterlijk!.Value, taak.IsAdvies));
    }

    [Fact]
    public async Task Wat_terugkwam_vertelt_sinds_wanneer_en_telt_opnieuw_als_het_nog_eens_terugkomt()
    {
        var overeenkomst = await InAprilAsync();
        var declaratie = (await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier)).Id;
        Op(8, 4);
        await BeoordeelAsync(declaratie, akkoord: false, "Week 12 klopt niet.");
        Op(10, 4);
        Assert.Equal(new DateOnly(2026, 4, 8), await SindsAsync());
        Assert.Equal(new DateOnly(2026, 4, 8), (await BekijkAsync(declaratie, "anna")).TeruggestuurdOp);

        await Wereld.AlsAsync<DeclaratieHerzien, DeclaratieHerzien.Input, Declaratiestand>(
            "kees", new(declaratie, [OpDag(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), 180)]));
        Assert.Null((await BekijkAsync(declaratie, "kees")).TeruggestuurdOp);
        await BeoordeelAsync(declaratie, akkoord: false, "Nog niet goed.");
        Op(20, 4);
        Assert.Equal(new DateOnly(2026, 4, 10), await SindsAsync());
        Assert.Equal(new DateOnly(2026, 4, 10), (await BekijkAsync(declaratie, "kees")).TeruggestuurdOp);

        async Task<DateOnly?> SindsAsync() => Assert.Single((await BekijkAsync("kees")).Taken, t => t.Soort == Taaksoort.DeclaratieHerzien).Sinds;
    }

    [Fact]
    public async Task Wachten_er_meer_dan_vijftig_declaraties_dan_staan_de_oudste_er_en_zegt_de_pagina_dat_er_meer_zijn()
    {
        var overeenkomst = await InAprilAsync();
        await DeclaratiesErbijAsync(overeenkomst, 50);
        var vijftig = await BekijkAsync("anna");
        Assert.Equal((50, new Meertaken(false, false, false)), (vijftig.Taken.Count, vijftig.Meer));

        await DeclaratiesErbijAsync(overeenkomst, 1);
        var meer = await BekijkAsync("anna");
        Assert.Equal((50, new Meertaken(true, false, false)), (meer.Taken.Count, meer.Meer));
        Assert.Equal(new Meertaken(true, false, false), (await BekijkAsync("kees")).Meer);
    }

    [Theory]
    [InlineData(Vertegenwoordigersoort.Gemachtigde, true, "anna", "Bas Mulder", "bas")]
    [InlineData(Vertegenwoordigersoort.Meekijker, false, "bas", "Anna de Wit", "anna")]
    public async Task Wie_alleen_meekijkt_ziet_wat_er_wacht_en_wie_het_regelt(
        Vertegenwoordigersoort soort, bool beheer, string kijker, string regelaar, string doet)
    {
        var overeenkomst = await InAprilAsync();
        var declaratie = (await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier)).Id;
        await using (var db = Db())
        {
            var dossier = await db.Zorgovereenkomsten.Where(z => z.Id == overeenkomst).Select(z => z.BudgethouderId).SingleAsync();
            var bas = await db.Personen.SingleAsync(p => p.Naam == "Bas Mulder");
            db.Add(Vertegenwoordiging.Maak(VertegenwoordigingId.Nieuw(), dossier, bas, soort, beheer, new(2026, 1, 1)));
            await db.SaveChangesAsync();
        }

        var gezien = await BekijkAsync(kijker);
        Assert.Empty(gezien.Taken);
        Assert.Equal(regelaar, gezien.Regelaar);
        var taak = Assert.Single(gezien.Anderen, t => t.OnderwerpId == declaratie.Waarde);
        Assert.Equal((Taaksoort.DeclaratieGoedkeuren, true), (taak.Soort, taak.IsBijBeheerder));

        var zelf = await BekijkAsync(doet);
        Assert.Null(zelf.Regelaar);
        Assert.False(Assert.Single(zelf.Taken, t => t.OnderwerpId == declaratie.Waarde).IsBijBeheerder);
    }

    [Fact]
    public async Task Een_zorgverlener_ziet_welk_geld_komt_en_wat_het_laatst_is_betaald()
    {
        var (overeenkomst, _) = await MaartBetaaldAsync();
        Assert.Equal(new Geldblik(null, null, Bedrag.Euro(735), new(2026, 4, 2), new(2026, 4, 7)), (await BekijkAsync("kees")).Geld);

        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 60);

        Assert.Equal(new Geldblik(Bedrag.Euro(60), new(2026, 5, 4), Bedrag.Euro(735), new(2026, 4, 2), new(2026, 4, 7)), (await BekijkAsync("kees")).Geld);
        Assert.Null((await BekijkAsync("anna")).Geld);
    }

    [Fact]
    public async Task De_salarisadministratie_ziet_welk_maandloon_niet_kon_worden_betaald()
    {
        var overeenkomst = await InAprilAsync();
        await using (var db = Db())
        {
            var lopend = await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == overeenkomst);
            var termijn = Maandloontermijn.Plan(lopend, lopend.Regels[0], Maart);
            termijn.Blokkeer(new(2026, 4, 1));
            db.Add(termijn);
            await db.SaveChangesAsync();
        }

        var taak = Assert.Single((await BekijkAsync("svb.sal")).Taken);
        Assert.Equal((Taaksoort.MaandloonGeblokkeerd, overeenkomst.Waarde, "Kees Begeleiding"), (taak.Soort, taak.OnderwerpId, taak.Wie));
    }

    [Fact]
    public async Task De_financiele_administratie_ziet_wat_samen_te_stellen_te_controleren_en_vrij_te_geven_is()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        Assert.Equal([Taaksoort.RunSamenstellen], (await BekijkAsync("svb.fin1")).Taken.Select(t => t.Soort));

        var run = (await StelSamenAsync())!.Value;
        Assert.Equal([Taaksoort.RunControleren], (await BekijkAsync("svb.fin2")).Taken.Select(t => t.Soort));
        await ControleerAsync(run);
        Assert.Equal([Taaksoort.RunVrijgeven], (await BekijkAsync("svb.fin3")).Taken.Select(t => t.Soort));
        Assert.Equal([Taaksoort.AnderGeeftRunVrij], (await BekijkAsync("svb.fin1")).Anderen.Select(t => t.Soort));
    }

    [Fact]
    public async Task Zolang_de_bank_niet_antwoordt_staat_er_sinds_wanneer_zij_aan_de_beurt_is()
    {
        await MaartBetaaldAsync();
        Op(14, 4);

        var taak = Assert.Single((await BekijkAsync("svb.fin1")).Taken, t => t.Soort == Taaksoort.RunAntwoordInlezen);
        Assert.Equal((new DateOnly(2026, 4, 2), new DateOnly(2026, 4, 7)), (taak.Sinds!.Value, taak.Uiterlijk!.Value));
        Assert.Equal(new DateOnly(2026, 4, 7), (await BekijkAsync("kees")).Geld!.VerwachtOp);

        await using (var db = Db())
        {
            (await db.Betaalopdrachten.SingleAsync()).MeldUitgevoerd();
            await db.SaveChangesAsync();
        }

        Assert.Null((await BekijkAsync("kees")).Geld!.VerwachtOp);
    }

    [Fact]
    public async Task Een_zorgverlener_ziet_wie_er_nu_aan_zet_is_en_nooit_een_budget()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier);

        var start = await BekijkAsync("kees");

        Assert.Empty(start.Budgetten);
        Assert.Equal(Taaksoort.AnderKeurtUrenGoed, Assert.Single(start.Anderen).Soort);
    }

    /// <summary>Whatever a payment waits for, the start pages of both sides name the claim: from there its own page tells the reason.</summary>
    [Theory]
    [InlineData(DeclaratieStatus.IngevoerdDoorZorgverlener, null, Taaksoort.DeclaratieGoedkeuren, Taaksoort.AnderKeurtUrenGoed)]
    [InlineData(DeclaratieStatus.Teruggestuurd, null, Taaksoort.AnderPastDeclaratieAan, Taaksoort.DeclaratieHerzien)]
    [InlineData(DeclaratieStatus.Aangehouden, Wachtreden.Tekort, Taaksoort.DeclaratieTekortOplossen, Taaksoort.AnderLostTekortOp)]
    [InlineData(DeclaratieStatus.Aangehouden, Wachtreden.Storting, Taaksoort.EigenGeldOvermaken, Taaksoort.AnderLostTekortOp)]
    [InlineData(DeclaratieStatus.Aangehouden, Wachtreden.Declaratiestop, Taaksoort.AnderLostBudgetprobleemOp, Taaksoort.AnderLostBudgetprobleemOp)]
    [InlineData(DeclaratieStatus.Aangehouden, Wachtreden.Rekeningnummer, Taaksoort.SvbControleertRekeningnummer, Taaksoort.SvbControleertRekeningnummer)]
    [InlineData(DeclaratieStatus.HandmatigeToets, null, Taaksoort.AnderToetstDeclaratie, Taaksoort.AnderToetstDeclaratie)]
    [InlineData(DeclaratieStatus.Goedgekeurd, null, Taaksoort.SvbBetaalt, Taaksoort.SvbBetaalt)]
    [InlineData(DeclaratieStatus.GedeeltelijkGoedgekeurd, null, Taaksoort.SvbBetaalt, Taaksoort.SvbBetaalt)]
    [InlineData(DeclaratieStatus.BetalingMislukt, null, Taaksoort.SvbBetaaltOpnieuw, Taaksoort.SvbBetaaltOpnieuw)]
    public async Task Waarom_een_betaling_nog_niet_kwam_begint_op_de_startpagina(
        DeclaratieStatus status, Wachtreden? wachtreden, Taaksoort voorAnna, Taaksoort voorKees)
    {
        var id = (await Wereld.DeclareerAsync("kees", await InAprilAsync(), Maart, Twaalfuurkwartier)).Id;
        await using (var db = Db())
        {
            var rij = db.Entry(await db.Declaraties.SingleAsync(d => d.Id == id));
            rij.Property(d => d.Status).CurrentValue = status;
            rij.Property(d => d.Wachtreden).CurrentValue = wachtreden;
            await db.SaveChangesAsync();
        }

        foreach (var (wie, soort) in new[] { ("anna", voorAnna), ("kees", voorKees) })
        {
            var start = await BekijkAsync(wie);
            var taak = Assert.Single(start.Taken.Concat(start.Anderen), t => t.OnderwerpId == id.Waarde);
            Assert.Equal((soort, Maart), (taak.Soort, taak.Maand!.Value));
        }
    }

    /// <summary>What has an end waits for nobody; every other status is in the test above.</summary>
    [Fact]
    public void Elke_status_die_nog_geld_moet_brengen_staat_op_de_startpagina() => Assert.Equal(
        [
            DeclaratieStatus.Betaald, DeclaratieStatus.Afgekeurd, DeclaratieStatus.Ingetrokken, DeclaratieStatus.Gecorrigeerd,
            DeclaratieStatus.TeVerrekenen, DeclaratieStatus.Verrekend,
        ],
        Enum.GetValues<DeclaratieStatus>().Except(typeof(StartBekijkenTests).GetMethod(nameof(Waarom_een_betaling_nog_niet_kwam_begint_op_de_startpagina))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(g => (DeclaratieStatus)g.Data[0]!)));

    [Theory]
    [InlineData("westland.toets", Taaksoort.OvereenkomstBeoordelen)]
    [InlineData("svb.recht", Taaksoort.OvereenkomstToetsen)]
    public async Task Een_medewerker_ziet_de_eigen_werkvoorraad(string wie, Taaksoort soort)
    {
        var toekenning = await Wereld.ToekenningAsync();
        await Wereld.DelenEnTekenenAsync(await Wereld.ConceptAsync(toekenning.Budgethouder));

        Assert.Equal(soort, Assert.Single((await BekijkAsync(wie)).Taken).Soort);
        Assert.Empty((await BekijkAsync("delft.toets")).Taken);
        Assert.Empty((await BekijkAsync("westland.jeugd")).Taken);
    }

    [Fact]
    public async Task Een_zorgverlener_met_een_geweigerd_nummer_leest_dat_er_een_ander_nodig_is()
    {
        var id = await ZorgverlenerAsync();
        await using (var db = Db())
        {
            (await db.Zorgverleners.SingleAsync(z => z.Id == id)).BlokkeerIban(Iban.Parse("NL93TEST0001015838"));
            await db.SaveChangesAsync();
        }

        Assert.Contains((await BekijkAsync("kees")).Taken, t => t.Soort == Taaksoort.RekeningnummerOpgeven);
    }

    [Fact]
    public async Task Wie_moet_terugbetalen_heeft_een_taak_met_de_dag_van_de_volgende_termijn()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), maart, [OpDag(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), -60)]));
        var id = (await Wereld.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
            "svb.fin1", new(VorderingId.Nieuw(), overeenkomst, null, await ZorgverlenerAsync())))[0].Id;

        var taak = Assert.Single((await BekijkAsync("kees")).Taken, t => t.OnderwerpId == id.Waarde);
        Assert.Equal((Taaksoort.GeldTerugbetalen, Bedrag.Euro(60)), (taak.Soort, taak.Bedrag));
        Assert.DoesNotContain((await BekijkAsync("anna")).Taken, t => t.OnderwerpId == id.Waarde);

        await Wereld.AlsAsync<VorderingBijwerken, VorderingBijwerken.Input, VorderingBijwerken.Stand>(
            "svb.fin1", new(id, Vorderingstap.Regelen, Guid.CreateVersion7(), Termijnen: 2, EersteVervaldag: new(2026, 6, 1)));
        taak = Assert.Single((await BekijkAsync("kees")).Taken, t => t.OnderwerpId == id.Waarde);
        Assert.Equal((Taaksoort.TermijnTerugbetalen, new DateOnly(2026, 6, 1)), (taak.Soort, taak.Uiterlijk));
    }

    [Fact]
    public async Task Wie_geen_dossier_meer_heeft_ziet_nog_wat_hij_moet_terugbetalen()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), maart, [OpDag(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), -60)]));
        PersoonId bas;
        await using (var db = Db())
        {
            bas = await db.Personen.Where(p => p.Naam == "Bas Mulder").Select(p => p.Id).SingleAsync();
        }

        var id = (await Wereld.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
            "svb.fin1", new(VorderingId.Nieuw(), overeenkomst, bas, null)))[0].Id;

        var taak = Assert.Single((await BekijkAsync("bas")).Taken);
        Assert.Equal((Taaksoort.GeldTerugbetalen, id.Waarde), (taak.Soort, taak.OnderwerpId));
    }

    [Fact]
    public async Task De_consulent_heeft_een_taak_zolang_een_voorstel_wacht()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder;
        await Wereld.AlsAsync<VertegenwoordigerVoorstellen, VertegenwoordigerVoorstellen.Input, VertegenwoordigerVoorstellen.Stand>(
            "anna", new(VertegenwoordigingId.Nieuw(), dossier, Bsn.Parse("999990007"), Domain.Budgethouders.Vertegenwoordigersoort.Gemachtigde));

        var taak = Assert.Single((await BekijkAsync("westland.cons")).Taken, t => t.Soort == Taaksoort.VertegenwoordigerBeoordelen);
        Assert.Equal((dossier.Waarde, "Anna de Wit"), (taak.OnderwerpId, taak.Wie));
        Assert.DoesNotContain((await BekijkAsync("delft.cons")).Taken, t => t.Soort == Taaksoort.VertegenwoordigerBeoordelen);

        await Wereld.AlsAsync<VertegenwoordigerBeoordelen, VertegenwoordigerBeoordelen.Input, VertegenwoordigingId>(
            "westland.cons", new(dossier, Domain.Zorgovereenkomsten.Besluit.Akkoord));
        Assert.DoesNotContain((await BekijkAsync("westland.cons")).Taken, t => t.Soort == Taaksoort.VertegenwoordigerBeoordelen);
    }

    [Fact]
    public async Task Alleen_wie_beoordeelt_krijgt_bericht_van_een_overeenkomst()
    {
        var toekenning = await Wereld.ToekenningAsync();
        await Wereld.DelenEnTekenenAsync(await Wereld.ConceptAsync(toekenning.Budgethouder));

        Assert.Contains((await BekijkAsync("westland.toets")).Berichten, b => b.Soort == Kennisgevingsoort.OvereenkomstIngediend);
        Assert.DoesNotContain((await BekijkAsync("westland.cons")).Berichten, b => b.Soort == Kennisgevingsoort.OvereenkomstIngediend);
    }

    [Fact]
    public async Task Een_functioneel_beheerder_krijgt_geen_berichten_die_hij_niet_mag_openen()
    {
        var toekenning = await Wereld.ToekenningAsync();
        await Wereld.DelenEnTekenenAsync(await Wereld.ConceptAsync(toekenning.Budgethouder));

        Assert.Empty((await BekijkAsync("westland.beheer")).Berichten);
    }

    [Fact]
    public async Task Een_bericht_dat_om_iets_vraagt_is_afgehandeld_zodra_dat_is_gedaan()
    {
        var declaratie = (await Wereld.DeclareerAsync("kees", await InAprilAsync(), Maart, Twaalfuurkwartier)).Id;
        Assert.False((await TeBeoordelenAsync()).IsAfgehandeld);

        await BeoordeelAsync(declaratie);

        Assert.True((await TeBeoordelenAsync()).IsAfgehandeld);
        Assert.DoesNotContain((await BekijkAsync("anna")).Berichten, b => b.Soort == Kennisgevingsoort.BudgetToegekend && b.IsAfgehandeld);
    }

    [Fact]
    public async Task Een_budget_dat_voorbij_is_staat_niet_meer_op_de_startpagina()
    {
        await Wereld.ToekenningAsync();
        Assert.Single((await BekijkAsync("anna")).Budgetten);

        Wereld.Klok.Zet(new(2027, 1, 1));

        Assert.Empty((await BekijkAsync("anna")).Budgetten);
    }

    [Fact]
    public async Task Weigert_de_bank_het_rekeningnummer_van_de_budgethouder_dan_staat_dat_ook_op_de_kaart_in_de_oefenwereld()
    {
        await InAprilAsync();
        await using (var db = Db())
        {
            var persoon = await db.Personen.SingleAsync(p => p.Naam == "Anna de Wit");
            var dossier = await db.Budgethouders.SingleAsync(b => b.PersoonId == persoon.Id);
            db.Add(Kennisgeving.AanPersoon(
                Kennisgevingsoort.BetalingMislukt, persoon.Id, dossier.Id, Guid.CreateVersion7(), new(2026, 4, 2), new(2026, 4, 2, 8, 0, 0, DateTimeKind.Utc)));
            db.Entry(persoon).Property(p => p.IbanGeblokkeerd).CurrentValue = true;
            await db.SaveChangesAsync();
        }

        var taak = Assert.Single((await BekijkAsync("anna")).Taken);
        Assert.Equal(Taaksoort.EigenRekeningnummerOpgeven, taak.Soort);
        Assert.Equal(taak, Assert.Single((await KaartAsync("anna")).Eerste));
        Assert.Empty((await KaartAsync("bas")).Eerste);
    }

    [Fact]
    public async Task Wachten_er_meer_dan_vijftig_declaraties_dan_staan_op_de_kaart_dezelfde_als_bovenaan_de_startpagina()
    {
        await DeclaratiesErbijAsync(await InAprilAsync(), 60);

        var taken = (await BekijkAsync("anna")).Taken;
        var kaart = await KaartAsync("anna");
        Assert.Equal(taken.Take(2), kaart.Eerste);
        Assert.Equal((50, 48), (kaart.TeDoen, kaart.Nog));
    }

    [Fact]
    public async Task Wie_alleen_meekijkt_in_het_eigen_dossier_leest_op_de_kaart_dat_er_een_antwoord_is()
    {
        var overeenkomst = await InAprilAsync();
        var vraag = await Wereld.AlsAsync<VraagStellen, VraagStellen.Input, VraagId>(
            "anna", new(VraagId.Nieuw(), Vraagonderwerp.Algemeen, null, null, null, "Wat doet de SVB?"));
        await Wereld.AlsAsync<VraagBeantwoorden, VraagBeantwoorden.Input, VraagStatus>("svb.kcc", new(vraag, "Die betaalt."));
        await BasBeheertAsync(overeenkomst);

        foreach (var account in new[] { "anna", "bas" })
        {
            var taak = Assert.Single((await BekijkAsync(account)).Taken);
            Assert.Equal(Taaksoort.AntwoordLezen, taak.Soort);
            Assert.Equal(taak, Assert.Single((await KaartAsync(account)).Eerste));
        }
    }

    [Fact]
    public async Task Wie_in_twee_dossiers_regelt_en_zelf_geld_moet_terugbetalen_heeft_dat_eenmaal_op_de_kaart()
    {
        var overeenkomst = await InAprilAsync();
        var (_, tweede) = await Wereld.GoedgekeurdAsync("dina", nummer: "W-2");
        await BasBeheertAsync(overeenkomst);
        await BasBeheertAsync(tweede);
        await using (var db = Db())
        {
            var bas = await db.Personen.SingleAsync(p => p.Naam == "Bas Mulder");
            db.Add(Vordering.Besluiten(
                VorderingId.Nieuw(), overeenkomst, await db.Functiebudgetten.FirstAsync(), (bas.Id, null, bas.Naam), Bedrag.Euro(10), new(2026, 4, 2)));
            await db.SaveChangesAsync();
        }

        var kaart = await KaartAsync("bas");
        Assert.Equal((Taaksoort.GeldTerugbetalen, 1), (Assert.Single(kaart.Eerste).Soort, kaart.TeDoen));
    }

    [Fact]
    public async Task Een_machine_heeft_geen_startpagina() => await Assert.ThrowsAsync<ToegangGeweigerdException>(() =>
        Wereld.AlsAsync<StartBekijken, StartBekijken.Input, StartBekijken.Resultaat>(Rol.Klok, new()));

    private async Task DeclaratiesErbijAsync(ZorgovereenkomstId overeenkomst, int aantal)
    {
        await using var db = Db();
        var lopend = await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == overeenkomst);
        db.AddRange(Enumerable.Range(0, aantal).Select(_ => new DeclaratieBuilder { Overeenkomst = lopend, Invoerder = Invoerder.Zorgverlener }.Build()));
        await db.SaveChangesAsync();
    }

    private async Task<Berichtblik> TeBeoordelenAsync() =>
        Assert.Single((await BekijkAsync("anna")).Berichten, b => b.Soort == Kennisgevingsoort.DeclaratieTeBeoordelen);

    private async Task BasBeheertAsync(ZorgovereenkomstId overeenkomst)
    {
        await using var db = Db();
        var dossier = await db.Zorgovereenkomsten.Where(z => z.Id == overeenkomst).Select(z => z.BudgethouderId).SingleAsync();
        var bas = await db.Personen.SingleAsync(p => p.Naam == "Bas Mulder");
        db.Add(Vertegenwoordiging.Maak(VertegenwoordigingId.Nieuw(), dossier, bas, Vertegenwoordigersoort.Gemachtigde, beheer: true, new(2026, 1, 1)));
        await db.SaveChangesAsync();
    }

    private async Task<Oefenaccount> KaartAsync(string account) =>
        (await new OefenaccountsBekijken(Wereld.Database.Opties, Wereld.Klok).AlleAsync(CancellationToken.None)).Single(k => k.Id == Wereld.Account(account));

    // The start page is about the dossier that is open, so this signs in as the portal does.
    private async Task<StartBekijken.Resultaat> BekijkAsync(string account)
    {
        var sessie = await new Sessiebepaler(Wereld.Database.Opties, Wereld.Klok).BepaalAsync(Wereld.Account(account), null, CancellationToken.None);
        await using var context = new UseCaseContext(Wereld.Database.Opties, () => sessie!, Wereld.Klok);
        return await new StartBekijken(context).ExecuteAsync(new());
    }
}
