using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages;

/// <summary>What went wrong, in plain words. An unknown page and somebody else's page look exactly the same.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class FoutModel : PageModel
{
    public int Status { get; private set; }

    public string Titel { get; private set; } = "";

    public string Uitleg { get; private set; } = "";

    public string? Raad { get; private set; }

    /// <summary>By which the log lines of this request are found; says nothing about the user.</summary>
    public string Kenmerk => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    // For every method, and before anything is bound: the form may be what cannot be read.
    public override void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        _ = int.TryParse(RouteData.Values["status"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var status);
        Vul(status);
    }

    private void Vul(int status)
    {
        (Status, Titel, Uitleg, Raad) = status switch
        {
            400 => (400, "Dit formulier is niet goed aangekomen", "Ga terug en probeer het nog een keer.",
                "Stond de pagina lang open? Open de pagina dan opnieuw."),
            403 => (403, "Dit mag u hier niet doen", "U heeft geen recht om dit te doen.",
                "Bent u ingelogd als de goede persoon? U kunt soms wisselen van dossier."),
            405 => (405, "Dit kan hier niet", "Deze pagina kunt u alleen bekijken.", "Open de pagina opnieuw."),
            409 => (409, "Iemand anders was u net voor", "Iemand anders heeft dit net gewijzigd. Uw wijziging is niet bewaard.",
                "Open de pagina opnieuw. Kijk wat er is veranderd en probeer het dan nog een keer."),
            413 => (413, "Dit bestand is te groot", "We kunnen dit bestand niet aannemen.", "Kies een kleiner bestand."),
            429 => (429, "Even wachten", "U heeft dit te vaak achter elkaar geprobeerd.", "Probeer het over een minuut opnieuw."),
            500 => (500, "Er ging iets mis bij ons", "Dat ligt niet aan u. Er is niets half bewaard.", "Probeer het over een paar minuten opnieuw."),
            503 => (503, "Het portaal is even niet bereikbaar", "We zijn ermee bezig.", "Probeer het over een paar minuten opnieuw."),
            _ => (404, "Deze pagina is er niet", "Misschien klopt het adres niet. Of u mag deze pagina niet zien.", (string?)null),
        };
        if (HttpContext.Items[Foutpaginas.Bericht] is string bericht)
        {
            Uitleg = bericht;
        }

        Response.StatusCode = Status;
    }
}
