using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PgbPortal.Web.TagHelpers;

/// <summary>A status as colour and word, from its enum value; <c>tekst</c> and <c>toon</c> for what is no status.</summary>
[HtmlTargetElement("pgb-status", Attributes = "waarde")]
[HtmlTargetElement("pgb-status", Attributes = "tekst")]
public sealed class StatusTagHelper : TagHelper
{
    private Toon? _toon;

    public object? Waarde { get; set; }

    public string? Tekst { get; set; }

    public Toon Toon
    {
        get => _toon ?? Toon.Rustig;
        set => _toon = value;
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (woord, toon) = Waarde is null ? ("", Toon.Rustig) : Statuswoorden.Van(Waarde);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"nl-data-badge pgb-status--{Klasse(_toon ?? toon)}");
        output.Content.SetContent(Tekst ?? woord);
    }

    internal static string Klasse(Toon toon) => toon switch
    {
        Toon.Info => "info",
        Toon.Goed => "goed",
        Toon.LetOp => "letop",
        Toon.Fout => "fout",
        _ => "rustig",
    };
}
