using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Inloggen;

/// <summary>
/// A page for who signs in with an account of this portal. Without such accounts, and in the oefenwereld, it does not exist. Who fails too
/// often from one source waits.
/// </summary>
[AllowAnonymous]
public abstract class Inlogpagina : Portaalpagina
{
    /// <summary>The same for everything that is wrong: nobody learns which accounts there are.</summary>
    protected const string Onjuist = "Dit klopt niet. Na een paar keer fout moet u een kwartier wachten, ook als het daarna goed is.";

    internal static bool IsOpen(HttpContext http) =>
        http.RequestServices.GetRequiredService<Lokaalinstellingen>().Wegen.Count > 0
        && http.RequestServices.GetRequiredService<Paginakader>().Oefendag is null;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!IsOpen(context.HttpContext))
        {
            context.Result = NotFound();
        }
        else if (HttpMethods.IsPost(context.HttpContext.Request.Method) && Rem.IsBronVol(context.HttpContext))
        {
            context.Result = Redirect($"{Binnenkomst.Mislukt}?reden=wachten");
        }
    }

    private Aanmeldrem Rem => HttpContext.RequestServices.GetRequiredService<Aanmeldrem>();

    /// <summary>Both steps are done: a session, and the page that was asked for.</summary>
    private protected async Task<IActionResult> BinnenAsync(Stap stap, TimeProvider klok)
    {
        await Stapkoekje.WisAsync(HttpContext);
        return await Sessiekoekje.OpenAsync(HttpContext, stap.Account.Gebruiker, stap.Weg.Sleutel, klok.NuUtc()) ? LocalRedirect(stap.Terug) : NotFound();
    }

    protected Task<IActionResult> WeigerAsync(string veld, CancellationToken cancellationToken, string? tekst = null)
    {
        Rem.Mislukt(HttpContext);
        ModelState.AddModelError(veld, tekst ?? Onjuist);
        return ToonFoutenAsync(cancellationToken);
    }
}
