using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.TagHelpers;

/// <summary>What waits for somebody, most urgent first.</summary>
[HtmlTargetElement("pgb-takenlijst")]
public sealed class TakenlijstTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pgb-takenlijst");
        output.Attributes.SetAttribute("role", "list");
    }
}

/// <summary>
/// One task: a verb, an amount, by when, and one link. Without <c>href</c> it is something that another does.
/// What stands inside is one line of explanation.
/// </summary>
[HtmlTargetElement("pgb-taak", Attributes = "actie")]
public sealed class TaakTagHelper(TimeProvider klok) : TagHelper
{
    private const int DagenVanTevoren = 3;

    /// <summary>Begins with a verb: "Keur de uren van maart goed".</summary>
    public string Actie { get; set; } = "";

    /// <summary>The name that stands in it.</summary>
    public string? Wie { get; set; }

    public string? Href { get; set; }

    public Bedrag? Bedrag { get; set; }

    /// <summary>The last day it can be done; it gets a colour and a word when it comes near.</summary>
    public DateOnly? Uiterlijk { get; set; }

    /// <summary>No law sets that day: we ask for it.</summary>
    public bool Advies { get; set; }

    /// <summary>Since when it waits.</summary>
    public DateOnly? Sinds { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var meer = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Href is null ? "pgb-taak pgb-taak--geen-link" : "pgb-taak");
        output.Content.SetHtmlContent(Href is null
            ? Opmaak.Element("span", "pgb-taak__naam").Bevat(Namen.MetNaam(Actie, Wie))
            : Opmaak.Element("a", "pgb-taak__link").Met("href", Href).Bevat(Namen.MetNaam(Actie, Wie)));
        if (Bedrag is { } bedrag)
        {
            output.Content.AppendHtml(Opmaak.Element("span", "pgb-taak__bedrag", bedrag.ToString()));
        }

        if (Uiterlijk is { } dag)
        {
            var (klasse, tekst) = Termijn(dag);
            output.Content.AppendHtml(Opmaak.Element("span", klasse, tekst));
        }

        if (Sinds is { } sinds)
        {
            output.Content.AppendHtml(Opmaak.Element("span", "pgb-taak__meer", $"Wacht sinds {sinds.Voluit()}"));
        }

        if (!meer.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Opmaak.Element("span", "pgb-taak__meer").Bevat(meer));
        }
    }

    private (string Klasse, string Tekst) Termijn(DateOnly dag)
    {
        var dagen = dag.DayNumber - DateOnly.FromDateTime(klok.GetLocalNow().DateTime).DayNumber;
        if (Advies)
        {
            return dagen > 0
                ? (dagen <= DagenVanTevoren ? "pgb-taak__voor pgb-taak__voor--snel" : "pgb-taak__voor", $"Liefst v\u00f3\u00f3r {dag.Voluit()}")
                : ("pgb-taak__voor pgb-taak__voor--snel", "Liefst vandaag: dit wacht al een tijd");
        }

        return dagen switch
        {
            < 0 => ("pgb-taak__voor pgb-taak__voor--telaat", $"Te laat: dit moest uiterlijk {dag.Voluit()}"),
            0 => ("pgb-taak__voor pgb-taak__voor--snel", "Vandaag is de laatste dag"),
            1 => ("pgb-taak__voor pgb-taak__voor--snel", "Kan nog tot en met morgen"),
            <= DagenVanTevoren => ("pgb-taak__voor pgb-taak__voor--snel", $"Kan nog tot en met {dag.Voluit()}"),
            _ => ("pgb-taak__voor", $"Uiterlijk {dag.Voluit()}"),
        };
    }
}
