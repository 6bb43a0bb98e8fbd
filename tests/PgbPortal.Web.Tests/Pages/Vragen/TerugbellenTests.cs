using System.Net;

namespace PgbPortal.Web.Tests.Pages.Vragen;

public sealed class TerugbellenTests : Portaalproef
{
    private const string Adres = "/hulp/terugbellen";

    [Fact]
    public async Task Een_budgethouder_laat_een_nummer_achter_en_klantcontact_schrijft_op_wat_er_is_besproken()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        Assert.Contains($"href=\"{Adres}\"", await TekstAsync(anna, "/hulp"));
        var formulier = await TekstAsync(anna, Adres);
        Keuring.IsGoedeOpmaak(formulier);
        Assert.Contains("De SVB belt u uiterlijk", formulier);

        var verstuurd = await anna.PostFormulierAsync(Adres, Invoer(nummer: "+31 (0)6 1234 5678"));
        var verzoek = verstuurd.Headers.Location!.OriginalString;
        var pagina = await TekstAsync(anna, verzoek);
        Keuring.IsGoedeOpmaak(pagina);
        Assert.Contains("Bel in de ochtend naar 06 12345678.", pagina);
        Assert.Contains("VRG-", pagina);
        Assert.Contains("Wat gebeurt er nu?", pagina);
        Assert.Contains("De SVB beantwoordt uw vraag", await TekstAsync(anna, "/"));
        Assert.Contains("U vroeg dit al", await TekstAsync(anna, Adres));
        Keuring.IsGoedeOpmaak(await TekstAsync(anna, Adres));

        var klantcontact = await Portaal.AlsAsync("svb.kcc");
        Assert.Contains(verzoek, await TekstAsync(klantcontact, "/werklijst"));
        Keuring.IsGoedeOpmaak(await TekstAsync(klantcontact, verzoek));
        Assert.Contains("Wat besprak u aan de telefoon?", await TekstAsync(klantcontact, verzoek));
        await klantcontact.PostFormulierAsync(verzoek, new() { ["Invoer.Tekst"] = "Samen nagekeken: het geld komt morgen." }, $"{verzoek}?handler=Antwoord");

        Assert.Contains("het geld komt morgen", await TekstAsync(anna, verzoek));
        await BewaaktAsync(verzoek, $"/vragen/{Guid.NewGuid()}", "kees");
    }

    [Fact]
    public async Task Wat_mist_of_niet_klopt_staat_erbij_en_wat_er_stond_blijft_staan()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");

        var leeg = await anna.PostFormulierAsync(Adres, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.StatusCode);
        var tekst = await TekstAsync(leeg);
        Assert.Contains("Vul het nummer in waarop wij u kunnen bellen.", tekst);
        Assert.Contains("Kies wanneer wij u kunnen bellen.", tekst);
        Assert.Contains("Schrijf in een paar woorden waar het over gaat.", tekst);

        var fout = await TekstAsync(await anna.PostFormulierAsync(Adres, Invoer(nummer: "06 12")));
        Keuring.IsGoedeOpmaak(fout);
        Assert.Contains("Dit telefoonnummer klopt niet.", fout);
        Assert.DoesNotContain("Vul het nummer in waarop", fout);
        Assert.Contains("value=\"06 12\"", fout);
        Assert.Contains("Maak het korter", await TekstAsync(await anna.PostFormulierAsync(Adres, Invoer(waarover: new('a', 201)))));
    }

    [Fact]
    public async Task Een_zorgverlener_kiest_over_welke_budgethouder_het_gaat()
    {
        var overeenkomst = await InAprilAsync();
        var kees = await Portaal.AlsAsync("kees");
        Assert.Contains("Anna de Wit", await TekstAsync(kees, Adres));

        var zonder = await kees.PostFormulierAsync(Adres, Invoer());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);
        Assert.Contains("Kies over welke budgethouder het gaat.", await TekstAsync(zonder));

        var invoer = Invoer();
        invoer["Invoer.Overeenkomst"] = $"{overeenkomst.Waarde}";
        var verstuurd = await kees.PostFormulierAsync(Adres, invoer);
        Keuring.IsGoedeOpmaak(await TekstAsync(kees, verstuurd.Headers.Location!.OriginalString));

        invoer["Invoer.Id"] = $"{Guid.CreateVersion7()}";
        var vreemd = await Portaal.AlsAsync("linde");
        Assert.Contains("U heeft nog geen overeenkomst.", await TekstAsync(vreemd, Adres));
        Assert.Equal(HttpStatusCode.NotFound, (await vreemd.PostFormulierAsync("/sessies", invoer, Adres)).StatusCode);
    }

    [Fact]
    public async Task Wie_niet_is_ingelogd_of_voor_een_organisatie_werkt_ziet_alleen_het_nummer()
    {
        await InAprilAsync();

        Assert.DoesNotContain(Adres, await TekstAsync(Portaal.Bezoeker(), "/hulp"));
        Assert.DoesNotContain(Adres, await TekstAsync(await Portaal.AlsAsync("svb.kcc"), "/hulp"));
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync(Adres)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("svb.kcc")).GetAsync(Adres)).StatusCode);
    }

    private static Dictionary<string, string> Invoer(string nummer = "06-12345678", string waarover = "mijn betaling") => new()
    {
        ["Invoer.Nummer"] = nummer,
        ["Invoer.Moment"] = "Ochtend",
        ["Invoer.Waarover"] = waarover,
    };
}
