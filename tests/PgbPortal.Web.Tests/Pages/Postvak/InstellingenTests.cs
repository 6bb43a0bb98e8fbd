using System.Net;
using Microsoft.EntityFrameworkCore;

namespace PgbPortal.Web.Tests.Pages.Postvak;

public sealed class InstellingenTests : Portaalproef
{
    private const string Adres = "/postvak/instellingen";

    [Fact]
    public async Task Een_adres_wordt_gegeven_bevestigd_gekozen_en_weggehaald()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        Assert.Contains($"href=\"{Adres}\"", await TekstAsync(anna, "/postvak"));
        Assert.Contains("Wij sturen een code naar <strong>anna@voorbeeld.nl</strong>", await VolgAsync(anna, "Adres", ("Invoer.Email", "Anna <anna@voorbeeld.nl>")));
        Assert.Contains("Deze code klopt niet", await FoutAsync(anna, "Code", ("Invoer.Code", await CodeAsync() == "000000" ? "111111" : "000000")));
        Assert.Contains("Uw e-mailadres is bevestigd.", await VolgAsync(anna, "Code", ("Invoer.Code", (await CodeAsync()).Insert(3, " "))));
        Assert.Contains("hoogstens één e-mail per dag", await VolgAsync(anna, "Keuze", ("Invoer.Wijze", "Dagelijks")));
        Assert.Matches("<input[^>]*(value=\"Dagelijks\"[^>]*checked|checked[^>]*value=\"Dagelijks\")", await TekstAsync(anna, Adres));

        Assert.Contains("Uw e-mailadres is weg.", await VolgAsync(anna, "Weg"));
        Assert.DoesNotContain("anna@voorbeeld.nl", await TekstAsync(anna, Adres));
    }

    [Fact]
    public async Task Wat_geen_adres_of_code_is_zegt_hoe_het_wel_moet()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");

        Assert.Contains("Dit is geen e-mailadres. Schrijf het zo: naam@voorbeeld.nl.", await FoutAsync(anna, "Adres", ("Invoer.Email", "anna bij voorbeeld")));
        Assert.Contains("Vul uw e-mailadres in.", await FoutAsync(anna, "Adres", ("Invoer.Email", " ")));
        Assert.Contains("Kies wanneer u een e-mail wilt.", await FoutAsync(anna, "Keuze"));
        Assert.Contains("Vul eerst uw e-mailadres in.", await FoutAsync(anna, "Opnieuw"));
    }

    [Fact]
    public async Task Een_adres_dat_niet_werkt_staat_bij_de_berichten_en_op_de_pagina()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        await VolgAsync(anna, "Adres", ("Invoer.Email", "anna@voorbeeld.nl"));
        await VolgAsync(anna, "Code", ("Invoer.Code", await CodeAsync()));
        await using var db = Wereld.Database.Db();
        (await db.Berichtkeuzes.SingleAsync()).MeldAdresfout("anna@voorbeeld.nl", new(2026, 4, 2, 8, 0, 0, DateTimeKind.Utc));
        await db.SaveChangesAsync();

        var pagina = await TekstAsync(anna, Adres);
        Keuring.IsGoedeOpmaak(pagina);
        Assert.Contains("Uw e-mailadres werkt niet", pagina);
        Assert.Contains("Uw e-mailadres werkt niet", await TekstAsync(anna, "/postvak"));
    }

    [Fact]
    public async Task Wie_niet_is_aangemeld_logt_eerst_in_en_een_medewerker_heeft_dit_niet()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync(Adres)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("westland.cons")).GetAsync(Adres)).StatusCode);
    }

    private async Task<string> CodeAsync()
    {
        await using var db = Wereld.Database.Db();
        return (await db.Berichtkeuzes.AsNoTracking().SingleAsync()).Bevestigingscode!;
    }

    private static async Task<string> VolgAsync(HttpClient client, string handeling, params (string Naam, string Waarde)[] velden)
    {
        var antwoord = await client.PostFormulierAsync(Adres, velden.ToDictionary(v => v.Naam, v => v.Waarde), $"{Adres}?handler={handeling}");
        Assert.Equal((HttpStatusCode.Redirect, Adres), (antwoord.StatusCode, antwoord.Headers.Location?.OriginalString));
        var pagina = await TekstAsync(client, Adres);
        Keuring.IsGoedeOpmaak(pagina);
        return pagina;
    }

    private static async Task<string> FoutAsync(HttpClient client, string handeling, params (string Naam, string Waarde)[] velden)
    {
        var antwoord = await client.PostFormulierAsync(Adres, velden.ToDictionary(v => v.Naam, v => v.Waarde), $"{Adres}?handler={handeling}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        return await TekstAsync(antwoord);
    }
}
