using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Proeftijd;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// Two portals behind a proxy, with people who read and people who order. One is killed, and then the other is replaced as by a new version: nobody
/// who reads notices, and no order that was acknowledged is gone. bench/beschikbaarheid.sh does it for longer.
/// </summary>
public sealed class BeschikbaarheidTests(ITestOutputHelper uit) : IAsyncLifetime
{
    private const int Lezers = 2;
    private const int Bestellers = 2;

    /// <summary>Orders that are acknowledged between two events: so it is warm, and something is under way.</summary>
    private const int Opdrachten = 4;

    private static readonly string[] Paginas = ["/", "/declaraties", "/overeenkomsten", "/budget"];

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(120);

    /// <summary>How often all of it is done.</summary>
    private static readonly int Keren = int.Parse(Environment.GetEnvironmentVariable("PGB_BESCHIKBAARHEID") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>Each has some 240 orders to send: enough to go on until the last portal is back, also on a fast machine.</summary>
    private static readonly int Budgethouders = 2 + (4 * Keren);

    private readonly TestDatabase _database = new();
    private readonly string _map = Directory.CreateTempSubdirectory("pgb-beschikbaar").FullName;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_map, true);
    }

    [Fact]
    public async Task Een_portaal_dat_omvalt_of_wordt_vervangen_merkt_geen_lezer_en_kost_geen_opdracht()
    {
        Portaalproces.EisServer();
        var klokbestand = Path.Combine(_map, "klok");
        var klok = new Proefklok(klokbestand);
        klok.Zet(Klok.Moment(Drukwereld.Begin, new(10, 0)));
        var wereld = await Drukwereld.VulAsync(_database.Opties, klok, Budgethouders, 1_000 * Opdracht.Prijs);
        await using var een = new Portaalproces(_database.Instelling, _map, klokbestand);
        await using var twee = new Portaalproces(_database.Instelling, _map, klokbestand);
        Portaalproces[] portalen = [een, twee];
        een.Start();
        await een.WachtTotKlaarAsync(Geduld);
        twee.Start();
        await twee.WachtTotKlaarAsync(Geduld);

        await using var wisselaar = await Wisselaar.StartAsync(een.Adres, twee.Adres);
        using var drukte = new Drukte(_database.Opties, wereld, [wisselaar.Adres]) { SteltSamen = false };
        await drukte.MeldAanAsync();
        using var stop = new CancellationTokenSource();
        var lezen = Enumerable.Range(0, Lezers).Select(i => LeesAsync(wisselaar.Adres, wereld.Accounts[$"bh{i}"], stop.Token)).ToList();
        var druk = drukte.LoopAsync(Bestellers, stop.Token);
        var (gedood, vervangen) = (0, 0);
        for (var keer = 0; keer < Keren; keer++)
        {
            await drukte.WachtOpAsync(Opdrachten, Geduld);
            var (slachtoffer, ander) = (keer % 2, (keer + 1) % 2);
            portalen[slachtoffer].Dood();
            gedood++;
            await drukte.WachtOpAsync(Opdrachten, Geduld);
            portalen[slachtoffer].Start();
            await wisselaar.WachtOpAsync(slachtoffer, klaar: true);
            await portalen[ander].StopAsync(Geduld);
            vervangen++;
            portalen[ander].Start();
            await wisselaar.WachtOpAsync(ander, klaar: true);
        }

        await drukte.WachtOpAsync(Opdrachten, Geduld);
        await stop.CancelAsync();
        await druk;
        var gelezen = await Task.WhenAll(lezen);
        await drukte.MaakAfAsync();

        await using var db = _database.Db();
        var geboekt = (await db.Declaraties.AsNoTracking().Where(d => d.Soort == Declaratiesoort.Aanvulling).Select(d => d.Id).ToListAsync()).Select(d => d.Waarde).ToHashSet();
        var kwijt = drukte.Bevestigd.Count(b => !geboekt.Contains(b));
        var mislukt = gelezen.SelectMany(g => g.Mislukt).ToList();
        uit.WriteLine(
            $"beschikbaar: {gedood} keer gedood en {vervangen} keer vervangen onder druk ({TestDatabase.Soort}): {gelezen.Sum(g => g.Gelezen)} pagina's gelezen, {mislukt.Count} mislukt; "
            + $"{drukte.Bevestigd.Count} opdrachten bevestigd, {kwijt} kwijt; {wisselaar.Opnieuw} verzoeken gingen naar de ander");
        Assert.Empty(mislukt);
        Assert.Equal(0, kwijt);
        Assert.True(drukte.Fouten.Count == 0, drukte.Fouten.FirstOrDefault());
        Assert.Equal(geboekt.Count, drukte.Bevestigd.Count);
        Assert.True(gelezen.Sum(g => g.Gelezen) > 10 * Keren);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(_database));
    }

    private static async Task<(int Gelezen, IReadOnlyList<string> Mislukt)> LeesAsync(Uri adres, Guid account, CancellationToken stop)
    {
        using var klant = await Klant.MeldAanAsync(adres, account);
        var (gelezen, mislukt) = (0, new List<string>());
        while (!stop.IsCancellationRequested)
        {
            var pagina = Paginas[gelezen++ % Paginas.Length];
            try
            {
                var antwoord = await klant.HaalAsync(pagina);
                if (antwoord.Status != System.Net.HttpStatusCode.OK)
                {
                    mislukt.Add($"{pagina}: {antwoord}");
                }
            }
            catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException)
            {
                mislukt.Add($"{pagina}: {fout.Message}");
            }

            await Task.Delay(20, CancellationToken.None);
        }

        return (gelezen, mislukt);
    }
}
