using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.FileProviders;

namespace PgbPortal.Web.Infrastructure.Documenten;

/// <summary>The style sheet of the portal with its letters inside, for a page that may fetch nothing.</summary>
public sealed partial class Documentstijl
{
    private const string Map = "css";

    private readonly Lazy<IHtmlContent> _element;

    public Documentstijl(IWebHostEnvironment omgeving) => _element = new(() => new HtmlString($"<style>{Lees(omgeving.WebRootFileProvider)}</style>"));

    public IHtmlContent Element => _element.Value;

    private static string Lees(IFileProvider bestanden) => Verwijzing().Replace(
        System.Text.Encoding.UTF8.GetString(Inhoud(bestanden, "site.css")),
        gevonden =>
        {
            var naam = gevonden.Groups["naam"].Value;
            var soort = naam.EndsWith(".svg", StringComparison.Ordinal) ? "image/svg+xml" : "font/woff2";
            return $"url(data:{soort};base64,{Convert.ToBase64String(Inhoud(bestanden, naam))})";
        });

    private static byte[] Inhoud(IFileProvider bestanden, string naam)
    {
        using var bron = bestanden.GetFileInfo($"{Map}/{naam}").CreateReadStream();
        using var inhoud = new MemoryStream();
        bron.CopyTo(inhoud);
        return inhoud.ToArray();
    }

    [GeneratedRegex("""url\("?(?:\./)?(?<naam>[\w-]+(?:\.[\w-]+)*\.(?:woff2|svg))"?\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verwijzing();
}
