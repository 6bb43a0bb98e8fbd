using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PgbPortal.Web.TagHelpers;

/// <summary>Paging by key: to the previous and the next page, as far as they exist. Nothing when there is one page.</summary>
[HtmlTargetElement("pgb-paginering")]
public sealed class PagineringTagHelper : TagHelper
{
    public string? Vorige { get; set; }

    public string? Volgende { get; set; }

    /// <summary>What lies behind the links, for who listens: "declaraties".</summary>
    public string Wat { get; set; } = "regels";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Vorige) && string.IsNullOrEmpty(Volgende))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-pagination pgb-paginering");
        output.Attributes.SetAttribute("aria-label", $"Bladeren door de {Wat}");
        output.Content.SetHtmlContent("").Als(Link(Vorige, "prev", "← ", "Vorige", "")).Als(Link(Volgende, "next", "", "Volgende", " →"));
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder? Link(string? adres, string soort, string voor, string tekst, string na) =>
        string.IsNullOrEmpty(adres)
            ? null
            : Opmaak.Element("a", $"utrecht-pagination__relative-link utrecht-pagination__relative-link--{soort}")
                .Met("href", adres).Met("rel", soort).Bevat(
                    voor.Length == 0 ? null : Opmaak.Element("span", null, voor.Trim()).Met("aria-hidden", "true"),
                    Opmaak.Element("span", null, tekst).Bevat(Opmaak.AlleenVoorLezer($" {Wat}")),
                    na.Length == 0 ? null : Opmaak.Element("span", null, na.Trim()).Met("aria-hidden", "true"));
}
