using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>
/// Gives a page in English to who chose that, from the page that was made in Dutch (ADR 23). For who reads Dutch, and for employees,
/// it does nothing. When it fails, the reader gets the Dutch page.
/// </summary>
internal sealed class Taalmiddleware(RequestDelegate volgende, Paginavertaler vertaler, ILogger<Taalmiddleware> log)
{
    public async Task InvokeAsync(HttpContext http, HuidigeSessie huidig)
    {
        // Style sheet and script are for everybody.
        if (!Taalkeuze.LeestEngels(http, huidig) || http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null)
        {
            await volgende(http);
            return;
        }

        var uit = http.Response.Body;
        await using var pagina = new Paginastroom(http.Response, uit);
        http.Response.Body = pagina;
        try
        {
            await volgende(http);
        }
        finally
        {
            http.Response.Body = uit;
        }

        if (pagina.Inhoud is { Length: > 0 } inhoud)
        {
            http.Response.ContentLength = null;
            await uit.WriteAsync(Vertaal(http, inhoud), http.RequestAborted);
        }
    }

    /// <summary>Employees work in Dutch.</summary>
    public static bool KiestTaal(HuidigeSessie huidig) => huidig.Sessie.GebruikerId is null || huidig.Sessie.Rol.IsBurgerOfOrganisatie;

    private byte[] Vertaal(HttpContext http, byte[] inhoud)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        try
        {
            return Encoding.UTF8.GetBytes(vertaler.Vertaal(
                Encoding.UTF8.GetString(inhoud), teVeel: () => log.LogWarning("De pagina {Route} vraagt te veel van de vertaling: de rest blijft Nederlands", route)));
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            // Not the message: it could hold words of the page.
            log.LogError("De pagina {Route} is niet te vertalen: {Fout}", route, fout.GetType().Name);
            return inhoud;
        }
    }
}
