namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// A change comes from a page of this portal. Browsers say where a request was made; one that was made on another site is refused before
/// anything of it is read, beside the token that every form has (check 55).
/// </summary>
internal static class Herkomst
{
    private const string Kop = "Sec-Fetch-Site";

    public static void UseEigenHerkomst(this WebApplication app) => app.Use((http, next) =>
    {
        if (IsVanElders(http.Request))
        {
            app.Logger.LogWarning("Een verzoek dat op een andere site begon is geweigerd");
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(http);
    });

    // What says nothing is no browser of today, and has to have the token anyhow.
    private static bool IsVanElders(HttpRequest verzoek) =>
        !HttpMethods.IsGet(verzoek.Method) && !HttpMethods.IsHead(verzoek.Method)
        && verzoek.Headers.TryGetValue(Kop, out var herkomst) && herkomst != "same-origin" && herkomst != "none";
}
