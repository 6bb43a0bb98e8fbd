using Microsoft.AspNetCore.Html;

namespace PgbPortal.Web.TagHelpers;

/// <summary>
/// What somebody is called, in a page: <c>@Naam(...)</c>. No translator touches it, ours nor that of a browser (ADR 23), and a name in
/// another script does not turn the words around it.
/// </summary>
public static class Namen
{
    /// <param name="naam">Of a person or an organisation.</param>
    /// <param name="anders">What stands there when nobody is named; that is no name.</param>
    public static IHtmlContent Naam(string? naam, string? anders = null) => naam is null
        ? new HtmlContentBuilder().Append(anders ?? "")
        : Opmaak.Element("bdi", null, naam).Met("translate", "no");

    /// <summary>A sentence of the code, with these names in it.</summary>
    internal static IHtmlContent MetNaam(string? zin, params ReadOnlySpan<string?> namen)
    {
        var inhoud = new HtmlContentBuilder();
        var plek = namen.IsEmpty || string.IsNullOrEmpty(namen[0]) ? -1 : zin?.IndexOf(namen[0]!, StringComparison.Ordinal) ?? -1;
        return plek >= 0
            ? inhoud.AppendHtml(MetNaam(zin![..plek], namen[1..])).AppendHtml(Naam(namen[0])).AppendHtml(MetNaam(zin[(plek + namen[0]!.Length)..], namen[1..]))
            : namen.IsEmpty ? inhoud.Append(zin ?? "") : MetNaam(zin, namen[1..]);
    }
}
