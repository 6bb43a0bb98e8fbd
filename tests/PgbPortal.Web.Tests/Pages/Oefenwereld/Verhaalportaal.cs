using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.TestSupport;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Pages.Oefenwereld;

/// <summary>The portal in process on an oefenwereld that tells a story. What asks it to begin anew only asks.</summary>
public sealed class Verhaalportaal : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Verhaal = "basis-terugsturen";

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("pgb-verhaal");

    public Verhaalportaal() => Vulling = new(Leven, NullLogger<Oefenvulling>.Instance);

    /// <summary>Knows whether the portal was asked to stop.</summary>
    public Doorgaand Leven { get; } = new();

    /// <summary>Knows which story was asked for.</summary>
    public Oefenvulling Vulling { get; }

    private string Verbinding => $"Data Source={Path.Combine(_map.FullName, "verhaal.db")}";

    public async ValueTask InitializeAsync()
    {
        await using var app = Portaal.Bouw(
        [
            "--applicationName=PgbPortal.Web", "--environment=Development", "--Oefenwereld:Vullen=true", "--Betalingen:Iban=NL13TEST0123456789",
            $"--ConnectionStrings:Portal={Verbinding}", .. Testsleutels.Argumenten,
        ]);
        await app.Services.GetRequiredService<Oefenwereldvuller>().VulNieuwBestandAsync(new Progress<int>(), CancellationToken.None, Verhaal);
    }

    /// <summary>Nobody signed in; does not follow redirects.</summary>
    public HttpClient Bezoeker() => CreateClient(new() { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseEnvironment("Development")
            .UseSetting("Database:Provider", "Sqlite")
            .UseSetting("ConnectionStrings:Portal", Verbinding)
            .UseSetting("Oefenwereld:Vullen", "true")
            .UseSetting("Taken:Aan", "false")
            .ConfigureTestServices(s => s.Replace(ServiceDescriptor.Singleton(Vulling)));
        Paginabewaarder.VoegToe(builder);
        foreach (var (sleutel, waarde) in Testsleutels.Instellingen)
        {
            builder.UseSetting(sleutel, waarde);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _map.Delete(recursive: true);
    }

    /// <summary>Counts how often the portal is asked to stop, and lets it go on.</summary>
    public sealed class Doorgaand : IHostApplicationLifetime
    {
        private volatile int _gevraagd;

        public int Gevraagd => _gevraagd;

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => Interlocked.Increment(ref _gevraagd);

        /// <summary>The portal is asked when its answer is already on the way.</summary>
        public async Task TotAsync(int keer)
        {
            for (var poging = 0; Gevraagd < keer && poging < 250; poging++)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }
    }
}
