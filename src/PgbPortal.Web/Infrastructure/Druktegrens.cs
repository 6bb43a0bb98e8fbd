using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// So many requests at once, so many that wait, and the rest hears at once to come back later: what is under way is then finished in time.
/// Reading and sending have places of their own, so a crowd that reads refuses nobody's form; and one source, which may be a whole office,
/// never has them all. Configuration section "Drukte".
/// </summary>
/// <param name="Tegelijk">At work at once, of each kind.</param>
/// <param name="Wachtrij">That wait for a place, of each kind; the first comes first.</param>
/// <param name="PerBron">At work or waiting for a place from one address, of each kind; four times as many wait for that.</param>
internal sealed record Druktegrens(int Tegelijk, int Wachtrij, int PerBron)
{
    private const int HoogstensTegelijk = 10_000;
    private const int HoogstensWachtrij = 100_000;
    private const int StandaardTegelijk = 100;
    private const int StandaardWachtrij = 400;
    private const int StandaardPerBron = 50;
    private const int WachtPerPlaats = 4;
    private const int Wachtseconden = 10;

    // Without the frame of the other pages: that asks the database who is signed in, which has too much to do already.
    private const string Pagina = """
        <!DOCTYPE html>
        <html lang="nl">
        <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Het is nu erg druk - PgbPortal</title>
            <link rel="icon" href="/favicon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/css/site.css">
        </head>
        <body class="voorbeeld-theme">
            <main class="pgb-hoofd" id="inhoud">
                <div class="pgb-breedte pgb-stapel">
                    <h1>Het is nu erg druk</h1>
                    <p class="pgb-intro">Er zijn te veel bezoekers tegelijk. Wacht een halve minuut en probeer het dan opnieuw.</p>
                    <p>Was u iets aan het invullen? Ga dan terug in uw browser. Wat u heeft ingevuld, staat er nog. Verstuur het daarna opnieuw.</p>
                </div>
            </main>
        </body>
        </html>
        """;

    /// <exception cref="InstellingOnjuistException">A number that cannot be.</exception>
    public static Druktegrens Van(IConfiguration configuratie)
    {
        var sectie = configuratie.GetSection("Drukte");
        return new(
            Getal(sectie, "Tegelijk", StandaardTegelijk, 1, HoogstensTegelijk),
            Getal(sectie, "Wachtrij", StandaardWachtrij, 0, HoogstensWachtrij),
            Getal(sectie, "PerBron", StandaardPerBron, 1, HoogstensTegelijk));
    }

    public void Zet(IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.GlobalLimiter = Grens();
        o.OnRejected = async (geweigerd, cancellationToken) =>
        {
            var antwoord = geweigerd.HttpContext.Response;
            antwoord.StatusCode = StatusCodes.Status503ServiceUnavailable;
            antwoord.Headers.RetryAfter = Wachtseconden.ToString(CultureInfo.InvariantCulture);
            antwoord.ContentType = "text/html; charset=utf-8";
            await antwoord.WriteAsync(Pagina, cancellationToken);
        };
    });

    internal PartitionedRateLimiter<HttpContext> Grens() => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, (IPAddress?, string)>(http => IsVrij(http) || Bron(http) is not { } bron
            ? RateLimitPartition.GetNoLimiter<(IPAddress?, string)>((null, ""))
            : RateLimitPartition.GetConcurrencyLimiter<(IPAddress?, string)>((bron, Soort(http)), _ => Plaatsen(PerBron, WachtPerPlaats * PerBron))),
        PartitionedRateLimiter.Create<HttpContext, string>(http => IsVrij(http)
            ? RateLimitPartition.GetNoLimiter("vrij")
            : RateLimitPartition.GetConcurrencyLimiter(Soort(http), _ => Plaatsen(Tegelijk, Wachtrij))));

    private static ConcurrencyLimiterOptions Plaatsen(int tegelijk, int wachtrij) =>
        new() { PermitLimit = tegelijk, QueueLimit = wachtrij, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };

    private static string Soort(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? "lezen" : "versturen";

    // The machine itself is no source: that is a proxy which does not say for whom it asks. A household has a whole /64 of IPv6.
    private static IPAddress? Bron(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } adres || IPAddress.IsLoopback(adres))
        {
            return null;
        }

        if (adres.IsIPv4MappedToIPv6 || adres.AddressFamily == AddressFamily.InterNetwork)
        {
            return adres.MapToIPv4();
        }

        Span<byte> bytes = stackalloc byte[16];
        _ = adres.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new(bytes);
    }

    // A watch must know that the portal is alive, and a style sheet costs nothing.
    private static bool IsVrij(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/gezond", StringComparison.Ordinal)
        || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || http.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is not null
        || http.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>() is not null;

    private static int Getal(IConfigurationSection sectie, string sleutel, int standaard, int minstens, int hoogstens) =>
        sectie[sleutel] is not { Length: > 0 } tekst ? standaard
            : int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var waarde) && waarde >= minstens && waarde <= hoogstens
                ? waarde
                : throw new InstellingOnjuistException(
                    $"{sectie.Key}__{sleutel}", $"'{tekst}' past niet. Vul een heel getal in, van {minstens} tot en met {hoogstens}.");
}
