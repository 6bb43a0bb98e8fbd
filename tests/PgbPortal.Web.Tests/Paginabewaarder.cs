using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Identity;

namespace PgbPortal.Web.Tests;

/// <summary>
/// Keeps the pages that these tests get, in the folder that PGB_PAGINAS names, so that scripts/paginamatrix.sh can look at them in a browser: the
/// tests bring the portal in more states than any one world holds. Of an address, a status and a role each make-up is kept once.
/// </summary>
internal sealed partial class Paginabewaarder(string map) : IStartupFilter
{
    /// <summary>What is longer, without a space, can push a page sideways.</summary>
    private const int LangWoord = 40;

    private static readonly Lock Slot = new();

    public static void VoegToe(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable("PGB_PAGINAS") is { Length: > 0 } map)
        {
            builder.ConfigureTestServices(s => s.AddSingleton<IStartupFilter>(new Paginabewaarder(Directory.CreateDirectory(map).FullName)));
        }
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(BewaarAsync);
        next(app);
    };

    private async Task BewaarAsync(HttpContext context, RequestDelegate next)
    {
        var echt = context.Response.Body;
        using var kopie = new MemoryStream();
        context.Response.Body = kopie;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = echt;
        }

        var inhoud = kopie.ToArray();
        if (inhoud.Length > 0 && context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true && context.Response.Headers.ContentDisposition.Count == 0)
        {
            Bewaar(context, Encoding.UTF8.GetString(inhoud));
        }

        await echt.WriteAsync(inhoud);
    }

    private void Bewaar(HttpContext context, string html)
    {
        // A page that says no has an address of its own: what was asked for tells nothing then.
        var adres = context.Response.StatusCode is 200 or 422 ? (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.Trim('/') : "fout/{status:int}";
        var soort = Sleutelveld.Replace(adres ?? "", "{id}");
        var naam = $"{(soort.Length == 0 ? "start" : Raar.Replace(soort, "-").Trim('-'))}.{context.Response.StatusCode}.{context.RequestServices.GetRequiredService<HuidigeSessie>().Sessie.Rol}";
        var bestand = Path.Combine(map, $"{naam}.{Opbouw(html)}.html");
        lock (Slot)
        {
            if (!File.Exists(bestand))
            {
                File.WriteAllText(bestand, html);
                File.AppendAllText(Path.Combine(map, "soorten.txt"), $"/{soort}\n");
            }
        }
    }

    /// <summary>Which elements the page is made of, with what marks them: not how many, and not what they say.</summary>
    private static string Opbouw(string html)
    {
        var elementen = Element.Matches(html)
            .Select(e => e.Groups["naam"].Value + string.Concat(Attribuut.Matches(e.Groups["rest"].Value)
                .Select(a => a.Groups["naam"].Value is "class" or "role" or "type" or "lang" or "dir" or "open" or "aria-hidden" ? a.Value : a.Groups["naam"].Value)))
            .Append(Element.Replace(html, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(w => w.Length > LangWoord) ? "lang" : "kort");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', elementen.Distinct().Order(StringComparer.Ordinal)))))[..12];
    }

    [GeneratedRegex("<(?<naam>[a-z][a-z0-9-]*)(?<rest>[^>]*)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Element { get; }

    [GeneratedRegex(" (?<naam>[a-z-]+)(=\"[^\"]*\")?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribuut { get; }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sleutelveld { get; }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Raar { get; }
}
