using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Berichten;

/// <summary>
/// The server would cut off a body that is too large, and the browser would show its own error. Here the rest is thrown
/// away first, and the user comes back on the form with what to do.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class Uploadgrens : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>A message of 25 MB with what a form adds to it.</summary>
    public const long Bytes = 26_000_000;

    public const string TeGroot = "teGroot";

    /// <summary>Whoever sends more than this is cut off after all.</summary>
    private const long Hoogstens = 100_000_000;

    /// <summary>Before the check on the antiforgery token (1000), which reads the form.</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        // Nothing is read from who may not send anything here.
        if (!Menu.Mag(context.HttpContext.RequestServices.GetRequiredService<HuidigeSessie>().Sessie, typeof(BerichtOntvangen)))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        var request = context.HttpContext.Request;
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
