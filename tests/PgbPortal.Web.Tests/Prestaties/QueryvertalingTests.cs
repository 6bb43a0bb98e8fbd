using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Web.Tests.Isolatie;

namespace PgbPortal.Web.Tests.Prestaties;

/// <summary>
/// Every query of every page is translated once, whoever asks it and about what: a value that stands in the query itself, and not beside it
/// as a parameter, would make it a new query each time. What nobody asked before may be new.
/// </summary>
[Collection(Isolatieverzameling.Naam)]
public sealed class QueryvertalingTests(Isolatiewereld wereld, ITestOutputHelper uit)
{
    private const int Opwarmen = 2;

    // One of each kind.
    private static readonly string[] Kijkers =
    [
        "anna", "kees", "westland.cons", "westland.toets", "westland.beheer", "westland.privacy", Isolatiewereld.MetMandaat, "svb.decl", "svb.recht", "svb.sal",
        "svb.fin1", "svb.kcc", "auditor",
    ];

    private static ParallelOptions Samen => new() { MaxDegreeOfParallelism = 2 };

    [Fact]
    public async Task Een_pagina_die_al_open_was_vertaalt_geen_vraag_opnieuw()
    {
        using var teller = new Vertaalteller(wereld.Portaal.Wereld.Database.Naam);
        var eerder = new HashSet<string>(StringComparer.Ordinal);
        for (var ronde = 0; ronde < Opwarmen; ronde++)
        {
            await RondeAsync(ronde);
            eerder.UnionWith(teller.Neem().Select(ZonderWaarden));
        }

        var geopend = await RondeAsync(Opwarmen);
        var opnieuw = teller.Neem().Where(v => eerder.Contains(ZonderWaarden(v))).ToList();
        Assert.True(opnieuw.Count == 0, $"Translated again:\n{string.Join("\n\n", opnieuw)}");
        Assert.True(geopend > 200);
        uit.WriteLine($"{geopend} bladzijden opnieuw geopend, met andere waarden; {eerder.Count} vragen voor het eerst vertaald, 0 opnieuw");
    }

    private static string ZonderWaarden(string vraag) => Regex.Replace(vraag, "\"[^\"]*\"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]+", "#");

    private async Task<int> RondeAsync(int ronde)
    {
        var geopend = 0;
        await Parallel.ForEachAsync(Kijkers, Samen, async (wie, _) => Interlocked.Add(ref geopend, await RondeAsync(wie, ronde)));
        return geopend;
    }

    /// <returns>How many pages opened.</returns>
    private async Task<int> RondeAsync(string wie, int ronde)
    {
        var (soort, eigen) = Isolatiewereld.Kijkers[wie];
        var geopend = 0;
        foreach (var eindpunt in Toestaantabel.Alle.Where(e => e.Handelingen.Contains("GET") && e.Mag(soort) && e.Route is not ("/afmelden" or "/aanmelden/naar/{weg}")))
        {
            var sleutels = eindpunt.Soort.Length == 0 ? [Guid.CreateVersion7()] : wereld.Eigen(eindpunt.Soort, eigen == Isolatiewereld.Alles ? "AS" : eigen, Opwarmen + 1).ToList();
            foreach (var sleutel in sleutels.Skip(ronde % Math.Max(1, sleutels.Count)).Take(1))
            {
                var adres = eindpunt.Adres(sleutel);
                geopend += (await wereld.VraagAsync(wie, HttpMethod.Get, adres)).Status == HttpStatusCode.OK ? 1 : 0;
                if (eindpunt.Soort.Length == 0)
                {
                    geopend += (await wereld.VraagAsync(wie, HttpMethod.Get, $"{adres}?na={Guid.CreateVersion7()}&zoek=naam{ronde}&jaar={2024 + ronde}")).Status == HttpStatusCode.OK ? 1 : 0;
                }
            }
        }

        return geopend;
    }
}
