using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using PgbPortal.Application.Persistence;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Infrastructure;

public sealed class OefenvullingTests
{
    [Fact]
    public async Task Zolang_de_oefenwereld_wordt_gemaakt_is_er_alleen_de_aanmeldpagina_die_vertelt_hoe_ver_het_is()
    {
        await using var portaal = new PortaalFabriek();
        await portaal.InitializeAsync();
        var consulent = await portaal.AlsAsync("westland.cons");
        var vulling = portaal.Services.GetRequiredService<Oefenvulling>();
        vulling.Doe((_, _) => Task.CompletedTask);
        vulling.Report(40);

        foreach (var client in new[] { consulent, portaal.Bezoeker() })
        {
            var start = await client.GetAsync("/budgethouders?zoek=a");
            Assert.Equal((HttpStatusCode.Redirect, "/aanmelden?terug=%2Fbudgethouders%3Fzoek%3Da"), (start.StatusCode, start.Headers.Location!.OriginalString));

            var pagina = await client.GetAsync("/aanmelden");
            Assert.Equal((HttpStatusCode.OK, "2"), (pagina.StatusCode, Assert.Single(pagina.Headers.GetValues("Refresh"))));
            var tekst = await Keuring.TekstAsync(pagina);
            Assert.Contains("Wij maken de oefenwereld", tekst);
            Assert.Contains("Klaar voor 40 procent", tekst);
            Assert.DoesNotContain("Anna de Wit", tekst);

            var poging = await client.PostAsync("/aanmelden", new FormUrlEncodedContent([new("account", portaal.Wereld.Account("anna").ToString())]));
            Assert.Equal((HttpStatusCode.Redirect, "/aanmelden"), (poging.StatusCode, poging.Headers.Location!.OriginalString));
            Assert.False(poging.Headers.Contains("Set-Cookie"));
        }

        var bezoeker = portaal.Bezoeker();
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.GetAsync("/gezond")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.GetAsync("/css/site.css")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bezoeker.GetAsync("/gezond/klaar")).StatusCode);
    }

    [Fact]
    public async Task Is_de_oefenwereld_klaar_dan_gaat_het_portaal_open_en_bij_een_fout_stopt_het_met_een_regel()
    {
        var (goed, leven) = await StartAsync((voortgang, _) =>
        {
            voortgang.Report(130);
            return Task.CompletedTask;
        });
        await goed.Klaar.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal((false, 100, null), (goed.IsBezig, goed.Procent, goed.Fout));
        Assert.False(leven.ApplicationStopping.IsCancellationRequested);

        var (fout, einde) = await StartAsync((_, _) => throw new InstellingOnjuistException("ConnectionStrings__Portal", "de database antwoordt niet."));
        await fout.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal((true, "Instelling ConnectionStrings__Portal: de database antwoordt niet."), (fout.IsBezig, fout.Fout));
        Assert.True(einde.ApplicationStopping.IsCancellationRequested);
    }

    private static async Task<(Oefenvulling Vulling, ApplicationLifetime Leven)> StartAsync(Func<IProgress<int>, CancellationToken, Task> werk)
    {
        var leven = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        var vulling = new Oefenvulling(leven, NullLogger<Oefenvulling>.Instance);
        vulling.Doe(werk);
        await vulling.StartAsync(TestContext.Current.CancellationToken);
        Assert.True(vulling.IsBezig);
        leven.NotifyStarted();
        return (vulling, leven);
    }
}
