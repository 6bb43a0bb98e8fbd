using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PgbPortal.Web.Tests.Architecture;

/// <summary>Every address that the portal answers, read from the running portal: signed in, or on a short list.</summary>
public sealed class EindpuntenTests(PortaalFabriek portaal) : IClassFixture<PortaalFabriek>
{
    private static readonly Dictionary<string, string> Openbaar = new()
    {
        ["aanmelden"] = "nobody is signed in yet",
        ["aanmelden/naar/{weg}"] = "sends to an identity provider that was configured, and nowhere else",
        ["aanmelden/afgemeld/{weg}"] = "an identity provider tells with a signed token that somebody signed out",
        ["aanmelden/mislukt"] = "says why signing in did not work",
        ["inloggen"] = "the password of staff with an account of the portal; does not exist without such accounts",
        ["inloggen/code"] = "the second step, for who did the first",
        ["inloggen/herstelcode"] = "the second step without the app",
        ["inloggen/uitnodiging"] = "takes the code of an administrator",
        ["inloggen/instellen"] = "sets the account up, for who brought that code",
        ["inloggen/hulp"] = "help for who cannot sign in",
        [".well-known/change-password"] = "sends password managers to the page, which asks to sign in",
        ["afmelden"] = "an ended session must be able to leave",
        ["fout/{status:int}"] = "an error is shown to everybody, and tells nothing",
        ["oefenwereld"] = "lets time pass for made-up people, and begins anew; exists in the oefenwereld only",
        ["oefenwereld/verhaal"] = "chooses and plays a story with made-up people; exists in the oefenwereld only",
        ["oefenwereld/rondleiding"] = "says where to look first; knows nobody",
        ["huisstijl/{id:guid}.css"] = "the colour of a gemeente or zorgkantoor, as public as its site",
        ["huisstijl/{id:guid}.png"] = "the logo of a gemeente or zorgkantoor, as public as its site",
        ["hulp"] = "help for who cannot sign in",
        ["privacy"] = "the law wants it to be public",
        ["status"] = "tells whether the portal works to who cannot sign in; counts, names nobody",
        ["toegankelijkheid"] = "the law wants it to be public",
        ["woorden"] = "explains words, knows nobody",
        ["taal"] = "takes the choice of a language, of everybody",
        ["vormgeving"] = "shows the form language in Development only",
        [".well-known/security.txt"] = "RFC 9116: whom to tell about a leak",
        ["robots.txt"] = "tells machines that there is nothing here to index",
        ["gezond"] = "asked by machines; tells only whether the portal lives",
        ["gezond/klaar"] = "asked by machines; tells only whether the portal is ready",
    };

    [Fact]
    public void Zonder_aanmelden_is_er_alleen_wat_op_de_korte_lijst_staat()
    {
        var open = Eindpunten()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && !IsBestand(e))
            .Select(e => e.RoutePattern.RawText!.Trim('/'))
            .Distinct().ToList();

        Assert.NotEmpty(open);
        Assert.Empty(open.Except(Openbaar.Keys).Select(adres => $"/{adres} is open and not on the list."));
        Assert.Empty(Openbaar.Keys.Except(open).Select(adres => $"/{adres} is on the list and not open."));
    }

    [Fact]
    public void Wat_niet_open_is_valt_onder_de_regel_dat_iedereen_is_aangemeld()
    {
        var regel = portaal.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<AuthorizationOptions>>().Value.FallbackPolicy;

        Assert.NotNull(regel);
        Assert.Contains(regel.Requirements, r => r is Microsoft.AspNetCore.Authorization.Infrastructure.DenyAnonymousAuthorizationRequirement);
        Assert.DoesNotContain(Eindpunten(), e => e.Metadata.GetMetadata<IAuthorizeData>() is { Policy: not null });
    }

    [Fact]
    public async Task Elke_andere_pagina_stuurt_wie_niet_is_aangemeld_naar_de_aanmeldpagina()
    {
        var bezoeker = portaal.Bezoeker();
        var adressen = Eindpunten()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => Invullen(e.RoutePattern.RawText!))
            .Distinct().ToList();

        Assert.NotEmpty(adressen);
        foreach (var adres in adressen)
        {
            var antwoord = await bezoeker.GetAsync(adres);

            Assert.True(
                antwoord.StatusCode == HttpStatusCode.Redirect && antwoord.Headers.Location!.OriginalString.StartsWith("/aanmelden"),
                $"{adres} answers {(int)antwoord.StatusCode} to who is not signed in.");
        }
    }

    private IEnumerable<RouteEndpoint> Eindpunten()
    {
        var eindpunten = portaal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.NotEmpty(eindpunten);
        return eindpunten;
    }

    // Style sheets, scripts and pictures: what a build put in wwwroot.
    private static bool IsBestand(RouteEndpoint eindpunt) =>
        eindpunt.Metadata.Any(m => m.GetType().FullName!.StartsWith("Microsoft.AspNetCore.StaticAssets."));

    private static string Invullen(string adres) => "/" + Regex.Replace(adres.Trim('/'), @"\{([^}]*)\}", gat => gat.Groups[1].Value switch
    {
        var g when g.Contains(":guid") => "00000000-0000-7000-8000-000000000001",
        var g when g.Contains(":int") => "1",
        _ => "x",
    });
}
