using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Bench;

/// <summary>Fills PostgreSQL, starts the portal and the bare app, and measures them in turns: A B A B A B, medians.</summary>
internal static class Meetrun
{
    private const int Ronden = 3;
    private const int Opwarmen = 1000;
    private const string Kaal = "http://127.0.0.1:5290";
    private const string Portaal = "http://127.0.0.1:5291";

    public static async Task<int> DraaiAsync(string portaal, int aantal)
    {
        var beheer = Environment.GetEnvironmentVariable("PGB_TEST_POSTGRESQL")
            ?? throw new InvalidOperationException("PGB_TEST_POSTGRESQL is empty: start with bench/run.sh.");
        var verbinding = new NpgsqlConnectionStringBuilder(beheer) { Database = "bench" }.ConnectionString;
        var begin = System.Diagnostics.Stopwatch.GetTimestamp();
        var (doelen, accounts) = await new Vuller(DatabaseRegistration.Opties(Databaseprovider.PostgreSql, verbinding, Meetsleutels.Ring)).VulAsync(aantal);
        Console.WriteLine($"{aantal} budgethouders in {System.Diagnostics.Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s");
        var kaleverbinding = new NpgsqlConnectionStringBuilder(beheer) { Database = "kaal" }.ConnectionString;
        await VulKaalAsync(kaleverbinding);
        var eigen = typeof(Meetrun).Assembly.Location;
        await using var kaal = await Proces.StartAsync(eigen, Path.GetDirectoryName(eigen)!, $"{Kaal}/leeg", ["kaal", kaleverbinding, Kaal], []);
        await using var server = await Proces.StartAsync(Path.GetFullPath(portaal), Webmap(portaal), $"{Portaal}/gezond", [], new(Meetsleutels.Omgeving)
        {
            // As it runs for real, without the checks of a Development environment; not Production, which refuses made-up accounts.
            ["ASPNETCORE_ENVIRONMENT"] = "Bench",
            ["Betalingen__Iban"] = "NL13TEST0123456789",
            ["ASPNETCORE_URLS"] = Portaal,
            ["Database__Provider"] = "PostgreSql",
            ["ConnectionStrings__Portal"] = verbinding,
            ["Oefenwereld__Vullen"] = "true",
            ["Taken__Aan"] = "false",
            ["Serilog__MinimumLevel__Default"] = "Warning",
        });
        await MeetAsync(kaal, server, doelen, accounts);
        return 0;
    }

    private static string Webmap(string portaal) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(portaal)!, "../../.."));

    private static async Task VulKaalAsync(string verbinding)
    {
        await using var db = new KaleContext(new DbContextOptionsBuilder<KaleContext>().UseNpgsql(verbinding).Options);
        await db.Database.EnsureCreatedAsync();
        db.AddRange(Enumerable.Range(1, 1000).Select(i => new KaleRij { Naam = $"Rij {i}", Centen = i * 100 }));
        await db.SaveChangesAsync();
    }

    private static async Task MeetAsync(Proces kaal, Proces server, IReadOnlyList<Doel> doelen, IReadOnlyDictionary<string, Guid> accounts)
    {
        using var kaleClient = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = new Uri(Kaal) };
        async Task<bool> KaalAsync(string pad)
        {
            using var antwoord = await kaleClient.GetAsync(new Uri(pad, UriKind.Relative));
            await antwoord.Content.ReadAsByteArrayAsync();
            return antwoord.IsSuccessStatusCode;
        }

        var anna = await Bezoeker.AlsAsync(Portaal, accounts["anna"]);
        var engels = await (await Bezoeker.AlsAsync(Portaal, accounts["anna"])).InHetEngelsAsync();
        var zorg = await Bezoeker.AlsAsync(Portaal, accounts["zorg"]);
        var consulent = await Bezoeker.AlsAsync(Portaal, accounts["v0.cons"]);
        var svb = await Bezoeker.AlsAsync(Portaal, accounts["svb.decl"]);
        var maand = $"{DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(-1):yyyy-MM}";
        string Formulier(Doel d) => $"/overeenkomsten/{d.Overeenkomst}/declareren?Maand={maand}";
        var token = await svb.TokenVanAsync(Formulier(doelen[0]));
        var volgende = 0;
        Task<bool> IndienenAsync()
        {
            var doel = doelen[Interlocked.Increment(ref volgende) % doelen.Count];
            return svb.StuurAsync(Formulier(doel),
            [
                new("__RequestVerificationToken", token),
                new("Invoer.Id", Guid.CreateVersion7().ToString()),
                new("Invoer.Aanvulling", "false"),
                new("Invoer.Zorg[0].Afspraak", doel.Regel.ToString()),
                new($"Invoer.Zorg[0].Uren[{maand}-05]", "3"),
                new($"Invoer.Zorg[0].Uren[{maand}-12]", "3"),
                new("actie", "versturen"),
            ]);
        }

        Doelwit[] doelwitten =
        [
            new("lege pagina met opmaak (R)", kaal, () => KaalAsync("/leeg"), 3000),
            new("kale pagina, één query (B)", kaal, () => KaalAsync("/kaal"), 2000),
            new("startpagina budgethouder", server, () => anna.HaalAsync("/"), 400),
            new("budget", server, () => anna.HaalAsync("/budget"), 400),
            new("budget, in het Engels", server, () => engels.HaalAsync("/budget"), 400),
            new($"declaraties zorgverlener ({doelen.Count * 2})", server, () => zorg.HaalAsync("/declaraties"), 400),
            new("budgethouders consulent", server, () => consulent.HaalAsync("/budgethouders"), 400),
            new("declaratieformulier (F)", server, () => svb.HaalAsync(Formulier(doelen[^1])), 400),
            new("declaratie indienen", server, IndienenAsync, 400),
        ];
        foreach (var doelwit in doelwitten[..^1])
        {
            if (!await doelwit.Verzoek())
            {
                throw new InvalidOperationException($"{doelwit.Naam} does not answer with 200: what would be measured is a page of an error.");
            }
        }

        var rondes = doelwitten.ToDictionary(d => d.Naam, _ => new List<Ronde>());
        // Twice, until the runtime has compiled what is used often with full optimisation: a server runs for weeks, and the time of its
        // compiler would otherwise be counted as that of the pages.
        for (var keer = 0; keer < 2; keer++)
        {
            foreach (var doelwit in doelwitten)
            {
                await Meting.MeetAsync(doelwit with { Aantal = Opwarmen });
            }
        }

        var gestolen = Gestolen();
        for (var ronde = 0; ronde < Ronden; ronde++)
        {
            foreach (var doelwit in doelwitten)
            {
                rondes[doelwit.Naam].Add(await Meting.MeetAsync(doelwit));
            }
        }

        Toon(rondes, Gestolen() - gestolen);
    }

    private static void Toon(Dictionary<string, List<Ronde>> rondes, double gestolen)
    {
        double Mediaan(string naam, Func<Ronde, double> deel) => rondes[naam].Select(deel).Order().ElementAt(Ronden / 2);
        var leeg = Mediaan("lege pagina met opmaak (R)", r => r.CpuPerVerzoek);
        var kaal = Mediaan("kale pagina, één query (B)", r => r.CpuPerVerzoek);
        var formulier = Mediaan("declaratieformulier (F)", r => r.CpuPerVerzoek);
        Console.WriteLine();
        Console.WriteLine("| pagina | verzoeken/s | CPU ms/verzoek | p50 ms | p99 ms | x R | x B | x F | fouten |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var naam in rondes.Keys)
        {
            var cpu = Mediaan(naam, r => r.CpuPerVerzoek);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {naam} | {Mediaan(naam, r => r.PerSeconde):0} | {cpu:0.00} | {Mediaan(naam, r => r.P50):0.0} | {Mediaan(naam, r => r.P99):0.0} | {cpu / leeg:0.0} | {cpu / kaal:0.0} | {cpu / formulier:0.0} | {rondes[naam].Sum(r => r.Fouten)} |"));
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CPU taken away by the host during the run: {gestolen:0.0} s"));
    }

    private static double Gestolen()
    {
        var cpu = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return long.Parse(cpu[8], CultureInfo.InvariantCulture) / 100.0;
    }
}
