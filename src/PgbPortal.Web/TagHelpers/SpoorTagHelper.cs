using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.TagHelpers;

/// <summary>Where a step of a track stands.</summary>
public enum Stapstand
{
    Gedaan,
    Nu,
    Straks,

    /// <summary>It waits for something; the text inside says for what, and what to do.</summary>
    Stil,
}

/// <summary>"Waar is mijn geld": the steps done, who has it now, and what comes next.</summary>
[HtmlTargetElement("pgb-spoor")]
public sealed class SpoorTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pgb-spoor");
        output.Attributes.SetAttribute("role", "list");
    }
}

/// <summary>One step; what stands inside explains it.</summary>
[HtmlTargetElement("pgb-stap", Attributes = "naam,stand")]
public sealed class StapTagHelper : TagHelper
{
    public string Naam { get; set; } = "";

    /// <summary>The name that stands in it.</summary>
    public string? Wie { get; set; }

    public Stapstand Stand { get; set; }

    /// <summary>When it was done, or when it is expected.</summary>
    public DateOnly? Datum { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var uitleg = await output.GetChildContentAsync();
        var (klasse, woord) = Stand switch
        {
            Stapstand.Gedaan => ("gedaan", "Gedaan: "),
            Stapstand.Nu => ("nu", "Nu: "),
            Stapstand.Stil => ("stil", "Staat stil: "),
            _ => ("straks", "Komt nog: "),
        };
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"pgb-stap pgb-stap--{klasse}");
        if (Stand is Stapstand.Nu or Stapstand.Stil)
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        output.Content.SetHtmlContent("").Als(Stand == Stapstand.Gedaan ? Vink() : null);
        output.Content.AppendHtml(Opmaak.Element("div", "pgb-stap__kop").Bevat(
            Opmaak.Element("span", "pgb-stap__naam").Bevat(Opmaak.AlleenVoorLezer(woord), Namen.MetNaam(Naam, Wie)),
            Datum is not { } dag ? null : Opmaak.Element("span", "pgb-stap__datum", Datumwoord(dag))));
        if (!uitleg.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Opmaak.Element("div", "pgb-stap__uitleg").Bevat(uitleg));
        }
    }

    private string Datumwoord(DateOnly dag) => Stand is Stapstand.Gedaan ? dag.Lang() : $"verwacht op {dag.Lang()}";

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Vink() => Opmaak.Element("svg", "pgb-stap__vink")
        .Met("viewBox", "0 0 24 24").Met("aria-hidden", "true").Met("focusable", "false")
        .Bevat(Opmaak.Element("path").Met("d", "M7 12.5l3.5 3.5L17 9"));
}
