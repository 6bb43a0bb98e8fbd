using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>
/// A QR code as SVG in the page itself: no script, no style and no address, so it passes the content policy and the key in it goes nowhere else.
/// </summary>
internal static class Qrcode
{
    /// <summary>The white edge that a camera needs, which the matrix has around it.</summary>
    public const int Rand = 4;

    /// <param name="tekst">What a camera reads.</param>
    /// <param name="naam">What a screen reader says; plain text.</param>
    public static IHtmlContent Svg(string tekst, string naam)
    {
        var rijen = Rijen(tekst);
        var maat = rijen.Count.ToString(CultureInfo.InvariantCulture);
        var pad = new StringBuilder();
        for (var y = 0; y < rijen.Count; y++)
        {
            for (var x = 0; x < rijen[y].Length; x++)
            {
                if (rijen[y][x])
                {
                    pad.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new HtmlString(
            $"<svg class=\"pgb-qr\" viewBox=\"0 0 {maat} {maat}\" width=\"240\" height=\"240\" role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(naam)}\" shape-rendering=\"crispEdges\">"
            + $"<rect width=\"{maat}\" height=\"{maat}\" fill=\"#fff\"></rect><path fill=\"#000\" d=\"{pad}\"></path></svg>");
    }

    /// <summary>Row by row, with the edge: true is black.</summary>
    internal static IReadOnlyList<bool[]> Rijen(string tekst)
    {
        using var maker = new QRCodeGenerator();
        using var code = maker.CreateQrCode(tekst, QRCodeGenerator.ECCLevel.M);
        return code.ModuleMatrix.ConvertAll(r => r.Cast<bool>().ToArray());
    }
}
