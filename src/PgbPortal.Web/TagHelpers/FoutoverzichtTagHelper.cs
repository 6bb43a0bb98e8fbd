using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.TagHelpers;

/// <summary>
/// Above a form: what is wrong, each with a link to its field. Nothing when all is well. It takes the focus by itself,
/// and the layout puts "Fout: " before the title of the page.
/// </summary>
[HtmlTargetElement("pgb-foutoverzicht")]
public sealed class FoutoverzichtTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var fouten = ViewContext.ViewData.ModelState
            .Select(paar => (Naam: paar.Key, Fouten: Meldingen(paar.Key, paar.Value)))
            .SelectMany(paar => paar.Fouten.Select(fout => (paar.Naam, Fout: fout)))
            .OrderBy(paar => Plek(paar.Naam), StringComparer.Ordinal).ThenBy(paar => paar.Naam, StringComparer.Ordinal)
            .ToArray();
        if (fouten.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        var lijst = Opmaak.Element("ul");
        foreach (var (naam, fout) in fouten)
        {
            lijst.Bevat(naam.Length == 0
                ? Opmaak.Element("li", null, fout)
                : Opmaak.Element("li").Bevat(Opmaak.Element("a", null, MetDag(naam, fout)).Met("href", $"#{Formulierveld.IdVan(naam)}")));
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-alert utrecht-alert--error pgb-foutoverzicht");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("id", "foutoverzicht");
        var alleenRegels = fouten.All(f => f.Naam.Length == 0);
        output.Content.SetHtmlContent(Opmaak.Element("h2", null, alleenRegels ? "Dit kan nu niet" : "Er is iets niet goed ingevuld"))
            .AppendHtml(lijst);
    }

    // One day of pgb-uren: its own message does not say which day, because there it stands beside it.
    private static string MetDag(string naam, string fout) =>
        naam.EndsWith(']')
        && DateOnly.TryParseExact(
            naam[(naam.LastIndexOf('[') + 1)..^1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? $"{dag.Voluit()}: {fout}"
            : fout;

    // ModelState has no order; the properties of the form stand in the order in which the page asks them.
    private string Plek(string naam)
    {
        var plek = new StringBuilder();
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var deel in naam.Split('.'))
        {
            var nummer = metadata.Properties.ToList().FindIndex(p => p.Name == deel.Split('[')[0]);
            if (nummer < 0)
            {
                break;
            }

            metadata = metadata.Properties[nummer];
            plek.Append(CultureInfo.InvariantCulture, $"{nummer:000}.");
            if (Rij(deel) is { } rij && metadata.ElementMetadata is { } element)
            {
                metadata = element;
                plek.Append(CultureInfo.InvariantCulture, $"{rij:000}.");
            }
        }

        return plek.ToString();
    }

    // The row of a list: "Functiebudgetten[2]" is 2.
    private static int? Rij(string deel)
    {
        var haak = deel.IndexOf('[', StringComparison.Ordinal);
        return haak > 0 && int.TryParse(deel.AsSpan(haak + 1).TrimEnd(']'), CultureInfo.InvariantCulture, out var rij) ? rij : null;
    }

    // A field shows its first message, and the summary repeats exactly that; what belongs to no field is shown in full.
    private static IEnumerable<string> Meldingen(string naam, ModelStateEntry? stand)
    {
        if (naam.Length == 0)
        {
            return stand?.Errors.Select(e => e.ErrorMessage) ?? [];
        }

        return Formulierveld.EersteFout(stand) is { } fout ? [fout] : [];
    }
}
