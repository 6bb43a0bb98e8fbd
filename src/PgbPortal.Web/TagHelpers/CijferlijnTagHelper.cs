using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Application.Ervaringen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.TagHelpers;

/// <summary>
/// The mean mark of each month as a line, drawn here as SVG with a title and a description; the same figures stand in a table behind it.
/// A month with too few marks is a gap in the line.
/// </summary>
[HtmlTargetElement("pgb-cijferlijn", Attributes = "naam,maanden")]
public sealed class CijferlijnTagHelper : TagHelper
{
    private const int Breedte = 600;
    private const int Hoogte = 200;
    private const int Links = 40;
    private const int Boven = 14;
    private const int Onder = 166;
    private const int Laagste = 10;
    private const int Hoogste = 100;

    public string Naam { get; set; } = "";

    public IReadOnlyList<ErvaringenBekijken.Maandstand> Maanden { get; set; } = [];

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = $"cijfers-{Volgnummer()}";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pgb-lijn");
        output.Content.SetHtmlContent(Tekening(id)).AppendHtml(Cijfers());
    }

    private TagBuilder Tekening(string id) => Opmaak.Element("svg", "pgb-lijn__beeld").Met("viewBox", $"0 0 {Tekst(Breedte)} {Tekst(Hoogte)}")
        .Met("role", "img").Met("aria-labelledby", $"{id}-titel {id}-tekst").Bevat(
            Opmaak.Element("title", null, $"Gemiddeld cijfer per maand, {Naam}").Met("id", $"{id}-titel"),
            Opmaak.Element("desc", null, Omschrijving()).Met("id", $"{id}-tekst"))
        .Bevat(new[] { 1, 5, 10 }.SelectMany(Streep))
        .Bevat(Stukken().Select(Lijn))
        .Bevat(Maanden.Index().Where(m => m.Item.Telling.Tienden is not null).Select(m => Opmaak.Element("circle", "pgb-lijn__stip")
            .Met("cx", Tekst(X(m.Index))).Met("cy", Tekst(Y(m.Item.Telling.Tienden!.Value))).Met("r", "5")))
        .Bevat(Maanden.Index().Select(m => Opmaak.Element("text", "pgb-lijn__maand", Datumtekst.Maandnaam(m.Item.Maand.Nummer)[..1].ToUpperInvariant())
            .Met("x", Tekst(X(m.Index))).Met("y", Tekst(Hoogte - 8)).Met("text-anchor", "middle")));

    private string Omschrijving()
    {
        var bekend = Maanden.Where(m => m.Telling.Tienden is not null).ToList();
        return bekend.Count == 0
            ? "In geen maand zijn er genoeg cijfers."
            : $"In {bekend[0].Maand.Leesbaar} was het {Woord(bekend[0])}, in {bekend[^1].Maand.Leesbaar} {Woord(bekend[^1])}.";
    }

    private static IEnumerable<TagBuilder> Streep(int cijfer)
    {
        var y = Y(cijfer * 10);
        yield return Opmaak.Element("path", "pgb-lijn__as").Met("d", $"M{Tekst(Links)} {Tekst(y)}H{Tekst(Breedte)}");
        yield return Opmaak.Element("text", "pgb-lijn__maand", Tekst(cijfer)).Met("x", Tekst(Links - 10)).Met("y", Tekst(y + 7)).Met("text-anchor", "end");
    }

    // Months in a row that are known; two of them make a line.
    private List<List<(int Plek, int Tienden)>> Stukken()
    {
        List<List<(int, int)>> stukken = [[]];
        foreach (var (plek, maand) in Maanden.Index())
        {
            if (maand.Telling.Tienden is { } tienden)
            {
                stukken[^1].Add((plek, tienden));
            }
            else if (stukken[^1].Count > 0)
            {
                stukken.Add([]);
            }
        }

        return [.. stukken.Where(s => s.Count > 1)];
    }

    private TagBuilder Lijn(List<(int Plek, int Tienden)> stuk) => Opmaak.Element("polyline", "pgb-lijn__besteed")
        .Met("points", string.Join(' ', stuk.Select(p => $"{Tekst(X(p.Plek))},{Tekst(Y(p.Tienden))}")));

    private TagBuilder Cijfers()
    {
        var rijen = Opmaak.Element("tbody");
        foreach (var maand in Maanden)
        {
            rijen.Bevat(Opmaak.Element("tr").Bevat(
                Opmaak.Element("th", null, maand.Maand.Leesbaar).Met("scope", "row"),
                Opmaak.Element("td", "pgb-getal", Woord(maand)),
                Opmaak.Element("td", "pgb-getal", Tekst(maand.Telling.Antwoorden))));
        }

        return Opmaak.Element("details", "pgb-uitleg").Bevat(
            Opmaak.Element("summary", null, "Toon als tabel").Bevat(Opmaak.AlleenVoorLezer($": cijfers van {Naam}")),
            Opmaak.Element("div").Bevat(Opmaak.Element("table", "utrecht-table").Bevat(
                Opmaak.Element("caption", "pgb-alleen-lezer", $"Cijfers per maand, {Naam}"),
                Opmaak.Element("thead").Bevat(Opmaak.Element("tr").Bevat(Kop("Maand"), Kop("Gemiddeld", "pgb-getal"), Kop("Cijfers", "pgb-getal"))),
                rijen)));
    }

    private static TagBuilder Kop(string tekst, string? klasse = null) => Opmaak.Element("th", klasse, tekst).Met("scope", "col");

    private static string Woord(ErvaringenBekijken.Maandstand maand) => maand.Telling.Tienden is { } tienden
        ? string.Create(CultureInfo.InvariantCulture, $"{tienden / 10},{tienden % 10}")
        : maand.Telling.Antwoorden == 0 ? "geen" : "te weinig";

    private int X(int plek) => Links + 20 + (plek * (Breedte - Links - 40) / Math.Max(1, Maanden.Count - 1));

    private static int Y(int tienden) => Onder - ((Math.Clamp(tienden, Laagste, Hoogste) - Laagste) * (Onder - Boven) / (Hoogste - Laagste));

    // The id that Razor gives is that of the place in the source: the same for each turn of a loop.
    private string Volgnummer()
    {
        var nummer = (ViewContext.HttpContext.Items[typeof(CijferlijnTagHelper)] as int? ?? 0) + 1;
        ViewContext.HttpContext.Items[typeof(CijferlijnTagHelper)] = nummer;
        return Tekst(nummer);
    }

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
