using Microsoft.EntityFrameworkCore;
using PgbPortal.Application;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Proeftijd;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// Two processes of the portal on one database. Everything comes at both: orders (half of them twice, with one key), the
/// decision that makes terms of maandloon, and the hour at which the run of the day is composed.
/// </summary>
public sealed class TweePortalenTests(ITestOutputHelper uit) : IAsyncLifetime
{
    private const int Budgethouders = 6;

    /// <summary>
    /// So many hours are ordered by each, and for so many there is money: the last day asks for more than there is.
    /// </summary>
    private static readonly (int Gevraagd, int Passend, int Dagen) Omvang = Kopieen.IsPostgresql ? (24, 20, 5) : (10, 8, 2);

    private const int Maandlonen = 6;

    /// <summary>March up to and including December.</summary>
    private const int Maanden = 10;

    private static readonly DateOnly[] Werkdagen = [.. Enumerable.Range(1, Omvang.Dagen).Select(dag => new DateOnly(2026, 6, dag))];

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    private readonly TestDatabase _database = new();
    private readonly string _map = Directory.CreateTempSubdirectory("pgb-twee").FullName;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_map, true);
    }

    [Fact]
    public async Task Twee_portalen_op_een_database_doen_alles_een_keer()
    {
        Portaalproces.EisServer();
        var klokbestand = Path.Combine(_map, "klok");
        var klok = new Proefklok(klokbestand);
        klok.Zet(Klok.Moment(Werkdagen[0], new(10, 0)));
        var wereld = await Drukwereld.VulAsync(_database.Opties, klok, Budgethouders, Omvang.Passend * Opdracht.Prijs, Maandlonen);
        await using var een = new Portaalproces(_database.Instelling, _map, klokbestand);
        await using var twee = new Portaalproces(_database.Instelling, _map, klokbestand);
        een.Start();
        twee.Start();
        await een.WachtTotKlaarAsync(Geduld);
        await twee.WachtTotKlaarAsync(Geduld);
        Uri[] portalen = [een.Adres, twee.Adres];

        await KeurMaandlonenGoedAsync(wereld, portalen);
        var delen = wereld.Opdrachten.Take(Omvang.Gevraagd * Budgethouders).Chunk((Omvang.Gevraagd * Budgethouders / Omvang.Dagen) + 1).ToList();
        var runs = new List<int>();
        for (var dag = 0; dag < Werkdagen.Length; dag++)
        {
            runs.Add(await DagAsync(klok, wereld, portalen, Werkdagen[dag], delen[dag]));
        }

        Assert.All(runs, aantal => Assert.Equal(1, aantal));
        var (goed, wacht, termijnen) = await TelAsync();
        Assert.Equal((Budgethouders * Omvang.Passend, Budgethouders * (Omvang.Gevraagd - Omvang.Passend), Maandlonen * Maanden), (goed, wacht, termijnen));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(_database));
        uit.WriteLine(
            $"twee portalen: {goed + wacht} opdrachten waarvan de helft bij allebei, {goed} pasten en zijn goedgekeurd, {termijnen} termijnen van maandloon "
            + $"elk 1 keer gepland, op {runs.Count} dagen elk 1 run samengesteld, 0 afwijkingen ({TestDatabase.Soort})");
    }

    // The SVB decides at both at once: the second click finds that it was decided.
    private static async Task KeurMaandlonenGoedAsync(Drukwereld wereld, Uri[] portalen)
    {
        using var links = await Klant.MeldAanAsync(portalen[0], wereld.Accounts["svb.recht"]);
        using var rechts = await Klant.MeldAanAsync(portalen[1], wereld.Accounts["svb.recht"]);
        foreach (var overeenkomst in wereld.Maandlonen)
        {
            var antwoorden = await Task.WhenAll(new[] { links, rechts }.Select(k =>
                k.StuurAsync($"/overeenkomsten/{overeenkomst.Waarde}/toetsen", [new("Invoer.Besluit", "Akkoord")])));
            Assert.True(antwoorden.Any(a => a.IsGelukt), string.Join('\n', antwoorden.AsEnumerable()));
            Assert.True(antwoorden.All(a => !a.IsOnzeker), string.Join('\n', antwoorden.AsEnumerable()));
        }
    }

    /// <summary>Just before the hour of the run people order at both; then both see that it is time.</summary>
    /// <returns>How many runs were composed by the clock.</returns>
    private async Task<int> DagAsync(Proefklok klok, Drukwereld wereld, Uri[] portalen, DateOnly dag, Opdracht[] opdrachten)
    {
        var omDrieUur = Klok.Moment(dag, new(15, 0));
        klok.Zet(omDrieUur.AddMinutes(-1));

        // Whoever signed in yesterday is signed out by now.
        using var drukte = new Drukte(_database.Opties, wereld, portalen) { SteltSamen = false };
        await drukte.MeldAanAsync();
        using var stop = new CancellationTokenSource();
        var betalen = drukte.LoopAsync(0, stop.Token);
        var bestellen = Parallel.ForEachAsync(opdrachten, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (opdracht, _) => await BestelAsync(wereld, portalen, opdracht));
        await Task.Delay(300);
        klok.Zet(omDrieUur.AddMilliseconds(-500));
        await bestellen;
        await WachtAsync(async db => await db.Taakstanden.AnyAsync(t => t.Naam == Betaalrunwerk.Taak && t.LaatsteDag == dag), $"de run van {dag:O}", drukte);
        await WachtAsync(
            async db => !await db.Betaalruns.AnyAsync(r => r.Status != BetaalrunStatus.Vervallen && r.Status != BetaalrunStatus.Bevestigd),
            $"de bank van {dag:O}",
            drukte);
        await stop.CancelAsync();
        await betalen;
        Assert.True(drukte.Fouten.Count == 0, drukte.Fouten.FirstOrDefault());
        await using var db = _database.Db();
        var (van, tot) = (Klok.Moment(dag, new(0, 0)).UtcDateTime, Klok.Moment(dag.AddDays(1), new(0, 0)).UtcDateTime);
        return await db.Betaalruns.CountAsync(r => r.SamengesteldDoorId == null && r.SamengesteldOpUtc >= van && r.SamengesteldOpUtc < tot);
    }

    private static async Task BestelAsync(Drukwereld wereld, Uri[] portalen, Opdracht opdracht)
    {
        var bij = opdracht.Dag.Day % 2 == 0 ? portalen : [portalen[opdracht.Dag.Day / 2 % 2]];
        var klanten = await Task.WhenAll(bij.Select(p => Klant.MeldAanAsync(p, wereld.Accounts[opdracht.Account])));
        var antwoorden = await Task.WhenAll(klanten.Select(k => k.StuurAsync(opdracht.Pad, opdracht.Velden)));
        Assert.All(antwoorden, a => Assert.True(a.IsGelukt && a.Naar!.Contains(opdracht.Id.ToString(), StringComparison.Ordinal), a.ToString()));
        foreach (var klant in klanten)
        {
            klant.Dispose();
        }
    }

    /// <returns>Orders that fitted, orders that wait for money, and terms; each fits exactly, and has one reservation or payment.</returns>
    private async Task<(int Goed, int Wacht, int Termijnen)> TelAsync()
    {
        await using var db = _database.Db();
        var extra = await db.Declaraties.AsNoTracking().Where(d => d.Soort == Declaratiesoort.Aanvulling).ToListAsync();
        var (wacht, goed) = (extra.FindAll(d => d.Wachtreden == Wachtreden.Tekort), extra.FindAll(d => d.Wachtreden is null));
        Assert.All(goed.GroupBy(d => d.BudgethouderId), g => Assert.Equal(Omvang.Passend, g.Count()));
        var betaald = await db.Betaalopdrachten.AsNoTracking().Where(o => o.Status == BetaalopdrachtStatus.Uitgevoerd).ToListAsync();
        Assert.Equal(betaald.Count, betaald.Select(o => o.OorzaakId).Distinct().Count());
        var termijnen = await db.Maandloontermijnen.AsNoTracking().Select(t => new { t.Id, t.OvereenkomstregelId, t.Maandtekst }).ToListAsync();
        Assert.Equal(termijnen.Count, termijnen.Select(t => (t.OvereenkomstregelId, t.Maandtekst)).Distinct().Count());
        var open = await db.Reserveringen.AsNoTracking()
            .Where(r => r.Soort == Reserveringsoort.Maandloontermijn && r.Status == ReserveringStatus.Open).Select(r => r.OorzaakId).ToListAsync();
        Assert.Equal(open.Count, open.Distinct().Count());
        return (goed.Count, wacht.Count, termijnen.Count);
    }

    private async Task WachtAsync(Func<PgbDbContext, Task<bool>> totDat, string waarop, Drukte drukte)
    {
        var begin = Environment.TickCount64;
        while (true)
        {
            await using var db = _database.Db();
            if (await totDat(db))
            {
                return;
            }

            if (Environment.TickCount64 - begin > Geduld.TotalMilliseconds)
            {
                var runs = await db.Betaalruns.AsNoTracking().Select(r => $"{r.Dag:O} {r.Status}").ToListAsync();
                Assert.Fail($"Na {Geduld.TotalSeconds:0} s is {waarop} er niet: {string.Join(", ", runs)}. {drukte.Fouten.FirstOrDefault()}");
            }

            await Task.Delay(50);
        }
    }
}
