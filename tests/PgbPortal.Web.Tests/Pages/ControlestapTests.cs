using System.Net;

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
}
