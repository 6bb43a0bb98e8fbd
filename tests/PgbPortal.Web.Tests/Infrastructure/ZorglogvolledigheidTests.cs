using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application;
using PgbPortal.Application.Persistence;
using PgbPortal.Web.Pages.Inzage;

namespace PgbPortal.Web.Tests.Infrastructure;

/// <summary>
/// Somebody walks through the portal in every role. An observer that knows nothing of the log sees which use cases ask the database
/// something, at each request; the log must have exactly one line of each, no more and no less.
/// </summary>
public sealed class ZorglogvolledigheidTests(PortaalFabriek portaal, ITestOutputHelper uitvoer) : IClassFixture<PortaalFabriek>
{
    private const int Paginas = 40;

    private static readonly string[] Accounts =
        ["anna", "bas", "kees", "westland.cons", "westland.toets", "westland.beheer", "westland.privacy", "svb.decl", "svb.recht", "svb.fin1", "svb.kcc", "auditor"];

    /// <summary>Shows nothing of a person but the own sign-ins, or only how many wait, what an organisation tells everybody, or which colleague is away.</summary>
    private static readonly string[] ZonderRegel =
    [
        "SessiesBekijken", "BerichtkeuzeBekijken", "ErvaringVragen", "DeclaratievoorraadBekijken", "OvereenkomstvoorraadBekijken", "ContactBekijken", "HuisstijlBekijken",
        "VervangingenBekijken", "KladBekijken", "KladWissen", "KladdenBekijken",
    ];

    /// <summary>Once, the SVB opens the page to enter a claim on paper: before a number is typed the database is asked nothing.</summary>
    private static readonly Dictionary<string, int> ZonderVraag = new(StringComparer.Ordinal) { ["DeclareerbareOvereenkomstenBekijken"] = 1 };

    [Fact]
    public async Task Elk_gebruik_is_precies_een_regel_van_de_goede_soort()
    {
        var (toekenning, overeenkomst) = await portaal.Wereld.GoedgekeurdAsync();

        // When the queue is stopped each line is written before the answer, so that the count is exact.
        await portaal.AlsAsync("anna");
        await portaal.Services.GetRequiredService<Zorglogwachtrij>().StopAsync(CancellationToken.None);
        var begin = await RegelsAsync(null);
        using var waarnemer = new Waarnemer(portaal.Wereld.Database.Naam);
        var verzoeken = 0;
        foreach (var account in Accounts)
        {
            var client = await portaal.AlsAsync(account);
            verzoeken += await LoopAsync(client, waarnemer);
            await VoerUitAsync(waarnemer, account, client, toekenning.Budgethouder.Waarde, overeenkomst.Waarde);
        }

        var regels = (await RegelsAsync(begin[^1].Id)).Where(r => r.Actie is not (Logactie.Aanmelden or Logactie.Afmelden)).ToList();
        var gezien = waarnemer.Gezien.Where(g => !ZonderRegel.Contains(g)).CountBy(g => g).ToDictionary();
        var toegestaan = regels.Where(r => r.Resultaat == Logresultaat.Toegestaan).CountBy(r => r.Gebeurtenis).ToDictionary();
        var geweigerd = regels.Where(r => r.Resultaat == Logresultaat.Geweigerd).CountBy(r => r.Gebeurtenis).ToDictionary();

        uitvoer.WriteLine($"{verzoeken} pages as {Accounts.Length} accounts: {gezien.Values.Sum()} uses seen of {gezien.Count} kinds, {regels.Count} lines.");

        // Who is refused at the door asks the database nothing: the observer need not have seen a refusal.
        var verschillen = gezien.Keys.Union(toegestaan.Keys)
            .Select(naam => (Naam: naam, Gezien: gezien.GetValueOrDefault(naam) + ZonderVraag.GetValueOrDefault(naam), Ja: toegestaan.GetValueOrDefault(naam), Nee: geweigerd.GetValueOrDefault(naam)))
            .Where(r => r.Gezien < r.Ja || r.Gezien > r.Ja + r.Nee)
            .Select(r => $"{r.Naam}: seen {r.Gezien}, written {r.Ja} and {r.Nee} refused").ToList();
        Assert.True(verschillen.Count == 0, string.Join('\n', verschillen));
        Assert.True(gezien.Count > 30 && regels.Count > 120);
        Assert.All(regels, r => Assert.Equal(1, regels.Count(a => (a.Correlatie, a.Gebeurtenis, a.ObjectId) == (r.Correlatie, r.Gebeurtenis, r.ObjectId))));
        Assert.All(regels, r => Assert.True(
            r is { GebruikerId: not null, SessieId: not null, Weg: not null, Toegangspunt: not null, Correlatie: not null, Veldengroep: not null, Versie: not null }));
        foreach (var actie in new[] { Logactie.Lezen, Logactie.Zoeken, Logactie.Aanmaken, Logactie.Wijzigen, Logactie.Verwijderen, Logactie.Exporteren, Logactie.Afdrukken })
        {
            Assert.Contains(regels, r => r.Actie == actie && r.Resultaat == Logresultaat.Toegestaan);
        }

        Assert.Contains(regels, r => r.Resultaat == Logresultaat.Geweigerd);
        Assert.Equal(Accounts.Length, await TelAsync(Logactie.Aanmelden, begin[^1].Id));
        Assert.Equal(1, await TelAsync(Logactie.Afmelden, begin[^1].Id));
        Assert.Empty(regels.Where(r => r.BudgethouderId is not null && !Logzinnen.Kent(r.Gebeurtenis)).Select(r => r.Gebeurtenis).Distinct());
    }

    /// <summary>Every link that this account can reach from the start page, nearest first.</summary>
    private static async Task<int> LoopAsync(HttpClient client, Waarnemer waarnemer)
    {
        var (wachtrij, bekend, gedaan) = (new Queue<string>(["/"]), new HashSet<string>(StringComparer.Ordinal) { "/" }, 0);
        while (wachtrij.TryDequeue(out var adres) && gedaan < Paginas)
        {
            waarnemer.NieuwVerzoek();
            var antwoord = await client.GetAsync(adres);
            gedaan++;
            if (antwoord.StatusCode != HttpStatusCode.OK || antwoord.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            foreach (Match link in Regex.Matches(await antwoord.Content.ReadAsStringAsync(), "href=\"(/[^\"#]*)"))
            {
                var pad = WebUtility.HtmlDecode(link.Groups[1].Value);
                if (!Regex.IsMatch(pad, "^/(afmelden|css|js|lettertype|favicon|lib|img)|\\.[a-z0-9]{2,5}$") && bekend.Add(pad))
                {
                    wachtrij.Enqueue(pad);
                }
            }
        }

        return gedaan;
    }

    /// <summary>What a walk along links does not do: print, add, take away, search, be refused, sign out.</summary>
    private static async Task VoerUitAsync(Waarnemer waarnemer, string account, HttpClient client, Guid dossier, Guid overeenkomst)
    {
        async Task DoeAsync(Func<Task> stap)
        {
            waarnemer.NieuwVerzoek();
            await stap();
        }

        switch (account)
        {
            case "anna":
                await DoeAsync(() => client.GetAsync($"/overeenkomsten/{overeenkomst}/afdrukken"));
                await DoeAsync(() => client.GetAsync("/inzage/csv"));
                var html = "";
                await DoeAsync(async () => html = await client.GetStringAsync("/meekijkers"));
                Dictionary<string, string> Velden(params (string Naam, string Waarde)[] velden) =>
                    velden.Append(("__RequestVerificationToken", Formulieren.Token(html))).ToDictionary(v => v.Item1, v => v.Item2);
                await DoeAsync(() => client.PostAsync("/meekijkers", new FormUrlEncodedContent(Velden(("Invoer.Bsn", "999990032"), ("Invoer.Akkoord", "true")))));
                await DoeAsync(async () => html = await client.GetStringAsync("/meekijkers"));
                var meekijker = Regex.Match(html, "name=\"meekijker\" value=\"([^\"]+)\"").Groups[1].Value;
                await DoeAsync(() => client.PostAsync("/meekijkers", new FormUrlEncodedContent(Velden(("meekijker", meekijker), ("actie", "verwijderen")))));
                break;
            case "westland.cons":
                var lijst = "";
                await DoeAsync(async () => lijst = await client.GetStringAsync("/budgethouders"));
                HttpResponseMessage? naar = null;
                await DoeAsync(async () => naar = await client.PostAsync("/budgethouders", new FormUrlEncodedContent(
                    new Dictionary<string, string> { ["Zoek"] = "wit", ["__RequestVerificationToken"] = Formulieren.Token(lijst) })));
                await DoeAsync(() => client.GetAsync(naar!.Headers.Location));
                break;
            case "bas":
                await DoeAsync(() => client.GetAsync($"/overeenkomsten/{overeenkomst}"));
                break;
            case "svb.kcc":
                await DoeAsync(() => client.GetAsync($"/budgethouders/{dossier}"));
                break;
            case "auditor":
                var afscheid = await client.GetStringAsync("/privacy");
                await DoeAsync(() => client.PostAsync("/afmelden", new FormUrlEncodedContent(
                    new Dictionary<string, string> { ["__RequestVerificationToken"] = Formulieren.Token(afscheid) })));
                break;
        }
    }

    private async Task<List<Logregel>> RegelsAsync(Guid? na)
    {
        await using var db = portaal.Wereld.Database.Db();
        return await db.Logregels.AsNoTracking().Where(l => na == null || l.Id > na).OrderBy(l => l.Id).ToListAsync();
    }

    private async Task<int> TelAsync(Logactie actie, Guid na)
    {
        await using var db = portaal.Wereld.Database.Db();
        return await db.Logregels.CountAsync(l => l.Actie == actie && l.Id > na && l.Resultaat == Logresultaat.Toegestaan);
    }

    /// <summary>Which use case asks the database something, read from the stack of each command; once for each request.</summary>
    private sealed class Waarnemer : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private static readonly HashSet<Type> UseCases = [.. Registratie.UseCases()];

        private readonly string _database;
        private readonly List<string> _gezien = [];
        private readonly HashSet<Type> _ditVerzoek = [];
        private readonly List<IDisposable> _abonnementen = [];

        public Waarnemer(string database)
        {
            _database = database;
            _abonnementen.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public IReadOnlyList<string> Gezien => _gezien;

        public void NieuwVerzoek()
        {
            lock (_gezien)
            {
                _ditVerzoek.Clear();
            }
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                _abonnementen.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is not CommandEventData gebeurtenis || value.Key != RelationalEventId.CommandExecuting.Name
                || gebeurtenis.Command.Connection?.ConnectionString.Contains(_database) is not true)
            {
                return;
            }

            // Only the use case itself: another one can lend it a piece of its query.
            var opDeStapel = new StackTrace().GetFrames()
                .Select(f => f.GetMethod()?.DeclaringType)
                .Where(t => t is not null && t.Name.StartsWith("<HandleAsync>", StringComparison.Ordinal) && UseCases.Contains(t.DeclaringType!))
                .Select(t => t!.DeclaringType!);
            lock (_gezien)
            {
                foreach (var useCase in opDeStapel)
                {
                    if (_ditVerzoek.Add(useCase))
                    {
                        _gezien.Add(useCase.Name);
                    }
                }
            }
        }

        public void OnCompleted()
        {
            // The listener ends with the process.
        }

        public void OnError(Exception error) => throw new InvalidOperationException("Listening to EF Core failed.", error);

        public void Dispose() => _abonnementen.ForEach(a => a.Dispose());
    }
}
