using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.TagHelpers;

/// <summary>A telephone number that a phone can call; without a number of its own that of the SVB.</summary>
/// <remarks>Without any number it writes <c>zonder</c>, so that the sentence stays whole.</remarks>
[HtmlTargetElement("pgb-telefoon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TelefoonTagHelper(Contactgegevens contact) : TagHelper
{
    /// <summary>Null: of the SVB.</summary>
    public string? Nummer { get; set; }

    /// <summary>What stands there when no number is known.</summary>
    public string Zonder { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var nummer = Nummer ?? contact.SvbTelefoon;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (string.IsNullOrWhiteSpace(nummer))
        {
            output.TagName = null;
            output.Content.SetContent(Zonder);
            return;
        }

        output.TagName = "a";
        output.Attributes.SetAttribute("class", "pgb-heel");
        output.Attributes.SetAttribute("href", "tel:" + string.Concat(nummer.Where(c => char.IsAsciiDigit(c) || c == '+')));
        output.Content.SetContent(nummer);
    }
}
