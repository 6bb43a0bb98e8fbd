using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.TagHelpers;

/// <summary>
/// Hours per day, a week per line, with totals; on a phone a card per week. The property is a
/// <c>Dictionary&lt;string, string?&gt;</c> with days as "2026-03-02" for keys: text as typed, to be read with
/// <see cref="Minuten.TryParse(string?, out Minuten)"/>. A message for one day stands in ModelState under "Invoer.Uren[2026-03-02]".
/// </summary>
[HtmlTargetElement("pgb-uren", Attributes = "for,periode,vraag")]
public sealed class UrenTagHelper : TagHelper
{
    private static readonly DayOfWeek[] Weekdagen =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    public ModelExpression For { get; set; } = null!;

    /// <summary>The days to fill in; usually a month.</summary>
    public Periode Periode { get; set; }

    public string Vraag { get; set; } = "";

    public string Hint { get; set; } = "Bijvoorbeeld 3,5 of 3:30. Laat een dag zonder zorg leeg.";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var veld = new Formulierveld(ViewContext, For);
        var waarden = For.Model as IReadOnlyDictionary<string, string?> ?? new Dictionary<string, string?>(StringComparer.Ordinal);
        var tabel = Opmaak.Element("table", "pgb-uren__tabel").Bevat(
            Opmaak.Element("caption", "pgb-alleen-lezer", Vraag), Kop(), Weken(veld, waarden), Voet(veld, waarden));

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pgb-uren");
        output.Attributes.SetAttribute("data-uren", "");
        output.Attributes.SetAttribute("id", veld.Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-describedby", veld.BeschrevenDoor(Hint));
        output.Content
            .SetHtmlContent(Opmaak.Element("legend", "utrecht-form-fieldset__legend", Vraag))
            .Als(veld.Hintregel(Hint)).Als(veld.Foutregel()).AppendHtml(Foutdagen(veld)).AppendHtml(tabel);
    }

    private static TagBuilder Kop()
    {
        var rij = Opmaak.Element("tr").Bevat(Opmaak.Element("th", null, "Week").Met("scope", "col"));
        foreach (var dag in Weekdagen)
        {
            rij.Bevat(Opmaak.Element("th", null, Datumtekst.Dagnaam(dag)).Met("scope", "col"));
        }

        return Opmaak.Element("thead").Bevat(rij.Bevat(Opmaak.Element("th", "pgb-uren__totaal", "Samen").Met("scope", "col")));
    }

    private TagBuilder Weken(Formulierveld veld, IReadOnlyDictionary<string, string?> waarden)
    {
        var lichaam = Opmaak.Element("tbody");
        foreach (var week in Periode.Weken)
        {
            var rij = Opmaak.Element("tr").Met("data-week", week.ToString()).Bevat(
                Opmaak.Element("th", null, string.Create(CultureInfo.InvariantCulture, $"Week {week.Nummer}")).Met("scope", "row"));
            for (var nummer = 0; nummer < Weekdagen.Length; nummer++)
            {
                var dag = week.Maandag.AddDays(nummer);
                var cel = Opmaak.Element("td");
                rij.Bevat(Periode.Omvat(dag) ? cel.Bevat(Dag(veld, waarden, dag)) : cel);
            }

            var dagen = Enumerable.Range(0, Weekdagen.Length).Select(n => week.Maandag.AddDays(n)).Where(Periode.Omvat);
            lichaam.Bevat(rij.Bevat(
                Opmaak.Element("td", "pgb-uren__totaal", Totaal(veld, waarden, dagen)).Met("data-totaal", "")));
        }

        return lichaam;
    }

    private TagBuilder Dag(Formulierveld rooster, IReadOnlyDictionary<string, string?> waarden, DateOnly dag)
    {
        var naam = Dagnaam(rooster, dag);
        var id = Formulierveld.IdVan(naam);
        var fout = ViewContext.ViewData.ModelState.TryGetValue(naam, out var stand) ? Formulierveld.EersteFout(stand) : null;
        return Opmaak.Element("div", fout is null ? "pgb-uren__dag" : "pgb-uren__dag pgb-uren__dag--fout").Bevat(
            Opmaak.Element("label").Met("for", id).Bevat(
                Opmaak.AlleenVoorLezer($"{Datumtekst.Dagnaam(dag.DayOfWeek)} {dag.Lang()}"),
                Opmaak.Element("span", null, $"{Datumtekst.Dagnaam(dag.DayOfWeek)[..2]} {dag.Day.ToString(CultureInfo.InvariantCulture)}")
                    .Met("aria-hidden", "true")),
            Opmaak.Element("input", "utrecht-textbox utrecht-textbox--html-input").ZonderSluittag()
                .Met("type", "text").Met("inputmode", "text").Met("autocomplete", "off").Met("spellcheck", "false").Met("data-dag", "")
                .Met("id", id).Met("name", naam).Met("value", Waarde(rooster, waarden, dag))
                .Met("aria-invalid", fout is null ? null : "true").Met("aria-describedby", fout is null ? null : $"{id}-fout"));
    }

    // A day is too narrow for a sentence: the messages stand together above the table, each with its day.
    private HtmlContentBuilder Foutdagen(Formulierveld rooster)
    {
        var regels = new HtmlContentBuilder();
        foreach (var dag in Enumerable.Range(0, Periode.Dagen).Select(Periode.Van.AddDays))
        {
            var naam = Dagnaam(rooster, dag);
            if (ViewContext.ViewData.ModelState.TryGetValue(naam, out var stand) && Formulierveld.EersteFout(stand) is { } fout)
            {
                regels.AppendHtml(Opmaak.Element("div", "utrecht-form-field-error-message").Met("id", $"{Formulierveld.IdVan(naam)}-fout")
                    .Bevat(Opmaak.AlleenVoorLezer("Fout: ")).BevatTekst($"{dag.Voluit()}: {fout}"));
            }
        }

        return regels;
    }

    private static string Dagnaam(Formulierveld rooster, DateOnly dag) => $"{rooster.Naam}[{Sleutel(dag)}]";

    private TagBuilder Voet(Formulierveld veld, IReadOnlyDictionary<string, string?> waarden)
    {
        var dagen = Enumerable.Range(0, Periode.Dagen).Select(Periode.Van.AddDays);
        return Opmaak.Element("tfoot").Bevat(Opmaak.Element("tr").Bevat(
            Opmaak.Element("th", null, "Alles samen").Met("scope", "row").Met("colspan", "8"),
            Opmaak.Element("td", "pgb-uren__totaal", Totaal(veld, waarden, dagen))
                .Met("data-eindtotaal", "").Met("aria-live", "polite")));
    }

    private string Totaal(Formulierveld veld, IReadOnlyDictionary<string, string?> waarden, IEnumerable<DateOnly> dagen)
    {
        var som = Minuten.Nul;
        foreach (var dag in dagen)
        {
            var tekst = Waarde(veld, waarden, dag);
            if (tekst.Length > 0)
            {
                if (!Minuten.TryParse(tekst, out var minuten))
                {
                    return "…";
                }

                som += minuten;
            }
        }

        return som.ToString();
    }

    private string Waarde(Formulierveld rooster, IReadOnlyDictionary<string, string?> waarden, DateOnly dag)
    {
        var sleutel = Sleutel(dag);
        return ViewContext.ViewData.ModelState.TryGetValue(Dagnaam(rooster, dag), out var stand) && stand.AttemptedValue is { } typed
            ? typed
            : waarden.GetValueOrDefault(sleutel) ?? "";
    }

    private static string Sleutel(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
