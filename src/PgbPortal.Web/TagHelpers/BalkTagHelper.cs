using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.TagHelpers;

/// <summary>
/// A budget as one bar: spent, reserved, free. Drawn here as SVG with a title and a description; the same figures stand
/// in a table behind it. Without colour the parts still differ: full, striped, empty.
/// </summary>
[HtmlTargetElement("pgb-balk", Attributes = "naam,toegekend,besteed,gereserveerd")]
public sealed class BalkTagHelper : TagHelper
{
    private const int Breedte = 1000;
    private const int Hoogte = 40;

    public string Naam { get; set; } = "";

    /// <summary>Who is named in it.</summary>
    public string? Wie { get; set; }

    public Bedrag Toegekend { get; set; }

    public Bedrag Besteed { get; set; }

    public Bedrag Gereserveerd { get; set; }

    /// <summary>What is left to spend; without it: toegekend less the other two. Below zero is a shortage.</summary>
    public Bedrag? Vrij { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = $"balk-{Volgnummer()}";
        var vrij = Vrij ?? Toegekend - Besteed - Gereserveerd;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pgb-balk");
        output.Content.SetHtmlContent(Kop(vrij)).AppendHtml(Tekening(id, vrij)).AppendHtml(Legenda(id, vrij)).AppendHtml(Cijfers(vrij));
    }

    private TagBuilder Kop(Bedrag vrij) => Opmaak.Element("div", "pgb-balk__kop").Bevat(
        Opmaak.Element("span", "pgb-balk__naam").Bevat(Namen.MetNaam(Naam, Wie)),
        Opmaak.Element("span", "pgb-balk__vrij").Bevat(
            Opmaak.Element("strong", "pgb-bedrag", (vrij.IsNegatief ? -vrij : vrij).ToString()),
            new HtmlString(vrij.IsNegatief ? " te kort" : " vrij")));

    private TagBuilder Tekening(string id, Bedrag vrij)
    {
        // A shortage makes the whole wider than what was granted, so that nothing falls outside the picture.
        var geheel = Math.Max(1, Math.Max(Toegekend.Centen, Besteed.Centen + Gereserveerd.Centen));
        var totBesteed = Plek(Besteed.Centen, geheel);
        var totGereserveerd = Plek(Besteed.Centen + Gereserveerd.Centen, geheel);
        var tekst = $"Van {Toegekend} is {Besteed} besteed en {Gereserveerd} gereserveerd. "
            + (vrij.IsNegatief ? $"Er is {-vrij} te kort." : $"Er is {vrij} vrij.");
        var svg = Opmaak.Element("svg", "pgb-balk__beeld").Met("viewBox", $"0 0 {Tekst(Breedte)} {Tekst(Hoogte)}")
            .Met("preserveAspectRatio", "none").Met("role", "img").Met("aria-labelledby", $"{id}-titel {id}-tekst").Bevat(
                Opmaak.Element("title", null, $"Budget {Naam}").Met("id", $"{id}-titel"),
                Opmaak.Element("desc", null, tekst).Met("id", $"{id}-tekst"),
                Opmaak.Element("defs").Bevat(Strepen(id)),
                Vlak("pgb-balk__leeg", 0, Breedte),
                Vlak("pgb-balk__besteed", 0, totBesteed),
                Vlak("pgb-balk__gereserveerd", totBesteed, totGereserveerd),
                Vlak(null, totBesteed, totGereserveerd)?.Met("fill", $"url(#{id}-strepen)"));
        if (vrij.IsNegatief)
        {
            svg.Bevat(Vlak("pgb-balk__tekort", Plek(Toegekend.Centen, geheel), Breedte));
        }

        return svg.Bevat(Opmaak.Element("rect", "pgb-balk__rand").Met("x", "0").Met("y", "0")
            .Met("width", Tekst(Breedte)).Met("height", Tekst(Hoogte)));
    }

    private static TagBuilder Strepen(string id) => Opmaak.Element("pattern").Met("id", $"{id}-strepen")
        .Met("patternUnits", "userSpaceOnUse").Met("width", "16").Met("height", "16")
        .Bevat(Opmaak.Element("path", "pgb-balk__streep").Met("d", "M0 16 16 0M-4 4 4 -4M12 20 20 12"));

    private static TagBuilder? Vlak(string? klasse, int van, int tot) => tot <= van
        ? null
        : Opmaak.Element("rect", klasse).Met("x", Tekst(van)).Met("y", "0").Met("width", Tekst(tot - van)).Met("height", Tekst(Hoogte));

    private TagBuilder Legenda(string id, Bedrag vrij) => Opmaak.Element("ul", "pgb-balk__legenda").Met("role", "list").Bevat(
        Regel(id, "pgb-balk__besteed", strepen: false, "Besteed", Besteed),
        Regel(id, "pgb-balk__gereserveerd", strepen: true, "Gereserveerd", Gereserveerd),
        vrij.IsNegatief
            ? Regel(id, "pgb-balk__tekort", strepen: false, "Te kort", -vrij)
            : Regel(id, null, strepen: false, "Vrij", vrij));

    private static TagBuilder Regel(string id, string? klasse, bool strepen, string naam, Bedrag bedrag)
    {
        var blok = Opmaak.Element("svg", "pgb-balk__blok").Met("viewBox", "0 0 16 16").Met("aria-hidden", "true")
            .Met("focusable", "false").Bevat(
                Vierkant("pgb-balk__leeg"),
                klasse is null ? null : Vierkant(klasse),
                strepen ? Vierkant(null).Met("fill", $"url(#{id}-strepen)") : null,
                Vierkant("pgb-balk__rand"));
        return Opmaak.Element("li").Bevat(blok, Opmaak.Element("span", null, $"{naam} ")
            .Bevat(Opmaak.Element("strong", null, bedrag.ToString())));
    }

    private static TagBuilder Vierkant(string? klasse) =>
        Opmaak.Element("rect", klasse).Met("width", "16").Met("height", "16");

    private TagBuilder Cijfers(Bedrag vrij)
    {
        var rijen = Opmaak.Element("tbody");
        foreach (var (naam, bedrag) in new[]
        {
            ("Toegekend", Toegekend), ("Besteed", Besteed), ("Gereserveerd", Gereserveerd), (vrij.IsNegatief ? "Te kort" : "Vrij", vrij),
        })
        {
            rijen.Bevat(Opmaak.Element("tr").Bevat(
                Opmaak.Element("th", null, naam).Met("scope", "row"),
                Opmaak.Element("td", "pgb-getal", bedrag.ToString())));
        }

        return Opmaak.Element("details", "pgb-uitleg").Bevat(
            Opmaak.Element("summary", null, "Toon als tabel").Bevat(Opmaak.AlleenVoorLezer($": {Naam}")),
            Opmaak.Element("div").Bevat(Opmaak.Element("table", "utrecht-table").Bevat(
                Opmaak.Element("caption", "pgb-alleen-lezer", $"Budget {Naam}"), rijen)));
    }

    // The id that Razor gives is that of the place in the source: the same for each turn of a loop.
    private string Volgnummer()
    {
        var nummer = (ViewContext.HttpContext.Items[typeof(BalkTagHelper)] as int? ?? 0) + 1;
        ViewContext.HttpContext.Items[typeof(BalkTagHelper)] = nummer;
        return Tekst(nummer);
    }

    private static int Plek(long centen, long geheel) => (int)(Math.Clamp(centen, 0, geheel) * (decimal)Breedte / geheel);

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
