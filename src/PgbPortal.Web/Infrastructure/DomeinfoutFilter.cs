using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// The only place that turns refusals into HTTP: 403, 404, 405, 409, or the same page with the message (422).
/// </summary>
internal sealed class DomeinfoutFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null && IsOngevraagd(context))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        if (Formulierwacht.Weigering(context.HttpContext) is { } weigering)
        {
            context.Result = weigering;
            return;
        }

        var uitgevoerd = await next();
        switch (uitgevoerd.Exception)
        {
            case NietGevondenException:
                Antwoord(uitgevoerd, StatusCodes.Status404NotFound, null);
                break;
            case ToegangGeweigerdException fout:
                await context.HttpContext.RequestServices.GetRequiredService<UseCaseContext>()
                    .LogGeslotenPaginaAsync(fout.Handeling, context.HttpContext.RequestAborted);
                Antwoord(uitgevoerd, StatusCodes.Status403Forbidden, null);
                break;
            case BevestigingNodigException:
                uitgevoerd.Result = new RedirectResult(QueryHelpers.AddQueryString(Paginakader.Bevestigen, "terug", Hier(context.HttpContext.Request)));
                uitgevoerd.ExceptionHandled = true;
                break;
            case RedenNodigException fout:
                uitgevoerd.Result = new RedirectResult(QueryHelpers.AddQueryString(
                    Paginakader.DossierOpenen, new Dictionary<string, string?> { ["dossier"] = fout.Dossier.Waarde.ToString(), ["terug"] = Hier(context.HttpContext.Request) }));
                uitgevoerd.ExceptionHandled = true;
                break;
            case GelijktijdigGewijzigdException fout:
                Antwoord(uitgevoerd, StatusCodes.Status409Conflict, fout.Message);
                break;
            case RegelOvertredenException fout:
                await ToonAsync(context, uitgevoerd, fout);
                break;
            default:
                break;
        }
    }

    /// <summary>Without a handler a page would be drawn without its data.</summary>
    /// <returns>True for a method that this page does not take.</returns>
    private static bool IsOngevraagd(PageHandlerExecutingContext context)
    {
        var (http, bekend) = (context.HttpContext, context.ActionDescriptor.HandlerMethods);
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            || http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return false;
        }

        http.Response.Headers.Allow = string.Join(
            ", ", bekend.Select(h => h.HttpMethod.ToUpperInvariant()).Concat(["GET", "HEAD"]).Distinct(StringComparer.Ordinal));
        return true;
    }

    // After a form one comes back to the page of the form; what was typed is typed again.
    private static string Hier(HttpRequest verzoek) =>
        HttpMethods.IsGet(verzoek.Method) ? verzoek.Path + verzoek.QueryString : verzoek.Path.Value!;

    private static async Task ToonAsync(PageHandlerExecutingContext context, PageHandlerExecutedContext uitgevoerd, RegelOvertredenException fout)
    {
        if (context.HandlerInstance is not Portaalpagina pagina || HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            Antwoord(uitgevoerd, StatusCodes.Status409Conflict, fout.Message);
            return;
        }

        foreach (var bevinding in fout.Bevindingen)
        {
            var (veld, tekst) = pagina.Plaats(bevinding);
            pagina.ModelState.AddModelError(veld, tekst);
        }

        try
        {
            await pagina.LaadAsync(context.HttpContext.RequestAborted);
            context.HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            uitgevoerd.Result = pagina.Page();
            uitgevoerd.ExceptionHandled = true;
        }
        catch (NietGevondenException)
        {
            Antwoord(uitgevoerd, StatusCodes.Status404NotFound, null);
        }
        catch (RegelOvertredenException nogEens)
        {
            Antwoord(uitgevoerd, StatusCodes.Status409Conflict, nogEens.Message);
        }
    }

    private static void Antwoord(PageHandlerExecutedContext uitgevoerd, int status, string? bericht)
    {
        if (bericht is not null)
        {
            uitgevoerd.HttpContext.Items[Foutpaginas.Bericht] = bericht;
        }

        uitgevoerd.Result = new StatusCodeResult(status);
        uitgevoerd.ExceptionHandled = true;
    }
}
