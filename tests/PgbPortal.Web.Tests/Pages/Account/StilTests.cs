using System.Net;

namespace PgbPortal.Web.Tests.Pages.Account;

public sealed class StilTests : Portaalproef
{
    [Fact]
    public async Task Check31_elke_pagina_zegt_wanneer_iemand_wordt_uitgelogd_en_verlengen_geeft_nieuwe_tijd()
    {
        var toetser = await Portaal.AlsAsync("westland.toets");
        var vanaf = Portaal.Wereld.Klok.GetUtcNow();
        var html = await toetser.GetStringAsync("/sessies");
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("data-stil=\"900\"", html);
        Assert.Contains($"om {Lokaal(vanaf.AddMinutes(15))} uur uitgelogd", html);

        // Extended after ten minutes, somebody is still there after twenty; without it not.
        Portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(10));
        var antwoord = await toetser.GetAsync("/sessies/verlengen");
        Assert.Equal("900", await antwoord.Content.ReadAsStringAsync());
        Assert.Equal("no-store", antwoord.Headers.CacheControl!.ToString());
        Portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.OK, (await toetser.GetAsync("/sessies")).StatusCode);

        Portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(17));
        Assert.StartsWith("/aanmelden", (await toetser.GetAsync("/sessies/verlengen")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Wie_niet_is_ingelogd_verlengt_niets_en_ziet_geen_tijd()
    {
        Assert.StartsWith("/aanmelden", (await Portaal.Bezoeker().GetAsync("/sessies/verlengen")).Headers.Location!.OriginalString);
        Assert.DoesNotContain("data-stil", await Portaal.Bezoeker().GetStringAsync("/aanmelden"));
    }

    private static string Lokaal(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")).ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture);
}
