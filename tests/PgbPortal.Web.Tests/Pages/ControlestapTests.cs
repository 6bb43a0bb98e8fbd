using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Pages;

/// <summary>"Controleer uw antwoorden": what was understood, before money moves or something ends.</summary>
public sealed class ControlestapTests : Portaalproef
{
    private const string Kop = "<h1>Controleer uw antwoorden</h1>";

    [Fact]
    public async Task Een_rekeningnummer_staat_er_in_groepen_van_vier_en_is_nog_niet_gewijzigd()
    {
        await InAprilAsync();
        var kees = await Portaal.AlsAsync("kees");

        var controle = await kees.PostFormulierAsync("/rekeningnummer", new() { ["Invoer.Iban"] = "nl68 test.0001023757", ["actie"] = "controleren" });

        var html = await TekstAsync(controle);
        Keuring.IsGoedeOpmaak(html);
        Assert.Equal(HttpStatusCode.OK, controle.StatusCode);
        Assert.Contains(Kop, html);
        Assert.Contains("NL68 TEST 0001 0237 57", html);
        Assert.Contains("name=\"Invoer.Iban\" value=\"nl68 test.0001023757\"", html);
        Assert.DoesNotContain("NL68", await TekstAsync(kees, "/rekeningnummer"));

        var terug = await kees.PostFormulierAsync("/rekeningnummer", new() { ["Invoer.Iban"] = "nl68 test.0001023757", ["actie"] = "wijzigen" });
        var formulier = await TekstAsync(terug);
        Assert.DoesNotContain(Kop, formulier);
        Assert.Contains("value=\"nl68 test.0001023757\"", formulier);

        await kees.PostFormulierAsync("/rekeningnummer", new() { ["Invoer.Iban"] = "nl68 test.0001023757", ["actie"] = "versturen" });
        var na = await TekstAsync(kees, "/rekeningnummer");
        Assert.Contains("U krijgt bericht als het nummer klopt.", na);
        Assert.Contains("Wij controleren dit nummer.", na);
    }

    [Fact]
    public async Task Wat_niet_klopt_wordt_eerst_verbeterd()
    {
        await InAprilAsync();
        var kees = await Portaal.AlsAsync("kees");

        var fout = await kees.PostFormulierAsync("/rekeningnummer", new() { ["Invoer.Iban"] = "NL00", ["actie"] = "controleren" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        Assert.DoesNotContain(Kop, await TekstAsync(fout));
    }

    [Fact]
    public async Task De_laatste_dag_van_een_overeenkomst_staat_voluit()
    {
        var adres = $"/overeenkomsten/{(await InAprilAsync()).Waarde}";
        var anna = await Portaal.AlsAsync("anna");

        var controle = await TekstAsync(await anna.PostFormulierAsync(
            $"{adres}/stoppen", new() { ["Invoer.LaatsteDag"] = "30 april 2026", ["Invoer.Wederzijds"] = "true", ["actie"] = "controleren" }));

        Keuring.IsGoedeOpmaak(controle);
        Assert.Contains(Kop, controle);
        Assert.Contains("donderdag 30 april 2026", controle);
        Assert.Contains("<dd>Ja</dd>", controle);

        await anna.PostFormulierAsync($"{adres}/stoppen", new() { ["Invoer.LaatsteDag"] = "30 april 2026", ["Invoer.Wederzijds"] = "true", ["actie"] = "versturen" });
        var na = await TekstAsync(anna, adres);
        Assert.Contains("De overeenkomst stopt op 30 april 2026. Zorg tot en met die dag kunt u nog declareren. Het nummer van de overeenkomst is ZOV", na);
    }

    [Fact]
    public async Task Een_correctie_zegt_per_dag_wat_het_was_en_wordt()
    {
        var adres = $"/declaraties/{(await BetaaldAsync()).Waarde}/corrigeren";
        var anna = await Portaal.AlsAsync("anna");

        var controle = await TekstAsync(await anna.PostFormulierAsync(adres, new()
        {
            ["Invoer.Regels[0].Nieuw"] = "2,25", ["Invoer.Regels[1].Nieuw"] = "3", ["Invoer.Regels[2].Nieuw"] = "3:30", ["Invoer.Regels[3].Nieuw"] = "2:45",
            ["actie"] = "controleren",
        }));

        Keuring.IsGoedeOpmaak(controle);
        Assert.Contains(Kop, controle);
        Assert.Contains("Was 3 uur, wordt <strong>2 uur en 15 minuten</strong>", controle);
        Assert.Contains("name=\"Invoer.Regels[0].Nieuw\" value=\"2,25\"", controle);
    }

    [Fact]
    public async Task Een_declaratie_die_terugkwam_wordt_gelezen_voor_zij_weer_weggaat()
    {
        var declaratie = await IngevoerdAsync();
        await BeoordeelAsync(declaratie, akkoord: false, "Dit waren er minder.");
        var kees = await Portaal.AlsAsync("kees");

        var controle = await TekstAsync(await kees.PostFormulierAsync(
            $"/declaraties/{declaratie.Waarde}/herzien", new() { ["Zorg[0].Uren[2026-03-02]"] = "3:15", ["actie"] = "controleren" }));

        Keuring.IsGoedeOpmaak(controle);
        Assert.Contains(Kop, controle);
        Assert.Contains("3 uur en 15 minuten", controle);
    }

    [Fact]
    public async Task Een_wijziging_van_de_afspraken_staat_er_met_dag_en_tarief()
    {
        var adres = $"/overeenkomsten/{(await InAprilAsync()).Waarde}/wijzigen";
        var anna = await Portaal.AlsAsync("anna");

        var controle = await TekstAsync(await anna.PostFormulierAsync(adres, new()
        {
            ["Invoer.Ingangsdatum"] = "1 mei 2026",
            ["Invoer.Regels[0].Omschrijving"] = "Hulp bij het plannen",
            ["Invoer.Regels[0].Tarief"] = "62,5",
            ["Invoer.Regels[0].PerWeek"] = "3,5",
            ["Invoer.Regels[0].Reiskosten"] = "Nee",
            ["actie"] = "controleren",
        }));

        Keuring.IsGoedeOpmaak(controle);
        Assert.Contains(Kop, controle);
        Assert.Contains("vrijdag 1 mei 2026", controle);
        Assert.Contains("€ 62,50 per uur", controle.Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task Eigen_geld_gaat_pas_terug_na_versturen_en_twee_keer_versturen_is_een_keer()
    {
        await InAprilAsync();
        BudgethouderId budgethouder;
        await using (var db = Wereld.Database.Db())
        {
            budgethouder = await db.Budgethouders.Where(b => b.Naam == "Anna de Wit").Select(b => b.Id).SingleAsync();
        }

        await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(
            Rol.Bank, new(StortingId.Nieuw(), budgethouder, Bedrag.Euro(240)));

        await DoorloopAsync(
            "anna",
            "/eigen-geld/terugvragen",
            new() { ["Invoer.Bedrag"] = "€ 200" },
            DeclaratiesAsync,
            "<strong class=\"pgb-bedrag\">€ 200,00</strong>",
            "Na het versturen maken wij dit bedrag over.",
            "op naam van");
        Assert.Contains("€ 200,00 teruggevraagd op 2 april 2026", await TekstAsync(await Portaal.AlsAsync("anna"), "/eigen-geld"));
    }

    [Fact]
    public async Task Verantwoordingsvrij_bedrag_gaat_pas_na_versturen_van_het_budget_af_en_een_keer()
    {
        var (toekenning, overeenkomst) = await Wereld.GoedgekeurdWlzAsync();
        Wereld.Klok.Zet(new(2026, 4, 2));
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.BetaalAsync();
        FunctiebudgetId budget;
        await using (var db = Wereld.Database.Db())
        {
            budget = await db.Functiebudgetten.Where(f => f.ToekenningId == toekenning.Id).Select(f => f.Id).SingleAsync();
        }

        var adres = $"/budget/{budget.Waarde}/opvragen";

        await DoorloopAsync(
            "anna",
            adres,
            new() { ["Invoer.Bedrag"] = "60,5" },
            DeclaratiesAsync,
            "<strong class=\"pgb-bedrag\">€ 60,50</strong>",
            "Na het versturen betalen wij dit bedrag op de rekening van de budgethouder.");
        Assert.Contains("€ 39,50", await TekstAsync(await Portaal.AlsAsync("anna"), adres));
    }

    [Fact]
    public async Task Iets_voor_de_feestdagen_staat_er_met_jaar_en_bedrag_en_wordt_een_keer_aangevraagd()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdWlzAsync();
        Wereld.Klok.Zet(new(2026, 4, 2));

        await DoorloopAsync(
            "anna",
            $"/overeenkomsten/{overeenkomst.Waarde}/feestdagen",
            new() { ["Invoer.Jaar"] = "2026", ["Invoer.Bedrag"] = "100" },
            DeclaratiesAsync,
            "Kees Begeleiding",
            "2026",
            "<strong class=\"pgb-bedrag\">€ 100,00</strong>");
    }

    [Fact]
    public async Task Een_eenmalige_uitkering_staat_er_met_voor_wie_en_hoeveel_en_wordt_een_keer_aangevraagd()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdWlzAsync(soort: Overeenkomstsoort.Arbeidsovereenkomst);
        Wereld.Klok.Zet(new(2026, 4, 2));
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.BetaalAsync();
        Wereld.Klok.Zet(new(2026, 4, 15));
        await Wereld.AlsAsync<OverlijdenVerwerken, OverlijdenVerwerken.Input, bool>(Rol.Brp, new(Bsn.Parse("999990019"), new(2026, 4, 15)));

        await DoorloopAsync(
            "svb.decl",
            $"/overeenkomsten/{overeenkomst.Waarde}/eenmalig",
            new() { ["Invoer.Bedrag"] = "300" },
            DeclaratiesAsync,
            "Kees Begeleiding",
            "<strong class=\"pgb-bedrag\">€ 300,00</strong>");
    }

    [Fact]
    public async Task Een_ziekmelding_en_een_betermelding_staan_er_met_de_dag_voluit_en_tellen_een_keer()
    {
        var adres = $"/overeenkomsten/{(await InAprilAsync()).Waarde}/ziekte";

        await DoorloopAsync(
            "anna", adres, new() { ["Invoer.Dag"] = "1-4-2026" }, () => ZiekteAsync(herstel: false), "Eerste dag ziek", "woensdag 1 april 2026");

        // Sent twice it is not a new illness, of the day on which the zorgverlener works again.
        await DoorloopAsync(
            "anna", adres, new() { ["Invoer.Dag"] = "2 april 2026" }, () => ZiekteAsync(herstel: true), "Eerste dag weer aan het werk", "donderdag 2 april 2026");
        Assert.Equal(1, await ZiekteAsync(herstel: false));
    }

    // The form, its check, back to the form and sent twice: as a browser does it, with the fields that each page hands on.
    private async Task DoorloopAsync(string wie, string adres, Dictionary<string, string> getypt, Func<Task<int>> aantal, params string[] begrepen)
    {
        var client = await Portaal.AlsAsync(wie);
        var eerst = await aantal();

        var controle = await StuurAsync(client, adres, Formulieren.Verborgen(await TekstAsync(client, adres)).Concat(getypt), "controleren");
        var html = await TekstAsync(controle);
        Keuring.IsGoedeOpmaak(html);
        Assert.Equal(HttpStatusCode.OK, controle.StatusCode);
        Assert.Contains(Kop, html);
        Assert.All(begrepen, b => Assert.Contains(b, html.Replace('\u00a0', ' ')));

        var velden = Formulieren.Verborgen(html).ToList();
        var formulier = await TekstAsync(await StuurAsync(client, adres, velden, "wijzigen"));
        Keuring.IsGoedeOpmaak(formulier);
        Assert.DoesNotContain(Kop, formulier);
        Assert.All(getypt.Values, w => Assert.Matches($"<input(?![^>]*type=\"hidden\")[^>]*value=\"{Regex.Escape(w)}\"", formulier));
        Assert.Equal(eerst, await aantal());

        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(HttpStatusCode.Redirect, (await StuurAsync(client, adres, velden, "versturen")).StatusCode);
            Assert.Equal(eerst + 1, await aantal());
        }
    }

    private static Task<HttpResponseMessage> StuurAsync(
        HttpClient client, string adres, IEnumerable<KeyValuePair<string, string>> velden, string actie) =>
        client.PostAsync(adres, new FormUrlEncodedContent(velden.Append(new("actie", actie)).GroupBy(v => v.Key).Select(g => g.Last())));

    private async Task<int> DeclaratiesAsync()
    {
        await using var db = Wereld.Database.Db();
        return await db.Declaraties.CountAsync();
    }

    private async Task<int> ZiekteAsync(bool herstel)
    {
        await using var db = Wereld.Database.Db();
        return await db.Ziekmeldingen.CountAsync(z => !herstel || z.EersteWerkdag != null);
    }
}
