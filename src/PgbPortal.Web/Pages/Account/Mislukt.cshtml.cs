using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Account;

/// <summary>Signing in did not work: why, as far as that helps the visitor, and what to do.</summary>
[AllowAnonymous]
public sealed class MisluktModel(Aanmeldinstellingen instellingen) : PageModel
{
    [FromQuery]
    public string? Reden { get; set; }

    [FromQuery]
    public string? Weg { get; set; }

    public string Titel { get; private set; } = "";

    public string Uitleg { get; private set; } = "";

    public void OnGet()
    {
        var isMedewerker = instellingen.Wegen.Any(w => w.Sleutel == Weg && w.Soort == Aanmeldsoort.Medewerker);
        (Titel, Uitleg, Response.StatusCode) = Reden switch
        {
            "onbekend" when isMedewerker => (
                "Wij kennen u hier niet",
                "Uw organisatie gaf ons geen rol voor u door. Vraag uw beheerder om een rol voor dit portaal.",
                StatusCodes.Status403Forbidden),
            "onbekend" => (
                "Wij kennen u hier niet",
                "U bent goed ingelogd, maar u heeft hier geen pgb en geen overeenkomst. Heeft u net een pgb gekregen? "
                + "Dan kunt u hier terecht zodra uw gemeente of zorgkantoor het heeft doorgegeven.",
                StatusCodes.Status403Forbidden),
            "niveau" => (
                "Log in met een hoger niveau",
                "U heeft ingelogd op een manier die voor dit portaal niet veilig genoeg is. Kies bij het inloggen een manier met meer zekerheid.",
                StatusCodes.Status403Forbidden),
            "afgebroken" => ("U bent niet ingelogd", "U bent gestopt met inloggen. U kunt het opnieuw proberen.", StatusCodes.Status200OK),
            "wachten" => (
                "Even wachten", "Er is te vaak achter elkaar geprobeerd in te loggen. Probeer het over een kwartier opnieuw.",
                StatusCodes.Status429TooManyRequests),
            "storing" => (
                "Inloggen lukt nu niet", "De inlogdienst antwoordt niet. Dat ligt niet aan u. Probeer het over een paar minuten opnieuw.",
                StatusCodes.Status503ServiceUnavailable),
            _ => ("Inloggen is niet gelukt", "Er ging iets mis bij het inloggen. Begin opnieuw.", StatusCodes.Status400BadRequest),
        };
    }
}
