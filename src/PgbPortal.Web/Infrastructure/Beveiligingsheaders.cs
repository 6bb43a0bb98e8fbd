namespace PgbPortal.Web.Infrastructure;

/// <summary>What every answer says to the browser about what it may do with it.</summary>
internal static class Beveiligingsheaders
{
    // Own origin only, and nothing inline: a script or style that gets into a page by any other way does not run.
    private const string Inhoudsbeleid =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src 'none'; object-src 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    private const string Rechten =
        "accelerometer=(), ambient-light-sensor=(), autoplay=(), bluetooth=(), camera=(), display-capture=(), encrypted-media=(), "
        + "fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), "
        + "serial=(), storage-access=(), usb=(), web-share=(), xr-spatial-tracking=()";

    public static void UseBeveiligingsheaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(static staat =>
        {
            Zet((HttpContext)staat);
            return Task.CompletedTask;
        }, http);
        return next(http);
    });

    private static void Zet(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Inhoudsbeleid;
        headers.XFrameOptions = "DENY";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Origin-Agent-Cluster"] = "?1";
        headers["X-Permitted-Cross-Domain-Policies"] = "none";
        headers["Permissions-Policy"] = Rechten;
        if (http.Response.ContentType is "text/css" or "text/javascript")
        {
            http.Response.ContentType += "; charset=utf-8";
        }

        headers.Remove("Server");
        headers.Remove("X-Powered-By");

        // Style sheet, fonts and script are the same for everybody and carry their own rule; all else is somebody's.
        if (IsMetEigenBewaartijd(http))
        {
            headers.Remove("Pragma");
        }
        else if (!IsVastBestand(http))
        {
            headers.CacheControl = "no-store";
            headers.Remove("Pragma");
            headers.Remove("Expires");
        }
        else if (http.Request.Path.Value!.EndsWith(".woff2", StringComparison.OrdinalIgnoreCase))
        {
            // The build puts a hash of the letters in their name.
            headers.CacheControl = "public, max-age=31536000, immutable";
        }
    }

    // A file of a house style: what it says about keeping holds when it is there.
    private static bool IsMetEigenBewaartijd(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<EigenBewaartijd>() is not null
        && http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified;

    private static bool IsVastBestand(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null
        && http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified;
}
