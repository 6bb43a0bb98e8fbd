using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PgbPortal.Web.TagHelpers;

/// <summary>A row of buttons in which nothing can be done leaves no empty bar behind.</summary>
[HtmlTargetElement("div", Attributes = "[class='pgb-knoppen']")]
public sealed class KnoppenTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var knoppen = await output.GetChildContentAsync();
        if (knoppen.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        output.Content.SetHtmlContent(knoppen);
    }
}
