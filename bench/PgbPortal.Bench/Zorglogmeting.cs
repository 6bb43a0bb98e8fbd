using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Bench;

/// <summary>
/// "Wie heeft mijn gegevens gezien" with many lines against a bare page, and the start page with the care log against the same page without
/// it (kwaliteit.md S-D). The rights cannot be switched off: nothing in the product can do that.
/// </summary>
internal static class Zorglogmeting
{
    private const int Budgethouders = 1000;
    private const int Ronden = 5;
    private const int Opwarmen = 2000;
    private const int Ketenregels = 50_000;
    private const int PerKeer = 250;
    private const string Kaal = "http://127.0.0.1:5292";
    private const string Met = "http://127.0.0.1:5293";
    private const string Zonder = "http://127.0.0.1:5294";

    public static async Task<int> DraaiAsync(string portaal, int regels)
    {
        var beheer = Environment.GetEnvironmentVariable("PGB_TEST_POSTGRESQL")
            ?? throw new InvalidOperationException("PGB_TEST_POSTGRESQL is empty: start with bench/zorglog.sh.");
        var verbinding = new NpgsqlConnectionStringBuilder(beheer) { Database = "bench" }.ConnectionString;
        var opties = DatabaseRegistration.Opties(Databaseprovider.PostgreSql, verbinding, Meetsleutels.Ring);
        var (_, accounts) = await new Vuller(opties).VulAsync(Budgethouders);
        await VulLogAsync(verbinding, regels);
        await MeetKetenAsync(opties);
        await VulKaalAsync(new NpgsqlConnectionStringBuilder(beheer) { Database = "kaal" }.ConnectionString);
        var eigen = typeof(Zorglogmeting).Assembly.Location;
        var map = Path.GetDirectoryName(eigen)!;
        var web = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(portaal)!, "../../.."));
        Dictionary<string, string> Omgeving(string adres) => new(Meetsleutels.Omgeving)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Bench",
            ["Betalingen__Iban"] = "NL13TEST0123456789",
            ["ASPNETCORE_URLS"] = adres,
            ["Database__Provider"] = "PostgreSql",
            ["ConnectionStrings__Portal"] = verbinding,
            ["Oefenwereld__Vullen"] = "true",
            ["Taken__Aan"] = "false",
            ["Serilog__MinimumLevel__Default"] = "Warning",
        };
        await using var kaal = await Proces.StartAsync(
            eigen, map, $"{Kaal}/leeg", ["kaal", new NpgsqlConnectionStringBuilder(beheer) { Database = "kaal" }.ConnectionString, Kaal], []);
        await using var met = await Proces.StartAsync(eigen, web, $"{Met}/gezond", ["portaal", "met"], Omgeving(Met));
        await using var zonder = await Proces.StartAsync(eigen, web, $"{Zonder}/gezond", ["portaal", "zonder"], Omgeving(Zonder));
        await MeetPaginasAsync(kaal, met, zonder, accounts["anna"]);
        return 0;
    }

    /// <summary>The portal as it is, or with a care log that writes nothing: only for measuring, and only here.</summary>
    public static async Task<int> PortaalAsync(bool metLog)
    {
        var app = Portaal.Bouw([], diensten =>
        {
            if (!metLog)
            {
                diensten.Replace(ServiceDescriptor.Singleton<IZorglog, Nergens>());
            }
        });
        await app.ZetKlaarAsync();
        await app.RunAsync();
        return 0;
    }

    // As many dossiers as the portal is made for; anna has as many lines as the others. One in fifty is a look of an employee at her.
    private static async Task VulLogAsync(string verbinding, int regels)
    {
        var begin = Stopwatch.GetTimestamp();
        await using var db = new NpgsqlConnection(verbinding);
        await db.OpenAsync();
        await using var opdracht = db.CreateCommand();
        opdracht.CommandTimeout = 0;
        opdracht.CommandText =
            """
            INSERT INTO "Logregels" ("Id", "TijdUtc", "Gebeurtenis", "Actie", "Wijziging", "Resultaat", "GebruikerId", "Rol", "Dossierrol",
              "VerstrekkerId", "BudgethouderId", "Objectsoort", "ObjectId", "Veldengroep", "Noodknop", "Weg", "SessieId", "Toegangspunt",
              "Correlatie", "Versie", "Keten", "Volgnummer", "Hash")
            SELECT (lpad(to_hex(1700000000000 + i * 10), 12, '0') || '70008000' || lpad(to_hex(i), 12, '0'))::uuid,
              timestamptz '2025-01-01' + i * interval '3 seconds', 'DeclaratieBekijken', 'Lezen', false, 'Toegestaan',
              m."Id", 'ConsulentVerstrekker', NULL, v."Id",
              CASE WHEN i % 20000 = 0 THEN a."Id" ELSE (lpad(to_hex(i % 130000), 32, '0'))::uuid END, 'Declaratie', gen_random_uuid(), 'Declaraties', false,
              'medewerker', gen_random_uuid(), '192.0.2.0/24 Computer', md5(i::text), '1.0.0',
              '00000000-0000-0000-0000-000000000000', i, ''::bytea
            FROM generate_series(1, @aantal) AS i,
              (SELECT "Id" FROM "Gebruikers" WHERE "MedewerkerId" IS NOT NULL ORDER BY "Id" LIMIT 1) AS m,
              (SELECT "Id" FROM "Verstrekkers" ORDER BY "Id" LIMIT 1) AS v,
              (SELECT b."Id" FROM "Budgethouders" b JOIN "Personen" p ON p."Id" = b."PersoonId" WHERE p."Naam" = 'Anna Proef') AS a
            """;
        opdracht.Parameters.AddWithValue("aantal", regels);
        await opdracht.ExecuteNonQueryAsync();
        opdracht.Parameters.Clear();
        opdracht.CommandText = "VACUUM ANALYZE \"Logregels\"";
        await opdracht.ExecuteNonQueryAsync();
        opdracht.CommandText = "SELECT pg_total_relation_size('\"Logregels\"')";
        var bytes = Convert.ToInt64(await opdracht.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{regels} lines in {Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s, {bytes / (double)regels:0} bytes each with their indexes"));
    }

    private static async Task MeetKetenAsync(DbContextOptions<PgbDbContext> opties)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < Ketenregels; i += PerKeer)
        {
            await using var db = new PgbDbContext(opties, Toegang.Systeem("bench"));
            db.AddRange(Enumerable.Range(0, PerKeer).Select(_ => new Logregel
            {
                Id = Tijdsleutel.Nieuw(), TijdUtc = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc), Gebeurtenis = "Meting", Wijziging = false,
                Resultaat = Logresultaat.Toegestaan, Rol = Rol.Klok,
            }));
            await db.SaveChangesAsync();
        }

        var schrijven = Stopwatch.GetElapsedTime(begin);
        begin = Stopwatch.GetTimestamp();
        var rapport = await Logboekcontroleur.ControleerAsync(opties, Koppenboek.Dicht, TimeProvider.System.GetUtcNow().UtcDateTime, CancellationToken.None);
        var controleren = Stopwatch.GetElapsedTime(begin);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"chain: {Ketenregels / schrijven.TotalSeconds:0} lines/s written in transactions of {PerKeer}; {(rapport.Regels + rapport.VoorDeKetens) / controleren.TotalSeconds:0} lines/s read by the check ({rapport.Regels} computed anew, {rapport.VoorDeKetens} counted), {rapport.Afwijkingen.Count} faults"));
    }

    private static async Task VulKaalAsync(string verbinding)
    {
        await using var db = new KaleContext(new DbContextOptionsBuilder<KaleContext>().UseNpgsql(verbinding).Options);
        await db.Database.EnsureCreatedAsync();
        db.AddRange(Enumerable.Range(1, 1000).Select(i => new KaleRij { Naam = $"Rij {i}", Centen = i * 100 }));
        await db.SaveChangesAsync();
    }

    private static async Task MeetPaginasAsync(Proces kaal, Proces met, Proces zonder, Guid anna)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = new Uri(Kaal) };
        async Task<bool> KaalAsync()
        {
            using var antwoord = await client.GetAsync(new Uri("/kaal", UriKind.Relative));
            await antwoord.Content.ReadAsByteArrayAsync();
            return antwoord.IsSuccessStatusCode;
        }

        var (metLog, zonderLog) = (await Bezoeker.AlsAsync(Met, anna), await Bezoeker.AlsAsync(Zonder, anna));
        Doelwit[] doelwitten =
        [
            new("bare page, one query (B)", kaal, KaalAsync, 2000),
            new("who saw my data", met, () => metLog.HaalAsync("/inzage"), 600),
            new("start page with the care log", met, () => metLog.HaalAsync("/"), 600),
            new("start page without it", zonder, () => zonderLog.HaalAsync("/"), 600),
        ];
        foreach (var doelwit in doelwitten)
        {
            await Meting.MeetAsync(doelwit with { Aantal = Opwarmen });
        }

        var rondes = doelwitten.ToDictionary(d => d.Naam, _ => new List<Ronde>());
        for (var ronde = 0; ronde < Ronden; ronde++)
        {
            foreach (var doelwit in doelwitten)
            {
                rondes[doelwit.Naam].Add(await Meting.MeetAsync(doelwit));
            }
        }

        double Cpu(int nummer) => rondes[doelwitten[nummer].Naam].Select(r => r.CpuPerVerzoek).Order().ElementAt(Ronden / 2);
        foreach (var (naam, metingen) in rondes)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{naam}: CPU {metingen.Select(r => r.CpuPerVerzoek).Order().ElementAt(Ronden / 2):0.00} ms, p99 {metingen.Select(r => r.P99).Order().ElementAt(Ronden / 2):0.0} ms, {metingen.Sum(r => r.Fouten)} errors"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"who saw my data: {Cpu(1) / Cpu(0):0.0} x B (aim 5); start page with log: {Cpu(2) / Cpu(3):0.00} x without (aim 1.3)"));
    }

    private sealed class Nergens : IZorglog
    {
        public Task SchrijfAsync(Logregel regel, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
