using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(PgbPortal.Proeftijd.Klokstart))]

namespace PgbPortal.Proeftijd;

/// <summary>Gives a portal that is started with these settings the clock of a test. Nothing in the portal itself was made for it.</summary>
public sealed class Klokstart : IHostingStartup
{
    private const string Bestand = "PGB_PROEFKLOK";

    /// <summary>The settings to start it with.</summary>
    /// <param name="bestand">Where the moment stands; <see cref="Proefklok.Zet"/> writes it.</param>
    public static IReadOnlyDictionary<string, string> Omgeving(string bestand) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Bestand] = bestand,
        ["DOTNET_STARTUP_HOOKS"] = typeof(Klokstart).Assembly.Location,
        ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(Klokstart).Assembly.GetName().Name!,
    };

    public void Configure(IWebHostBuilder builder)
    {
        var bestand = Environment.GetEnvironmentVariable(Bestand) ?? throw new InvalidOperationException($"{Bestand} is empty.");
        builder.ConfigureServices(diensten => diensten.AddSingleton<TimeProvider>(new Proefklok(bestand)));
    }
}
