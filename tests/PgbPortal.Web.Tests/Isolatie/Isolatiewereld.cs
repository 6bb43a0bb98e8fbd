using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Application.Vragen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Isolatie;

/// <summary>
/// Three dossiers on one portal, each with a canary in its texts, amounts and keys: A anna (Westland, with kees), B bas (Delft, with
/// kees) and D dina (Delft, with linde). K and L are the two zorgverleners, W and V the messages of the two gemeenten. Joost was the
/// vertegenwoordiger of anna until a week ago, and is that of bas now. What anna and Westland see is written down before B and D exist.
/// </summary>
public sealed class Isolatiewereld : IAsyncLifetime
{
    /// <summary>Who asks, which kind of user that is, and whose canaries are no surprise to them.</summary>
    internal static readonly IReadOnlyDictionary<string, (string Soort, string Eigen)> Kijkers = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["bezoeker"] = ("geen", ""),
        ["anna"] = ("burger", "AK"),
        ["bas"] = ("burger", "BK"),
        ["dina"] = ("burger", "DL"),
        ["joost"] = ("burger", "BK"),
        ["kees"] = ("org", "ABK"),
        ["linde"] = ("org", "DL"),
        ["westland.cons"] = ("cons", "AKWw"),
        ["westland.toets"] = ("toets", "AKWw"),
        ["westland.beheer"] = ("beheer", "AKWw"),
        ["westland.privacy"] = ("priv", "AKWw"),
        ["westland.jeugd"] = ("cons", "w"),
        ["delft.cons"] = ("cons", "BDKLVv"),
        [MetMandaat] = ("mandaat", "AKW"),
        ["delft.toets"] = ("toets", "BDKLVv"),
        ["zorgkantoor.cons"] = ("cons", ""),
        ["svb.decl"] = ("decl", Alles),
        ["svb.recht"] = ("recht", Alles),
        ["svb.sal"] = ("sal", Alles),
        ["svb.fin1"] = ("fin", Alles),
        ["svb.kcc"] = ("kcc", Alles),
        ["auditor"] = ("aud", Alles),
    };

    /// <summary>The consulent of Delft, who works for Westland by its mandate.</summary>
    internal const string MetMandaat = "delft.cons>westland";

    internal const string Alles = "ABDKLSVWvw";

    /// <summary>For who B and D change nothing.</summary>
    internal static readonly string[] Onberoerd = ["anna", "westland.cons", "westland.toets", "westland.jeugd"];

    private const string Sleutelvorm = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static readonly DateOnly Nu = new(2026, 5, 6);

    private readonly Dictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, char> _sleutels = [];
    private readonly Logvanger _log = new();
    private readonly ConcurrentQueue<string> _fouten = new();
    private int _verzoeken;

    /// <summary>What stands in a page and belongs to one of them; who is not named there may never read it.</summary>
    private readonly List<(string Tekst, char Van)> _teksten =
    [
        ("KANARIE-A", 'A'), ("Anna de Wit", 'A'), ("999990019", 'A'), ("NL21TEST0001007919", 'A'), ("8.320,03", 'A'),
        ("KANARIE-B", 'B'), ("Bas Mulder", 'B'), ("999990007", 'B'), ("NL68TEST0001023757", 'B'), ("6.320,41", 'B'),
        ("KANARIE-D", 'D'), ("Dina Smit", 'D'), ("999990020", 'D'), ("7.320,19", 'D'),
        ("Kees Begeleiding", 'K'), ("80008422", 'K'), ("Zorgbureau Linde", 'L'), ("80016844", 'L'), ("94000148", 'L'),
    ];

    private readonly List<string> _nummers;

    public Isolatiewereld() => _nummers = [.. _teksten.Select(t => t.Tekst).Where(t => Regex.IsMatch(t, "^([0-9]{8,9}|NL[0-9]{2}[A-Z]{4}[0-9]{10})$"))];

    internal PortaalFabriek Portaal { get; } = new();

    internal int Verzoeken => _verzoeken;

    /// <summary>Canaries that were looked for: texts and keys.</summary>
    internal int Kanaries => _teksten.Count + _sleutels.Count;

    /// <summary>Of each dossier, by kind, the keys of its objects.</summary>
    internal Dictionary<(string Soort, char Van), List<Guid>> Objecten { get; } = [];

    /// <summary>What who is untouched saw on each page before the others came.</summary>
    internal Dictionary<string, IReadOnlyDictionary<string, string>> Voorheen { get; } = new(StringComparer.Ordinal);

    private Proefwereld Wereld => Portaal.Wereld;

    public async ValueTask InitializeAsync()
    {
        Portaal.Luisteraar = _log;
        await Portaal.InitializeAsync();
        var anna = await VulAsync("anna", "kees", "westland", "W-1", 832_003);
        await VertegenwoordigAsync("westland.cons", anna, new(2026, 4, 1), new(2026, 4, 29));
        await VulAlgemeenAsync("1783", 'W');
        await KanariesAsync(anna, 'A', "kees", 'K', 'W');
        await MandaatAsync();
        foreach (var wie in Kijkers.Keys)
        {
            _clients[wie] = wie == "bezoeker" ? Portaal.Bezoeker() : await AlsAsync(wie);
        }

        foreach (var wie in Onberoerd)
        {
            // A notice that is opened is read from then on: only the second time is as it stays.
            await KruipAsync(wie);
            Voorheen[wie] = await KruipAsync(wie);
        }

        var dina = await VulAsync("dina", "linde", "delft", "D-1", 732_019);
        var bas = await VulAsync("bas", "kees", "delft", "B-1", 632_041);
        await VertegenwoordigAsync("delft.cons", bas, new(2026, 5, 1), null);
        await VulAlgemeenAsync("0503", 'V');
        await KanariesAsync(dina, 'D', "linde", 'L', 'V');
        await KanariesAsync(bas, 'B', "kees", 'K', 'V');
        foreach (var wie in Kijkers.Keys.Except(Onberoerd).Where(w => w != "bezoeker"))
        {
            _clients[wie] = await AlsAsync(wie);
        }
    }

    /// <summary>Asks, and looks for what is not for this user in the status line, the headers and the body.</summary>
    internal async Task<(HttpStatusCode Status, string Kop, string Tekst)> VraagAsync(string wie, HttpMethod manier, string adres, Dictionary<string, string>? velden = null, string? herkomst = null)
    {
        using var verzoek = new HttpRequestMessage(manier, adres);
        if (herkomst is not null)
        {
            verzoek.Headers.Add("Sec-Fetch-Site", herkomst);
        }

        if (velden is not null)
        {
            verzoek.Content = new FormUrlEncodedContent(velden);
        }

        using var antwoord = await _clients[wie].SendAsync(verzoek);
        Interlocked.Increment(ref _verzoeken);
        var rauw = antwoord.Content.Headers.ContentType?.MediaType is "application/zip" or Werkbladschrijver.Mediatype
            ? await UitgepaktAsync(antwoord)
            : await antwoord.Content.ReadAsStringAsync();
        var tekst = WebUtility.HtmlDecode(rauw).Replace('\u00a0', ' ');
        var kop = $"{antwoord.Headers}{antwoord.Content.Headers}";
        foreach (var fout in Basiseisen.Fouten(antwoord, kop, rauw).Concat(_nummers.Where(kop.Contains).Select(_ => "tells a number in a header (check 12)")))
        {
            Eis(false, $"{wie} {manier} {adres} gives {(int)antwoord.StatusCode} and {fout}.");
        }

        var gevraagd = WebUtility.UrlDecode(adres) + string.Join(' ', velden?.Values.AsEnumerable() ?? []);
        // Where one signs in, the oefenwereld lists its made-up people.
        foreach (var vreemd in adres.StartsWith("/aanmelden", StringComparison.Ordinal) ? [] : Vreemd(Kijkers[wie].Eigen, tekst + kop, gevraagd))
        {
            _fouten.Enqueue($"{wie} {manier} {adres} shows {vreemd}");
        }

        return (antwoord.StatusCode, kop, tekst);
    }

    /// <summary>Remembers what is wrong, so that one run tells all of it.</summary>
    internal void Eis(bool goed, string wat)
    {
        if (!goed)
        {
            _fouten.Enqueue(wat);
        }
    }

    internal void IsGoed()
    {
        var fouten = _fouten.Distinct(StringComparer.Ordinal).ToList();
        _fouten.Clear();
        Assert.True(fouten.Count == 0, $"{fouten.Count} faults:\n{string.Join('\n', fouten.Take(40))}");
    }

    /// <summary>The pages behind the links, from the start page on; each address once.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> KruipAsync(string wie)
    {
        var gezien = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var teDoen = new Queue<string>(["/"]);
        while (teDoen.Count > 0 && gezien.Count < 60)
        {
            var adres = teDoen.Dequeue();
            if (gezien.ContainsKey(adres))
            {
                continue;
            }

            var (status, _, tekst) = await VraagAsync(wie, HttpMethod.Get, adres);
            gezien[adres] = $"{(int)status}\n{Kaal(tekst)}";
            foreach (var link in Links(tekst))
            {
                teDoen.Enqueue(link);
            }
        }

        return gezien;
    }

    internal static IEnumerable<string> Links(string html) => Regex.Matches(html, " href=\"(/[^\"#]*)")
        .Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))
        .Where(a => !Regex.IsMatch(a, "^/(afmelden|aanmelden|oefenwereld|sessies|inzage|mijn-gegevens/bestand|css|js|lettertypen|beeld|favicon)") && !a.Contains('.'))
        .Distinct(StringComparer.Ordinal);

    /// <summary>A page without what differs at every request: tokens, what is encrypted, keys that a form makes.</summary>
    internal string Kaal(string html)
    {
        var zonder = Regex.Replace(html, "CfDJ8[A-Za-z0-9_-]+", "GEHEIM");
        zonder = Regex.Replace(zonder, Sleutelvorm, m => _sleutels.ContainsKey(Guid.Parse(m.Value)) ? m.Value : "NIEUW");
        zonder = Regex.Replace(zonder, "\\b(WMO|JW|WLZ)-[0-9]{8}-[A-Z0-9]{5}\\b", "NIEUW");

        // How fast the pages came on this machine.
        zonder = Regex.Replace(zonder, "(?<=Snelheid van de pagina).*?(?=</dd>)", "SNELHEID", RegexOptions.Singleline);
        return Regex.Replace(zonder, "\\b0HN[A-Z0-9]+(:[0-9A-F]+)?|\\b00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}", "KENMERK");
    }

    /// <summary>The antiforgery token of this user; empty for who has none.</summary>
    internal async Task<string> TokenAsync(string wie) => wie == "bezoeker" ? "" : Formulieren.Token(await _clients[wie].GetStringAsync("/"));

    /// <summary>Keys of this kind that are not of this user: one of each dossier.</summary>
    internal IEnumerable<Guid> Vreemde(string soort, string eigen) =>
        Objecten.Where(o => o.Key.Soort == soort && !eigen.Contains(o.Key.Van)).SelectMany(o => o.Value.Take(1));

    internal IEnumerable<Guid> Eigen(string soort, string eigen, int aantal) =>
        Objecten.Where(o => o.Key.Soort == soort && eigen.Contains(o.Key.Van)).SelectMany(o => o.Value.Take(aantal));

    /// <summary>What stands in a field of a form, with for each key in it one of the same kind that is not of this user.</summary>
    internal string Verwissel(string waarde, string eigen) => Regex.Replace(waarde, Sleutelvorm, m =>
        Guid.Parse(m.Value) is var sleutel && _sleutels.ContainsKey(sleutel)
        && Objecten.FirstOrDefault(o => o.Value.Contains(sleutel)).Key.Soort is { } soort && Vreemde(soort, eigen).FirstOrDefault() is var vreemd && vreemd != Guid.Empty
            ? $"{vreemd}"
            : m.Value);

    /// <summary>How often this was refused, as the care log says.</summary>
    internal async Task<int> WeigeringenAsync(string gebeurtenis)
    {
        await using var db = Wereld.Database.Db();
        return await db.Logregels.CountAsync(l => l.Gebeurtenis == gebeurtenis && l.Resultaat == PgbPortal.Application.Persistence.Logresultaat.Geweigerd);
    }

    /// <summary>Everything that is stored, but the log and when a session was used last.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> AfdrukAsync()
    {
        await using var db = Wereld.Database.EigenaarDb();
        await db.Database.OpenConnectionAsync();
        var afdruk = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tabel in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().Except(["Logregels", "Logketens"]))
        {
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandText = tabel == "Aanmeldsessies" ? "SELECT \"Id\", \"BeeindigdOpUtc\" FROM \"Aanmeldsessies\"" : $"SELECT * FROM \"{tabel}\"";
            afdruk[tabel] = await RijenAsync(opdracht);
        }

        return afdruk;
    }

    /// <summary>The log files name nobody at all.</summary>
    internal void LogIsSchoon()
    {
        Assert.NotEmpty(_log.Regels);
        Assert.DoesNotContain(_log.Regels, r => _teksten.Exists(t => r.Contains(t.Tekst, StringComparison.Ordinal)));
    }

    internal IReadOnlyList<Guid> AlleSleutels => [.. _sleutels.Keys];

    public async ValueTask DisposeAsync() => await Portaal.DisposeAsync();

    private static async Task<string> RijenAsync(System.Data.Common.DbCommand opdracht)
    {
        var rijen = new List<string>();
        await using var lezer = await opdracht.ExecuteReaderAsync();
        while (await lezer.ReadAsync())
        {
            rijen.Add(string.Join('|', Enumerable.Range(0, lezer.FieldCount).Select(k => lezer.GetValue(k) is byte[] bytes ? Convert.ToHexString(bytes) : $"{lezer.GetValue(k)}")));
        }

        rijen.Sort(StringComparer.Ordinal);
        return $"{rijen.Count} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rijen))))}";
    }

    private static async Task<string> UitgepaktAsync(HttpResponseMessage antwoord)
    {
        using var zip = new ZipArchive(await antwoord.Content.ReadAsStreamAsync());
        var tekst = new StringBuilder();
        foreach (var deel in zip.Entries)
        {
            using var lezer = new StreamReader(deel.Open());
            tekst.Append(await lezer.ReadToEndAsync());
        }

        return tekst.ToString();
    }

    private IEnumerable<string> Vreemd(string eigen, string antwoord, string gevraagd)
    {
        foreach (var (tekst, van) in _teksten)
        {
            if (!eigen.Contains(van) && antwoord.Contains(tekst, StringComparison.Ordinal) && !gevraagd.Contains(tekst, StringComparison.Ordinal))
            {
                yield return $"{tekst} of {van}";
            }
        }

        foreach (Match sleutel in Regex.Matches(antwoord, Sleutelvorm))
        {
            if (_sleutels.TryGetValue(Guid.Parse(sleutel.Value), out var van) && !eigen.Contains(van)
                && !gevraagd.Contains(sleutel.Value, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"key {sleutel.Value} of {van}";
            }
        }
    }

    // Westland lets Delft do its work; not the other way round.
    private async Task MandaatAsync()
    {
        await using var db = Wereld.Database.Db();
        var (westland, delft) = (await db.Verstrekkers.SingleAsync(v => v.Code == "1783"), await db.Verstrekkers.SingleAsync(v => v.Code == "0503"));
        db.Add(Mandaat.Geef(
            MandaatId.Nieuw(), westland, delft, [Wet.Wmo], [Mandaatrecht.Toekennen], (Nu, Nu.AddYears(1)), Wereld.Account("westland.beheer"),
            Wereld.Klok.GetUtcNow().UtcDateTime, Nu));
        await db.SaveChangesAsync();
    }

    private async Task<HttpClient> AlsAsync(string wie)
    {
        var client = await Portaal.AlsAsync(wie.Split('>')[0]);
        if (wie == MetMandaat)
        {
            var html = await client.GetStringAsync("/dossier");
            var sleutel = Regex.Match(html, "value=\"(m-[0-9a-f]{32})\"").Groups[1].Value;
            Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync("/dossier", new FormUrlEncodedContent(
                new Dictionary<string, string> { ["sleutel"] = sleutel, ["__RequestVerificationToken"] = Formulieren.Token(html) }))).StatusCode);
        }

        return client;
    }

    // A row of nearly every kind: granted, agreed, paid, corrected, claimed again, changed, ill, with a debt and own money.
    private async Task<BudgethouderId> VulAsync(string wie, string zorgverlener, string gemeente, string nummer, long centen)
    {
        Wereld.Klok.Zet(Proefwereld.Begin);
        var (toekenning, overeenkomst) = await Wereld.GoedgekeurdAsync(wie, zorgverlener, gemeente, nummer, centen, Overeenkomstsoort.Opdracht);
        await Wereld.ConceptAsync(toekenning.Budgethouder, wie, zorgverlener, gemeente);
        Wereld.Klok.Zet(new(2026, 4, 2));
        var maart = await Wereld.DeclareerAsync(wie, overeenkomst, new(2026, 3), 120, 60);
        await Wereld.BetaalAsync();
        Wereld.Klok.Zet(Nu);
        var regel = await Wereld.RegelAsync(overeenkomst);
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            wie, new(DeclaratieId.Nieuw(), maart.Id, [new(regel, new(2026, 3, 2), null, -30, null)]));
        await Wereld.DeclareerAsync(zorgverlener, overeenkomst, new(2026, 4), 180);
        await using (var db = Wereld.Database.Db())
        {
            var account = Wereld.Account(wie);
            var persoon = (await db.Gebruikers.Where(g => g.Id == account).Select(g => g.PersoonId).SingleAsync())!.Value;
            await Wereld.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
                "svb.fin1", new(VorderingId.Nieuw(), overeenkomst, persoon, null, Bedrag.Euro(10)));
            var afspraak = await db.Overeenkomstregels.AsNoTracking().SingleAsync(r => r.Id == regel);
            var ingang = new DateOnly(2026, 6, 1);
            await Wereld.AlsAsync<ZorgovereenkomstWijzigen, ZorgovereenkomstWijzigen.Input, Wijzigingsstand>(
                wie,
                new(OvereenkomstwijzigingId.Nieuw(), overeenkomst, ingang,
                    new Dictionary<string, Regelinhoud> { [afspraak.Naam] = afspraak.InhoudOp(ingang) with { Tarief = Bedrag.Euro(62) } }));
        }

        await Wereld.AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>(wie, new(overeenkomst));
        await Wereld.AlsAsync<ZiekMelden, ZiekMelden.Input, ZiekmeldingId>(wie, new(ZiekmeldingId.Nieuw(), overeenkomst, Nu));
        await VraagAsync(wie, zorgverlener, maart.Id);
        return toekenning.Budgethouder;
    }

    // Both sides ask the gemeente and the SVB about the same claim; one of each is answered. And a letter waits.
    private async Task VraagAsync(string wie, string zorgverlener, DeclaratieId declaratie)
    {
        foreach (var vrager in new[] { wie, zorgverlener })
        {
            var opzet = await Wereld.AlsAsync<VraagVoorbereiden, VraagVoorbereiden.Input, VraagVoorbereiden.Opzet>(vrager, new(Vraagonderwerp.Declaratie, declaratie.Waarde));
            foreach (var aan in opzet.Adressen)
            {
                var vraag = await Wereld.AlsAsync<VraagStellen, VraagStellen.Input, VraagId>(
                    vrager,
                    new(VraagId.Nieuw(), Vraagonderwerp.Declaratie, declaratie.Waarde, aan.Verstrekker, aan.Wet, $"KANARIE-{char.ToUpperInvariant(wie[0])} vraagt {vrager} aan {aan.Naam}."));
                if (aan.Verstrekker is null)
                {
                    await Wereld.AlsAsync<VraagBeantwoorden, VraagBeantwoorden.Input, VraagStatus>("svb.kcc", new(vraag, "Wij kijken het na."));
                }
            }
        }

        await Wereld.AlsAsync<BerichtenBezorgen, BerichtenBezorgen.Input, int>(Rol.Klok, new());
        await Wereld.AlsAsync<BrievenMaken, BrievenMaken.Input, int>(Rol.Klok, new());
    }

    private async Task VertegenwoordigAsync(string door, BudgethouderId dossier, DateOnly van, DateOnly? einde)
    {
        var joost = Bsn.Parse("999990032");
        await Wereld.AlsAsync<VertegenwoordigerWijzigen, VertegenwoordigerWijzigen.Input, VertegenwoordigingId>(
            door, new(dossier, joost, Vertegenwoordigerwijziging.Toevoegen, van, Vertegenwoordigersoort.Gemachtigde));
        if (einde is { } dag)
        {
            await Wereld.AlsAsync<VertegenwoordigerWijzigen, VertegenwoordigerWijzigen.Input, VertegenwoordigingId>(
                door, new(dossier, joost, Vertegenwoordigerwijziging.Beeindigen, dag));
        }
    }

    // What hangs on no dossier: a message of the gemeente, and once a line of the bank.
    private async Task VulAlgemeenAsync(string code, char van)
    {
        await using var db = Wereld.Database.Db();
        var gemeente = await db.Verstrekkers.SingleAsync(v => v.Code == code);
        var bericht = Bericht.Maak(
            Berichtrichting.In, "WMO501", gemeente.Id, Wet.Wmo, $"KANARIE{van}1", Nu, Berichtuitkomst.Aanvaard, [], Encoding.UTF8.GetBytes($"<KANARIE-{van}/>"),
            Wereld.Klok.GetUtcNow().UtcDateTime, Nu);
        db.Add(bericht);
        Voeg("Bericht", van, bericht.Id.Waarde);
        await db.Medewerkers.Where(m => m.VerstrekkerId == gemeente.Id).ForEachAsync(m => Voeg("Medewerker", char.ToLowerInvariant(van), m.Id.Waarde));
        _teksten.Add(($"KANARIE{van}1", van));
        _teksten.Add(($"<KANARIE-{van}/>", van));
        if (van == 'W')
        {
            var afschrift = Bankafschrift.Maak(Afschriftsoort.Camt053, "A-1", Testgegevens.Iban(), new(2026, 4, 3), null, new('0', 64), null, new(2026, 4, 3, 6, 0, 0, DateTimeKind.Utc));
            var regel = Bankregel.Maak(afschrift, new() { Richting = Bankrichting.Af, Bedrag = Bedrag.Euro(1), Bedragtekst = "1.00 EUR", Valutadag = new(2026, 4, 3), Tegenpartij = "KANARIE-S" });
            regel.Parkeer(Parkeerreden.OnbekendeRegel);
            var fout = Boekhoudfout.Meld("I4", "KANARIE-S", null, Wereld.Klok.GetUtcNow().UtcDateTime);
            db.AddRange(afschrift, fout);
            Voeg("Bankafschrift", 'S', afschrift.Id.Waarde);
            Voeg("Bankregel", 'S', regel.Id.Waarde);
            Voeg("Boekhoudfout", 'S', fout.Id.Waarde);
        }

        await db.SaveChangesAsync();
    }

    private async Task KanariesAsync(BudgethouderId dossier, char van, string zorgverlener, char zorgletter, char gemeente)
    {
        await using var db = Wereld.Database.Db();
        await db.Zorgovereenkomsten.Where(z => z.BudgethouderId == dossier).ForEachAsync(z => Voeg("Overeenkomst", van, z.Id.Waarde));
        await db.Overeenkomstregels.Where(r => r.BudgethouderId == dossier).LoadAsync();
        await db.Declaraties.Where(d => d.BudgethouderId == dossier).ForEachAsync(d => Voeg("Declaratie", van, d.Id.Waarde));
        await db.Toekenningen.Where(t => t.BudgethouderId == dossier).ForEachAsync(t => Voeg("Toekenning", van, t.Id.Waarde));
        await db.Functiebudgetten.Where(f => f.BudgethouderId == dossier).ForEachAsync(f => Voeg("Functiebudget", van, f.Id.Waarde));
        await db.Betaalopdrachten.Where(o => o.BudgethouderId == dossier).ForEachAsync(o => Voeg("Betaling", van, o.Id.Waarde));
        await db.Vorderingen.Where(v => v.BudgethouderId == dossier).ForEachAsync(v => Voeg("Vordering", van, v.Id.Waarde));
        await db.Vragen.Where(v => v.BudgethouderId == dossier).ForEachAsync(v => Voeg("Vraag", v.ZorgverlenerId is null ? van : zorgletter, v.Id.Waarde));

        // Only the SVB opens a letter here; who it is for may know its key.
        await db.Brieven.Where(b => b.BudgethouderId == dossier).ForEachAsync(b =>
        {
            Voeg("Brief", 'S', b.Id.Waarde);
            _sleutels[b.Id.Waarde] = b.AanZorgverlenerId is null ? van : zorgletter;
        });
        await db.Overeenkomstwijzigingen.Where(w => w.BudgethouderId == dossier).LoadAsync();
        await db.Beoordelingen.Where(b => b.BudgethouderId == dossier).LoadAsync();
        await db.Kennisgevingen.Where(k => k.BudgethouderId == dossier).ForEachAsync(k => Voeg("Kennisgeving", k.AanZorgverlenerId is not null ? zorgletter : k.AanVerstrekkerId is not null ? gemeente : van, k.Id.Waarde));
        await db.Betaalruns.ForEachAsync(r => Voeg("Betaalrun", 'S', r.Id.Waarde));
        Voeg("Budgethouder", van, dossier.Waarde);
        var persoon = await db.Budgethouders.Where(b => b.Id == dossier).Select(b => b.PersoonId).SingleAsync();
        _sleutels[persoon.Waarde] = van;
        var account = Wereld.Account(zorgverlener);
        _sleutels[(await db.Gebruikers.Where(g => g.Id == account).Select(g => g.ZorgverlenerId).SingleAsync())!.Value.Waarde] = zorgletter;

        // What people type, and what others read.
        string[] velden = ["Omschrijving", "Toelichting", "SvbToelichting", "Factuurnummer"];
        var geschreven = 0;
        foreach (var rij in db.ChangeTracker.Entries().Where(e => e.Entity is Dossierstuk and not Betaalopdracht).ToList())
        {
            foreach (var veld in rij.Properties.Where(p => velden.Contains(p.Metadata.Name) && p.Metadata.ClrType == typeof(string)))
            {
                veld.CurrentValue = $"{Basiseisen.Formule}KANARIE-{van} {++geschreven}{Basiseisen.Opmaak}";
            }
        }

        Assert.True(geschreven > 5);
        await db.SaveChangesAsync();
    }

    private void Voeg(string soort, char van, Guid sleutel)
    {
        if (!Objecten.TryGetValue((soort, van), out var lijst))
        {
            Objecten[(soort, van)] = lijst = [];
        }

        if (!lijst.Contains(sleutel))
        {
            lijst.Add(sleutel);
        }

        _sleutels[sleutel] = van;
    }

    /// <summary>Keeps what the portal writes in its log: of the framework only warnings, as appsettings.json says.</summary>
    private sealed class Logvanger : ILoggerProvider
    {
        public ConcurrentQueue<string> Regels { get; } = [];

        public ILogger CreateLogger(string categoryName) =>
            new Schrijver(Regels, categoryName.StartsWith("Microsoft.", StringComparison.Ordinal) ? LogLevel.Warning : LogLevel.Information);

        public void Dispose()
        {
            // Nothing is held open.
        }
    }

    private sealed class Schrijver(ConcurrentQueue<string> regels, LogLevel minimum) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= minimum;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            regels.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
