using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using PgbPortal.Application;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Bench;

/// <summary>The month close: what the zorgverleners entered is judged and set aside, put in a run, checked, released and booked.</summary>
internal static class Maandsluiting
{
    private const int Kaal = 20_000;

    private static readonly MedewerkerId[] Medewerkers = [MedewerkerId.Nieuw(), MedewerkerId.Nieuw(), MedewerkerId.Nieuw()];
    private static readonly Klok Dag = new();

    public static async Task<int> DraaiAsync(int aantal)
    {
        var verbinding = Verbinding("maandsluiting");
        await new Maandvuller(verbinding).VulAsync(aantal);
        await using var sluiter = new NpgsqlConnection(verbinding);
        await sluiter.OpenAsync();
        Console.WriteLine($"filled; database {await SchaalAsync<string>(sluiter, "SELECT pg_size_pretty(pg_database_size(current_database()))")}");
        return 0;
    }

    /// <summary>In a process of its own, so that its peak memory is that of the close.</summary>
    public static async Task<int> SluitAsync()
    {
        var verbinding = Verbinding("maandsluiting");
        var meting = new Opdrachtmeting();
        var opties = Opdrachten(DatabaseRegistration.Opties(Databaseprovider.PostgreSql, verbinding, Meetsleutels.Ring), meting);
        await using var kaal = await Kalelus.MaakAsync(Verbinding("kaal"));
        var vooraf = await kaal.MeetAsync(Kaal);
        await using var portaal = new ServiceCollection()
            .AddSingleton<TimeProvider>(Dag).AddLogging()
            .AddPgbPortal(opties, new("SVB PGB", Iban.Parse("NL13TEST0123456789")))
            .BuildServiceProvider();
        var (proces, processor) = (Process.GetCurrentProcess(), Process.GetCurrentProcess().TotalProcessorTime);
        var begin = Stopwatch.GetTimestamp();
        var stappen = new List<(string Naam, TimeSpan Duur)>
        {
            ("beoordelen en reserveren", await DuurAsync(() => BeoordeelAsync(opties))),
        };
        BetaalrunId? run = null;
        stappen.Add(("samenstellen", await DuurAsync(async () =>
            run = await AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, BetaalrunId?>(portaal, 0, new()))));
        stappen.Add(("controleren", await DuurAsync(() =>
            AlsAsync<BetaalrunControleren, BetaalrunControleren.Input, BetaalrunStatus>(portaal, 1, new(run!.Value)))));
        stappen.Add(("vrijgeven: boeken en bestand", await DuurAsync(() =>
            AlsAsync<BetaalrunVrijgeven, BetaalrunVrijgeven.Input, BetaalrunStatus>(portaal, 2, new(run!.Value)))));
        var duur = Stopwatch.GetElapsedTime(begin);
        proces.Refresh();
        processor = proces.TotalProcessorTime - processor;
        var piek = Geheugen("VmHWM");
        var achteraf = await kaal.MeetAsync(Kaal);
        meting.Toon();
        await ToonAsync(opties, run!.Value, stappen, duur, processor, piek, (vooraf, achteraf));
        return await ControleerAsync(opties);
    }

    public static string Verbinding(string database) => new NpgsqlConnectionStringBuilder(
        Environment.GetEnvironmentVariable("PGB_TEST_POSTGRESQL") ?? throw new InvalidOperationException("PGB_TEST_POSTGRESQL is empty: start with bench/maandsluiting.sh."))
    {
        Database = database,
    }.ConnectionString;

    private static DbContextOptions<PgbDbContext> Opdrachten(DbContextOptions<PgbDbContext> opties, Opdrachtmeting meting) =>
        Environment.GetEnvironmentVariable("BENCH_OPDRACHTEN") is { Length: > 0 }
            ? new DbContextOptionsBuilder<PgbDbContext>(opties).AddInterceptors(meting).Options
            : opties;

    // The beheerders agree with what was entered: every controle, and the reservation, some hundreds of claims in a transaction.
    private static async Task BeoordeelAsync(DbContextOptions<PgbDbContext> opties)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("bench"));
        var kengetallen = new Kengetallen(await db.Kengetallen.AsNoTracking().ToListAsync());
        await new Declaratieronde(db, new(db, () => new(opties, Toegang.Systeem("bench"))), Dag, kengetallen).LoopAsync(
            DeclaratieStatus.IngevoerdDoorZorgverlener,
            (behandeling, declaratie, overeenkomst, ct) => behandeling.GeefOpdrachtAsync(declaratie, overeenkomst!, bijInvoer: false, ct),
            CancellationToken.None);
    }

    private static async Task ToonAsync(
        DbContextOptions<PgbDbContext> opties,
        BetaalrunId run,
        List<(string Naam, TimeSpan Duur)> stappen,
        TimeSpan duur,
        TimeSpan processor,
        long piek,
        (double Vooraf, double Achteraf) kaal)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("bench"));
        var aantal = await db.Betaalopdrachten.CountAsync(o => o.BetaalrunId == run && o.Status == BetaalopdrachtStatus.Aangeboden);
        foreach (var (naam, stap) in stappen)
        {
            Console.WriteLine(Regel($"| {naam} | {stap.TotalSeconds:0.0} s | {aantal / stap.TotalSeconds:0}/s |"));
        }

        var perSeconde = aantal / duur.TotalSeconds;
        var bestand = Path.Combine(Path.GetTempPath(), $"pain-{run.Waarde:N}.xml");
        var begin = Stopwatch.GetTimestamp();
        await using (var doel = File.Create(bestand))
        {
            var stand = await db.Betaalruns.AsNoTracking().SingleAsync(r => r.Id == run);
            await Pain001Schrijver.SchrijfAsync(
                new()
                {
                    MsgId = stand.MsgId,
                    AangemaaktOpUtc = Dag.GetUtcNow().UtcDateTime,
                    Uitvoerdag = stand.Dag,
                    Opdrachtgever = new("SVB PGB", Iban.Parse("NL13TEST0123456789")),
                    Aantal = stand.Aantal,
                    Totaal = stand.Totaal,
                    Regels = Runvrijgave.BetaalregelsAsync(db, run, CancellationToken.None),
                },
                doel);
        }

        var schrijven = Stopwatch.GetElapsedTime(begin);
        Console.WriteLine(Regel($"| bestand uit de database, los | {schrijven.TotalSeconds:0.0} s | {aantal / schrijven.TotalSeconds:0}/s |"));
        File.Delete(bestand);
        Console.WriteLine();
        Console.WriteLine(Regel($"{aantal} declaraties en termijnen in {duur.TotalSeconds:0.0} s: {perSeconde:0}/s; CPU of this process {processor.TotalSeconds:0.0} s"));
        var (vooraf, achteraf) = kaal;
        Console.WriteLine(Regel($"bare guarded reservations: {vooraf:0}/s before, {achteraf:0}/s after; ratio {perSeconde * 2 / (vooraf + achteraf):0.00} (aim >= 0.20)"));
        Console.WriteLine(Regel($"peak memory of the process: {piek / 1024.0:0} MB (aim < 500 MB)"));
    }

    private static async Task<int> ControleerAsync(DbContextOptions<PgbDbContext> opties)
    {
        var begin = Stopwatch.GetTimestamp();
        var rapport = await Boekhoudcontroleur.ControleerAsync(opties, Dag.GetUtcNow().UtcDateTime, CancellationToken.None);
        var fouten = rapport.Afwijkingen.ToList();
        Console.WriteLine(Regel($"ledger check: {rapport.Boekingen} bookings, {rapport.Regels} lines, {fouten.Count} errors, {Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s"));
        fouten.Take(5).ToList().ForEach(f => Console.WriteLine($"{f.Invariant} {f.Plaats}: {f.Uitleg}"));
        return fouten.Count == 0 ? 0 : 1;
    }

    private static async Task<TResult> AlsAsync<TUseCase, TInput, TResult>(ServiceProvider portaal, int medewerker, TInput input)
        where TUseCase : UseCase<TInput, TResult>
    {
        await using var scope = portaal.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(
            new(Rol.FinancieelMedewerkerSvb, Toegang.VoorSvb()) { MedewerkerId = Medewerkers[medewerker] });
        return await scope.ServiceProvider.GetRequiredService<TUseCase>().ExecuteAsync(input);
    }

    private static async Task<TimeSpan> DuurAsync(Func<Task> stap)
    {
        var begin = Stopwatch.GetTimestamp();
        await stap();
        return Stopwatch.GetElapsedTime(begin);
    }

    private static async Task<T> SchaalAsync<T>(NpgsqlConnection verbinding, string vraag)
    {
        await using var opdracht = new NpgsqlCommand(vraag, verbinding);
        return (T)(await opdracht.ExecuteScalarAsync())!;
    }

    /// <summary>In kB, as the kernel counts it.</summary>
    private static long Geheugen(string veld) => long.Parse(
        File.ReadLines("/proc/self/status").Single(r => r.StartsWith(veld, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
        CultureInfo.InvariantCulture);

    private static string Regel(FormattableString tekst) => FormattableString.Invariant(tekst);

    /// <summary>Goes on from ten in the morning of the day of the close.</summary>
    private sealed class Klok : TimeProvider
    {
        private readonly DateTimeOffset _begin = PgbPortal.Application.Klok.Moment(Maandvuller.Sluitdag, new(10, 0));
        private readonly long _tik = Stopwatch.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => _begin + Stopwatch.GetElapsedTime(_tik);
    }
}
