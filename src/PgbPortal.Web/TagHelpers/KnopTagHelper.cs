using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PgbPortal.Web.TagHelpers;

/// <summary>How much a button asks for attention. One primary button a page.</summary>
public enum Knopsoort
{
    Primair,
    Gewoon,
    Rustig,
    Gevaar,
}

/// <summary>A button that sends the form; with <c>href</c> a link that looks like one.</summary>
[HtmlTargetElement("pgb-knop")]
public sealed class KnopTagHelper : TagHelper
{
    public Knopsoort Soort { get; set; } = Knopsoort.Primair;

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (utrecht, eigen) = Soort switch
        {
            Knopsoort.Primair => ("primary-action", ""),
            Knopsoort.Rustig => ("subtle", ""),
            Knopsoort.Gevaar => ("secondary-action", " pgb-knop--gevaar"),
            _ => ("secondary-action", ""),
        };
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"utrecht-button utrecht-button--{utrecht}{eigen}");
        if (Href is null)
        {
            output.TagName = "button";
            if (!output.Attributes.ContainsName("type"))
            {
                output.Attributes.SetAttribute("type", "submit");
            }
        }
        else
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", Href);
        }
    }
}
