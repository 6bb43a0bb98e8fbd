using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PgbPortal.Web.TagHelpers;

/// <summary>Around a page: explains below it each word of <see cref="Begrippen"/> that stands in it and that it does not explain itself.</summary>
[HtmlTargetElement("pgb-woorden")]
public sealed partial class WoordenTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(inhoud);
        var html = inhoud.GetContent();
        var woorden = Begrippen.In(Onzichtbaar.Replace(html, " ")).Where(b => !html.Contains($">{b.Vraag}</summary>", StringComparison.Ordinal)).ToList();
        if (woorden.Count > 0)
        {
            output.PostContent.SetHtmlContent(Lijst(woorden));
        }
    }

    private static IHtmlContentBuilder Lijst(IEnumerable<Begrip> woorden)
    {
        var uitleg = new HtmlContentBuilder()
            .AppendHtml("<details class=\"pgb-uitleg pgb-scherm\">")
            .AppendHtml(Opmaak.Element("summary", null, "Uitleg van woorden op deze pagina"))
            .AppendHtml("<dl class=\"pgb-woorden\">");
        foreach (var begrip in woorden)
        {
            uitleg.AppendHtml(Opmaak.Element("dt", null, begrip.Woord)).AppendHtml(Opmaak.Element("dd", null, begrip.Uitleg));
        }

        return uitleg.AppendHtml("</dl></details>");
    }

    // What is no text of ours: a name or what somebody typed, what an explanation says, and the tags.
    [GeneratedRegex("<(?<naam>[a-z]+)[^>]* translate=\"no\"[^>]*>.*?</\\k<naam>>|<details class=\"pgb-uitleg\">.*?</details>|<[^>]*>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Onzichtbaar { get; }
}
