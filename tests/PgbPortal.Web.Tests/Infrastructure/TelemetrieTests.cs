using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace PgbPortal.Web.Tests.Infrastructure;

/// <summary>What really leaves the portal for a collector: every byte of a journey is searched for people, numbers and keys.</summary>
public sealed class TelemetrieTests : Portaalproef
{
    private const string Getypt = "KANARIEVRAAG over mijn zorg";

    [Fact]
    public async Task Check12_de_telemetrie_van_een_reis_bevat_geen_persoon_nummer_sleutel_of_getypte_tekst()
    {
        await using var verzamelaar = await Verzamelaar.StartAsync();
        Portaal.Instellingen["Telemetrie:Otlp"] = verzamelaar.Adres;
        var declaratie = await BetaaldAsync();
        var anna = await Portaal.AlsAsync("anna");
        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync($"/declaraties/{declaratie.Waarde}?bsn=999990019")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await anna.PostFormulierAsync("/vragen/nieuw", new() { ["Invoer.Aan"] = "0", ["Invoer.Tekst"] = Getypt })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync("/declaraties/999990019")).StatusCode);
        var consulent = await Portaal.AlsAsync("westland.cons");
        Assert.Equal(HttpStatusCode.OK, (await consulent.GetAsync("/budgethouders?Zoek=Anna+de+Wit")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await consulent.GetAsync("/betaalruns")).StatusCode);

        Assert.True(Portaal.Services.GetRequiredService<TracerProvider>().ForceFlush());
        Assert.True(Portaal.Services.GetRequiredService<MeterProvider>().ForceFlush());
        Assert.True(Portaal.Services.GetRequiredService<LoggerProvider>().ForceFlush());

        var (sporen, getallen, regels) = (verzamelaar.Ontvangen("/v1/traces"), verzamelaar.Ontvangen("/v1/metrics"), verzamelaar.Ontvangen("/v1/logs"));
        Assert.Contains("{Methode} {Route} gaf {Status}", regels);
        Assert.Contains("DeclaratieBekijken", sporen);
        Assert.Contains("VraagStellen", sporen);
        Assert.Contains("geweigerd", sporen);
        Assert.Contains("pgb.use_case.duration", getallen);
        Assert.Contains("http.server.request.duration", getallen);
        List<string> kanaries =
        [
            "Anna", "Wit", "Kees", "999990019", "TEST0001007919", "TEST0001015838", "12345678", "KANARIE", "zorg\"", "Zoek=", "bsn=", "735,00", "73500", "INSERT", "SELECT",
            $"{declaratie.Waarde}", $"{declaratie.Waarde:N}", $"{Wereld.Account("anna")}", Environment.MachineName, "127.0.0.1", "Mozilla", "localhost",
        ];

        // Numbers of spans are bytes, in which the two letters of a short name of a machine stand by chance.
        kanaries.RemoveAll(k => k.Length < 3);
        Assert.All(kanaries, k => Assert.DoesNotContain(k, sporen, StringComparison.OrdinalIgnoreCase));
        Assert.All(kanaries, k => Assert.DoesNotContain(k, getallen, StringComparison.OrdinalIgnoreCase));

        // With their capitals: a template of the framework has words as "without" in it.
        Assert.All(kanaries, k => Assert.DoesNotContain(k, regels, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Een_regel_van_het_log_gaat_naar_de_verzamelaar_zonder_de_tekst_van_een_fout_en_zonder_waarden_van_een_ander()
    {
        await using var verzamelaar = await Verzamelaar.StartAsync();
        Portaal.Instellingen["Telemetrie:Otlp"] = verzamelaar.Adres;
        var logs = Portaal.Services.GetRequiredService<ILoggerFactory>();
        var (eigen, vreemd) = (logs.CreateLogger("PgbPortal.Proef"), logs.CreateLogger("Vreemd.Proef"));

        eigen.LogError(new InvalidOperationException("KANARIEFOUT"), "Taak {Taak} is mislukt", "MailVersturen");
        vreemd.LogError(new InvalidOperationException("KANARIEFOUT"), "Het adres {Pad} gaf een fout", "/KANARIEPAD");
        vreemd.LogInformation("Een gewone regel van een ander");
        using (eigen.BeginScope(new Dictionary<string, object> { ["RequestPath"] = "/KANARIEPAD" }))
        {
            eigen.LogInformation("Een gewone regel van ons");
        }

        Assert.True(Portaal.Services.GetRequiredService<LoggerProvider>().ForceFlush());

        var regels = verzamelaar.Ontvangen("/v1/logs");
        Assert.Contains("Taak {Taak} is mislukt", regels);
        Assert.Contains("MailVersturen", regels);
        Assert.Contains("System.InvalidOperationException", regels);
        Assert.Contains("Het adres {Pad} gaf een fout", regels);
        Assert.Contains("Een gewone regel van ons", regels);
        Assert.DoesNotContain("Een gewone regel van een ander", regels);
        Assert.DoesNotContain("KANARIE", regels);
    }

    /// <summary>Stands in for a collector, over real HTTP.</summary>
    private sealed class Verzamelaar(WebApplication app, ConcurrentQueue<(string Pad, byte[] Bytes)> ontvangen) : IAsyncDisposable
    {
        public string Adres => app.Urls.Single();

        public static async Task<Verzamelaar> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var ontvangen = new ConcurrentQueue<(string, byte[])>();
            var app = builder.Build();
            app.Run(async http =>
            {
                using var kopie = new MemoryStream();
                await http.Request.Body.CopyToAsync(kopie);
                ontvangen.Enqueue((http.Request.Path, kopie.ToArray()));
                http.Response.ContentType = "application/x-protobuf";
            });
            await app.StartAsync();
            return new(app, ontvangen);
        }

        /// <summary>Text stands as it is in protobuf.</summary>
        public string Ontvangen(string pad) => string.Concat(ontvangen.Where(o => o.Pad == pad).Select(o => Encoding.UTF8.GetString(o.Bytes)));

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
