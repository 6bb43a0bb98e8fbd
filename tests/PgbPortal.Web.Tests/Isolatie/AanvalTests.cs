using System.Net;

namespace PgbPortal.Web.Tests.Isolatie;

/// <summary>What somebody with the source and an account would try first, besides keys of others.</summary>
[Collection(Isolatieverzameling.Naam)]
public sealed class AanvalTests(Isolatiewereld wereld, ITestOutputHelper uit)
{
    // A zero byte, half a character, text from right to left, what is wider than it looks, and very long.
    private static readonly string[] Vreemd = ["%00", "%ED%A0%80", "%E2%80%AEatad", "%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7", "1%27%20OR%20%271%27=%271", new('9', 5000), "-1", "9999-99-99"];

    private static readonly string[] Velden = ["na", "voor", "zoek", "naam", "status", "jaar", "maand", "van", "tot", "vanaf", "budgethouder", "dossier", "id", "handler"];

    [Fact]
    public async Task Check55_een_formulier_zonder_zegel_met_dat_van_een_ander_of_van_een_andere_site_wordt_geweigerd()
    {
        var voor = await wereld.AfdrukAsync();
        var (eigen, ander) = (await wereld.TokenAsync("anna"), await wereld.TokenAsync("dina"));
        foreach (var (zegel, herkomst) in new[] { ("", null), (ander, null), (eigen, "cross-site"), (eigen, "same-site") })
        {
            foreach (var eindpunt in Toestaantabel.Alle.Where(e => e.Mag("burger") && !e.Wie.Contains("open") && e.Handelingen.Any(h => h != "GET")))
            {
                var adres = eindpunt.Adres(wereld.Eigen(eindpunt.Soort, "A", 1).FirstOrDefault());
                var (status, _, _) = await wereld.VraagAsync("anna", HttpMethod.Post, adres, new() { ["__RequestVerificationToken"] = zegel }, herkomst);
                wereld.Eis(status == HttpStatusCode.BadRequest, $"anna POST {eindpunt.Route} with seal '{(zegel == eigen ? "own" : zegel.Length == 0 ? "none" : "of dina")}' from {herkomst} gives {(int)status}");
            }
        }

        wereld.IsGoed();
        Assert.Equal(voor, await wereld.AfdrukAsync());
    }

    [Fact]
    public async Task Check59_ook_een_pagina_die_dicht_blijft_is_een_regel_in_het_zorglog()
    {
        var declaratie = wereld.Objecten[("Declaratie", 'A')][0];
        var voor = await wereld.WeigeringenAsync("DeclaratieHerzien");

        var (status, _, _) = await wereld.VraagAsync("svb.decl", HttpMethod.Get, $"/declaraties/{declaratie}/herzien");

        Assert.Equal((HttpStatusCode.Forbidden, voor + 1), (status, await wereld.WeigeringenAsync("DeclaratieHerzien")));
        wereld.IsGoed();
    }

    [Fact]
    public async Task Check51_vreemde_tekens_in_een_adres_geven_nooit_een_storing_en_niets_van_een_ander()
    {
        var begin = wereld.Verzoeken;
        foreach (var wie in new[] { "anna", "westland.cons", "svb.fin1", "auditor" })
        {
            var soort = Isolatiewereld.Kijkers[wie].Soort;
            foreach (var (beurt, eindpunt) in Toestaantabel.Alle.Where(e => e.Soort.Length == 0 && e.Mag(soort) && !e.Route.Contains('{') && e.Route != "/afmelden").Index())
            {
                foreach (var waarde in Vreemd.Where((_, i) => i % 3 == beurt % 3))
                {
                    await wereld.VraagAsync(wie, HttpMethod.Get, $"{eindpunt.Route}?{string.Join('&', Velden.Select(v => $"{v}={(waarde.Length > 1000 && v != "zoek" ? "1" : waarde)}"))}");
                }
            }
        }

        wereld.IsGoed();
        wereld.LogIsSchoon();
        uit.WriteLine($"isolatie: {wereld.Verzoeken - begin} adressen met vreemde tekens, storingen 0");
    }
}
