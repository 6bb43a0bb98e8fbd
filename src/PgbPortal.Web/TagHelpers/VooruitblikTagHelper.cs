using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.TagHelpers;

/// <summary>
/// A budget as a line through its period: what was spent, what is expected, between which lines, and what was granted. Drawn here as
/// SVG with a title and a description; the same figures stand in a table behind it. Without colour the lines still differ: whole,
/// dashed, dotted; the range is striped.
/// </summary>
[HtmlTargetElement("pgb-vooruitblik", Attributes = "naam,blik")]
public sealed class VooruitblikTagHelper : TagHelper
{
    private const int Breedte = 600;
    private const int Hoogte = 240;
    private const int Boven = 12;
    private const int Onder = 206;
    private const string Getal = "pgb-getal";
    private const string Gebruikt = "Gebruikt";
    private const string Tussen = "Waarschijnlijk tussen";

    public string Naam { get; set; } = "";

    public Vooruitblik Blik { get; set; } = null!;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = $"lijn-{Volgnummer()}";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pgb-lijn");
        output.Content.SetHtmlContent(Tekening(id)).AppendHtml(Legenda(id)).AppendHtml(Cijfers());
    }

    private TagBuilder Tekening(string id)
    {
        var bekend = Blik.Punten.TakeWhile(p => p.IsBekend).ToList();
        var straks = Blik.Punten.Skip(bekend.Count - 1).ToList();
        var toegekend = Y(Blik.Toegekend);
        return Opmaak.Element("svg", "pgb-lijn__beeld").Met("viewBox", $"0 0 {Tekst(Breedte)} {Tekst(Hoogte)}").Met("role", "img")
            .Met("aria-labelledby", $"{id}-titel {id}-tekst").Bevat(
                Opmaak.Element("title", null, $"Verloop van het budget {Naam}").Met("id", $"{id}-titel"),
                Opmaak.Element("desc", null, Omschrijving()).Met("id", $"{id}-tekst"),
                Opmaak.Element("defs").Bevat(Strepen(id)),
                Vlak(straks, "pgb-lijn__marge", null),
                Vlak(straks, null, $"url(#{id}-strepen)"),
                Opmaak.Element("path", "pgb-lijn__as").Met("d", $"M0 {Tekst(Onder)}H{Tekst(Breedte)}"),
                Opmaak.Element("path", "pgb-lijn__toegekend").Met("d", $"M0 {Tekst(toegekend)}H{Tekst(Breedte)}"),
                Lijn(bekend, "pgb-lijn__besteed"),
                Lijn(straks, "pgb-lijn__verwacht"))
            .Bevat(Maanden());
    }

    private string Omschrijving() =>
        $"Van {Blik.Toegekend} is op {Blik.BekendTotEnMet.Lang()} {Blik.Punten.Last(p => p.IsBekend).Bedrag} gebruikt. "
        + $"Op {Blik.Einde.Dag.Lang()} is dat naar verwachting {Blik.Einde.Bedrag}, tussen {Blik.Einde.Laag} en {Blik.Einde.Hoog}.";

    private static TagBuilder Strepen(string id) => Opmaak.Element("pattern").Met("id", $"{id}-strepen")
        .Met("patternUnits", "userSpaceOnUse").Met("width", "12").Met("height", "12")
        .Bevat(Opmaak.Element("path", "pgb-lijn__streep").Met("d", "M0 12 12 0M-3 3 3 -3M9 15 15 9"));

    private TagBuilder Lijn(IReadOnlyList<Vooruitblikpunt> punten, string klasse) => Opmaak.Element("polyline", klasse)
        .Met("points", string.Join(' ', punten.Select(p => Plek(p.Dag, p.Bedrag))));

    private TagBuilder? Vlak(IReadOnlyList<Vooruitblikpunt> punten, string? klasse, string? vulling) => punten.Count < 2
        ? null
        : Opmaak.Element("polygon", klasse).Met("fill", vulling).Met("points", string.Join(
            ' ', punten.Select(p => Plek(p.Dag, p.Hoog)).Concat(punten.Reverse().Select(p => Plek(p.Dag, p.Laag)))));

    // The first letter of each month, in the middle of it; a long period gets one for each quarter.
    private IEnumerable<TagBuilder> Maanden()
    {
        var stap = Blik.Punten.Count > 19 ? 3 : 1;
        for (var i = 1; i < Blik.Punten.Count; i += stap)
        {
            var (van, tot) = (X(Blik.Punten[i - 1].Dag), X(Blik.Punten[i].Dag));
            yield return Opmaak.Element("text", "pgb-lijn__maand", Datumtekst.Maandnaam(Blik.Punten[i].Dag.Month)[..1].ToUpperInvariant())
                .Met("x", Tekst((van + tot) / 2)).Met("y", Tekst(Hoogte - 8)).Met("text-anchor", "middle");
        }
    }

    private static TagBuilder Legenda(string id) => Opmaak.Element("ul", "pgb-lijn__legenda").Met("role", "list").Bevat(
        Regel("pgb-lijn__besteed", "Gebruikt", null),
        Regel("pgb-lijn__verwacht", "Verwacht", null),
        Regel(null, "Hier ligt het waarschijnlijk tussen", $"url(#{id}-strepen)"),
        Regel("pgb-lijn__toegekend", "Toegekend", null));

    private static TagBuilder Regel(string? klasse, string naam, string? vulling) => Opmaak.Element("li").Bevat(
        Opmaak.Element("svg", "pgb-lijn__blok").Met("viewBox", "0 0 40 16").Met("aria-hidden", "true").Met("focusable", "false").Bevat(
            klasse is null
                ? Opmaak.Element("rect", "pgb-lijn__rand").Met("width", "40").Met("height", "16").Met("fill", vulling)
                : Opmaak.Element("path", klasse).Met("d", "M0 8H40")),
        Opmaak.Element("span", null, naam));

    private TagBuilder Cijfers()
    {
        var rijen = Opmaak.Element("tbody");
        foreach (var punt in Blik.Punten.Skip(1))
        {
            rijen.Bevat(Opmaak.Element("tr").Bevat(
                Opmaak.Element("th", null, punt.Dag.Lang()).Met("scope", "row"),
                Cel(Gebruikt, (punt.IsBekend ? "" : "ongeveer ") + punt.Bedrag),
                Cel(Tussen, punt.IsBekend ? "bekend" : $"{punt.Laag} tot {punt.Hoog}")));
        }

        return Opmaak.Element("details", "pgb-uitleg").Bevat(
            Opmaak.Element("summary", null, "Toon als tabel").Bevat(Opmaak.AlleenVoorLezer($": verloop van {Naam}")),
            Opmaak.Element("div").Bevat(Opmaak.Element("table", "utrecht-table pgb-kaarttabel").Bevat(
                Opmaak.Element("caption", "pgb-alleen-lezer", $"Verloop van het budget {Naam}. Toegekend is {Blik.Toegekend}."),
                Opmaak.Element("thead").Bevat(Opmaak.Element("tr").Bevat(Kop("Tot en met"), Kop(Gebruikt, Getal), Kop(Tussen, Getal))),
                rijen)));
    }

    // A head stands above its figures: to the right, as they do.
    private static TagBuilder Kop(string tekst, string? klasse = null) => Opmaak.Element("th", klasse, tekst).Met("scope", "col");

    private static TagBuilder Cel(string kolom, string tekst) => Opmaak.Element("td", Getal, tekst).Met("data-label", kolom);

    private string Plek(DateOnly dag, Bedrag bedrag) => $"{Tekst(X(dag))},{Tekst(Y(bedrag))}";

    private int X(DateOnly dag) =>
        (int)(Math.Max(0, dag.DayNumber + 1 - Blik.Periode.Van.DayNumber) * (long)Breedte / Blik.Periode.Dagen);

    private int Y(Bedrag bedrag)
    {
        var top = Math.Max(1, Bedrag.Max(Blik.Toegekend, Blik.Punten.Max(p => p.Hoog)).Centen);
        return Onder - (int)(Math.Clamp(bedrag.Centen, 0, top) * (decimal)(Onder - Boven) / top);
    }

    // The id that Razor gives is that of the place in the source: the same for each turn of a loop.
    private string Volgnummer()
    {
        var nummer = (ViewContext.HttpContext.Items[typeof(VooruitblikTagHelper)] as int? ?? 0) + 1;
        ViewContext.HttpContext.Items[typeof(VooruitblikTagHelper)] = nummer;
        return Tekst(nummer);
    }

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
