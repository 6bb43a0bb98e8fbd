using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PgbPortal.Web.TagHelpers;

/// <summary>"Controleer uw antwoorden", and any other list of names and values.</summary>
[HtmlTargetElement("pgb-samenvatting")]
public sealed class SamenvattingTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pgb-samenvatting");
    }
}

/// <summary>One line of it: the question, the answer inside, and where to change it.</summary>
[HtmlTargetElement("pgb-antwoord", Attributes = "vraag")]
public sealed class AntwoordTagHelper : TagHelper
{
    public string Vraag { get; set; } = "";

    /// <summary>The page, and the field on it (<c>#Invoer_Van</c>), where the answer can be changed.</summary>
    public string? Wijzigen { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var antwoord = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pgb-samenvatting__rij");
        output.Content.SetHtmlContent(Opmaak.Element("dt", null, Vraag));
        var waarde = Opmaak.Element("dd");
        output.Content.AppendHtml(antwoord.IsEmptyOrWhiteSpace
            ? waarde.Bevat(Opmaak.Element("span", "pgb-zacht", "niet ingevuld"))
            : waarde.Bevat(antwoord));
        if (Wijzigen is not null)
        {
            output.Content.AppendHtml(Opmaak.Element("dd", "pgb-samenvatting__actie").Bevat(
                Opmaak.Element("a", null, "Wijzigen").Met("href", Wijzigen).Bevat(Opmaak.AlleenVoorLezer($" {Vraag}"))));
        }
    }
}
