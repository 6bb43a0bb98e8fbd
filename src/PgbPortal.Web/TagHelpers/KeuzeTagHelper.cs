using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PgbPortal.Web.TagHelpers;

/// <summary>
/// A question with all its answers on the page: radio buttons, or boxes to tick when the property holds several values.
/// What stands inside comes below the hint.
/// </summary>
[HtmlTargetElement("pgb-keuze", Attributes = "for,vraag,keuzes")]
public sealed class KeuzeTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Vraag { get; set; } = "";

    public IEnumerable<Keuze> Keuzes { get; set; } = [];

    public string? Hint { get; set; }

    public bool Optioneel { get; set; }

    /// <summary>When there is one answer to choose, it is chosen.</summary>
    public bool EnigeGekozen { get; set; }

    /// <summary>The question is the heading of the page: one question a page.</summary>
    public bool Kop { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var veld = new Formulierveld(ViewContext, For);
        var meerdere = For.ModelExplorer.ModelType != typeof(string) && For.ModelExplorer.ModelType.IsAssignableTo(typeof(IEnumerable));
        var gekozen = Gekozen(veld, meerdere);
        var meer = await output.GetChildContentAsync();

        var vraag = Opmaak.Element(Kop ? "h1" : "span", null, Vraag).Bevat(Formulierveld.Optioneel(Optioneel));
        var keuzes = Opmaak.Element("div", "pgb-keuzes");
        var antwoorden = Keuzes.ToList();
        var isEnige = EnigeGekozen && antwoorden.Count == 1;
        foreach (var (nummer, keuze) in antwoorden.Index())
        {
            keuzes.Bevat(Antwoord(veld, keuze, nummer, meerdere, isEnige || gekozen.Contains(keuze.Waarde)));
        }

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        var klasse = "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset";
        output.Attributes.SetAttribute("class", veld.Fout is null ? klasse : $"{klasse} utrecht-form-fieldset--invalid");
        if (veld.BeschrevenDoor(Hint) is { } door)
        {
            output.Attributes.SetAttribute("aria-describedby", door);
        }

        output.Content.SetHtmlContent(
            Opmaak.Element("legend", "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend").Bevat(vraag))
            .Als(veld.Hintregel(Hint)).AppendHtml(meer).Als(veld.Foutregel()).AppendHtml(keuzes);
    }

    private HashSet<string> Gekozen(Formulierveld veld, bool meerdere)
    {
        if (!meerdere)
        {
            return [veld.Waarde];
        }

        var invoer = ViewContext.ViewData.ModelState.TryGetValue(veld.Naam, out var stand) ? stand.RawValue : null;
        var waarden = invoer as IEnumerable<string> ?? (For.Model as IEnumerable)?.Cast<object?>().Select(Invoertekst.Van) ?? [];
        return [.. invoer is string een ? [een] : waarden];
    }

    private static TagBuilder Antwoord(Formulierveld veld, Keuze keuze, int nummer, bool meerdere, bool aan)
    {
        // The first answer has the id of the question, so that the error summary can point at it.
        var id = nummer == 0 ? veld.Id : string.Create(CultureInfo.InvariantCulture, $"{veld.Id}-{nummer + 1}");
        var uitlegId = keuze.Toelichting is null ? null : $"{id}-uitleg";
        return Opmaak.Element("div", $"utrecht-form-field utrecht-form-field--{(meerdere ? "checkbox" : "radio")}").Bevat(
            Opmaak.Element("input", "pgb-aankruis utrecht-form-field__input").ZonderSluittag()
                .Met("type", meerdere ? "checkbox" : "radio").Met("id", id).Met("name", veld.Naam).Met("value", keuze.Waarde)
                .Met("checked", aan ? "checked" : null).Met("aria-describedby", uitlegId),
            Opmaak.Element("label", "utrecht-form-label utrecht-form-field__label", keuze.IsNaam ? null : keuze.Tekst).Met("for", id)
                .Bevat(keuze.IsNaam ? Namen.Naam(keuze.Tekst) : null),
            keuze.Toelichting is null
                ? null
                : Opmaak.Element("div", "utrecht-form-field-description", keuze.Toelichting).Met("id", uitlegId));
    }
}
