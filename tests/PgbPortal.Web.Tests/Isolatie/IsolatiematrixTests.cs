using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Isolatie;

/// <summary>
/// Every address and every handler, as every kind of user, on what is theirs, what is of another and what does not exist, against
/// <see cref="Toestaantabel"/>. Every answer is searched for the canaries of others (check 39, 40; kwaliteit.md 3.3).
/// </summary>
[Collection(Isolatieverzameling.Naam)]
public sealed class IsolatiematrixTests(Isolatiewereld wereld, ITestOutputHelper uit)
{
    private const string NaarAanmelden = "/aanmelden?";
    private const string Anders = "/bevestigen?";

    /// <summary>Klantcontact says first why.</summary>
    private const string Reden = "/dossier-openen?";

    private static readonly Guid Onbekend = Guid.Parse("01900000-0000-7000-8000-00000000f00d");

    // Of those whose answer is that of another: the second consulent and toetser walk along in the other tests.
    private static readonly string[] NietHier = ["bas", "dina", "linde", "delft.toets", "zorgkantoor.cons", "westland.jeugd"];

    // What a form gets in a field that is empty.
    private static readonly Dictionary<string, string> Invulling = new(StringComparer.Ordinal)
    {
        ["text"] = "1",
        ["number"] = "1",
        ["tel"] = "1",
        ["date"] = "2026-05-06",
        ["month"] = "2026-05",
        ["email"] = "a@voorbeeld.nl",
        ["textarea"] = "proef",
    };

    private static ParallelOptions Samen => new() { MaxDegreeOfParallelism = 2 };

    private static IEnumerable<(string Wie, string Soort, string Eigen)> Kijkers =>
        Isolatiewereld.Kijkers.Where(k => !NietHier.Contains(k.Key)).Select(k => (k.Key, k.Value.Soort, k.Value.Eigen));

    [Fact]
    public async Task Check39_ieder_krijgt_wat_de_tabel_toestaat_en_wat_van_een_ander_is_bestaat_niet()
    {
        var begin = wereld.Verzoeken;
        var geopend = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(Kijkers, Samen, async (kijker, _) =>
        {
            foreach (var eindpunt in Toestaantabel.Alle)
            {
                if (await (eindpunt.Soort.Length == 0 ? OpenAsync(kijker, eindpunt) : OpenMetSleutelAsync(kijker, eindpunt)))
                {
                    geopend[eindpunt.Route] = true;
                }
            }
        });
        wereld.IsGoed();
        wereld.LogIsSchoon();

        // What nobody could open at all was not proved.
        string[] nietInDezeStand =
        [
            "/budget/{id:guid}/opvragen", "/declaraties/{id:guid}/herzien", "/declaraties/{id:guid}/tekort", "/declaraties/{id:guid}/toetsen",
            "/overeenkomsten/{id:guid}/eenmalig", "/toekenningen/{id:guid}/vaststelling", "/budgethouders/{id:guid}/voorstel",
            "/budgethouders/{id:guid}/vertegenwoordiger/{vertegenwoordiger:guid}/beeindigen", "/overeenkomsten/{id:guid}/voorstellen",
            "/overeenkomsten/{id:guid}/feestdagen", "/aanmelden/naar/{weg}", "/afmelden", "/aanmelden/afgemeld/{weg}",
            "/overeenkomsten/{id:guid}/ondertekenen", "/overeenkomsten/{id:guid}/wijzigen", "/medewerkers/{id:guid}", "/medewerkers/{id:guid}/rechten",

            // Nobody here has a house style (HuisstijlTests).
            "/huisstijl/{id:guid}.css", "/huisstijl/{id:guid}.png",

            // Not in the oefenwereld, where nobody has a password (InloggenTests); the last one only sends on.
            "/inloggen", "/inloggen/code", "/inloggen/herstelcode", "/inloggen/uitnodiging", "/inloggen/instellen", "/inloggen/hulp",
            "/.well-known/change-password",

            // These two answer with the status that they tell.
            "/aanmelden/mislukt", "/fout/{status:int}",

            // Takes a choice, and shows nothing.
            "/taal",
        ];
        Assert.Empty(Toestaantabel.Alle.Select(e => e.Route).Except(geopend.Keys).Except(nietInDezeStand));
        uit.WriteLine($"isolatie: {Toestaantabel.Alle.Count} adressen x {Kijkers.Count()} kijkers, {wereld.Verzoeken - begin} verzoeken, {wereld.Kanaries} kanaries, vreemde gezien 0");
    }

    [Fact]
    public async Task Check39_een_geweigerde_wijziging_verandert_niets_dan_het_log()
    {
        var formulieren = await FormulierenAsync();
        var (begin, voor) = (wereld.Verzoeken, await wereld.AfdrukAsync());
        await Parallel.ForEachAsync(Kijkers, Samen, async (kijker, _) =>
        {
            var token = await wereld.TokenAsync(kijker.Wie);
            foreach (var eindpunt in Toestaantabel.Alle.Where(e => e.Route is not ("/aanmelden" or "/afmelden" or "/vormgeving" or "/oefenwereld" or "/oefenwereld/verhaal")))
            {
                foreach (var handeling in eindpunt.Handelingen.Where(h => h != "GET"))
                {
                    await VerstuurAsync(kijker, eindpunt, handeling, formulieren.GetValueOrDefault(eindpunt.Route) ?? [], token);
                }
            }
        });

        wereld.IsGoed();
        var na = await wereld.AfdrukAsync();
        Assert.Empty(na.Where(t => voor[t.Key] != t.Value).Select(t => $"{t.Key} changed from {voor[t.Key]} to {t.Value}"));
        wereld.LogIsSchoon();
        uit.WriteLine($"isolatie: {wereld.Verzoeken - begin} wijzigingen geprobeerd op wat van een ander is of niet mag, opgeslagen 0");
    }

    [Fact]
    public async Task Check15_een_andere_manier_van_vragen_komt_nergens()
    {
        var geweigerd = 0;
        foreach (var eindpunt in Toestaantabel.Alle.Where(e => !e.Wie.Contains("open")))
        {
            var sleutel = wereld.Eigen(eindpunt.Soort, "AKWS", 1).FirstOrDefault(Onbekend);
            foreach (var manier in new[] { HttpMethod.Put, HttpMethod.Trace })
            {
                var (status, _, _) = await wereld.VraagAsync("anna", manier, eindpunt.Adres(sleutel));
                wereld.Eis((int)status is 400 or 403 or 404 or 405, $"anna {manier} {eindpunt.Route} gives {(int)status}.");
                geweigerd++;
            }
        }

        wereld.IsGoed();
        uit.WriteLine($"isolatie: {geweigerd} andere manieren van vragen, allemaal geweigerd");
    }

    private static bool IsGeweigerd(HttpStatusCode status, string kop) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden
        || (status == HttpStatusCode.Redirect && kop.Contains(NaarAanmelden, StringComparison.Ordinal));

    // A page that is not for the moment sends back to what the visitor may see; it shows nothing itself.
    private static bool IsNietGetoond(HttpStatusCode status, string kop) => status == HttpStatusCode.Redirect || IsGeweigerd(status, kop);

    // What asks for a recent sign-in says so before it looks whether the thing is there.
    private static bool IsNietGedaan(HttpStatusCode status, string kop) =>
        status == HttpStatusCode.BadRequest || IsGeweigerd(status, kop)
        || (status == HttpStatusCode.Redirect && (kop.Contains(Anders, StringComparison.Ordinal) || kop.Contains(Reden, StringComparison.Ordinal)));

    // Lists and searches, also with a key of somebody else where a key can stand.
    private async Task<bool> OpenAsync((string Wie, string Soort, string Eigen) kijker, Eindpunt eindpunt)
    {
        if (eindpunt.Route is "/afmelden" or "/aanmelden/naar/{weg}" || !eindpunt.Handelingen.Contains("GET"))
        {
            return false;
        }

        var (adres, mag) = (eindpunt.Adres(Onbekend), eindpunt.Mag(kijker.Soort));
        var (status, kop, _) = await wereld.VraagAsync(kijker.Wie, HttpMethod.Get, adres);
        wereld.Eis(mag || IsGeweigerd(status, kop), $"{kijker.Wie} may not open {adres}, and gets {(int)status}.");
        if (mag)
        {
            var (vreemd, dossier) = (wereld.Objecten[("Declaratie", 'D')][0], wereld.Objecten[("Budgethouder", 'D')][0]);
            await wereld.VraagAsync(
                kijker.Wie,
                HttpMethod.Get,
                $"{adres}?na={vreemd}&voor={vreemd}&id={vreemd}&zoek=Smit&naam=Smit&budgethouder={dossier}&dossier={dossier}&status=Ingediend&jaar=2026&maand=2026-03");
        }

        return status == HttpStatusCode.OK;
    }

    private async Task<bool> OpenMetSleutelAsync((string Wie, string Soort, string Eigen) kijker, Eindpunt eindpunt)
    {
        var (wie, soort, eigen) = kijker;
        if (!eindpunt.Mag(soort))
        {
            // Not for this kind of user, also of what is theirs.
            var adres = eindpunt.Adres(wereld.Eigen(eindpunt.Soort, eigen, 1).FirstOrDefault(wereld.Vreemde(eindpunt.Soort, eigen).FirstOrDefault(Onbekend)));
            var (geweigerd, met, _) = await wereld.VraagAsync(wie, HttpMethod.Get, adres);
            wereld.Eis(IsNietGetoond(geweigerd, met), $"{wie} may not open {adres}, and gets {(int)geweigerd}.");
            return false;
        }

        var geopend = false;
        foreach (var sleutel in wereld.Eigen(eindpunt.Soort, eigen == Isolatiewereld.Alles ? "AS" : eigen, 2))
        {
            geopend |= (await wereld.VraagAsync(wie, HttpMethod.Get, eindpunt.Adres(sleutel))).Status == HttpStatusCode.OK;
        }

        var onbekend = await wereld.VraagAsync(wie, HttpMethod.Get, eindpunt.Adres(Onbekend));
        wereld.Eis(IsNietGedaan(onbekend.Status, onbekend.Kop), $"{wie} gets {(int)onbekend.Status} for {eindpunt.Adres(Onbekend)}.");

        // Of another, and of another kind; for a few also something that is no key.
        var ander = wereld.Objecten[(eindpunt.Soort == "Declaratie" ? "Overeenkomst" : "Declaratie", 'D')][0];
        foreach (var vreemd in wereld.Vreemde(eindpunt.Soort, eigen).Take(1).Append(ander))
        {
            await ZelfdeAsync(wie, eindpunt, vreemd, onbekend);
        }

        if (wie is "anna" or "westland.cons" or "svb.fin1")
        {
            var geen = await wereld.VraagAsync(wie, HttpMethod.Get, eindpunt.Adres(Onbekend).Replace($"{Onbekend}", "1%27%20OR%201=1", StringComparison.Ordinal));
            wereld.Eis(IsGeweigerd(geen.Status, geen.Kop), $"{wie} {eindpunt.Route} takes no key at all.");
        }

        return geopend;
    }

    private async Task VerstuurAsync((string Wie, string Soort, string Eigen) kijker, Eindpunt eindpunt, string handeling, Dictionary<string, string> formulier, string token)
    {
        var (wie, soort, eigen) = kijker;
        var mag = eindpunt.Mag(soort);
        var toevoegsel = handeling.Contains('.') ? $"?handler={handeling.Split('.')[1]}" : "";
        Dictionary<string, string> Velden(Func<string, string> vervang) => new(
            formulier.Select(v => KeyValuePair.Create(v.Key, vervang(v.Value))).Append(new("__RequestVerificationToken", token)), StringComparer.Ordinal);
        if (eindpunt.Soort.Length == 0)
        {
            // Who may gets it only with what is of another in it: a key in a hidden field is no less somebody's.
            var vreemd = Velden(waarde => wereld.Verwissel(waarde, eigen));
            if (!mag || formulier.Any(v => vreemd[v.Key] != v.Value))
            {
                var (status, kop, _) = await wereld.VraagAsync(wie, HttpMethod.Post, eindpunt.Route + toevoegsel, vreemd);
                wereld.Eis(mag || IsNietGedaan(status, kop), $"{wie} may not {handeling} {eindpunt.Route}, and gets {(int)status}.");
            }

            return;
        }

        var velden = Velden(waarde => waarde);
        if (!mag)
        {
            // Of the own dossier, but not for this kind of user.
            var sleutel = wereld.Eigen(eindpunt.Soort, eigen, 1).FirstOrDefault(wereld.Vreemde(eindpunt.Soort, eigen).FirstOrDefault(Onbekend));
            var (status, kop, _) = await wereld.VraagAsync(wie, HttpMethod.Post, eindpunt.Adres(sleutel) + toevoegsel, velden);
            wereld.Eis(IsNietGedaan(status, kop), $"{wie} may not {handeling} {eindpunt.Route}, and gets {(int)status}.");
            return;
        }

        // A search only takes what was typed along to the page, which says whether it is there.
        var onbekend = await wereld.VraagAsync(wie, HttpMethod.Post, eindpunt.Adres(Onbekend) + toevoegsel, velden);
        wereld.Eis(IsNietGedaan(onbekend.Status, onbekend.Kop) || handeling == "POST.Zoeken", $"{wie} {handeling} {eindpunt.Route} on what does not exist gives {(int)onbekend.Status}.");
        foreach (var vreemd in wereld.Vreemde(eindpunt.Soort, eigen).Take(1))
        {
            await ZelfdeAsync(wie, eindpunt, vreemd, onbekend, toevoegsel, velden);
        }
    }

    // What is of another looks like what does not exist, to the byte.
    private async Task ZelfdeAsync(
        string wie,
        Eindpunt eindpunt,
        Guid vreemd,
        (HttpStatusCode Status, string Kop, string Tekst) onbekend,
        string toevoegsel = "",
        Dictionary<string, string>? velden = null)
    {
        var manier = velden is null ? HttpMethod.Get : HttpMethod.Post;
        var (status, kop, tekst) = await wereld.VraagAsync(wie, manier, eindpunt.Adres(vreemd) + toevoegsel, velden);
        wereld.Eis(onbekend.Status == status, $"{wie} {manier} {eindpunt.Route}: unknown {(int)onbekend.Status}, foreign {(int)status}");
        wereld.Eis(
            Zonder(onbekend.Tekst, Onbekend) == Zonder(tekst, vreemd) && Zonder(Koppen(onbekend.Kop), Onbekend) == Zonder(Koppen(kop), vreemd),
            $"{wie} {manier} {eindpunt.Route}: unknown and foreign do not read the same");
    }

    private string Zonder(string tekst, Guid sleutel) => wereld.Kaal(tekst.Replace($"{sleutel}", "DEZE", StringComparison.OrdinalIgnoreCase));

    private static string Koppen(string kop) =>
        string.Join('\n', kop.Split('\n').Where(r => !Regex.IsMatch(r, "^(Set-Cookie|Content-Length|Date|traceparent)")));

    // A form as somebody who may fills it in, to be sent by who may not.
    private async Task<Dictionary<string, Dictionary<string, string>>> FormulierenAsync()
    {
        var formulieren = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var eindpunt in Toestaantabel.Alle.Where(e => e.Handelingen.Any(h => h != "GET")))
        {
            if (await FormulierAsync(eindpunt) is { } formulier)
            {
                formulieren[eindpunt.Route] = formulier;
            }
        }

        Assert.True(formulieren.Count > 25, $"{formulieren.Count} forms");
        return formulieren;
    }

    private async Task<Dictionary<string, string>?> FormulierAsync(Eindpunt eindpunt)
    {
        foreach (var (wie, _, eigen) in Kijkers.Where(k => eindpunt.Mag(k.Soort)))
        {
            foreach (var sleutel in eindpunt.Soort.Length == 0 ? [Onbekend] : wereld.Eigen(eindpunt.Soort, eigen, 2))
            {
                var (status, _, tekst) = await wereld.VraagAsync(wie, HttpMethod.Get, eindpunt.Adres(sleutel));
                if (status == HttpStatusCode.OK && tekst.Contains("<form", StringComparison.Ordinal))
                {
                    return Velden(tekst);
                }
            }
        }

        return null;
    }

    private static Dictionary<string, string> Velden(string html)
    {
        var velden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match veld in Regex.Matches(html, "<(input|select|textarea)\\b[^>]*>(?:(?<keuzes>(?:(?!</select>).)*)</select>)?", RegexOptions.Singleline))
        {
            var naam = Attribuut(veld.Value, "name");
            var soort = veld.Groups[1].Value == "input" ? Attribuut(veld.Value, "type") : veld.Groups[1].Value;
            if (naam.Length == 0 || naam.StartsWith("__", StringComparison.Ordinal) || velden.ContainsKey(naam))
            {
                continue;
            }

            var waarde = soort == "select" ? Regex.Match(veld.Groups["keuzes"].Value, "value=\"([^\"]+)\"").Groups[1].Value : Attribuut(veld.Value, "value");
            velden[naam] = waarde.Length > 0 ? waarde : Invulling.GetValueOrDefault(soort, "");
        }

        return velden;
    }

    private static string Attribuut(string element, string naam) => Regex.Match(element, $" {naam}=\"([^\"]*)\"").Groups[1].Value;
}
