namespace PgbPortal.Web.Infrastructure;

/// <summary>Can be asked for while the oefenwereld is being made: reads no database.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ZonderWereldAttribute : Attribute;

/// <summary>As long as the oefenwereld is being made, every page sends to the sign-in page, which tells how far it is.</summary>
internal sealed class Wereldwacht(RequestDelegate volgende, Oefenvulling vulling)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!vulling.IsBezig)
        {
            return volgende(http);
        }

        // A cookie of an earlier oefenwereld would be read with keys from the database.
        http.Request.Headers.Remove("Cookie");
        var leest = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (leest && http.GetEndpoint()?.Metadata.GetMetadata<ZonderWereldAttribute>() is not null)
        {
            return volgende(http);
        }

        var terug = leest ? QueryString.Create("terug", $"{http.Request.Path}{http.Request.QueryString}") : QueryString.Empty;
        http.Response.Redirect($"{Paginakader.Aanmelden}{terug}");
        return Task.CompletedTask;
    }
}
