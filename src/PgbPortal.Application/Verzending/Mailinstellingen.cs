using System.Globalization;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Verzending;

/// <summary>How the connection to the mail server is protected.</summary>
public enum Mailbeveiliging
{
    /// <summary>Begins in clear and goes over to TLS; without it nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>In clear: only to a server on this machine.</summary>
    Geen,
}

/// <summary>The mail server.</summary>
/// <param name="Gebruiker">Null: without signing in.</param>
public sealed record Mailserver(string Host, int Poort, Mailbeveiliging Beveiliging, string? Gebruiker, string? Wachtwoord);

/// <summary>How e-mail leaves the portal. Configuration section "Mail".</summary>
/// <param name="Portaal">The address of the portal, for the link.</param>
/// <param name="Map">Each e-mail becomes a file in this folder; null: they go to the server.</param>
public sealed record Mailinstellingen(Emailadres Afzender, string Naam, Uri Portaal, string? Map, Mailserver? Server)
{
    private const string Sectie = "Mail";
    private const int Standaardpoort = 587;
    private static readonly Uri Proefadres = new("http://localhost:5080");

    /// <param name="datamap">A folder that is no full path is in here.</param>
    /// <returns>Null: no e-mail goes out, and nobody can choose it.</returns>
    /// <exception cref="InstellingOnjuistException">A setting is missing or wrong.</exception>
    public static Mailinstellingen? Van(IConfiguration configuration, string datamap)
    {
        var sectie = configuration.GetSection(Sectie);
        var (server, map) = (Tekst(sectie, "Server"), Tekst(sectie, "Map"));
        if (server is null && map is null)
        {
            return null;
        }

        if (server is not null && map is not null)
        {
            throw Fout("Map", "vul Mail__Server of Mail__Map in, niet allebei.");
        }

        if (!Emailadres.TryParse(sectie["Afzender"], out var afzender))
        {
            throw Fout("Afzender", "vul het e-mailadres in waarvan het portaal e-mail stuurt.");
        }

        var naam = Tekst(sectie, "Naam") ?? "PgbPortal";
        if (naam.Any(char.IsControl))
        {
            throw Fout("Naam", "schrijf een naam op één regel.");
        }

        return new(
            afzender, naam, Portaaladres(configuration, server is not null), map is null ? null : Path.Combine(datamap, map),
            server is null ? null : Mailserver(sectie, server));
    }

    private static Uri Portaaladres(IConfiguration configuration, bool isEcht) =>
        Uri.TryCreate(configuration["Aanmelden:Adres"], UriKind.Absolute, out var adres) ? adres
            : isEcht ? throw new InstellingOnjuistException("Aanmelden__Adres", "vul het adres van het portaal in. Het staat in elke e-mail.")
            : Proefadres;

    private static Mailserver Mailserver(IConfigurationSection sectie, string host)
    {
        var beveiliging = Tekst(sectie, "Beveiliging") switch
        {
            null or nameof(Mailbeveiliging.StartTls) => Mailbeveiliging.StartTls,
            nameof(Mailbeveiliging.Tls) => Mailbeveiliging.Tls,
            nameof(Mailbeveiliging.Geen) => Mailbeveiliging.Geen,
            var tekst => throw Fout("Beveiliging", $"'{tekst}' bestaat niet. Kies StartTls, Tls of Geen."),
        };
        if (beveiliging == Mailbeveiliging.Geen && host is not ("localhost" or "127.0.0.1" or "::1"))
        {
            throw Fout("Beveiliging", "Geen mag alleen met een mailserver op deze machine. Kies StartTls of Tls.");
        }

        var (gebruiker, wachtwoord) = (Tekst(sectie, "Gebruiker"), Tekst(sectie, "Wachtwoord"));
        if (gebruiker is null != wachtwoord is null)
        {
            throw Fout(gebruiker is null ? "Gebruiker" : "Wachtwoord", "vul gebruiker en wachtwoord allebei in, of geen van beide.");
        }

        return new(host, Poort(sectie), beveiliging, gebruiker, wachtwoord);
    }

    private static int Poort(IConfigurationSection sectie) =>
        Tekst(sectie, "Poort") is not { } tekst ? Standaardpoort
            : int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var poort) && poort is >= 1 and <= ushort.MaxValue ? poort
            : throw Fout("Poort", $"'{tekst}' past niet. Vul een getal in van 1 tot en met 65535.");

    private static string? Tekst(IConfigurationSection sectie, string sleutel) =>
        sectie[sleutel]?.Trim() is { Length: > 0 } tekst ? tekst : null;

    private static InstellingOnjuistException Fout(string sleutel, string uitleg) => new($"{Sectie}__{sleutel}", uitleg);
}
