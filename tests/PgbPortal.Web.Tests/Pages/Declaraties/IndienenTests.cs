using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Tests.Pages.Declaraties;

public sealed class IndienenTests : Portaalproef
{
    private const string TweeMaart = "Invoer.Zorg[0].Uren[2026-03-02]";
    private const string VierMaart = "Invoer.Zorg[0].Uren[2026-03-04]";

    [Fact]
    public async Task Op_de_overeenkomst_staat_een_knop_zodra_er_een_maand_voorbij_is()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync();
        var adres = $"/overeenkomsten/{overeenkomst.Waarde}";
        var kees = await Portaal.AlsAsync("kees");
        Assert.DoesNotContain($"href=\"{adres}/declareren\"", await TekstAsync(kees, adres));

        Wereld.Klok.Zet(new(2026, 4, 2));

        Assert.Contains($"href=\"{adres}/declareren\"", await TekstAsync(await Portaal.AlsAsync("kees"), adres));
        Assert.DoesNotContain($"href=\"{adres}/declareren\"", await TekstAsync(await Portaal.AlsAsync("westland.toets"), adres));
    }

    [Fact]
    public async Task De_pagina_wil_inloggen_en_een_vreemde_vindt_haar_niet()
    {
        var adres = Adres(await InAprilAsync());
        await Wereld.ToekenningAsync("dina", nummer: "W-2");

        await BewaaktAsync(adres, Adres(ZorgovereenkomstId.Nieuw()), "dina");
    }

    [Fact]
    public async Task Eerst_kiest_u_de_maand()
    {
        var overeenkomst = await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");

        var html = await TekstAsync(anna, $"/overeenkomsten/{overeenkomst.Waarde}/declareren");

        Assert.Contains("Voor welke maand?", html);
        Assert.Contains("Nog niet gedeclareerd. Indienen kan tot en met 12 mei 2026.", html);
        Assert.Contains("Zorg van april 2026 declareert u vanaf 1 mei 2026.", html);
    }

    [Fact]
    public async Task Een_enige_maand_is_al_gekozen_en_van_twee_maanden_kiest_u_er_een()
    {
        var overeenkomst = await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        var adres = $"/overeenkomsten/{overeenkomst.Waarde}/declareren";

        Assert.Single(Regex.Matches(await TekstAsync(anna, adres), "<input[^>]* checked=\"checked\"[^>]* type=\"radio\""));
        Wereld.Klok.Zet(new(2026, 5, 2));
        Assert.Empty(Regex.Matches(await TekstAsync(await Portaal.AlsAsync("anna"), adres), "<input[^>]* checked=\"checked\"[^>]* type=\"radio\""));
    }

    [Fact]
    public async Task Een_zorgverlener_begint_met_een_knop_om_uren_te_declareren()
    {
        await InAprilAsync();

        Assert.Contains("href=\"/declareren\"", await TekstAsync(await Portaal.AlsAsync("kees"), "/"));
        Assert.DoesNotContain("href=\"/declareren\"", await TekstAsync(await Portaal.AlsAsync("westland.cons"), "/"));
    }

    [Fact]
    public async Task Een_maand_die_te_laat_is_wordt_gezegd_en_niet_aangeboden()
    {
        var overeenkomst = await InAprilAsync();
        Wereld.Klok.Zet(new(2026, 5, 13));
        var anna = await Portaal.AlsAsync("anna");

        var keuze = await TekstAsync(anna, $"/overeenkomsten/{overeenkomst.Waarde}/declareren");
        var maart = await TekstAsync(anna, Adres(overeenkomst));

        Assert.Contains("value=\"2026-04\"", keuze);
        Assert.DoesNotContain("value=\"2026-03\"", keuze);
        Assert.Contains("maart 2026 kan niet meer. Indienen kon tot en met 12 mei 2026.", keuze);
        Assert.Contains("U bent te laat.", maart);
        Assert.DoesNotContain("Verder naar controleren", maart);
    }

    [Fact]
    public async Task Wat_geen_uren_zijn_staat_bij_de_dag_en_blijft_staan()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync(adres, new() { [TweeMaart] = "drie", [VierMaart] = "3,5", ["actie"] = "controleren" });

        var html = await TekstAsync(antwoord);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains(">maandag 2 maart 2026: vul uren in, bijvoorbeeld 3,5 of 3:30.</a>", html);
        Assert.Contains("href=\"#Invoer_Zorg_0__Uren_2026-03-02_\"", html);
        Assert.Contains("value=\"drie\"", html);
        Assert.Contains("value=\"3,5\"", html);
    }

    [Fact]
    public async Task Een_regel_die_een_dag_weigert_staat_bij_die_dag()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync(adres, new() { [TweeMaart] = "1:10", ["actie"] = "controleren" });

        var html = await TekstAsync(antwoord);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("maandag 2 maart 2026: rond 1 uur en 10 minuten af op een kwartier.", html);
        Assert.Contains("value=\"1:10\"", html);
    }

    [Fact]
    public async Task Zonder_uren_vraagt_de_pagina_er_om()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync(adres, new() { ["actie"] = "controleren" });

        Assert.Contains("Vul in wanneer er zorg is gegeven, en hoeveel.", await TekstAsync(antwoord));
    }

    [Fact]
    public async Task Een_ander_tarief_op_de_factuur_staat_bij_het_tarief()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync(adres, new()
        {
            [TweeMaart] = "3",
            ["Invoer.Factuur.Nummer"] = "F-12",
            ["Invoer.Factuur.Datum"] = "1-4-2026",
            ["Invoer.Factuur.Tarief"] = "65",
            ["actie"] = "controleren",
        });

        var html = await TekstAsync(antwoord);
        Assert.Contains("id=\"Invoer_Factuur_Tarief-fout\"", html);
        Assert.Contains("Op de factuur staat een ander tarief", html);
        Assert.Contains("value=\"F-12\"", html);
    }

    [Fact]
    public async Task Een_totaal_dat_niet_klopt_staat_bij_het_totaal_en_een_gebruikt_nummer_waarschuwt()
    {
        var overeenkomst = await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        var velden = new Dictionary<string, string>
        {
            [TweeMaart] = "3",
            ["Invoer.Factuur.Nummer"] = "F-12",
            ["Invoer.Factuur.Datum"] = "1-4-2026",
            ["Invoer.Factuur.Totaal"] = "200",
            ["actie"] = "controleren",
        };

        var fout = await TekstAsync(await anna.PostFormulierAsync(Adres(overeenkomst), new(velden)));
        velden["Invoer.Factuur.Totaal"] = "180";
        var eerste = await (await anna.PostFormulierAsync(Adres(overeenkomst), new(velden))).Content.ReadAsStringAsync();
        await PostAsync(anna, Adres(overeenkomst), eerste, "versturen");
        var tweede = await TekstAsync(await anna.PostFormulierAsync(Adres(overeenkomst), new(velden)));

        Assert.Contains("De optelling klopt niet.", Keuring.Fout(fout, "Invoer_Factuur_Totaal"));
        Assert.DoesNotContain("F-12 is al eerder gebruikt", eerste);
        Assert.Contains("Factuur F-12 is al eerder gebruikt.", tweede);
        Assert.Contains("Controleer uw antwoorden", tweede);
    }

    [Fact]
    public async Task Dagdelen_nachten_en_ritten_gaan_van_invullen_tot_betalen_en_corrigeren()
    {
        var overeenkomst = await Wereld.GoedgekeurdPerAsync(
            new(new(20_000), Eenheid.Dagdeel), new(new(9_000), Eenheid.Nacht), new(new(1_250), Eenheid.Rit));
        Wereld.Klok.Zet(new(2026, 4, 2));
        var kees = await Portaal.AlsAsync("kees");
        var adres = Adres(overeenkomst);

        var formulier = await TekstAsync(kees, adres);
        Keuring.IsGoedeOpmaak(formulier);
        Assert.Contains("Zorg declareren voor maart 2026", formulier);
        Assert.Contains("type=\"checkbox\"", Veld(formulier, "Invoer_Zorg_1__Aantallen_2026-03-02_"));
        var fout = await TekstAsync(await kees.PostFormulierAsync(
            adres, new() { ["Invoer.Zorg[0].Aantallen[2026-03-02]"] = "1,5", ["actie"] = "controleren" }));
        Assert.Contains("maandag 2 maart 2026: vul een heel getal in, bijvoorbeeld 2.", fout);

        var controle = await (await kees.PostFormulierAsync(adres, new()
        {
            ["Invoer.Zorg[0].Aantallen[2026-03-02]"] = "2",
            ["Invoer.Zorg[0].Aantallen[2026-03-03]"] = "1",
            ["Invoer.Zorg[1].Aantallen[2026-03-04]"] = "1",
            ["Invoer.Zorg[2].Aantallen[2026-03]"] = "4",
            ["actie"] = "controleren",
        })).TekstAsync();
        Assert.Contains("<strong>3 dagdelen</strong> voor € 200,00 per dagdeel", controle);
        Assert.Contains("Week 10: 1 nacht", controle);
        Assert.Contains("Hele maand: 4 ritten", controle);
        var terug = await TekstAsync(await PostAsync(kees, adres, controle, "wijzigen"));
        Assert.Equal("2", Keuring.Waarde(terug, "Invoer_Zorg_0__Aantallen_2026-03-02_"));
        Assert.Equal("4", Keuring.Waarde(terug, "Invoer_Zorg_2__Aantallen_2026-03_"));
        var verstuurd = await PostAsync(kees, adres, controle, "versturen");

        var id = new DeclaratieId(Guid.Parse(verstuurd.Headers.Location!.OriginalString.Split('/')[2]));
        var anna = await Portaal.AlsAsync("anna");
        var beoordelen = await TekstAsync(anna, $"/declaraties/{id.Waarde}/beoordelen");
        Assert.Contains("maandag 2: 2 dagdelen, dinsdag 3: 1 dagdeel", beoordelen);
        Assert.Contains("4 ritten", beoordelen);
        Assert.Contains("€ 740,00", beoordelen);
        await BeoordeelAsync(id, akkoord: true);
        await Wereld.BetaalAsync();
        Assert.Contains("Gedeclareerd: 1 nacht", await TekstAsync(anna, $"/declaraties/{id.Waarde}/corrigeren"));
        var gecorrigeerd = await anna.PostFormulierAsync($"/declaraties/{id.Waarde}/corrigeren", new()
        {
            ["Invoer.Regels[0].Nieuw"] = "2",
            ["Invoer.Regels[1].Nieuw"] = "1",
            ["Invoer.Regels[2].Nieuw"] = "0",
            ["Invoer.Regels[3].Nieuw"] = "3",
        });
        Assert.Equal(HttpStatusCode.Redirect, gecorrigeerd.StatusCode);
        var correctie = await TekstAsync(anna, gecorrigeerd.Headers.Location!.OriginalString);
        Assert.Contains("-1 nacht", correctie);
        Assert.Contains("-1 rit", correctie);
    }

    [Fact]
    public async Task Een_teruggestuurde_declaratie_komt_terug_in_haar_eigen_eenheden()
    {
        var overeenkomst = await Wereld.GoedgekeurdPerAsync(new(new(9_000), Eenheid.Nacht), new(new(50_000), Eenheid.Weekend));
        var regels = await Wereld.RegelsAsync(overeenkomst);
        Wereld.Klok.Zet(new(2026, 4, 2));
        var id = (await Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>("kees", new(
            DeclaratieId.Nieuw(), overeenkomst, Maart,
            [
                new(regels["nacht"], new(2026, 3, 4), null, null, 1),
                new(regels["weekend"], null, new(2026, 11), null, 1),
            ]))).Id;
        await BeoordeelAsync(id, akkoord: false, "Er was geen weekend.");
        var kees = await Portaal.AlsAsync("kees");
        var adres = $"/declaraties/{id.Waarde}/herzien";

        var html = await TekstAsync(kees, adres);
        Assert.Equal("1", Keuring.Waarde(html, "Zorg_1__Aantallen_2026-W11_"));
        Assert.Contains("checked", Veld(html, "Zorg_0__Aantallen_2026-03-04_"));
        var teVeel = await TekstAsync(await kees.PostFormulierAsync(adres, new() { ["Zorg[1].Aantallen[2026-W11]"] = "3" }));
        Assert.Contains("Week 11: dit is meer dan 24 uur per dag.", teVeel);
        var goed = await kees.PostFormulierAsync(adres, new() { ["Zorg[0].Aantallen[2026-03-04]"] = "1" });

        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        var regel = Assert.Single((await DeclaratieAsync(id)).Regels);
        Assert.Equal((Eenheid.Nacht, 1), (regel.Eenheid, regel.Aantal));
    }

    [Fact]
    public async Task Voor_het_versturen_ziet_de_budgethouder_bedrag_en_budget_en_is_er_niets_bewaard()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");

        var html = await TekstAsync(await ControleerAsync(anna, adres));

        Assert.Contains("Controleer uw antwoorden", html);
        Assert.Contains("6 uur en 30 minuten", html);
        Assert.Contains("€ 390,00", html);
        Assert.Contains("€ 7.930,00", html);
        Assert.Equal(0, await AantalAsync());
    }

    [Fact]
    public async Task De_zorgverlener_ziet_nergens_een_budget()
    {
        var adres = Adres(await InAprilAsync());
        var kees = await Portaal.AlsAsync("kees");

        var html = await TekstAsync(await ControleerAsync(kees, adres));

        Assert.Contains("€ 390,00", html);
        Assert.DoesNotContain("Daarna over", html);
        Assert.DoesNotContain("7.930,00", html);
    }

    [Fact]
    public async Task Terug_en_wijzigen_houdt_alles_vast()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");
        var controle = await (await ControleerAsync(anna, adres)).Content.ReadAsStringAsync();

        var html = await TekstAsync(await PostAsync(anna, adres, controle, "wijzigen"));

        Assert.Contains("value=\"3\"", html);
        Assert.Contains("value=\"3:30\"", html);
        Assert.Contains("Verder naar controleren", html);
    }

    [Fact]
    public async Task Versturen_geeft_een_kenmerk_en_een_betaaldag_en_twee_keer_versturen_is_een_declaratie()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");
        var controle = await (await ControleerAsync(anna, adres)).Content.ReadAsStringAsync();

        var eerste = await PostAsync(anna, adres, controle, "versturen");
        var tweede = await PostAsync(anna, adres, controle, "versturen");

        Assert.Equal(HttpStatusCode.Redirect, eerste.StatusCode);
        Assert.Equal(eerste.Headers.Location, tweede.Headers.Location);
        Assert.Equal(1, await AantalAsync());
        var html = await TekstAsync(anna, eerste.Headers.Location!.OriginalString);
        Assert.Contains("DEC-", html);
        Assert.Contains("donderdag 2 april 2026", html);
    }

    [Fact]
    public async Task Een_maand_die_al_is_gedeclareerd_wordt_een_aanvulling()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        var anna = await Portaal.AlsAsync("anna");
        var adres = Adres(overeenkomst);
        Assert.Contains("Vul hier alleen in wat erbij komt: zorg, kilometers of allebei.", await TekstAsync(anna, adres));

        var controle = await (await ControleerAsync(anna, adres)).Content.ReadAsStringAsync();
        await PostAsync(anna, adres, controle, "versturen");

        var regels = (await Wereld.AlsAsync<DeclaratiesBekijken, DeclaratiesBekijken.Input, Bladzijde<DeclaratiesBekijken.Regel>>("anna", new())).Regels;
        Assert.Equal([Declaratiesoort.Aanvulling, Declaratiesoort.Regulier], regels.Select(r => r.Soort));
    }

    [Fact]
    public async Task Kilometers_worden_een_keer_voor_de_maand_gevraagd_en_meegerekend()
    {
        const string Kilometers = "Invoer.Zorg[0].Kilometers";
        var overeenkomst = await Wereld.GoedgekeurdMetKilometersAsync();
        Wereld.Klok.Zet(new(2026, 4, 2));
        var anna = await Portaal.AlsAsync("anna");
        Assert.Contains("Gereden kilometers in maart 2026", await TekstAsync(anna, Adres(overeenkomst)));

        var ver = await (await anna.PostFormulierAsync(
            Adres(overeenkomst), new() { [TweeMaart] = "3", [Kilometers] = "ver", ["actie"] = "controleren" })).TekstAsync();
        Assert.Equal("Vul een afstand in kilometer in, bijvoorbeeld 3,5.", Keuring.Fout(ver, "Invoer_Zorg_0__Kilometers"));
        var zonder = await (await anna.PostFormulierAsync(
            Adres(overeenkomst), new() { [Kilometers] = "12", ["actie"] = "controleren" })).TekstAsync();
        Assert.Contains("Vul ook in wanneer er zorg is gegeven.", Keuring.Fout(zonder, "Invoer_Zorg_0__Kilometers"));

        var controle = await (await anna.PostFormulierAsync(
            Adres(overeenkomst), new() { [TweeMaart] = "2", [VierMaart] = "1", [Kilometers] = "12,5", ["actie"] = "controleren" })).TekstAsync();
        Assert.Contains("Gereden: 12,5 kilometer", controle);
        Assert.Contains("€ 182,88", controle);
        var klaar = await anna.PostAsync(Adres(overeenkomst), new FormUrlEncodedContent(
            Formulieren.Verborgen(controle).Append(new("actie", "versturen")).GroupBy(v => v.Key).Select(g => g.Last())));

        Assert.Equal(HttpStatusCode.Redirect, klaar.StatusCode);
        var detail = await TekstAsync(anna, klaar.Headers.Location!.ToString().Replace("/bevestiging", "", StringComparison.Ordinal));
        Assert.Contains("€ 182,88", detail);
        Assert.Contains("Gereden: 12,5 kilometer.", detail);
    }

    [Fact]
    public async Task Zonder_reiskosten_per_kilometer_wordt_er_niet_naar_gevraagd()
    {
        var adres = Adres(await InAprilAsync());

        Assert.DoesNotContain("Gereden kilometers", await TekstAsync(await Portaal.AlsAsync("anna"), adres));
    }

    private static string Adres(ZorgovereenkomstId overeenkomst) => $"/overeenkomsten/{overeenkomst.Waarde}/declareren?maand=2026-03";

    private static string Veld(string html, string id) => Regex.Match(html, $"<input[^>]* id=\"{Regex.Escape(id)}\"[^>]*>").Value;

    private static Task<HttpResponseMessage> ControleerAsync(HttpClient client, string adres) =>
        client.PostFormulierAsync(adres, new() { [TweeMaart] = "3", [VierMaart] = "3:30", ["actie"] = "controleren" });

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string adres, string pagina, string actie) =>
        client.PostAsync(adres, new FormUrlEncodedContent(Formulieren.Verborgen(pagina).DistinctBy(v => v.Key).Append(new("actie", actie))));

    private async Task<int> AantalAsync() =>
        (await Wereld.AlsAsync<DeclaratiesBekijken, DeclaratiesBekijken.Input, Bladzijde<DeclaratiesBekijken.Regel>>("anna", new())).Regels.Count;
}
