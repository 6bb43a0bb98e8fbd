using System.Net;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Tests.Infrastructure;

/// <summary>What no page of the portal sends is refused and stands in the care log.</summary>
public sealed class FormulierwachtTests : Portaalproef
{
    private const string Dag = "1-3-2026";

    [Fact]
    public async Task Een_veld_van_een_formulier_komt_niet_uit_het_adres()
    {
        var beheerder = await Portaal.AlsAsync("westland.beheer");
        var token = Formulieren.Token(await beheerder.GetStringAsync("/mandaten/geven"));
        async Task<string> FoutAsync(string adres, params KeyValuePair<string, string>[] velden)
        {
            var antwoord = await beheerder.PostAsync(adres, new FormUrlEncodedContent([.. velden, new("__RequestVerificationToken", token)]));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
            return await TekstAsync(antwoord);
        }

        Assert.DoesNotContain("Vul de eerste dag in.", await FoutAsync("/mandaten/geven", new KeyValuePair<string, string>("Invoer.Van", Dag)));
        Assert.Contains("Vul de eerste dag in.", await FoutAsync($"/mandaten/geven?Invoer.Van={Dag}"));
        Assert.Contains("Vul de eerste dag in.", await FoutAsync($"/mandaten/geven?invoer.van={Dag}&Van={Dag}"));
    }

    [Fact]
    public async Task Een_veld_dat_twee_keer_komt_wordt_geweigerd_en_een_lijst_niet()
    {
        var beheerder = await Portaal.AlsAsync("westland.beheer");
        var token = Formulieren.Token(await beheerder.GetStringAsync("/mandaten/geven"));
        async Task<HttpStatusCode> StuurAsync(params string[] velden) => (await beheerder.PostAsync(
            "/mandaten/geven", new FormUrlEncodedContent([.. velden.Select(v => new KeyValuePair<string, string>(v, v == "Invoer.Wetten" ? "Wmo" : Dag)), new("__RequestVerificationToken", token)]))).StatusCode;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await StuurAsync("Invoer.Van", "Invoer.TotEnMet"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await StuurAsync("Invoer.Wetten", "Invoer.Wetten"));
        Assert.Equal(0, await GeweigerdAsync());

        Assert.Equal(HttpStatusCode.BadRequest, await StuurAsync("Invoer.Van", "Invoer.Van"));
        Assert.Equal(1, await GeweigerdAsync());
    }

    [Fact]
    public async Task Een_veld_dat_op_twee_manieren_geschreven_is_telt_niet_mee()
    {
        var beheerder = await Portaal.AlsAsync("westland.beheer");
        var token = Formulieren.Token(await beheerder.GetStringAsync("/mandaten/geven"));

        var antwoord = await beheerder.PostAsync(
            "/mandaten/geven", new FormUrlEncodedContent([new("Invoer[Van]", Dag), new("__RequestVerificationToken", token)]));

        Assert.Contains("Vul de eerste dag in.", await TekstAsync(antwoord));
    }

    [Fact]
    public async Task Een_veld_met_de_naam_van_iets_in_het_adres_verandert_niet_waarover_het_gaat()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        var vragen = new List<string>();
        foreach (var tekst in new[] { "Hoeveel is er over?", "Wat mag er nog?" })
        {
            var gesteld = await anna.PostFormulierAsync("/vragen/nieuw", new() { ["Invoer.Aan"] = "0", ["Invoer.Tekst"] = tekst });
            vragen.Add(gesteld.Headers.Location!.OriginalString);
        }

        var consulent = await Portaal.AlsAsync("westland.cons");
        var antwoord = await consulent.PostFormulierAsync(
            vragen[0], new() { ["Invoer.Tekst"] = "Nog 100 euro.", ["id"] = vragen[1].Split('/')[^1] }, $"{vragen[0]}?handler=Antwoord");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Contains("Nog 100 euro.", await TekstAsync(anna, vragen[0]));
        Assert.DoesNotContain("Nog 100 euro.", await TekstAsync(anna, vragen[1]));
    }

    [Fact]
    public async Task Een_formulier_zonder_zegel_of_met_dat_van_een_ander_is_een_regel_in_het_zorglog()
    {
        var (beheerder, ander) = (await Portaal.AlsAsync("westland.beheer"), await Portaal.AlsAsync("delft.beheer"));
        foreach (var (zegel, aantal) in new[] { ("", 1), ("onzin", 2), (Formulieren.Token(await ander.GetStringAsync("/mandaten/geven")), 3) })
        {
            var antwoord = await beheerder.PostAsync("/mandaten/geven", new FormUrlEncodedContent([new("__RequestVerificationToken", zegel), new("Invoer.Van", Dag)]));

            Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
            Assert.Contains("Dit formulier is niet goed aangekomen", await TekstAsync(antwoord));
            Assert.Equal(aantal, await GeweigerdAsync());
        }

        // Who is not signed in has no line: anybody could fill the log.
        Assert.Equal(HttpStatusCode.BadRequest, (await Portaal.Bezoeker().PostAsync("/aanmelden", new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(3, await GeweigerdAsync());
    }

    [Theory]
    [InlineData("<input type=\"hidden\" name=\"a\"><input name=\"a\">", "a")]
    [InlineData("<input type=\"hidden\" name=\"a\"><button name=\"a\" value=\"1\">", "a")]
    [InlineData("<input type=\"radio\" name=\"a\"><input type=\"radio\" name=\"a\"><select name=\"b\"></select>", null)]
    [InlineData("<input type=\"checkbox\" name=\"a\"><input type=\"hidden\" name=\"a\" value=\"false\">", null)]
    public void Een_pagina_die_een_veld_twee_keer_zou_sturen_valt_op(string velden, string? dubbel) =>
        Assert.Equal(dubbel is null ? [] : [dubbel], Keuring.DubbeleVelden($"<form class=\"x\" method=\"post\">{velden}</form>"));

    private async Task<int> GeweigerdAsync()
    {
        await using var db = Wereld.Database.Db();
        var account = Wereld.Account("westland.beheer");
        return await db.Logregels.CountAsync(l => l.Gebeurtenis == "FormulierGeweigerd" && l.GebruikerId == account && l.Resultaat == Logresultaat.Geweigerd);
    }
}
