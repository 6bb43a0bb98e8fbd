using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Isolatie;

/// <summary>What holds for every answer, whoever asks and whatever comes of it (checks 1, 3 to 8, 10 to 12, 16, 17, 20, 46 and 47).</summary>
internal static class Basiseisen
{
    /// <summary>Behind every text that somebody typed: in a page it may only be read, never be part of it.</summary>
    public const string Opmaak = "<i onx=1>\"'";

    /// <summary>Before every text that somebody typed: in a table it may not be a formula.</summary>
    public const string Formule = "=";

    private static readonly (string Kop, string Waarde)[] Vast =
    [
        ("X-Frame-Options", "DENY"), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("Permissions-Policy", "camera=()"), ("Content-Security-Policy", "default-src 'none'"),
        ("Content-Security-Policy", "frame-ancestors 'none'"), ("Cache-Control", "no-store"),
    ];

    private static readonly string[] Nooit = ["Server", "X-Powered-By", "Access-Control-Allow-Origin", "Content-Encoding"];

    /// <param name="rauw">As it was sent, not decoded.</param>
    public static IEnumerable<string> Fouten(HttpResponseMessage antwoord, string kop, string rauw)
    {
        if ((int)antwoord.StatusCode >= 500)
        {
            yield return "is no answer";
        }

        foreach (var (naam, waarde) in Vast.Where(v => !Waarden(antwoord, v.Kop).Contains(v.Waarde, StringComparison.Ordinal)))
        {
            yield return $"says no {naam}: {waarde}";
        }

        foreach (var naam in Nooit.Where(n => Waarden(antwoord, n).Length > 0))
        {
            yield return $"says {naam}";
        }

        if (antwoord.Headers.Location is { IsAbsoluteUri: true } weg && weg.Host != "localhost")
        {
            yield return "leads elsewhere (check 17)";
        }

        if (rauw.Contains("   at PgbPortal.", StringComparison.Ordinal) || Regex.IsMatch(rauw + kop, @"\.cs:line |/src/PgbPortal|/tmp/pgb"))
        {
            yield return "tells how it is made (check 11)";
        }

        if (rauw.Contains("<i onx", StringComparison.Ordinal))
        {
            yield return "takes what somebody typed for markup (check 46)";
        }

        foreach (var veld in Keuring.DubbeleVelden(rauw))
        {
            yield return $"sends {veld} twice";
        }

        if (antwoord.Content.Headers.ContentType?.MediaType == "text/csv" && Regex.IsMatch(rauw, "(^|[;\r\n])\"?=KANARIE"))
        {
            yield return "makes a formula of what somebody typed (check 47)";
        }

        if (Regex.Match(rauw, "<title>(.*?)</title>", RegexOptions.Singleline).Groups[1].Value is { Length: > 0 } titel && NoemtEenNummer(titel))
        {
            yield return "tells a number in its title (check 12)";
        }
    }

    /// <summary>
    /// A BSN or an account stands by itself. In a reference ("VOR-" and eight of sixteen digits and letters) all eight are digits by chance, once in 43 times.
    /// </summary>
    internal static bool NoemtEenNummer(string titel) => Regex.IsMatch(titel, @"(?<![A-Z]-)\b[0-9]{8,9}\b|\b[A-Z]{2}[0-9]{2}[A-Z]{4}[0-9]{6,}");

    private static string Waarden(HttpResponseMessage antwoord, string kop) =>
        antwoord.Headers.TryGetValues(kop, out var waarden) || antwoord.Content.Headers.TryGetValues(kop, out waarden) ? string.Join(", ", waarden) : "";
}
