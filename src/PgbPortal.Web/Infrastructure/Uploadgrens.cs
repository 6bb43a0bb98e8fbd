using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PgbPortal.Application.Identity;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// The server would cut off a body that is too large, and the browser would show its own error. Here the rest is thrown
/// away first, and the user comes back on the form with what to do.
/// </summary>
/// <param name="useCase">Who may not run it, may not send a file either.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class Uploadgrens(Type useCase) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>A file of 25 MB with what a form adds to it.</summary>
    public const long Bytes = 26_000_000;

    /// <summary>In the address of the form when a file was sent that was far too large to take in.</summary>
    public const string TeGroot = "teGroot";

    public const string Melding = "Dit bestand is groter dan 25 MB. Kies een kleiner bestand.";

    /// <summary>Whoever sends more than this is cut off after all.</summary>
    private const long Hoogstens = 100_000_000;

    /// <summary>Before the check on the antiforgery token (1000), which reads the form.</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            return;
        }

        // Nothing is read from who may not send anything here.
        if (!Menu.Mag(context.HttpContext.RequestServices.GetRequiredService<HuidigeSessie>().Sessie, useCase))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        if (request.ContentLength is not (> Bytes and <= Hoogstens))
        {
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } grens)
        {
            grens.MaxRequestBodySize = Hoogstens;
        }

        await request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);
        context.Result = new RedirectResult($"{request.Path}?{TeGroot}=true");
    }
}
