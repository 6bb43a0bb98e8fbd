using System.Data.Common;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Infrastructure;

/// <summary>What Production refuses before it serves anybody, in one line that names the setting (check 65).</summary>
internal static class Productiecontrole
{
    private static readonly string[] Wachtwoordsleutels = ["Password", "Pwd"];

    private static readonly string[] Gebruikersleutels = ["User Id", "Username", "User Name", "Uid", "User"];

    // What stands in manuals and in this repository, and what is tried first.
    private static readonly HashSet<string> Raadbaar = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "administrator", "changeit", "changeme", "database", "geheim", "letmein", "Oefenwereld-2026", "P@ssw0rd", "pass", "passw0rd", "password",
        "Password1", "Password123", "pgb", "pgbportal", "postgres", "postgresql", "root", "sa", "secret", "sqlserver", "test", "wachtwoord", "welkom",
        "Welkom01", "welcome", "yourStrong(!)Password", "123456", "12345678", "123456789",
    };

    /// <exception cref="InstellingOnjuistException">Production may not run like this.</exception>
    public static void Eis(IConfiguration configuration, Databasebeheer database)
    {
        EisHttps(configuration);
        EisEigenWachtwoord(configuration.GetConnectionString("Portal"));
        database.EisEigenBestand();
        if (!Mag(configuration, "Database:Onversleuteld"))
        {
            database.EisVersleuteldeWeg();
        }

        EisVersleuteldeTelemetrie(configuration);
    }

    // It tells nothing about people, but how busy it is and what fails is not for who listens in between.
    private static void EisVersleuteldeTelemetrie(IConfiguration configuration)
    {
        if (Uri.TryCreate(configuration[Telemetrie.Sleutel], UriKind.Absolute, out var adres) && adres.Scheme == Uri.UriSchemeHttp && !adres.IsLoopback
            && !Mag(configuration, "Telemetrie:Onversleuteld"))
        {
            throw new InstellingOnjuistException(
                "Telemetrie__Otlp",
                "gaat onversleuteld naar een andere machine. Neem een adres met https. Is de weg zelf versleuteld, zet dan Telemetrie__Onversleuteld op true.");
        }
    }

    private static bool Mag(IConfiguration configuration, string sleutel) => configuration[sleutel] switch
    {
        null or "" => false,
        var tekst when bool.TryParse(tekst, out var mag) => mag,
        _ => throw new InstellingOnjuistException(sleutel.Replace(":", "__", StringComparison.Ordinal), "vul true of false in."),
    };

    // Without a proxy that says who the visitor is, plain http is read by everybody on the way.
    private static void EisHttps(IConfiguration configuration)
    {
        var zelf = (configuration["urls"] ?? "").Contains("https://", StringComparison.OrdinalIgnoreCase)
            || !string.IsNullOrEmpty(configuration["https_ports"])
            || configuration.GetSection("Kestrel:Endpoints").GetChildren()
                .Any(e => e["Url"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true);
        if (!zelf && !string.Equals(configuration["ForwardedHeaders_Enabled"], "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InstellingOnjuistException(
                "ASPNETCORE_FORWARDEDHEADERS_ENABLED",
                "zet deze op true achter een proxy die https spreekt, of laat het portaal zelf https spreken met ASPNETCORE_URLS. Zonder start Production niet.");
        }
    }

    private static void EisEigenWachtwoord(string? verbinding)
    {
        var delen = new DbConnectionStringBuilder { ConnectionString = verbinding };
        string? Deel(string[] sleutels) => sleutels.Select(s => delen.TryGetValue(s, out var waarde) ? waarde as string : null).FirstOrDefault(w => w is not null);
        if (Deel(Wachtwoordsleutels) is { } wachtwoord
            && (Raadbaar.Contains(wachtwoord) || string.Equals(wachtwoord, Deel(Gebruikersleutels), StringComparison.OrdinalIgnoreCase)))
        {
            throw new InstellingOnjuistException("ConnectionStrings__Portal", "heeft een wachtwoord dat iedereen kan raden. Kies een eigen, lang wachtwoord.");
        }
    }
}
