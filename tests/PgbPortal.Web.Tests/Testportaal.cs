using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using PgbPortal.TestSupport;

namespace PgbPortal.Web.Tests;

/// <summary>The portal in process, in Development, on a database of its own without the oefenwereld.</summary>
public sealed class Testportaal : WebApplicationFactory<Program>
{
    private readonly string _map = Directory.CreateTempSubdirectory("pgb-web").FullName;

    /// <summary>Does not follow redirects: a test wants to see them.</summary>
    public HttpClient Bezoeker() => CreateClient(new() { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseEnvironment("Development")
            .UseSetting("Database:Provider", "Sqlite")
            .UseSetting("ConnectionStrings:Portal", $"Data Source={Path.Combine(_map, "test.db")};Pooling=False")
            .UseSetting("Oefenwereld:Vullen", "false");
        Paginabewaarder.VoegToe(builder);
        foreach (var (sleutel, waarde) in Testsleutels.Instellingen)
        {
            builder.UseSetting(sleutel, waarde);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_map, true);
    }
}
