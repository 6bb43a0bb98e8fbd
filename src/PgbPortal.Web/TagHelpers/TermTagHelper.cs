using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PgbPortal.Web.TagHelpers;

/// <summary>What a word of the pgb means, on the spot: opens in place, needs no script. Not inside a paragraph.</summary>
[HtmlTargetElement("pgb-term", Attributes = "woord")]
public sealed class TermTagHelper : TagHelper
{
    /// <summary>A word of <see cref="Begrippen"/>.</summary>
    public string Woord { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var begrip = Begrippen.Zoek(Woord);
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pgb-uitleg");
        output.Content.SetHtmlContent(Opmaak.Element("summary", null, begrip.Vraag))
            .AppendHtml(Opmaak.Element("p", null, begrip.Uitleg));
    }
}
