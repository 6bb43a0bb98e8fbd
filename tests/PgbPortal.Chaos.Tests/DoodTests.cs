using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PgbPortal.Application;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Proeftijd;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// The portal, its database or both are killed with kill -9 at random moments while people order and pay over HTTP. After each
/// restart the ledger is right, every acknowledged order stands there once, and the portal is ready in time. Alone, because of that time.
/// </summary>
[Collection(nameof(DoodTests))]
[CollectionDefinition(nameof(DoodTests), DisableParallelization = true)]
public sealed class DoodTests(ITestOutputHelper uit)
{
    private const int Bestellers = 3;

    private static readonly TimeSpan KlaarBinnen = TimeSpan.FromSeconds(10);

    // On a machine that others keep busy the clock on the wall says nothing about the portal.
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    private enum Slachtoffer
    {
        Portaal,
        Database,
        Beide,
    }

    /// <summary>On SQLite the database dies with the portal. Together twenty in CI.</summary>
    private static int Keren => (Kopieen.IsPostgresql ? 14 : 6) * (Zaad.IsLang ? 25 : 1);

    [Fact]
    public async Task Na_kill_9_onder_druk_klopt_het_grootboek_en_is_er_geen_opdracht_kwijt()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Alleen op Linux is bekend welke processen bij een server horen.");
        var zaad = Zaad.Kies(uit);
        var toeval = new Random(zaad);
        var map = Directory.CreateTempSubdirectory("pgb-dood").FullName;
        await using var cluster = Kopieen.IsPostgresql ? await Eigencluster.StartAsync() : null;
        try
        {
            var database = cluster is null
                ? ("Sqlite", $"Data Source={Path.Combine(map, "portaal.db")}")
                : ("PostgreSql", new NpgsqlConnectionStringBuilder(cluster.Verbinding) { Database = "portaal", MaxPoolSize = 20 }.ConnectionString);
            await DraaiAsync(database, cluster, map, toeval, zaad);
        }
        finally
        {
            Directory.Delete(map, true);
        }
    }

    private async Task DraaiAsync((string Provider, string Verbinding) database, Eigencluster? cluster, string map, Random toeval, int zaad)
    {
        var opties = DatabaseRegistration.Opties(Enum.Parse<Databaseprovider>(database.Provider), database.Verbinding, Testsleutels.Ring);
        var klok = new Proefklok(Path.Combine(map, "klok"));
        klok.Zet(Klok.Moment(Drukwereld.Begin, new(15, 0)));
        await new Databasebeheer(opties).MigreerAsync(TestContext.Current.CancellationToken);
        var wereld = await Drukwereld.VulAsync(opties, klok, budgethouders: 8, centen: 10_000_000);
        await using var portaal = new Portaalproces(database, map, Path.Combine(map, "klok"));
        portaal.Start();
        await portaal.WachtTotKlaarAsync(TimeSpan.FromSeconds(60));
        using var drukte = new Drukte(opties, wereld, [portaal.Adres]);
        await drukte.MeldAanAsync();

        var (gedood, telling, klaar, tochGedaan, belasting) = (0, new int[3], new List<TimeSpan>(), 0, 0.0);
        for (; gedood < Keren; gedood++)
        {
            var slachtoffer = cluster is null ? Slachtoffer.Portaal : (Slachtoffer)(gedood % 3);
            telling[(int)slachtoffer]++;
            klaar.Add(await RondeAsync(drukte, portaal, cluster, slachtoffer, toeval));
            belasting = Math.Max(belasting, Belasting());
            tochGedaan += await ControleerAsync(opties, drukte, klok, map, $"zaad {zaad}, keer {gedood + 1} ({slachtoffer})");
        }

        await drukte.MaakAfAsync();
        await drukte.BetaalUitAsync(Geduld);
        await ControleerAsync(opties, drukte, klok, map, $"zaad {zaad}, aan het eind");
        Assert.Empty(drukte.Onzeker);
        Assert.True(drukte.Fouten.Count == 0, drukte.Fouten.FirstOrDefault());
        await using var db = new PgbDbContext(opties, Toegang.Systeem("na afloop"));
        var runs = await db.Betaalruns.CountAsync(r => r.BestandHash != null, TestContext.Current.CancellationToken);
        var midden = klaar.Order().ElementAt(klaar.Count / 2);
        uit.WriteLine(
            $"gedood: {gedood} van {Keren} keer overleefd ({database.Provider}: portaal {telling[0]}, database {telling[1]}, beide {telling[2]}), "
            + $"{drukte.Bevestigd.Count} opdrachten bevestigd en geen kwijt, {runs} betaalruns, klaar na {midden.TotalSeconds:0.0} s in het midden en hoogstens {klaar.Max().TotalSeconds:0.0} s (belasting {belasting:0}, zaad {zaad})");
        uit.WriteLine($"van de opdrachten zonder antwoord waren er {tochGedaan} toch gedaan; opnieuw gestuurd bleven zij een opdracht");
        // The longest is told, and not judged: one restart beside a neighbour's work would be red for nothing.
        Assert.True(midden < KlaarBinnen || belasting > 4 * Environment.ProcessorCount, $"In het midden pas na {midden.TotalSeconds:0.0} s weer klaar.");
        Assert.True(drukte.Bevestigd.Count > 3 * Keren && runs > 0, $"{drukte.Bevestigd.Count} opdrachten en {runs} runs is geen druk.");
    }

    /// <returns>How long it took to be ready again.</returns>
    private static async Task<TimeSpan> RondeAsync(Drukte drukte, Portaalproces portaal, Eigencluster? cluster, Slachtoffer slachtoffer, Random toeval)
    {
        using var stop = new CancellationTokenSource();
        var druk = drukte.LoopAsync(Bestellers, stop.Token);

        // A moment of chance, but not before the portal is warm: then nothing would be under way.
        await drukte.WachtOpAsync(toeval.Next(3, 15), Geduld);
        await Task.Delay(toeval.Next(300));
        if (slachtoffer != Slachtoffer.Database)
        {
            portaal.Dood();
        }

        if (slachtoffer != Slachtoffer.Portaal)
        {
            cluster!.Dood();
        }

        // When only the database is gone, people go on for a while against a portal without one.
        if (slachtoffer == Slachtoffer.Database)
        {
            await Task.Delay(200);
        }

        await stop.CancelAsync();
        await druk;
        var begin = Stopwatch.GetTimestamp();
        if (slachtoffer != Slachtoffer.Portaal)
        {
            await cluster!.HerstartAsync();
            NpgsqlConnection.ClearAllPools();
        }

        if (slachtoffer != Slachtoffer.Database)
        {
            portaal.Start();
        }

        await portaal.WachtTotKlaarAsync(Geduld);
        return Stopwatch.GetElapsedTime(begin);
    }

    /// <returns>How many of the orders without an answer were done all the same.</returns>
    private static async Task<int> ControleerAsync(DbContextOptions<PgbDbContext> opties, Drukte drukte, TimeProvider klok, string map, string wanneer)
    {
        var rapport = await Boekhoudcontroleur.ControleerAsync(opties, klok.NuUtc().AddSeconds(1), TestContext.Current.CancellationToken);
        Assert.True(!rapport.Afwijkingen.Any(), $"{wanneer}: {rapport.Afwijkingen.FirstOrDefault()}");
        await using var db = new PgbDbContext(opties, Toegang.Systeem("wat er staat"));
        var geboekt = (await db.Declaraties.AsNoTracking()
            .Where(d => d.Status != DeclaratieStatus.Afgekeurd && d.Status != DeclaratieStatus.Ingetrokken).Select(d => d.Id).ToListAsync())
            .Select(d => d.Waarde).ToHashSet();
        Assert.True(drukte.Bevestigd.All(geboekt.Contains), $"{wanneer}: {drukte.Bevestigd.Count(b => !geboekt.Contains(b))} bevestigde opdrachten zijn weg.");
        var dagen = await db.Declaratieregels.AsNoTracking().Select(r => new { r.OvereenkomstregelId, r.Dag }).ToListAsync();
        Assert.True(dagen.Distinct().Count() == dagen.Count, $"{wanneer}: een dag is dubbel gedeclareerd.");
        await UitgaandAsync(db, map, wanneer);
        return drukte.Onzeker.Count(geboekt.Contains);
    }

    /// <summary>How many processes wanted to run, on average over the last minute.</summary>
    private static double Belasting() =>
        double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    // What the portal says that it sent lies in the folder of the bank, with the bytes that it promised.
    private static async Task UitgaandAsync(PgbDbContext db, string map, string wanneer)
    {
        foreach (var zending in await db.Zendingen.AsNoTracking().Where(z => z.Status == Zendingstatus.Verzonden && z.Soort == Zendingsoort.Betaalbestand).ToListAsync())
        {
            var bestand = await File.ReadAllBytesAsync(Path.Combine(map, "uitgaand", "betaalbestand", zending.Bestandsnaam));
            Assert.True(Convert.ToHexStringLower(SHA256.HashData(bestand)) == zending.InhoudHash, $"{wanneer}: {zending.Bestandsnaam} is anders.");
        }
    }
}
