using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Vragen;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Infrastructure;

/// <summary>While an operator works on the portal everybody goes on reading, nothing changes, and nobody loses what was typed.</summary>
public sealed class LeesstandTests : Portaalproef
{
    private const string Getypt = "Wanneer krijg ik <bericht> over mijn budget?";

    [Fact]
    public async Task Alleen_lezen_weigert_elke_wijziging_bewaart_wat_getypt_is_en_houdt_het_werk_tegen()
    {
        await IngevoerdAsync();
        var anna = await Portaal.AlsAsync("anna");
        var formulier = await anna.GetStringAsync("/vragen/nieuw");
        var invoer = Formulieren.Verborgen(formulier).DistinctBy(v => v.Key).Append(new("Invoer.Aan", "0")).Append(new("Invoer.Tekst", Getypt)).ToList();

        await CommandoAsync("aan", "30");
        var geweigerd = await anna.PostAsync("/vragen/nieuw", new FormUrlEncodedContent(invoer));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
        var tekst = await TekstAsync(geweigerd);
        Keuring.IsGoedeOpmaak(tekst);
        Assert.Contains("Dit is niet bewaard. Wij werken aan het portaal: u kunt tot ongeveer 09.30 uur alleen lezen.", tekst);
        Assert.Contains(Getypt, tekst);
        KennisgevingId bericht;
        await using (var db = Wereld.Database.Db())
        {
            Assert.Equal(0, await db.Vragen.CountAsync());
            var regel = (await db.Logregels.Where(l => l.Gebeurtenis == nameof(VraagStellen)).ToListAsync()).Single();
            Assert.Equal((Logresultaat.Geweigerd, false), (regel.Resultaat, regel.Wijziging));
            bericht = await db.Kennisgevingen.Where(k => k.AanPersoonId != null && k.GelezenOpUtc == null).Select(k => k.Id).FirstAsync();
        }

        // Reading, a message that was not read before, another way in, and out: all as ever.
        Assert.Contains("U kunt nu alleen lezen.", await TekstAsync(anna, "/declaraties"));
        Assert.Contains("U kunt nu alleen lezen.", await TekstAsync(anna, $"/postvak/{bericht.Waarde}"));
        Assert.Contains("Alleen bekijken", await TekstAsync(Portaal.Bezoeker(), "/status"));
        var kees = await Portaal.AlsAsync("kees");
        Assert.Equal(HttpStatusCode.Redirect, (await kees.PostFormulierAsync("/", [], "/afmelden")).StatusCode);
        Assert.Equal([], await Portaal.Services.GetRequiredService<Takenronde>().LoopAsync(CancellationToken.None));

        await CommandoAsync("uit");
        Assert.Equal(HttpStatusCode.Redirect, (await anna.PostAsync("/vragen/nieuw", new FormUrlEncodedContent(invoer))).StatusCode);
        Assert.DoesNotContain("alleen lezen", await TekstAsync(anna, "/declaraties"));
        Assert.NotEmpty(await Portaal.Services.GetRequiredService<Takenronde>().LoopAsync(CancellationToken.None));
        Assert.Equal(1, await CommandoAsync("misschien"));
    }

    // A second later every instance knows.
    private async Task<int> CommandoAsync(params string[] woorden)
    {
        var (provider, verbinding) = Wereld.Database.Instelling;
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["ConnectionStrings:Portal"] = verbinding,
        }).Build();
        await using var uit = new StringWriter();
        var code = await Leesstandcommando.RunAsync(woorden, new(configuratie, "", null, Wereld.Klok, uit), CancellationToken.None);
        Wereld.Klok.Verder(TimeSpan.FromSeconds(1));
        return code;
    }
}
