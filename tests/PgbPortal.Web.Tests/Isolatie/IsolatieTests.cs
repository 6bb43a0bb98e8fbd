using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PgbPortal.Web.Tests.Isolatie;

/// <summary>
/// Nobody sees what is not theirs: every address of the portal is declared, and every answer on the way along its pages is searched for
/// the canaries of others.
/// </summary>
[Collection(Isolatieverzameling.Naam)]
public sealed class IsolatieTests(Isolatiewereld wereld, ITestOutputHelper uit)
{
    private const int Eindpunten = 172;
    private const int Stappen = 25;

    [Fact]
    public async Task Elk_eindpunt_en_elke_handeling_staat_in_de_tabel()
    {
        var lader = wereld.Portaal.Services.GetRequiredService<PageLoader>();
        var gevonden = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var eindpunt in wereld.Portaal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => !e.Metadata.Any(m => m.GetType().FullName!.StartsWith("Microsoft.AspNetCore.StaticAssets.", StringComparison.Ordinal))
                && !e.RoutePattern.RawText!.Contains("{**path:file}", StringComparison.Ordinal)))
        {
            var route = $"/{eindpunt.RoutePattern.RawText!.Trim('/')}";
            if (eindpunt.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: { Count: > 0 } manieren } && !manieren.Contains("GET"))
            {
                gevonden.UnionWith(manieren.Select(m => $"{m} {route}"));
                continue;
            }

            gevonden.Add($"GET {route}");
            if (eindpunt.Metadata.GetMetadata<PageActionDescriptor>() is { } pagina)
            {
                foreach (var handeling in (await lader.LoadAsync(pagina, EndpointMetadataCollection.Empty)).HandlerMethods.Where(h => h.HttpMethod is "Post" or "Put" or "Delete" or "Patch"))
                {
                    gevonden.Add($"{handeling.HttpMethod.ToUpperInvariant()}{(handeling.Name is null ? "" : $".{handeling.Name}")} {route}");
                }
            }
        }

        var verklaard = Toestaantabel.Alle.SelectMany(e => e.Handelingen.Select(h => $"{h} {e.Route}")).Order(StringComparer.Ordinal).ToList();

        Assert.Empty(gevonden.Except(verklaard).Select(g => $"{g} stands in no row of {nameof(Toestaantabel)}: say who may."));
        Assert.Empty(verklaard.Except(gevonden).Select(g => $"{g} is declared and does not exist."));
        Assert.Equal(Eindpunten, Toestaantabel.Alle.Count);
        Assert.All(Toestaantabel.Alle, e => Assert.Equal(e.Route.Contains(":guid}"), e.Soort.Length > 0));
        uit.WriteLine($"isolatie: {Toestaantabel.Alle.Count} adressen met {verklaard.Count} handelingen, allemaal verklaard");
    }

    [Fact]
    public async Task Een_pagina_is_gelijk_met_en_zonder_de_gegevens_van_anderen()
    {
        var paginas = 0;
        foreach (var wie in Isolatiewereld.Onberoerd)
        {
            var voorheen = wereld.Voorheen[wie];
            var nu = await wereld.KruipAsync(wie);

            Assert.Equal(voorheen.Keys, nu.Keys);
            Assert.All(nu, p => Assert.Equal($"{wie} {p.Key}\n{voorheen[p.Key]}", $"{wie} {p.Key}\n{p.Value}"));
            paginas += nu.Count;
        }

        wereld.IsGoed();
        Assert.True(paginas > 60);
        uit.WriteLine($"isolatie: {paginas} bladzijden gelijk met en zonder de gegevens van anderen");
    }

    [Fact]
    public async Task Wisselende_bezoekers_tegelijk_zien_elk_het_eigen()
    {
        var begin = wereld.Verzoeken;
        string[] wie = ["anna", "dina", "westland.cons", "delft.cons", "kees", "linde", "joost", "zorgkantoor.cons"];
        string[] adressen = ["/", "/overeenkomsten", "/declaraties", "/postvak", "/budget", "/betalingen", "/budgethouders", "/berichten", "/betalingen/csv", "/betalingen/xlsx"];
        await Parallel.ForEachAsync(Enumerable.Range(0, 480), new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (i, _) =>
            await wereld.VraagAsync(wie[i % wie.Length], HttpMethod.Get, adressen[i % adressen.Length]));
        wereld.IsGoed();
        uit.WriteLine($"isolatie: {wereld.Verzoeken - begin} verzoeken van wisselende bezoekers tegelijk, {wereld.Kanaries} kanaries, vreemde gezien 0");
    }

    [Fact]
    public async Task Een_willekeurige_wandeling_met_verwisselde_sleutels_komt_nergens_bij_een_ander()
    {
        var zaad = Environment.GetEnvironmentVariable("PGB_ZAAD") is { Length: > 0 } gekozen ? int.Parse(gekozen, System.Globalization.CultureInfo.InvariantCulture) : Environment.TickCount;
        uit.WriteLine($"zaad {zaad} (PGB_ZAAD)");
        var (stappen, verwisseld) = (0, 0);
        var sleutels = wereld.AlleSleutels;
        await Parallel.ForEachAsync(Isolatiewereld.Kijkers.Keys.Index(), Samen, async (kijker, _) =>
        {
            var toeval = new Random(zaad + kijker.Index);
            var links = new List<string> { "/" };
            for (var i = 0; i < Stappen; i++)
            {
                var adres = links[toeval.Next(links.Count)];
                if (toeval.Next(3) == 0)
                {
                    var nieuw = sleutels[toeval.Next(sleutels.Count)];
                    var ander = Regex.Replace(adres, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", $"{nieuw}");
                    adres = ander == adres ? $"{adres}{(adres.Contains('?') ? '&' : '?')}{Sleutelnaam(toeval)}={nieuw}" : ander;
                    Interlocked.Increment(ref verwisseld);
                }

                var (_, _, tekst) = await wereld.VraagAsync(kijker.Item, HttpMethod.Get, adres);
                Interlocked.Increment(ref stappen);
                var verder = Isolatiewereld.Links(tekst).ToList();
                links = verder.Count > 0 ? verder : ["/"];
            }
        });
        wereld.IsGoed();
        wereld.LogIsSchoon();
        uit.WriteLine($"isolatie: {stappen} stappen met {verwisseld} verwisselde sleutels, vreemde kanaries 0");
    }

    private static ParallelOptions Samen => new() { MaxDegreeOfParallelism = 2 };

    private static string Sleutelnaam(Random toeval)
    {
        string[] namen = ["id", "na", "voor", "vanaf", "budgethouder", "overeenkomst", "zorgverlener", "dossier", "declaratie", "run"];
        return namen[toeval.Next(namen.Length)];
    }
}
