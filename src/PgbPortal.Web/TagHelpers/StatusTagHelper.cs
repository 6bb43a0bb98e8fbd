using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PgbPortal.Web.TagHelpers;

/// <summary>A status as colour and word, from its enum value; <c>tekst</c> and <c>toon</c> for what is no status.</summary>
[HtmlTargetElement("pgb-status", Attributes = "waarde")]
[HtmlTargetElement("pgb-status", Attributes = "tekst")]
public sealed class StatusTagHelper : TagHelper
{
    public object? Waarde { get; set; }

    public string? Tekst { get; set; }

    public Toon? Toon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (woord, toon) = Waarde is null ? ("", TagHelpers.Toon.Rustig) : Statuswoorden.Van(Waarde);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"nl-data-badge pgb-status--{Klasse(Toon ?? toon)}");
        output.Content.SetContent(Tekst ?? woord);
    }

    internal static string Klasse(Toon toon) => toon switch
    {
        TagHelpers.Toon.Info => "info",
        TagHelpers.Toon.Goed => "goed",
        TagHelpers.Toon.LetOp => "letop",
        TagHelpers.Toon.Fout => "fout",
        _ => "rustig",
    };
}
