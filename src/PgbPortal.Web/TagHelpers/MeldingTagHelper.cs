using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PgbPortal.Web.TagHelpers;

/// <summary>A message in a box: <c>info</c>, <c>goed</c>, <c>letop</c> or <c>fout</c>.</summary>
[HtmlTargetElement("pgb-melding")]
public sealed class MeldingTagHelper : TagHelper
{
    public Toon Toon { get; set; } = Toon.Info;

    public string? Titel { get; set; }

    /// <summary>The title is what somebody is called.</summary>
    public string? TitelNaam { get; set; }

    /// <summary>Read aloud by a screen reader when the page opens: the outcome of what was just done.</summary>
    public bool Live { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        var soort = Toon switch
        {
            Toon.Goed => "ok",
            Toon.LetOp => "warning",
            Toon.Fout => "error",
            _ => "info",
        };
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"utrecht-alert utrecht-alert--{soort}");
        if (Live)
        {
            output.Attributes.SetAttribute("role", "status");
        }

        output.Content.SetHtmlContent("");
        if ((Titel ?? TitelNaam) is { } titel)
        {
            output.Content.AppendHtml(Opmaak.Element("h2").Bevat(Namen.MetNaam(titel, TitelNaam)));
        }

        output.Content.AppendHtml(inhoud);
    }
}
