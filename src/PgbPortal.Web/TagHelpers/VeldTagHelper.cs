using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.TagHelpers;

/// <summary>The kind of control. Without it the type of the property decides.</summary>
public enum Veldsoort
{
    VanHetType,
    Tekst,
    Tekstvak,
    Datum,
    Bedrag,
    Uren,
    Afstand,
    Getal,
    Iban,
    Nummer,
    Email,
    Telefoon,
    Wachtwoord,
    Vinkje,
    Bestand,
    Keuzelijst,
}

/// <summary>
/// One field of a form: label, hint, message and control. Dates, amounts and hours are text, read forgivingly; what was
/// typed stays. Attributes it does not know go to the control; what stands inside comes below the hint.
/// </summary>
[HtmlTargetElement("pgb-veld", Attributes = "for,label")]
public sealed class VeldTagHelper : TagHelper
{
    private const string Kies = "Kies";

    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Says "(hoeft niet)" in the label. What is not marked is needed.</summary>
    public bool Optioneel { get; set; }

    public Veldsoort Soort { get; set; }

    /// <summary>Turns the field into a list to choose from.</summary>
    public IEnumerable<Keuze>? Keuzes { get; set; }

    /// <summary>The first, empty line of the list.</summary>
    public string LegeKeuze { get; set; } = Kies;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var veld = new Formulierveld(ViewContext, For);
        var soort = Soort == Veldsoort.VanHetType ? SoortVan(For.ModelExplorer.ModelType, Keuzes is not null) : Soort;
        var hint = Hint ?? StandaardHint(soort);
        var meer = await output.GetChildContentAsync();

        var label = Opmaak.Element("label", "utrecht-form-label utrecht-form-field__label", Label)
            .Met("for", veld.Id).Bevat(Formulierveld.Optioneel(Optioneel && LegeKeuze == Kies));
        var controle = Controle(soort, veld).Met("id", veld.Id).Met("name", veld.Naam)
            .Met("aria-describedby", veld.BeschrevenDoor(hint)).Met("aria-invalid", veld.Fout is null ? null : "true");
        foreach (var attribuut in output.Attributes)
        {
            controle.Met(attribuut.Name, attribuut.Value switch
            {
                HtmlString html => html.Value,
                null => "",
                var waarde => waarde.ToString(),
            });
        }

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var inhoud = output.Content.SetHtmlContent("");
        if (soort == Veldsoort.Vinkje)
        {
            output.Attributes.SetAttribute("class", Klasse(veld, "utrecht-form-field utrecht-form-field--checkbox"));
            inhoud.AppendHtml(controle).AppendHtml(label).Als(veld.Hintregel(hint)).AppendHtml(meer).Als(veld.Foutregel());
            return;
        }

        output.Attributes.SetAttribute("class", Klasse(veld, "utrecht-form-field"));
        inhoud.AppendHtml(label).Als(veld.Hintregel(hint)).AppendHtml(meer).Als(veld.Foutregel())
            .AppendHtml(soort == Veldsoort.Bedrag ? MetEuroteken(controle) : controle);
    }

    private static string Klasse(Formulierveld veld, string klasse) =>
        veld.Fout is null ? klasse : $"{klasse} utrecht-form-field--invalid";

    private static Veldsoort SoortVan(Type type, bool heeftKeuzes)
    {
        var kaal = Nullable.GetUnderlyingType(type) ?? type;
        return kaal switch
        {
            _ when heeftKeuzes || kaal.IsEnum => Veldsoort.Keuzelijst,
            _ when kaal == typeof(DateOnly) => Veldsoort.Datum,
            _ when kaal == typeof(Bedrag) => Veldsoort.Bedrag,
            _ when kaal == typeof(Minuten) => Veldsoort.Uren,
            _ when kaal == typeof(Afstand) => Veldsoort.Afstand,
            _ when kaal == typeof(Iban) => Veldsoort.Iban,
            _ when kaal == typeof(Bsn) || kaal == typeof(Agb) || kaal == typeof(Kvk) => Veldsoort.Nummer,
            _ when kaal == typeof(Telefoonnummer) => Veldsoort.Telefoon,
            _ when kaal == typeof(int) || kaal == typeof(long) => Veldsoort.Getal,
            _ when kaal == typeof(bool) => Veldsoort.Vinkje,
            _ when kaal.IsAssignableTo(typeof(IFormFile)) => Veldsoort.Bestand,
            _ => Veldsoort.Tekst,
        };
    }

    private static string? StandaardHint(Veldsoort soort) => soort switch
    {
        Veldsoort.Datum => "Bijvoorbeeld 2-4-2026",
        Veldsoort.Bedrag => "In euro, bijvoorbeeld 320,50",
        Veldsoort.Uren => "Bijvoorbeeld 3,5 of 3:30",
        Veldsoort.Afstand => "In kilometer, bijvoorbeeld 3,5",
        Veldsoort.Iban => "Bijvoorbeeld NL91 ABNA 0417 1643 00",
        _ => null,
    };

    private TagBuilder Controle(Veldsoort soort, Formulierveld veld) => soort switch
    {
        Veldsoort.Tekstvak => Opmaak.Element("textarea", "utrecht-textarea utrecht-textarea--html-textarea", "\n" + veld.Waarde)
            .Met("rows", "5").Met("dir", "auto"),
        Veldsoort.Keuzelijst => Keuzelijst(veld),
        Veldsoort.Vinkje => Opmaak.Element("input", "pgb-aankruis utrecht-form-field__input").ZonderSluittag()
            .Met("type", "checkbox").Met("value", "true")
            .Met("checked", veld.Waarde.Split(',').Contains("true", StringComparer.OrdinalIgnoreCase) ? "checked" : null),
        Veldsoort.Bestand => Opmaak.Element("input", "pgb-bestand").ZonderSluittag().Met("type", "file"),
        Veldsoort.Wachtwoord => Wachtwoord(),
        _ => Tekstregel(soort, veld),
    };

    // What was typed never goes back in a page.
    private static TagBuilder Wachtwoord() => Opmaak.Element("input", "utrecht-textbox utrecht-textbox--html-input").ZonderSluittag()
        .Met("type", "password").Met("autocapitalize", "none").Met("spellcheck", "false");

    private static TagBuilder Tekstregel(Veldsoort soort, Formulierveld veld)
    {
        var (type, toetsenbord, maat, aanvullen) = soort switch
        {
            Veldsoort.Datum => ("text", null, "pgb-maat--datum", "off"),
            Veldsoort.Bedrag => ("text", "decimal", "pgb-maat--bedrag", "off"),
            Veldsoort.Uren => ("text", null, "pgb-maat--uren", "off"),
            Veldsoort.Afstand => ("text", "decimal", "pgb-maat--kort", "off"),
            Veldsoort.Getal => ("text", "numeric", "pgb-maat--kort", "off"),
            Veldsoort.Iban => ("text", null, "pgb-maat--iban", "off"),
            Veldsoort.Nummer => ("text", "numeric", "pgb-maat--datum", "off"),
            Veldsoort.Email => ("email", "email", null, "email"),
            Veldsoort.Telefoon => ("tel", "tel", "pgb-maat--datum", "tel"),
            _ => ("text", (string?)null, (string?)null, (string?)null),
        };
        return Opmaak.Element("input", $"utrecht-textbox utrecht-textbox--html-input {maat}".TrimEnd()).ZonderSluittag()
            .Met("type", type).Met("inputmode", toetsenbord).Met("autocomplete", aanvullen)
            .Met("spellcheck", soort == Veldsoort.Tekst ? null : "false").Met("value", veld.Waarde)
            .Met("dir", soort == Veldsoort.Tekst ? "auto" : null);
    }

    private TagBuilder Keuzelijst(Formulierveld veld)
    {
        var lijst = Opmaak.Element("select", "utrecht-select utrecht-select--html-select");
        lijst.Bevat(Opmaak.Element("option", null, LegeKeuze).Met("value", ""));
        foreach (var keuze in Keuzes ?? throw new InvalidOperationException($"pgb-veld {veld.Naam}: geef keuzes."))
        {
            lijst.Bevat(Opmaak.Element("option", null, keuze.Tekst).Met("value", keuze.Waarde)
                .Met("selected", keuze.Waarde == veld.Waarde ? "selected" : null));
        }

        return lijst;
    }

    private static TagBuilder MetEuroteken(IHtmlContent controle) => Opmaak.Element("div", "pgb-bedragveld")
        .Bevat(Opmaak.Element("span", "pgb-bedragveld__teken", "€").Met("aria-hidden", "true"), controle);
}
