using Microsoft.Extensions.DependencyInjection.Extensions;
using PgbPortal.Application;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Oefenwereld.Verhalen;
using PgbPortal.Application.Persistence;
using PgbPortal.Web.Infrastructure.Aanmelden;
using PgbPortal.Web.Infrastructure.Documenten;
using PgbPortal.Web.Infrastructure.Talen;

namespace PgbPortal.Web.Infrastructure;

/// <summary>Puts the portal together: services, the order of the pipeline, and what must be ready before it serves.</summary>
internal static class Portaal
{
    /// <summary>So many bytes of a form a second, as the slowest telephone sends them, after a few seconds to begin.</summary>
    private const double TraagsteBytes = 4096;

    private static readonly TimeSpan TraagsteBegin = TimeSpan.FromSeconds(5);

    /// <param name="anders">Takes the place of a service, for who measures what it costs.</param>
    /// <exception cref="InstellingOnjuistException">A setting is missing or wrong.</exception>
    public static WebApplication Bouw(string[] args, Action<IServiceCollection>? anders = null)
    {
        var builder = WebApplication.CreateBuilder(args);

        // Without this, static files are empty when the portal runs from bin/ outside Development.
        builder.WebHost.UseStaticWebAssets();

        // Not in appsettings.json: there it would win from ASPNETCORE_URLS.
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
        {
            builder.WebHost.UseUrls("http://localhost:5080");
        }

        builder.AddLogboek();
        builder.AddTelemetrie();
        if (IsOefenwereld(builder.Configuration, builder.Environment))
        {
            builder.Services.TryAddSingleton<TimeProvider>(new Oefenklok());
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Whoever sends a form drop by drop holds a place that others wait for.
            kestrel.Limits.MinRequestBodyDataRate = new(TraagsteBytes, TraagsteBegin);
        });
        builder.Services.AddPgbPortal(builder.Configuration, Datamap(builder.Environment), Sleutelbestand(builder.Environment, builder.Configuration));
        builder.Services.AddSingleton(Contactgegevens.Van(builder.Configuration));
        builder.Services.AddSingleton(Werkplanning.Van(builder.Configuration));
        builder.Services.AddSingleton<Antwoordtijden>();
        builder.Services.AddSingleton(Pdfinstellingen.Van(builder.Configuration));
        builder.Services.AddSingleton<Pdfmaker>();
        builder.Services.AddSingleton<Documentstijl>();
        builder.Services.AddSingleton(new Paginavertaler(Catalogus.Lees(Catalogus.Engels)));
        builder.Services.AddZorglogwachtrij();
        builder.Services.AddRazorPages(o => o.Conventions.ConfigureFilter(new DomeinfoutFilter()).ConfigureFilter(new Kladfilter())).AddVormtaal(builder.Environment);
        var uitloop = Uitloop.Van(builder.Configuration, builder.Environment);
        builder.Services.AddHealthChecks().AddCheck<Databasegezondheid>("database").AddCheck("uitloop", uitloop);
        builder.Services.AddSingleton<IHostedService>(uitloop);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = uitloop.Hoogstduur);
        builder.Services.AddSingleton<Oefenvulling>();
        builder.Services.AddHostedService(sp => sp.GetRequiredService<Oefenvulling>());
        builder.Services.AddHostedService<Takenklok>();
        builder.Services.AddAanmelding(Aanmeldinstellingen.Van(builder.Configuration, builder.Environment));
        LeesSleutelsLater(builder.Services);
        Druktegrens.Van(builder.Configuration).Zet(builder.Services);
        anders?.Invoke(builder.Services);
        return Pijplijn(builder.Build());
    }

    /// <summary>Migrates, and refuses what may not run in Production. A new oefenwereld is filled when the portal listens.</summary>
    /// <exception cref="InstellingOnjuistException">Something that Production may not have, keys that do not fit, or a database that cannot be reached.</exception>
    public static Task ZetKlaarAsync(this WebApplication app) => app.ZetKlaarAsync(null);

    /// <param name="verhaal">What a new oefenwereld tells; null: the ordinary one.</param>
    public static async Task ZetKlaarAsync(this WebApplication app, string? verhaal)
    {
        var vullen = Oefenwereld(app.Configuration);
        if (vullen && app.Environment.IsProduction())
        {
            throw new InstellingOnjuistException("Oefenwereld__Vullen", "mag in Production niet aan staan. Zet hem op false.");
        }

        if (app.Environment.IsProduction())
        {
            app.Services.GetRequiredService<Aanmeldinstellingen>().EisVoorProductie();
            Productiecontrole.Eis(app.Configuration, app.Services.GetRequiredService<Databasebeheer>());
            if (!app.Services.GetRequiredService<Koppenboek>().IsOpen)
            {
                app.Logger.LogWarning("Boekhouding__Koppenmap is niet ingesteld: wie de hele database bezit kan het zorglog en de boekhouding opnieuw schrijven zonder dat iemand het ziet (docs/beheer.md)");
            }
        }

        if (app.Services.GetRequiredService<Betaalinstellingen>().Schemamap is null)
        {
            app.Logger.LogWarning("Betalingen__Schemamap is niet ingesteld: bestanden van de bank worden streng gelezen, maar niet met hun schema vergeleken");
        }

        // Sweeps what a stop half-way left: papers with names on them.
        app.Services.GetRequiredService<Pdfmaker>();
        var database = app.Services.GetRequiredService<Databasebeheer>();
        var oefenwereld = app.Services.GetRequiredService<Oefenwereldvuller>();
        var vulling = app.Services.GetRequiredService<Oefenvulling>();
        var verteller = app.Services.GetRequiredService<Verhaalverteller>();
        verteller.Herstel();
        if (vullen && oefenwereld.MaaktBestand)
        {
            vulling.Doe(async (voortgang, ct) =>
            {
                await BereikAsync(() => oefenwereld.VulNieuwBestandAsync(voortgang, ct, verhaal));
                await OpenAsync(database);
                verteller.Hervat();
            });
            return;
        }

        await OpenAsync(database);
        if (app.Environment.IsProduction() && await database.HeeftOefenaccountsAsync(CancellationToken.None))
        {
            throw new InstellingOnjuistException(
                "ConnectionStrings__Portal", "wijst naar een database met oefenaccounts. Die mag niet in Production draaien.");
        }

        await MeldMuurAsync(app, database);
        if (vullen && await oefenwereld.IsHalfAsync(CancellationToken.None))
        {
            throw new InstellingOnjuistException(
                "ConnectionStrings__Portal", "het vullen van deze oefenwereld is afgebroken, of een ander portaal is er nog mee bezig. Begin anders met een lege database.");
        }

        if (vullen && !await database.IsLeegAsync(CancellationToken.None) && !await database.HeeftOefenaccountsAsync(CancellationToken.None))
        {
            throw new InstellingOnjuistException(
                "Oefenwereld__Vullen", "staat aan, maar deze database is niet leeg en is geen oefenwereld. Zet hem op false, of wijs een lege database aan.");
        }

        await app.Services.GetRequiredService<Oefentijd>().HervatAsync(CancellationToken.None);
        verteller.Hervat();
        if (vullen && await database.IsLeegAsync(CancellationToken.None))
        {
            vulling.Doe((voortgang, ct) => BereikAsync(() => oefenwereld.VulAsync(voortgang, ct)));
        }
    }

    /// <summary>Serves until it is stopped.</summary>
    /// <returns>
    /// The exit code: not 0 when the oefenwereld could not be made. Null: to be started again, with a new oefenwereld that tells this story.
    /// </returns>
    public static async Task<(int? Code, string? Verhaal)> DraaiAsync(this WebApplication app)
    {
        var vulling = app.Services.GetRequiredService<Oefenvulling>();
        var oefenwereld = app.Services.GetRequiredService<Oefenwereldvuller>();
        await app.RunAsync();
        if (vulling.Opnieuw)
        {
            oefenwereld.GooiWeg();
            return (null, vulling.Verhaal);
        }

        if (vulling.Fout is { } fout)
        {
            await Console.Error.WriteLineAsync(fout);
            return (2, null);
        }

        return (0, null);
    }

    /// <summary>What the portal keeps for itself.</summary>
    public static string Datamap(IHostEnvironment omgeving) => Path.Combine(omgeving.ContentRootPath, "data");

    /// <returns>Where an oefenwereld makes its own keys; null where real people are, so that the keys must be set.</returns>
    public static string? Sleutelbestand(IHostEnvironment omgeving, IConfiguration configuration) =>
        !omgeving.IsProduction() && (omgeving.IsDevelopment() || Oefenwereld(configuration)) ? Path.Combine(Datamap(omgeving), "sleutels.json") : null;

    /// <summary>Are the people here made up? Never in Production, which refuses the setting when it starts.</summary>
    public static bool IsOefenwereld(IConfiguration configuratie, IHostEnvironment omgeving) =>
        bool.TryParse(configuratie["Oefenwereld:Vullen"], out var vullen) && vullen && !omgeving.IsProduction();

    /// <summary>What a command of an operator works with: the settings of the portal, and the day that it is there.</summary>
    public static async Task<Beheeromgeving> BeheeromgevingAsync(TextWriter uit, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        var (configuratie, datamap) = (builder.Configuration, Datamap(builder.Environment));
        var sleutelbestand = Sleutelbestand(builder.Environment, configuratie);
        var klok = IsOefenwereld(configuratie, builder.Environment)
            ? await Oefentijd.KlokVanAsync(configuratie, datamap, sleutelbestand, cancellationToken)
            : TimeProvider.System;
        return new(configuratie, datamap, sleutelbestand, klok, uit);
    }

    private static async Task OpenAsync(Databasebeheer database)
    {
        await BereikAsync(() => database.MigreerAsync(CancellationToken.None));
        await BereikAsync(() => database.EisSleutelsAsync(CancellationToken.None));
    }

    // The framework reads the keys of the cookies before it listens. The database may not be there yet, and asking SQLite for it would make
    // it: the first cookie reads them.
    private static void LeesSleutelsLater(IServiceCollection diensten)
    {
        foreach (var dienst in diensten.Where(d => d.ImplementationType?.Name == "DataProtectionHostedService").ToList())
        {
            diensten.Remove(dienst);
        }
    }

    private static async Task MeldMuurAsync(WebApplication app, Databasebeheer database)
    {
        var muur = await database.MuurAsync(CancellationToken.None);
        if (muur.Staat is false)
        {
            app.Logger.LogWarning("De tweede muur staat niet: {Uitleg}. Alleen het portaal zelf houdt gegevens van anderen tegen (docs/beheer.md)", muur.Uitleg);
        }
        else if (muur.Staat is true)
        {
            app.Logger.LogInformation("De tweede muur staat: {Uitleg}", muur.Uitleg);
        }
    }

    private static async Task BereikAsync(Func<Task> werk)
    {
        try
        {
            await werk();
        }
        catch (Exception fout) when (Databasefout.IsOnbereikbaar(fout))
        {
            throw new InstellingOnjuistException(
                "ConnectionStrings__Portal", $"de database antwoordt niet of weigert ({fout.GetType().Name}). Controleer de verbinding.");
        }
    }

    private static bool Oefenwereld(IConfiguration configuration) =>
        configuration["Oefenwereld:Vullen"] is not { Length: > 0 } tekst
            ? false
            : bool.TryParse(tekst, out var vullen)
                ? vullen
                : throw new InstellingOnjuistException("Oefenwereld__Vullen", $"'{tekst}' bestaat niet. Kies true of false.");

    private static WebApplication Pijplijn(WebApplication app)
    {
        app.UsePortaaladres();
        app.UseBeveiligingsheaders();
        app.UseVerzoekLogboek();
        app.UseTelemetrie();
        app.UseAntwoordtijden();
        app.UseFoutpaginas();
        app.UseEigenHerkomst();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<Wereldwacht>();
        app.UseAuthentication();
        app.UseMiddleware<Sessiemiddleware>();
        app.UseMiddleware<Taalmiddleware>();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous().WithMetadata(new ZonderWereldAttribute());
        app.MapHealthChecks("/gezond", new() { Predicate = _ => false }).AllowAnonymous().WithMetadata(new ZonderWereldAttribute());
        app.MapHealthChecks("/gezond/klaar").AllowAnonymous().WithMetadata(new ZonderWereldAttribute());
        app.MapVerlenging();
        app.MapVasteAntwoorden();
        app.MapHuisstijl();
        app.MapAfmeldberichten();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }
}
