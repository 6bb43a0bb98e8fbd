using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.TagHelpers;

/// <summary>
/// How much care there was: hours or another unit, per day (a week a line, with totals; on a phone a card per week), per week,
/// or for the whole month. The property is a <c>Dictionary&lt;string, string?&gt;</c> with "2026-03-02", "2026-W10" or "2026-03"
/// for keys: text as typed. A message for one day stands in ModelState under "Invoer.Uren[2026-03-02]".
/// </summary>
[HtmlTargetElement("pgb-uren", Attributes = "for,periode,vraag")]
public sealed class UrenTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    /// <summary>The days to fill in; usually a month.</summary>
    public Periode Periode { get; set; }

    public string Vraag { get; set; } = "";

    public Eenheid Eenheid { get; set; } = Eenheid.Uur;

    /// <summary>Another stretch of time than is usual for this unit.</summary>
    public Zorgtijdvak? Per { get; set; }

    /// <summary>Without it: how to fill in this unit.</summary>
    public string? Hint { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var veld = new Formulierveld(ViewContext, For);
        var rooster = new Zorgrooster(ViewContext, veld, For.Model as IReadOnlyDictionary<string, string?>, Periode, Eenheid);
        var per = Per ?? Eenheid.Invoertijdvak;
        var hint = Hint ?? Aanwijzing(per);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pgb-uren");
        output.Attributes.SetAttribute("data-uren", Eenheid == Eenheid.Uur ? "" : $"{Eenheid.Enkelvoud}|{Eenheid.Meervoud}");
        output.Attributes.SetAttribute("id", veld.Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-describedby", veld.BeschrevenDoor(hint));
        output.Content
            .SetHtmlContent(Opmaak.Element("legend", "utrecht-form-fieldset__legend", Vraag))
            .Als(veld.Hintregel(hint)).Als(veld.Foutregel());
        output.Content.AppendHtml(per switch
        {
            Zorgtijdvak.Dag => rooster.PerDag(Vraag),
            Zorgtijdvak.Week => rooster.PerWeek(Vraag),
            _ => rooster.PerMaand(),
        });
    }

    private string Aanwijzing(Zorgtijdvak per) => (per, Eenheid) switch
    {
        (Zorgtijdvak.Maand, _) => $"Vul in hoeveel {Eenheid.Meervoud} het samen waren.",
        (Zorgtijdvak.Week, Eenheid.Uur) => "Bijvoorbeeld 3,5 of 3:30. Laat een week zonder zorg leeg.",
        (Zorgtijdvak.Week, _) => $"Vul per week het aantal {Eenheid.Meervoud} in. Laat een week zonder zorg leeg.",
        (_, Eenheid.Uur) => "Bijvoorbeeld 3,5 of 3:30. Laat een dag zonder zorg leeg.",
        (_, Eenheid.Nacht) => "Zet een vinkje bij de dag waarop de nacht begon.",
        _ when Eenheid.IsEenPerDag => "Zet een vinkje bij elke dag met zorg.",
        _ => $"Vul per dag het aantal {Eenheid.Meervoud} in. Laat een dag zonder zorg leeg.",
    };
}

/// <summary>The table or the field in which one kind of care is filled in.</summary>
/// <param name="getypt">By key; what was typed before wins.</param>
internal sealed class Zorgrooster(
    ViewContext viewContext, Formulierveld veld, IReadOnlyDictionary<string, string?>? getypt, Periode periode, Eenheid eenheid)
{
    private const string Dagvorm = "yyyy-MM-dd";

    private static readonly DayOfWeek[] Weekdagen =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    private IEnumerable<DateOnly> Dagen => Enumerable.Range(0, periode.Dagen).Select(periode.Van.AddDays);

    public IHtmlContent PerDag(string vraag)
    {
        var lichaam = Opmaak.Element("tbody");
        foreach (var week in periode.Weken)
        {
            var rij = Opmaak.Element("tr").Met("data-week", week.ToString()).Bevat(Weekkop(week));
            var dagen = Enumerable.Range(0, Weekdagen.Length).Select(week.Maandag.AddDays).ToList();
            foreach (var dag in dagen)
            {
                var cel = Opmaak.Element("td");
                rij.Bevat(periode.Omvat(dag) ? cel.Bevat(Dagvak(dag)) : cel);
            }

            var totaal = Totaal(dagen.Where(periode.Omvat).Select(Sleutel));
            lichaam.Bevat(rij.Bevat(Opmaak.Element("td", "pgb-uren__totaal", totaal).Met("data-totaal", "")));
        }

        return new HtmlContentBuilder()
            .AppendHtml(Fouten(Dagen.Select(d => (Sleutel(d), d.Voluit()))))
            .AppendHtml(Tabel(vraag, Weekdagen.Select(Datumtekst.Dagnaam), "Samen", lichaam, Dagen.Select(Sleutel)));
    }

    public IHtmlContent PerWeek(string vraag)
    {
        var lichaam = Opmaak.Element("tbody");
        foreach (var week in periode.Weken)
        {
            var dagen = week.Periode.Doorsnede(periode)!.Value;
            var kort = dagen.Dagen == 1 ? dagen.Van.Lang() : $"{dagen.Van.Day} tot en met {dagen.TotEnMet.Lang()}";
            lichaam.Bevat(Opmaak.Element("tr").Bevat(
                Weekkop(week), Opmaak.Element("td").Bevat(Vak(week.ToString(), $"{Weeknaam(week)}, {kort}", kort))));
        }

        var sleutels = periode.Weken.Select(w => w.ToString());
        return new HtmlContentBuilder()
            .AppendHtml(Fouten(periode.Weken.Select(w => (w.ToString(), Weeknaam(w)))))
            .AppendHtml(Tabel(vraag, [], eenheid.Meervoud.MetHoofdletter, lichaam, sleutels));
    }

    public IHtmlContent PerMaand()
    {
        var maand = Maand.Van(periode.Van);
        var naam = $"Aantal {eenheid.Meervoud}";
        return new HtmlContentBuilder()
            .AppendHtml(Fouten([(maand.ToString(), naam)]))
            .AppendHtml(Vak(maand.ToString(), $"{naam} in {maand.Leesbaar}", naam));
    }

    private static string Weeknaam(IsoWeek week) => string.Create(CultureInfo.InvariantCulture, $"Week {week.Nummer}");

    private static TagBuilder Weekkop(IsoWeek week) => Opmaak.Element("th", null, Weeknaam(week)).Met("scope", "row");

    private static string Sleutel(DateOnly dag) => dag.ToString(Dagvorm, CultureInfo.InvariantCulture);

    private TagBuilder Tabel(
        string vraag, IEnumerable<string> kolommen, string laatste, TagBuilder lichaam, IEnumerable<string> sleutels)
    {
        var kop = Opmaak.Element("tr").Bevat(Opmaak.Element("th", null, "Week").Met("scope", "col"));
        var aantal = 1;
        foreach (var kolom in kolommen)
        {
            kop.Bevat(Opmaak.Element("th", null, kolom).Met("scope", "col"));
            aantal++;
        }

        kop.Bevat(Opmaak.Element("th", "pgb-uren__totaal", laatste).Met("scope", "col"));
        var voet = Opmaak.Element("tr").Bevat(
            Opmaak.Element("th", null, "Alles samen").Met("scope", "row")
                .Met("colspan", aantal.ToString(CultureInfo.InvariantCulture)),
            Opmaak.Element("td", "pgb-uren__totaal", Totaal(sleutels)).Met("data-eindtotaal", "").Met("aria-live", "polite"));
        return Opmaak.Element("table", "pgb-uren__tabel").Bevat(
            Opmaak.Element("caption", "pgb-alleen-lezer", vraag),
            Opmaak.Element("thead").Bevat(kop),
            lichaam,
            Opmaak.Element("tfoot").Bevat(voet));
    }

    private TagBuilder Dagvak(DateOnly dag) => Vak(
        Sleutel(dag),
        $"{Datumtekst.Dagnaam(dag.DayOfWeek)} {dag.Lang()}",
        $"{Datumtekst.Dagnaam(dag.DayOfWeek)[..2]} {dag.Day.ToString(CultureInfo.InvariantCulture)}",
        alsVinkje: eenheid.IsEenPerDag);

    private TagBuilder Vak(string sleutel, string voluit, string kort, bool alsVinkje = false)
    {
        var id = Formulierveld.IdVan(Naam(sleutel));
        var fout = Fout(sleutel);
        return Opmaak.Element("div", fout is null ? "pgb-uren__dag" : "pgb-uren__dag pgb-uren__dag--fout").Bevat(
            Opmaak.Element("label").Met("for", id).Bevat(
                Opmaak.AlleenVoorLezer(voluit), Opmaak.Element("span", null, kort).Met("aria-hidden", "true")),
            (alsVinkje ? Vinkje(sleutel) : Tekstvak(sleutel))
                .Met("data-dag", "").Met("id", id).Met("name", Naam(sleutel))
                .Met("aria-invalid", fout is null ? null : "true").Met("aria-describedby", fout is null ? null : $"{id}-fout"));
    }

    private TagBuilder Tekstvak(string sleutel) => Opmaak.Element("input", "utrecht-textbox utrecht-textbox--html-input")
        .ZonderSluittag().Met("type", "text").Met("inputmode", eenheid == Eenheid.Uur ? "text" : "numeric")
        .Met("autocomplete", "off").Met("spellcheck", "false").Met("value", Waarde(sleutel));

    private TagBuilder Vinkje(string sleutel) => Opmaak.Element("input", "pgb-aankruis").ZonderSluittag()
        .Met("type", "checkbox").Met("value", "1").Met("checked", Waarde(sleutel) is "" or "0" ? null : "checked");

    // A day is too narrow for a sentence: the messages stand together above the table, each with its day.
    private HtmlContentBuilder Fouten(IEnumerable<(string Sleutel, string Wanneer)> vakken)
    {
        var regels = new HtmlContentBuilder();
        foreach (var (sleutel, wanneer) in vakken)
        {
            if (Fout(sleutel) is { } fout)
            {
                regels.AppendHtml(Opmaak.Element("div", "utrecht-form-field-error-message")
                    .Met("id", $"{Formulierveld.IdVan(Naam(sleutel))}-fout")
                    .Bevat(Opmaak.AlleenVoorLezer("Fout: ")).BevatTekst($"{wanneer}: {fout}"));
            }
        }

        return regels;
    }

    private string Naam(string sleutel) => $"{veld.Naam}[{sleutel}]";

    private string? Fout(string sleutel) =>
        viewContext.ViewData.ModelState.TryGetValue(Naam(sleutel), out var stand) ? Formulierveld.EersteFout(stand) : null;

    private string Totaal(IEnumerable<string> sleutels)
    {
        var som = 0L;
        foreach (var tekst in sleutels.Select(Waarde).Where(t => t.Length > 0))
        {
            if (eenheid == Eenheid.Uur && Minuten.TryParse(tekst, out var minuten))
            {
                som += minuten.Aantal;
            }
            else if (eenheid != Eenheid.Uur
                && int.TryParse(tekst.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var aantal))
            {
                som += aantal;
            }
            else
            {
                return "…";
            }
        }

        return som <= int.MaxValue ? eenheid.Hoeveelheid((int)som) : "…";
    }

    private string Waarde(string sleutel) =>
        viewContext.ViewData.ModelState.TryGetValue(Naam(sleutel), out var stand) && stand.AttemptedValue is { } typed
            ? typed
            : getypt?.GetValueOrDefault(sleutel) ?? "";
}
