using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Mandaten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Start;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Tests.Mandaten;

public sealed class MandaatGevenTests : Mandaatproef
{
    [Fact]
    public async Task Een_medewerker_van_de_ander_ziet_dan_de_dossiers_en_alleen_die()
    {
        var toekenning = (await Wereld.GoedgekeurdAsync()).Toekenning.Id;
        var ander = (await Wereld.GoedgekeurdAsync("dina", "linde", "delft", "D-1")).Toekenning.Id;
        var sessie = await InMandaatAsync("delft.cons", await GeefAsync(await OpzetAsync()));

        Assert.NotNull(sessie.Mandaat);
        Assert.NotNull(await AlsAsync(sessie, c => new ToekenningBekijken(c), new ToekenningBekijken.Input(toekenning)));
        await Assert.ThrowsAsync<NietGevondenException>(() => AlsAsync(sessie, c => new ToekenningBekijken(c), new ToekenningBekijken.Input(ander)));
        Assert.Equal("Anna de Wit", Assert.Single((await AlsAsync(sessie, c => new BudgethoudersBekijken(c), new BudgethoudersBekijken.Input())).Regels).Naam);

        // Without choosing it one works at home, and sees none of it.
        var thuis = (await new Sessiebepaler(Database.Opties, Wereld.Klok).BepaalAsync(Wereld.Account("delft.cons"), null, CancellationToken.None))!;
        Assert.Single(thuis.Mandaten);
        await Assert.ThrowsAsync<NietGevondenException>(() => AlsAsync(thuis, c => new ToekenningBekijken(c), new ToekenningBekijken.Input(toekenning)));
    }

    [Fact]
    public async Task Met_alleen_kijken_wijzigt_niemand_en_met_toekennen_alleen_de_consulent()
    {
        var kijken = await GeefAsync(await OpzetAsync());
        var cons = await InMandaatAsync("delft.cons", kijken);

        Assert.Empty(cons.Toegang.Schrijfwetten);
        Assert.False(InMandaatAttribute.Laat(typeof(ToekenningRegistreren), cons));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => AlsAsync(cons, c => new BudgetVaststellen(c), null!));
        Assert.Empty((await AlsAsync(cons, c => new StartBekijken(c), new StartBekijken.Input())).Taken);

        await TrekInAsync(kijken);
        var toekennen = await GeefAsync(await OpzetAsync(Mandaatrecht.Toekennen));
        Assert.Equal([Wet.Wmo], (await InMandaatAsync("delft.cons", toekennen)).Toegang.Schrijfwetten);
        Assert.Empty((await InMandaatAsync("delft.toets", toekennen)).Toegang.Schrijfwetten);
    }

    [Fact]
    public async Task Wie_geen_dossiers_behandelt_of_een_andere_wet_doet_heeft_er_niets_aan()
    {
        var mandaat = await GeefAsync(await OpzetAsync(Mandaatrecht.Toekennen));

        foreach (var wie in new[] { "delft.beheer", "delft.privacy", "zorgkantoor.cons", "westland.cons", "svb.fin1" })
        {
            Assert.Empty((await InMandaatAsync(wie, mandaat)).Mandaten);
        }

        var vreemd = await InMandaatAsync("zorgkantoor.cons", mandaat);
        Assert.True(vreemd.IsMandaatVoorbij);
        Assert.Null(vreemd.Mandaatgever);
    }

    [Fact]
    public async Task De_noodknop_en_een_mandaat_geven_gaan_nooit_met_een_mandaat()
    {
        var sessie = await InMandaatAsync("delft.cons", await GeefAsync(await OpzetAsync(Mandaatrecht.Toekennen)));

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => AlsAsync(sessie, c => new NoodknopGebruiken(c), new NoodknopGebruiken.Input(default, "Z-1")));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(async () => await AlsAsync(sessie, c => new MandaatGeven(c), await OpzetAsync()));
    }

    [Fact]
    public async Task Het_log_zegt_wie_het_deed_en_namens_wie_en_de_budgethouder_leest_dat()
    {
        var toekenning = (await Wereld.GoedgekeurdAsync()).Toekenning;
        var sessie = await InMandaatAsync("delft.cons", await GeefAsync(await OpzetAsync()));
        await AlsAsync(sessie, c => new ToekenningBekijken(c), new ToekenningBekijken.Input(toekenning.Id));

        var (delft, westland) = (await VerstrekkerAsync("0503"), await VerstrekkerAsync("1783"));
        await using var db = Db();
        var account = Wereld.Account("delft.cons");
        var regel = await db.Logregels.Where(l => l.GebruikerId == account && l.BudgethouderId == toekenning.Budgethouder).SingleAsync();
        Assert.Equal((delft, westland.Waarde), (regel.VerstrekkerId, regel.NamensId));
        var gelezen = await Wereld.AlsAsync<InzagesBekijken, InzagesBekijken.Input, InzagesBekijken.Overzicht>(
            "anna", new(new(Groep: Inzagegroep.Verstrekker, Verstrekker: westland), Budgethouder: toekenning.Budgethouder));
        Assert.Contains(gelezen.Regels.Regels, r => (r.Verstrekker, r.Namens) == ("gemeente Delft", "gemeente Westland"));
    }

    [Fact]
    public async Task Wie_over_privacy_waakt_bij_de_gever_leest_wat_er_met_het_mandaat_gebeurde()
    {
        var toekenning = (await Wereld.GoedgekeurdAsync()).Toekenning;
        var sessie = await InMandaatAsync("delft.cons", await GeefAsync(await OpzetAsync()));
        await AlsAsync(sessie, c => new ToekenningBekijken(c), new ToekenningBekijken.Input(toekenning.Id));

        var bsn = await BsnAsync(toekenning.Budgethouder);
        foreach (var (wie, vraag) in new[]
        {
            ("westland.privacy", new LogboekDoorzoeken.Input(Inzagereden.PeriodiekeControle, Bsn: bsn)),
            ("delft.privacy", new(Inzagereden.PeriodiekeControle, Medewerker: Wereld.Account("delft.cons"))),
        })
        {
            var regels = (await MetAsync(wie, await OpenAsync(wie), c => new LogboekDoorzoeken(c), vraag)).Regels!.Regels;
            Assert.Contains(regels, r => r.Inzage is { Verstrekker: "Delft", Namens: "Westland", Gebeurtenis: nameof(ToekenningBekijken) } && r.Medewerker is not null);
        }
    }

    [Fact]
    public async Task Een_formulier_dat_na_het_intrekken_wordt_geweigerd_leest_wie_het_mandaat_gaf_ook()
    {
        var mandaat = await GeefAsync(await OpzetAsync(Mandaatrecht.Toekennen));
        await TrekInAsync(mandaat);
        var sessie = await InMandaatAsync("delft.cons", mandaat);
        await using (var context = new UseCaseContext(Database.Opties, () => sessie, Wereld.Klok))
        {
            await context.LogGeslotenPaginaAsync(nameof(StartBekijken), CancellationToken.None);
        }

        var wie = Wereld.Account("delft.cons");
        foreach (var (lezer, organisatie) in new[] { ("westland.privacy", "Delft"), ("delft.privacy", null) })
        {
            var antwoord = await MetAsync(lezer, await OpenAsync(lezer), c => new LogboekDoorzoeken(c), new LogboekDoorzoeken.Input(Inzagereden.PeriodiekeControle, Medewerker: wie));
            Assert.Equal((lezer, organisatie), (lezer, antwoord.Medewerkers.Single(m => m.Account == wie).Organisatie));
            Assert.Contains(antwoord.Regels!.Regels, r => r.Inzage is { Resultaat: Logresultaat.Geweigerd, Verstrekker: "Delft", Namens: "Westland" });
        }

        // Who did nothing by the mandate stays unknown there, and the giver reads nothing of the own work of who did.
        var toets = Wereld.Account("delft.toets");
        var bijWestland = await MetAsync("westland.privacy", await OpenAsync("westland.privacy"), c => new LogboekDoorzoeken(c), new LogboekDoorzoeken.Input(Inzagereden.PeriodiekeControle, Medewerker: wie));
        Assert.DoesNotContain(bijWestland.Medewerkers, m => m.Account == toets);
        Assert.All(bijWestland.Regels!.Regels, r => Assert.Equal("Westland", r.Inzage.Namens));
    }

    [Theory]
    [InlineData("1783", "MD-001")]
    [InlineData("5519", "MD-002")]
    public async Task Aan_zichzelf_of_over_een_wet_die_de_ander_niet_heeft_gaat_niet(string aan, string code) =>
        Assert.Equal(code, await GeweigerdMetAsync(async () => await GeefAsync(await OpzetAsync(aan: aan))));

    [Fact]
    public async Task Een_tweede_voor_dezelfde_wet_en_tijd_gaat_niet_en_hetzelfde_formulier_twee_keer_is_een_mandaat()
    {
        var opzet = await OpzetAsync();
        var (sleutel, ids) = (await OpenAsync("westland.beheer"), new List<MandaatId>());
        ids.AddRange(await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => MetAsync("westland.beheer", sleutel, c => new MandaatGeven(c), opzet)))));

        Assert.All(ids, i => Assert.Equal(opzet.Id, i));
        Assert.Equal("MD-005", await GeweigerdMetAsync(async () => await GeefAsync(await OpzetAsync(wetten: [Wet.Wmo, Wet.Jw]))));
        await GeefAsync(await OpzetAsync(wetten: [Wet.Jw]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Overal_uitloggen_gaat_ook_met_een_noodgeval_open_en_nadat_het_mandaat_is_ingetrokken(bool ingetrokken)
    {
        var mandaat = await GeefAsync(await OpzetAsync());
        var noodgeval = new NoodknopGebruiken.Input(Openingsreden.ZorgStopt, "M-7");
        await MetAsync("delft.cons", await OpenAsync("delft.cons"), c => new NoodknopGebruiken(c), noodgeval);
        if (ingetrokken)
        {
            await TrekInAsync(mandaat);
        }

        var sessie = await InMandaatAsync("delft.cons", mandaat);
        Assert.Equal(ingetrokken, sessie.IsMandaatVoorbij);
        await AlsAsync(sessie, c => new SessieBeeindigen(c), new SessieBeeindigen.Input(null));

        var account = Wereld.Account("delft.cons");
        await using var db = Db();
        Assert.Equal(0, await db.Aanmeldsessies.CountAsync(s => s.GebruikerId == account && s.BeeindigdOpUtc == null));
        Assert.Equal(1, await db.Aanmeldsessies.CountAsync(s => s.GebruikerId == account));
    }

    [Fact]
    public async Task Twee_mandaten_tegelijk_voor_dezelfde_wet_worden_er_een()
    {
        var sleutel = await OpenAsync("westland.beheer");
        MandaatGeven.Input[] opzetten = [await OpzetAsync(wetten: [Wet.Wmo]), await OpzetAsync(wetten: [Wet.Wmo, Wet.Jw])];

        var uitkomsten = await Task.WhenAll(opzetten.Select(o => Task.Run(async () =>
        {
            try
            {
                await MetAsync("westland.beheer", sleutel, c => new MandaatGeven(c), o);
                return "gegeven";
            }
            catch (RegelOvertredenException fout)
            {
                return fout.Code;
            }
        })));

        Assert.Equal(["MD-005", "gegeven"], uitkomsten.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Hetzelfde_formulier_met_iets_anders_erin_geeft_geen_tweede_en_zegt_dat()
    {
        var opzet = await OpzetAsync(wetten: [Wet.Wmo]);
        await GeefAsync(opzet);

        Assert.Equal("MD-008", await GeweigerdMetAsync(() => GeefAsync(opzet with { Wetten = [Wet.Jw] })));
        await using var db = Db();
        Assert.Equal([Wet.Wmo], (await db.Mandaten.SingleAsync()).Wetten);
    }

    [Fact]
    public async Task Wie_volgens_het_mandaat_alleen_kijkt_leest_en_bergt_geen_kennisgevingen_van_de_gever_op()
    {
        var sessie = await InMandaatAsync("delft.cons", await GeefAsync(await OpzetAsync(Mandaatrecht.Beoordelen)));

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => AlsAsync(sessie, c => new KennisgevingenBekijken(c), new KennisgevingenBekijken.Input()));
    }

    [Fact]
    public async Task Een_bestand_dat_niemand_kon_lezen_is_met_een_mandaat_niet_te_zien()
    {
        await Wereld.AlsAsync<BerichtOntvangen, BerichtOntvangen.Input, BerichtOntvangen.Resultaat>("westland.cons", new("geen xml"u8.ToArray()));
        var sessie = await InMandaatAsync("delft.cons", await GeefAsync(await OpzetAsync()));

        Assert.Single((await Wereld.AlsAsync<BerichtenBekijken, BerichtenBekijken.Input, Bladzijde<BerichtenBekijken.Regel>>("westland.cons", new())).Regels);
        Assert.Empty((await AlsAsync(sessie, c => new BerichtenBekijken(c), new BerichtenBekijken.Input())).Regels);
    }

    [Theory]
    [InlineData("westland.cons")]
    [InlineData("westland.privacy")]
    [InlineData("svb.fin1")]
    [InlineData("anna")]
    public async Task Alleen_de_beheerder_geeft_een_mandaat(string wie) =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(async () => await GeefAsync(await OpzetAsync(), wie));

    private async Task<Domain.Waarden.Bsn> BsnAsync(BudgethouderId id)
    {
        await using var db = Db();
        return await db.Budgethouders.Where(b => b.Id == id).Select(b => b.Bsn).SingleAsync();
    }
}
