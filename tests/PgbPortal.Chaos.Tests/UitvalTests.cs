using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// A run is broken off before and after every command, every begin and commit of a transaction and every step on the disk,
/// and then started again. Whatever the point, it ends with the bookings and the file of a run that nobody disturbed.
/// </summary>
public sealed class UitvalTests(ITestOutputHelper uit)
{
    private static readonly VasteKlok Klok = new(new(2026, 4, 2), new(15, 0));

    /// <summary>
    /// PostgreSQL takes many rows in one command, so that a run of 200 lines has a few hundred points. On SQLite each row is a command, and
    /// 200 lines would give thousands of points of the same kind: there six lines, which lie at two gemeenten and of which one is
    /// refused; the long run (PGB_LANG) takes 200 there too.
    /// </summary>
    private static int Regels => Kopieen.IsPostgresql || Zaad.IsLang ? 200 : 6;

    /// <summary>
    /// Every so many points, from the first on: thousands take hours. A prime number does not keep step with the rows. PGB_UITVALSTAP=1 takes
    /// all of them, as PostgreSQL always does.
    /// </summary>
    private static int Stap => int.TryParse(Environment.GetEnvironmentVariable("PGB_UITVALSTAP"), out var stap) && stap > 0 ? stap
        : Kopieen.IsPostgresql || Zaad.IsLang ? 1 : 3;

    [Fact]
    public async Task Elk_punt_waarop_een_run_wordt_afgebroken_eindigt_als_een_ongestoorde_run()
    {
        await using var kopieen = new Kopieen();
        var begin = await kopieen.NieuwAsync();
        await Massawereld.VulAsync(kopieen.Opties(begin), Regels, Klok);
        await kopieen.LaatLosAsync(begin);

        var (fasen, stappen, ongestoord) = await OngestoordAsync(kopieen, begin);
        var punten = stappen.Count;
        Assert.True(punten > 100, $"Slechts {punten} punten.");

        var gekozen = Enumerable.Range(0, (punten + Stap - 1) / Stap).Select(i => 1 + (i * Stap)).ToList();
        var anders = new ConcurrentBag<string>();
        var (overleefd, opnieuw) = (0, 0);
        var klok = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            gekozen,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount), CancellationToken = TestContext.Current.CancellationToken },
            async (punt, _) =>
            {
                var fase = fasen.Last(f => f.Stappen < punt);
                var uitval = new Uitvalpunten(punt - fase.Stappen);
                var einde = await LoopAsync(kopieen, fase, uitval);
                if (!uitval.IsUitgevallen || (einde is not null && einde != ongestoord))
                {
                    anders.Add($"punt {punt} ({stappen[punt - 1]}): {(uitval.IsUitgevallen ? Verschil(ongestoord, einde!) : "niet bereikt")}");
                    return;
                }

                Interlocked.Increment(ref overleefd);
                if (einde is not null)
                {
                    Interlocked.Increment(ref opnieuw);
                }
            });

        uit.WriteLine(
            $"uitval: {overleefd} van {gekozen.Count} punten overleefd, {(Stap == 1 ? "alle" : $"elk {Stap}e van de {punten}")} punten van een run van {Regels} regels "
            + $"({TestDatabase.Soort}, {Stopwatch.GetElapsedTime(klok).TotalSeconds:0} s)");
        uit.WriteLine($"na {overleefd - opnieuw} punten was er niets veranderd, na {opnieuw} ging de herstart verder met wat er al was");
        Assert.Empty(anders.Take(5));
        Assert.True(overleefd == gekozen.Count && opnieuw > 0, $"{overleefd} van {gekozen.Count}, {opnieuw} opnieuw.");
    }

    /// <summary>
    /// The run that nobody disturbs, with a copy of the database and the folder before each of its steps: a break within a step
    /// need not do the steps before it again.
    /// </summary>
    private static async Task<(List<Fase> Fasen, IReadOnlyList<string> Stappen, string Einde)> OngestoordAsync(Kopieen kopieen, string begin)
    {
        var tellen = new Uitvalpunten(null);
        var fasen = new List<Fase>();
        var naam = await kopieen.KopieAsync(begin);
        var map = Path.Combine(kopieen.Map, $"bank-{naam}");
        do
        {
            await kopieen.LaatLosAsync(naam);
            var stand = await kopieen.KopieAsync(naam);
            fasen.Add(new(tellen.Stappen.Count, stand, await AfdrukAsync(kopieen, stand), KopieerMap(map, Path.Combine(kopieen.Map, $"bank-{stand}"))));
            await kopieen.LaatLosAsync(stand);
        }
        while (await Runverloop.StapAsync(kopieen.Opties(naam), Klok, map, tellen));

        return (fasen, tellen.Stappen, await EindeAsync(kopieen.Opties(naam), map));
    }

    /// <summary>
    /// Breaks off on a copy. When nothing at all was changed by then, starting again is the undisturbed run itself; else it is
    /// started again and brought to its end.
    /// </summary>
    /// <returns>What there is in the end; null when nothing was changed.</returns>
    private static async Task<string?> LoopAsync(Kopieen kopieen, Fase fase, Uitvalpunten uitval)
    {
        var naam = await kopieen.KopieAsync(fase.Database);
        var map = KopieerMap(fase.Map, Path.Combine(kopieen.Map, $"bank-{naam}"));
        try
        {
            try
            {
                await Runverloop.MaakAfAsync(kopieen.Opties(naam), Klok, map, uitval);
            }
            catch (Exception) when (uitval.IsUitgevallen)
            {
                // The power failed; what the process still wanted to say, nobody heard.
            }

            if (Bestanden(map) == Bestanden(fase.Map) && await AfdrukAsync(kopieen, naam) == fase.Afdruk)
            {
                return null;
            }

            await Runverloop.MaakAfAsync(kopieen.Opties(naam), Klok, map);
            return await EindeAsync(kopieen.Opties(naam), map);
        }
        finally
        {
            await kopieen.VerwijderAsync(naam);
        }
    }

    /// <summary>SHA-256 of every row of every table.</summary>
    private static async Task<string> AfdrukAsync(Kopieen kopieen, string naam)
    {
        await using var db = new PgbDbContext(kopieen.Eigenaar(naam), Toegang.Systeem("wat er staat"));
        await db.Database.OpenConnectionAsync();
        var tabellen = db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal);
        if (Kopieen.IsPostgresql)
        {
            // The server reads its own rows: the same, without carrying them over.
            await using var vraag = db.Database.GetDbConnection().CreateCommand();
            vraag.CommandText = string.Join(
                " UNION ALL ", tabellen.Select(t => $"SELECT '{t}' || encode(sha256(convert_to(coalesce(string_agg(t::text, '|' ORDER BY t::text), ''), 'UTF8')), 'hex') FROM \"{t}\" t"));
            await using var antwoord = await vraag.ExecuteReaderAsync();
            var afdruk = new StringBuilder();
            while (await antwoord.ReadAsync())
            {
                afdruk.AppendLine(antwoord.GetString(0));
            }

            return afdruk.ToString();
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tabel in tabellen)
        {
            var rijen = new List<string>();
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandText = $"SELECT * FROM \"{tabel}\"";
            await using var lezer = await opdracht.ExecuteReaderAsync();
            while (await lezer.ReadAsync())
            {
                rijen.Add(string.Join('|', Enumerable.Range(0, lezer.FieldCount).Select(k => lezer.GetValue(k) is byte[] bytes ? Convert.ToHexString(bytes) : $"{lezer.GetValue(k)}")));
            }

            rijen.Sort(StringComparer.Ordinal);
            hash.AppendData(Encoding.UTF8.GetBytes($"{tabel}\n{string.Join('\n', rijen)}\n"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static string KopieerMap(string van, string naar)
    {
        if (Directory.Exists(van))
        {
            foreach (var bestand in Directory.GetFiles(van, "*", SearchOption.AllDirectories))
            {
                var doel = Path.Combine(naar, Path.GetRelativePath(van, bestand));
                Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
                File.Copy(bestand, doel);
            }
        }

        return naar;
    }

    private static string Bestanden(string map) => Directory.Exists(map)
        ? string.Join('\n', Directory.GetFiles(map, "*", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(map, p)).Order(StringComparer.Ordinal))
        : "";

    /// <summary>Everything that money is about, with the random keys of run and payment replaced by what they belong to.</summary>
    private static async Task<string> EindeAsync(DbContextOptions<PgbDbContext> opties, string map)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("hoe het eindigde"));
        var vertaling = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var opdrachten = await db.Betaalopdrachten.AsNoTracking().Include(o => o.Betaaldelen).ToListAsync();
        var levend = opdrachten.Where(o => o.Status != Domain.Betalingen.BetaalopdrachtStatus.Vervallen).ToList();
        foreach (var o in levend)
        {
            vertaling[o.Id.Waarde.ToString("N")] = $"[{o.DeclaratieId!.Value.Waarde:N}]";
        }

        var run = (await db.Betaalruns.AsNoTracking().ToListAsync()).Single(r => r.Status != Domain.Betalingen.BetaalrunStatus.Vervallen);
        vertaling[run.Id.Waarde.ToString("N")] = "[run]";
        var rekeningen = await db.Rekeningen.AsNoTracking().ToDictionaryAsync(r => r.Id, r => $"{r.Soort} {r.HouderId}");
        var boekingen = (await db.Boekingen.AsNoTracking().Include(b => b.Regels).ToListAsync())
            .Select(b => $"{b.Soort} {Sleutel(b)} {b.Dag:O} {string.Join(';', b.Regels.Select(r => $"{rekeningen[r.RekeningId]} {r.Centen}").Order(StringComparer.Ordinal))}");
        var tekst = new StringBuilder();
        Schrijf("saldi", (await db.Rekeningen.AsNoTracking().ToListAsync()).Select(r => $"{r.Soort} {r.HouderId} {r.Saldo} {r.LaatsteRegel}"));
        Schrijf("boekingen", boekingen);
        Schrijf("betalingen", levend.Select(o => $"{o.Id.Waarde:N} {o.Status} {o.Bedrag} {o.Iban.Waarde} {o.Omschrijving.Split(' ')[0]}"));
        Schrijf("declaraties", (await db.Declaraties.AsNoTracking().ToListAsync()).Select(d => $"{d.Id.Waarde:N} {d.Status}"));
        Schrijf("reserveringen", (await db.Reserveringen.AsNoTracking().ToListAsync()).Select(r => $"{r.OorzaakId:N} {r.FunctiebudgetId.Waarde:N} {r.Status} {r.Bedrag}"));
        Schrijf("kennisgevingen", (await db.Kennisgevingen.AsNoTracking().ToListAsync()).Select(k => $"{k.Soort} {k.OnderwerpId:N} {k.AanPersoonId?.Waarde:N} {k.AanZorgverlenerId?.Waarde:N}"));
        Schrijf("run", [$"{run.Status} {run.Aantal} {run.Totaal}"]);
        Schrijf("afwijkingen", await Grootboekcontrole.AfwijkingenAsync(opties));
        if (Directory.Exists(map))
        {
            foreach (var bestand in Directory.GetFiles(map, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                // The payments stand in the order of their keys, which are random within a millisecond.
                var tekstVanBestand = await File.ReadAllTextAsync(bestand);
                Schrijf("bestand", tekstVanBestand.Replace("<CdtTrfTxInf>", "\n<CdtTrfTxInf>").Replace("</CdtTrfTxInf>", "</CdtTrfTxInf>\n").Split('\n'));
            }
        }

        return tekst.ToString();

        string Sleutel(Domain.Budgetten.Boeking b) => Vertaal(b.Soort == Domain.Budgetten.Boekingssoort.Reserveren ? b.OorzaakId.ToString("N") : b.Sleutel);

        // The B of PGB before the key of a run is itself a hexadecimal digit.
        string Vertaal(string regel) => Regex.Replace(
            regel,
            @"(?:PGB)?[0-9a-f]{32}|\b[0-9a-f]{8}</Ustrd>",
            m => m.Value.EndsWith('>') ? "[kort]</Ustrd>" : m.Value[..^32] + vertaling.GetValueOrDefault(m.Value[^32..], m.Value[^32..]),
            RegexOptions.IgnoreCase);

        void Schrijf(string kop, IEnumerable<string> regels) =>
            tekst.AppendLine(kop).AppendJoin('\n', regels.Select(Vertaal).Order(StringComparer.Ordinal)).AppendLine();
    }

    private static string Verschil(string ongestoord, string einde)
    {
        var (goed, nu) = (ongestoord.Split('\n'), einde.Split('\n'));
        return $"mist '{goed.Except(nu).FirstOrDefault()}', heeft '{nu.Except(goed).FirstOrDefault()}'";
    }

    /// <summary>Where a step of the run begins.</summary>
    /// <param name="Stappen">Points before it.</param>
    /// <param name="Afdruk">What stands in its database.</param>
    private sealed record Fase(int Stappen, string Database, string Afdruk, string Map);
}
