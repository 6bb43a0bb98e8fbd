using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;

namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>The cookies, and a scheme for each way in.</summary>
internal static class Aanmeldregistratie
{
    private static readonly TimeSpan Wachttijd = TimeSpan.FromSeconds(10);

    public static void AddAanmelding(this IServiceCollection services, Aanmeldinstellingen instellingen)
    {
        services.AddSingleton(instellingen);
        services.AddSingleton<Aanmeldrem>();
        services.AddScoped<Binnenkomst>();
        services.AddScoped<Afmeldbericht>();
        services.AddHttpContextAccessor();
        services.AddSingleton<INetwerk, Verzoeknetwerk>();
        services.AddDataProtection().SetApplicationName("PgbPortal");
        var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        authentication.AddCookie(Stapkoekje.Schema, o =>
        {
            Bewaak(o.Cookie, "pgb-stap", instellingen);
            (o.ExpireTimeSpan, o.SlidingExpiration) = (Stapkoekje.Duur, false);
        });
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<Sessiegrenzen>((o, grenzen) => StelIn(o, instellingen, grenzen));
        foreach (var weg in instellingen.Wegen)
        {
            authentication.AddOAuth<OidcOptions, OidcHandler>(weg.Sleutel, weg.Naam, o => StelIn(o, weg, instellingen));
            services.AddOptions<OidcOptions>(weg.Sleutel).PostConfigure<TimeProvider, Sessiegrenzen>((o, klok, grenzen) =>
                (o.Ontdekking, o.Hoogstens) = (new(weg.Authority, o.Backchannel, klok), grenzen.Hoogstens));
        }

        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, Formulierzegel>();
        services.AddAntiforgery(o => Bewaak(o.Cookie, "pgb-formulier", instellingen));
        services.Configure<CookieTempDataProviderOptions>(o => Bewaak(o.Cookie, Paginagegevens.Meldingkoekje, instellingen));
    }

    /// <summary>Where the provider of an organisation tells that somebody signed out there.</summary>
    public static void MapAfmeldberichten(this WebApplication app) =>
        app.MapPost("/aanmelden/afgemeld/{weg}", (string weg, HttpContext http, Afmeldbericht bericht) => bericht.OntvangAsync(weg, http))
            .AllowAnonymous().DisableAntiforgery();

    /// <summary>
    /// The address of the portal is a setting, not what the sender of a request wrote: links, cookies and the address to come back to follow it,
    /// also behind a proxy.
    /// </summary>
    public static void UsePortaaladres(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Aanmeldinstellingen>().Adres is { } adres)
        {
            var host = new HostString(adres.Authority);
            app.Use((http, next) =>
            {
                (http.Request.Scheme, http.Request.Host) = (adres.Scheme, host);
                return next(http);
            });
        }
    }

    private static void StelIn(CookieAuthenticationOptions o, Aanmeldinstellingen instellingen, Sessiegrenzen grenzen)
    {
        Bewaak(o.Cookie, "pgb-sessie", instellingen);

        // How long it may lie still is in the row of the session, to the minute; a cookie that moves along would end too early.
        o.ExpireTimeSpan = grenzen.Hoogstens;
        o.SlidingExpiration = false;
        o.LoginPath = Paginakader.Aanmelden;
        o.LogoutPath = Paginakader.Afmelden;
        o.ReturnUrlParameter = "terug";
        o.Events.OnSigningOut = WisBrowser;
        o.Events.OnRedirectToLogin = BinnenHetPortaal;
        o.Events.OnRedirectToLogout = BinnenHetPortaal;
        o.Events.OnRedirectToReturnUrl = BinnenHetPortaal;
    }

    private static void StelIn(OidcOptions o, Aanmeldweg weg, Aanmeldinstellingen instellingen)
    {
        (o.ClientId, o.ClientSecret, o.Niveaus) = (weg.ClientId, weg.ClientSecret, weg.Niveaus);
        o.CallbackPath = weg.Terug;

        // The provider publishes these; the handler of ASP.NET Core wants them filled.
        (o.AuthorizationEndpoint, o.TokenEndpoint) = (weg.Authority.AbsoluteUri, weg.Authority.AbsoluteUri);
        o.Scope.Add("openid");
        o.UsePkce = true;
        o.BackchannelTimeout = Wachttijd;

        // The addresses that it publishes are asked and no other: where an answer sends us was not set by anybody here.
        o.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false };
        o.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        o.CorrelationCookie = new CookieBuilder { IsEssential = true };
        Bewaak(o.CorrelationCookie, "pgb-aanmelden.", instellingen);
        o.Events = new OAuthEvents
        {
            OnTicketReceived = c => Binnenkomst(c.HttpContext).OntvangAsync(c, weg),
            OnRemoteFailure = c => Binnenkomst(c.HttpContext).WeigerAsync(c, weg),
            OnAccessDenied = c => Aanmelden.Binnenkomst.BreekAfAsync(c, weg),
        };
    }

    private static Binnenkomst Binnenkomst(HttpContext http) => http.RequestServices.GetRequiredService<Binnenkomst>();

    // A browser keeps a cookie with this prefix only over https, for this host and the whole of it: no other site can put one in its place.
    private static void Bewaak(CookieBuilder cookie, string naam, Aanmeldinstellingen instellingen)
    {
        cookie.Name = instellingen.IsBeveiligd ? $"__Host-{naam}" : naam;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = naam == "pgb-formulier" ? SameSiteMode.Strict : SameSiteMode.Lax;
        cookie.SecurePolicy = instellingen.IsBeveiligd ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    // What the browser kept of the pages goes with the session. Not the cookies: that would be those of all sites of the same domain.
    private static Task WisBrowser(CookieSigningOutContext context)
    {
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Task.CompletedTask;
    }

    // Only the path: the host in a request is whatever its sender wrote.
    private static Task BinnenHetPortaal(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(new Uri(context.RedirectUri, UriKind.Absolute).PathAndQuery);
        return Task.CompletedTask;
    }
}
