using System.Globalization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Ervaringen;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Kladden;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Oefenwereld.Verhalen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application;

public static class Registratie
{
    /// <summary>Of PBKDF2 with HMAC-SHA-512, for each password.</summary>
    /// <remarks>Source: OWASP Password Storage Cheat Sheet.</remarks>
    private const int Wachtwoordrondes = 210_000;

    /// <summary>Everything that pages need: the use cases find themselves, the database is chosen by configuration.</summary>
    /// <param name="datamap">Where SQLite keeps its file when no connection was configured.</param>
    /// <param name="sleutelbestand">Where an oefenwereld may make its own keys; null: they must be set.</param>
    /// <exception cref="InstellingOnjuistException">A setting is missing or wrong.</exception>
    public static IServiceCollection AddPgbPortal(this IServiceCollection services, IConfiguration configuration, string datamap, string? sleutelbestand)
    {
        var opties = DatabaseRegistration.Opties(configuration, datamap, sleutelbestand);
        return services.AddSingleton(sp => new Beheer.Leesstand(opties, sp.GetRequiredService<TimeProvider>())).AddPgbPortal(
            opties,
            Betaalinstellingen(configuration),
            Verzendinstellingen(configuration, datamap),
            Taakinstellingen(configuration),
            Koppenboek.Van(configuration),
            Sessiegrenzen(configuration),
            Zorgloginstellingen.Van(configuration),
            DatabaseRegistration.Beheeropties(configuration),
            Mailinstellingen.Van(configuration, datamap),
            Lokaalinstellingen.Van(configuration),
            Omvang(configuration),
            Ervaringinstellingen.Van(configuration),
            Kladinstellingen.Van(configuration));
    }

    internal static IServiceCollection AddPgbPortal(
        this IServiceCollection services,
        DbContextOptions<PgbDbContext> opties,
        Betaalinstellingen betaalinstellingen,
        Verzendinstellingen? verzendinstellingen = null,
        Taakinstellingen? taakinstellingen = null,
        Koppenboek? koppenboek = null,
        Sessiegrenzen? sessiegrenzen = null,
        Zorgloginstellingen? zorgloginstellingen = null,
        DbContextOptions<PgbDbContext>? beheeropties = null,
        Mailinstellingen? mailinstellingen = null,
        Lokaalinstellingen? lokaalinstellingen = null,
        Oefenomvang oefenomvang = Oefenomvang.Klein,
        Ervaringinstellingen? ervaringinstellingen = null,
        Kladinstellingen? kladinstellingen = null)
    {
        var grenzen = sessiegrenzen ?? Identity.Sessiegrenzen.Standaard;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(grenzen);
        services.AddSingleton(opties);
        services.AddSingleton(new Contextvoorraad(opties));
        services.AddSingleton(betaalinstellingen);
        services.AddSingleton<IVerzendkanaal>(new Mapkanaal(verzendinstellingen ?? new(null)));
        services.AddSingleton<IMailkanaal>(mailinstellingen switch
        {
            null => new Geenmail(),
            { Server: null } => new Mailmap(mailinstellingen),
            _ => new Smtpkanaal(mailinstellingen),
        });
        services.AddSingleton(taakinstellingen ?? Beheer.Taakinstellingen.Standaard);
        services.AddSingleton(koppenboek ?? Koppenboek.Dicht);
        services.AddSingleton(zorgloginstellingen ?? Zorgloginstellingen.Standaard);
        services.AddSingleton(ervaringinstellingen ?? Ervaringinstellingen.Standaard);
        services.AddSingleton(kladinstellingen ?? Kladinstellingen.Standaard);
        services.AddSingleton<Takenronde>();
        services.AddSingleton(sp => new Taakslot(
            opties, sp.GetRequiredService<TimeProvider>(), $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}"));
        services.AddScoped<HuidigeSessie>();
        services.AddSingleton<Kengetallencache>();
        services.AddSingleton<IZorglog>(new DirectZorglog(opties));
        services.AddScoped(sp => new UseCaseContext(
            opties,
            () => sp.GetRequiredService<HuidigeSessie>().Sessie,
            sp.GetRequiredService<TimeProvider>(),
            sp.GetRequiredService<IZorglog>(),
            sp.GetRequiredService<Kengetallencache>(),
            sp.GetRequiredService<Contextvoorraad>(),
            sp.GetService<Beheer.Leesstand>()));
        services.AddScoped(sp => new Sessiebepaler(sp.GetRequiredService<Contextvoorraad>(), sp.GetRequiredService<TimeProvider>(), grenzen));
        services.AddSingleton(new Huisstijlbestanden(opties));
        services.AddScoped(sp => new OefenaccountsBekijken(opties, sp.GetRequiredService<TimeProvider>()));
        services.AddScoped(sp => new Aanmeldsessies(opties, sp.GetRequiredService<TimeProvider>(), grenzen, sp.GetService<INetwerk>()));
        services.AddScoped(sp => new Accountzoeker(opties, sp.GetRequiredService<TimeProvider>(), sp.GetService<INetwerk>()));
        services.AddSingleton(sp => new Portaalstatus(
            opties,
            sp.GetRequiredService<TimeProvider>(),
            sp.GetRequiredService<IVerzendkanaal>(),
            sp.GetRequiredService<IMailkanaal>(),
            sp.GetRequiredService<Taakinstellingen>()));
        services.AddSingleton(new Databasebeheer(opties, beheeropties));
        services.AddSingleton(sp => new Oefenwereldvuller(opties, betaalinstellingen, sp.GetRequiredService<TimeProvider>(), oefenomvang));
        services.AddSingleton(sp => new Oefentijd(opties, betaalinstellingen, sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton(sp => new Verhaalverteller(opties, betaalinstellingen, sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IXmlRepository>(new Sleutelbosopslag(opties));
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((o, opslag) => o.XmlRepository = opslag);

        // Identity keeps accounts only; it never reads a dossier.
        services.AddScoped(_ => new PgbDbContext(opties, Toegang.Geen));
        services.AddSingleton(lokaalinstellingen ?? Lokaalinstellingen.Geen);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = Wachtwoordrondes);
        services.AddIdentityCore<Gebruiker>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.Lockout.MaxFailedAccessAttempts = Lokaalaccounts.Pogingen;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddUserStore<Accountopslag>()
            .AddTokenProvider<AuthenticatorTokenProvider<Gebruiker>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped(sp => new Lokaalaccounts(
            sp.GetRequiredService<UserManager<Gebruiker>>(), (IUserTwoFactorRecoveryCodeStore<Gebruiker>)sp.GetRequiredService<IUserStore<Gebruiker>>(), opties,
            sp.GetRequiredService<TimeProvider>(), sp.GetRequiredService<PgbDbContext>(), sp.GetService<INetwerk>()));
        foreach (var useCase in UseCases())
        {
            services.AddTransient(useCase);
        }

        return services;
    }

    /// <summary>Lets a page not wait for the line of its own look: a hosted service writes them, many at once (ADR 10).</summary>
    public static IServiceCollection AddZorglogwachtrij(this IServiceCollection services)
    {
        services.AddSingleton<Zorglogwachtrij>();
        services.AddHostedService(sp => sp.GetRequiredService<Zorglogwachtrij>());
        return services.Replace(ServiceDescriptor.Singleton<IZorglog>(sp => sp.GetRequiredService<Zorglogwachtrij>()));
    }

    /// <summary>Every use case of the system.</summary>
    public static IEnumerable<Type> UseCases() =>
        typeof(Registratie).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsClass: true } && IsUseCase(t));

    private static bool IsUseCase(Type type)
    {
        for (var basis = type.BaseType; basis is not null; basis = basis.BaseType)
        {
            if (basis.IsGenericType && basis.GetGenericTypeDefinition() == typeof(UseCase<,>))
            {
                return true;
            }
        }

        return false;
    }

    private static Taakinstellingen Taakinstellingen(IConfiguration configuration)
    {
        var sectie = configuration.GetSection("Taken");
        var standaard = Beheer.Taakinstellingen.Standaard;
        return new(
            Schakelaar(sectie, "BetaalrunAutomatisch", standaard.BetaalrunAutomatisch),
            Tijdstip(sectie, "BetaalrunOm", standaard.BetaalrunOm),
            Tijdstip(sectie, "BoekhoudcontroleOm", standaard.BoekhoudcontroleOm),
            Tijdstip(sectie, "DagmailOm", standaard.DagmailOm),
            Tijdstip(sectie, "BrievenOm", standaard.BrievenOm));
    }

    private static Oefenomvang Omvang(IConfiguration configuration) =>
        configuration["Oefenwereld:Omvang"] is not { Length: > 0 } tekst ? Oefenomvang.Volledig
            : Enum.TryParse<Oefenomvang>(tekst, ignoreCase: true, out var omvang) && Enum.IsDefined(omvang) ? omvang
            : throw new InstellingOnjuistException("Oefenwereld__Omvang", $"'{tekst}' bestaat niet. Kies volledig of klein.");

    private static Sessiegrenzen Sessiegrenzen(IConfiguration configuration)
    {
        var sectie = configuration.GetSection("Aanmelden");
        var standaard = Identity.Sessiegrenzen.Standaard;
        var grenzen = new Sessiegrenzen(
            Minuten(sectie, "StilMinuten", standaard.Stil, 60),
            Minuten(sectie, "HoogstensMinuten", standaard.Hoogstens, 24 * 60),
            Minuten(sectie, "BevestigingMinuten", standaard.Bevestiging, 24 * 60));
        return grenzen.Stil <= grenzen.Hoogstens
            ? grenzen
            : throw new InstellingOnjuistException("Aanmelden__StilMinuten", "mag niet langer zijn dan Aanmelden__HoogstensMinuten.");
    }

    private static TimeSpan Minuten(IConfigurationSection sectie, string sleutel, TimeSpan standaard, int hoogstens) =>
        sectie[sleutel] is not { Length: > 0 } tekst ? standaard
            : int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var waarde) && waarde >= 1 && waarde <= hoogstens
                ? TimeSpan.FromMinutes(waarde)
                : throw new InstellingOnjuistException($"{sectie.Key}__{sleutel}", $"'{tekst}' past niet. Vul hele minuten in, van 1 tot en met {hoogstens}.");

    private static bool Schakelaar(IConfigurationSection sectie, string sleutel, bool standaard) =>
        sectie[sleutel] is not { Length: > 0 } tekst ? standaard
            : bool.TryParse(tekst, out var waarde) ? waarde
            : throw new InstellingOnjuistException($"{sectie.Key}__{sleutel}", $"'{tekst}' bestaat niet. Kies true of false.");

    private static TimeOnly Tijdstip(IConfigurationSection sectie, string sleutel, TimeOnly standaard) =>
        sectie[sleutel] is not { Length: > 0 } tekst ? standaard
            : TimeOnly.TryParseExact(tekst, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var waarde) ? waarde
            : throw new InstellingOnjuistException($"{sectie.Key}__{sleutel}", $"'{tekst}' is geen tijd. Schrijf uren en minuten, zoals 15:00.");

    // An empty folder name closes the way out.
    private static Verzendinstellingen Verzendinstellingen(IConfiguration configuration, string datamap) =>
        new(configuration["Verzending:Map"] switch
        {
            null => Path.Combine(datamap, "uitgaand"),
            "" => null,
            var map => map,
        });

    private static Betaalinstellingen Betaalinstellingen(IConfiguration configuration)
    {
        var sectie = configuration.GetSection("Betalingen");
        if (!Iban.TryParse(sectie["Iban"], out var iban))
        {
            throw new InstellingOnjuistException("Betalingen__Iban", "vul het rekeningnummer in waarvan de SVB betaalt.");
        }

        var personen = sectie["Personen"] ?? "3";
        if (personen is not ("2" or "3"))
        {
            throw new InstellingOnjuistException("Betalingen__Personen", "vul 2 of 3 in: zoveel mensen maken, controleren en geven een betaalrun vrij.");
        }

        return new(
            sectie["Naam"] ?? "SVB PGB", iban, Map(sectie, "Schemamap"), int.Parse(personen, CultureInfo.InvariantCulture));
    }

    // An empty setting is none; a folder that is not there is told at the start, not in the middle of a run.
    private static string? Map(IConfigurationSection sectie, string naam)
    {
        if (string.IsNullOrWhiteSpace(sectie[naam]))
        {
            return null;
        }

        return Directory.Exists(sectie[naam])
            ? sectie[naam]
            : throw new InstellingOnjuistException($"Betalingen__{naam}", "deze map bestaat niet.");
    }
}
