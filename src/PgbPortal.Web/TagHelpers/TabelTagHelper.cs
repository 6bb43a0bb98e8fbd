using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PgbPortal.Web.TagHelpers;

/// <summary>What a <c>pgb-tabel</c>, its columns and its cells tell each other while they are written.</summary>
internal sealed class Tabelopbouw
{
    public List<(string Naam, bool Getal)> Kolommen { get; } = [];

    /// <summary>Which columns hold what can be done: their heads stay away from paper as well.</summary>
    public HashSet<int> Acties { get; } = [];

    public int Cel { get; set; }

    /// <summary>Each group is a body of its own.</summary>
    public bool HeeftGroepen { get; set; }
}

/// <summary>
/// A table that becomes a list of cards on a phone. First the <c>pgb-kolom</c>s, then a <c>pgb-rij</c> per row with a
/// <c>pgb-cel</c> per column; the cells get the name of their column by themselves. All rows may stand in <c>pgb-groep</c>s.
/// </summary>
[HtmlTargetElement("pgb-tabel", Attributes = "bijschrift")]
public sealed class TabelTagHelper : TagHelper
{
    /// <summary>What the table shows; the name of the table for who cannot see it.</summary>
    public string Bijschrift { get; set; } = "";

    /// <summary>The heading above the table already says it: only for who listens.</summary>
    public bool BijschriftVerborgen { get; set; }

    /// <summary>False keeps the columns on a phone, for a small table with few columns.</summary>
    public bool Kaarten { get; set; } = true;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var opbouw = new Tabelopbouw();
        context.Items[typeof(Tabelopbouw)] = opbouw;
        var rijen = await output.GetChildContentAsync();

        var kop = Opmaak.Element("tr");
        foreach (var (i, (naam, getal)) in opbouw.Kolommen.Index())
        {
            kop.Bevat(Opmaak.Element("th", getal ? "pgb-getal" : opbouw.Acties.Contains(i) ? "pgb-actie" : null, naam).Met("scope", "col"));
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pgb-tabelvak");
        output.Content.SetHtmlContent(Opmaak.Element("table", Kaarten ? "utrecht-table pgb-kaarttabel" : "utrecht-table").Bevat(
            Opmaak.Element("caption", BijschriftVerborgen ? "pgb-alleen-lezer" : "utrecht-table__caption", Bijschrift),
            Opmaak.Element("thead").Bevat(kop),
            opbouw.HeeftGroepen ? rijen : Opmaak.Element("tbody").Bevat(rijen)));
    }
}

/// <summary>Rows that belong together under a heading of their own, as those of one day.</summary>
[HtmlTargetElement("pgb-groep", Attributes = "naam")]
public sealed class GroepTagHelper : TagHelper
{
    public string Naam { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var opbouw = (Tabelopbouw)context.Items[typeof(Tabelopbouw)];
        opbouw.HeeftGroepen = true;
        output.TagName = "tbody";
        output.PreContent.SetHtmlContent(Opmaak.Element("tr", "pgb-groepskop").Bevat(
            Opmaak.Element("th", tekst: Naam).Met("scope", "rowgroup").Met("colspan", opbouw.Kolommen.Count.ToString(CultureInfo.InvariantCulture))));
    }
}

/// <summary>The head of one column; <c>getal</c> puts amounts and hours to the right, comma under comma.</summary>
[HtmlTargetElement("pgb-kolom")]
public sealed class KolomTagHelper : TagHelper
{
    public bool Getal { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var naam = await output.GetChildContentAsync();
        ((Tabelopbouw)context.Items[typeof(Tabelopbouw)]).Kolommen.Add(
            (System.Net.WebUtility.HtmlDecode(naam.GetContent()).Trim(), Getal));
        output.SuppressOutput();
    }
}

/// <summary>One row; <c>totaal</c> for the last one, that adds up the others.</summary>
[HtmlTargetElement("pgb-rij")]
public sealed class RijTagHelper : TagHelper
{
    public bool Totaal { get; set; }

    public override void Init(TagHelperContext context) => ((Tabelopbouw)context.Items[typeof(Tabelopbouw)]).Cel = 0;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "tr";
        if (Totaal)
        {
            output.Attributes.SetAttribute("class", "pgb-totaal");
        }
    }
}

/// <summary>
/// One cell; <c>kop</c> for the cell that names the row, <c>actie</c> for what can be done with it, <c>zin</c> for sentences: on a phone they stand
/// under the name of their column.
/// </summary>
[HtmlTargetElement("pgb-cel")]
public sealed class CelTagHelper : TagHelper
{
    public bool Kop { get; set; }

    public bool Actie { get; set; }

    public bool Zin { get; set; }

    private (string Naam, bool Getal) _kolom;

    public override void Init(TagHelperContext context)
    {
        var opbouw = (Tabelopbouw)context.Items[typeof(Tabelopbouw)];
        _kolom = opbouw.Kolommen[opbouw.Cel];
        if (Actie)
        {
            opbouw.Acties.Add(opbouw.Cel);
        }

        opbouw.Cel++;
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Kop ? "th" : "td";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Kop)
        {
            output.Attributes.SetAttribute("scope", "row");
        }

        if ((Actie ? "pgb-actie" : _kolom.Getal ? "pgb-getal" : Zin ? "pgb-zin" : null) is { } klasse)
        {
            output.Attributes.SetAttribute("class", klasse);
        }

        output.Attributes.SetAttribute("data-label", _kolom.Naam);
    }
}
