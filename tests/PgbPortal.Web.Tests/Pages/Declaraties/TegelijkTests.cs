using System.Net;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Web.Tests.Pages.Declaraties;

/// <summary>Everybody presses the button at the same moment, over HTTP: what one may have, one gets.</summary>
public sealed class TegelijkTests(ITestOutputHelper uit) : Portaalproef
{
    private const int EenUur = 6000;

    [Fact]
    public async Task Van_twee_tot_en_met_32_opdrachten_tegelijk_op_geld_voor_een_wint_er_een()
    {
        // € 1,00 is never enough for an hour; each round adds € 60,00.
        var overeenkomst = await InAprilAsync((2 * EenUur) + 100);
        Wereld.Klok.Zet(new(2026, 5, 4));
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        await Wereld.DeclareerAsync("anna", overeenkomst, new(2026, 4), 60);
        var anna = await Portaal.AlsAsync("anna");
        var dagen = Enumerable.Range(3, 58).Select(i => new DateOnly(2026, 3, 1).AddDays(i)).Where(d => d != new DateOnly(2026, 4, 6)).ToList();
        var (ronden, opdrachten) = (0, 0);
        foreach (var aantal in new[] { 2, 3, 4, 6, 8, 32 })
        {
            await VerhoogAsync(EenUur);
            var controles = new List<(string Adres, string Html)>();
            foreach (var dag in dagen.Take(aantal))
            {
                var adres = $"/overeenkomsten/{overeenkomst.Waarde}/declareren?maand={dag:yyyy-MM}";
                var antwoord = await anna.PostFormulierAsync(adres, new() { [$"Invoer.Zorg[0].Uren[{dag:yyyy-MM-dd}]"] = "1", ["actie"] = "controleren" });
                controles.Add((adres, await antwoord.Content.ReadAsStringAsync()));
            }

            dagen.RemoveRange(0, aantal);
            var antwoorden = await TegelijkAsync(controles.Select<(string Adres, string Html), Func<Task<HttpResponseMessage>>>(
                c => () => VerstuurAsync(anna, c.Adres, c.Html)));

            Assert.All(antwoorden, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
            Assert.Single(antwoorden.Select(a => a.Headers.Location!.OriginalString).Distinct(), l => IsGoedgekeurd(l));

            ronden++;
            opdrachten += aantal;
        }

        await using var db = Wereld.Database.Db();
        Assert.Equal(ronden + 2, await db.Declaraties.CountAsync(d => d.Status == DeclaratieStatus.Goedgekeurd));
        Assert.Equal(opdrachten - ronden, await db.Declaraties.CountAsync(d => d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Tekort));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
        uit.WriteLine($"tegelijk: {ronden} ronden met {opdrachten} opdrachten over HTTP, {ronden} winnaars ({TestDatabase.Soort})");

        bool IsGoedgekeurd(string adres)
        {
            using var vraag = Wereld.Database.Db();
            var id = Guid.Parse(System.Text.RegularExpressions.Regex.Match(adres, "[0-9a-f-]{36}").Value);
            return vraag.Declaraties.Where(d => d.Id == new DeclaratieId(id)).Select(d => d.Status).Single() == DeclaratieStatus.Goedgekeurd;
        }
    }

    [Fact]
    public async Task Hetzelfde_formulier_vijf_keer_tegelijk_en_na_een_verloren_antwoord_is_een_declaratie()
    {
        var overeenkomst = await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        var adres = $"/overeenkomsten/{overeenkomst.Waarde}/declareren?maand=2026-03";
        var antwoord = await anna.PostFormulierAsync(adres, new() { ["Invoer.Zorg[0].Uren[2026-03-02]"] = "3", ["actie"] = "controleren" });
        var html = await antwoord.Content.ReadAsStringAsync();

        var antwoorden = await TegelijkAsync(Enumerable.Range(0, 5).Select<int, Func<Task<HttpResponseMessage>>>(_ => () => VerstuurAsync(anna, adres, html)));
        var later = await VerstuurAsync(anna, adres, html);
        Wereld.Klok.Verder(TimeSpan.FromMinutes(10));
        var nogLater = await VerstuurAsync(anna, adres, html);

        Assert.Single(antwoorden.Append(later).Append(nogLater).Select(a => a.Headers.Location?.OriginalString).Distinct());
        await using var db = Wereld.Database.Db();
        Assert.Equal((1, 1), (await db.Declaraties.CountAsync(), await db.Reserveringen.CountAsync()));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Terug_in_de_browser_en_iets_anders_versturen_verandert_niets_en_zegt_dat()
    {
        var overeenkomst = await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        var adres = $"/overeenkomsten/{overeenkomst.Waarde}/declareren?maand=2026-03";
        var antwoord = await anna.PostFormulierAsync(adres, new() { ["Invoer.Zorg[0].Uren[2026-03-02]"] = "3", ["actie"] = "controleren" });
        var html = await antwoord.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await VerstuurAsync(anna, adres, html)).StatusCode);

        var anders = Formulieren.Verborgen(html).DistinctBy(v => v.Key)
            .Select(v => v.Key == "Invoer.Zorg[0].Uren[2026-03-02]" ? new(v.Key, "4") : v).Append(new("actie", "versturen"));
        var nogEens = await anna.PostAsync(adres, new FormUrlEncodedContent(anders));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nogEens.StatusCode);
        Assert.Contains("U heeft deze declaratie al verstuurd, met andere uren.", await TekstAsync(nogEens));
        await using var db = Wereld.Database.Db();
        Assert.Equal(180, (await db.Declaratieregels.SingleAsync()).Minuten);
        Assert.Single(await db.Reserveringen.ToListAsync());
    }

    private static Task<HttpResponseMessage> VerstuurAsync(HttpClient client, string adres, string html) =>
        client.PostAsync(adres, new FormUrlEncodedContent(Formulieren.Verborgen(html).DistinctBy(v => v.Key).Append(new("actie", "versturen"))));

    private static async Task<IReadOnlyList<HttpResponseMessage>> TegelijkAsync(IEnumerable<Func<Task<HttpResponseMessage>>> stappen)
    {
        var start = new TaskCompletionSource();
        var taken = stappen.Select(stap => Task.Run(async () =>
        {
            await start.Task;
            return await stap();
        })).ToList();
        start.SetResult();
        return await Task.WhenAll(taken);
    }

    // The grant is raised: straight in the ledger, so that nothing else happens.
    private async Task VerhoogAsync(long centen)
    {
        await using var db = Wereld.Database.Db();
        var grootboek = new Application.Budgetten.Grootboek(db, Application.Klok.NuUtc(Wereld.Klok), Application.Klok.Vandaag(Wereld.Klok));
        var functiebudget = await db.Functiebudgetten.SingleAsync();
        await grootboek.VergrendelAsync([functiebudget.VerstrekkerId!.Value], CancellationToken.None);
        await grootboek.LaadAsync([functiebudget.Id], CancellationToken.None);
        grootboek.Boek(
            functiebudget.VerstrekkerId.Value,
            $"proef/{Guid.CreateVersion7():N}",
            Boekingssoort.Toekennen,
            (Oorzaaksoort.Toekenning, functiebudget.ToekenningId.Waarde),
            grootboek[functiebudget.Id].ToekenningMet(new(centen), Domain.Waarden.Bedrag.Nul));
        await db.SaveChangesAsync();
        await db.Database.CommitTransactionAsync();
    }
}
