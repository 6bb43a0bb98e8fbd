using Microsoft.AspNetCore.Antiforgery;
using PgbPortal.Application.Identity;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// A form tells for which organisation it was opened. Who changed to another one in the meantime, in a second window, does not send it there.
/// </summary>
internal sealed class Formulierzegel : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => Keuze(context);

    public bool ValidateAdditionalData(HttpContext context, string additionalData) =>
        additionalData == Keuze(context)
        || context.Request.Path.StartsWithSegments(Paginakader.Afmelden, StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments(Paginakader.Wisselen, StringComparison.OrdinalIgnoreCase);

    private static string Keuze(HttpContext context) =>
        context.RequestServices.GetRequiredService<HuidigeSessie>().Sessie.Mandaat?.Sleutel ?? "";
}
