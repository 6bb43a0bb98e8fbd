using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PgbPortal.Web.TagHelpers;

/// <summary>The few words in which the tag helpers write their markup; text is always encoded.</summary>
internal static class Opmaak
{
    public static TagBuilder Element(string naam, string? klasse = null, string? tekst = null)
    {
        var element = new TagBuilder(naam);
        if (klasse is not null)
        {
            element.Attributes["class"] = klasse;
        }

        if (tekst is not null)
        {
            element.InnerHtml.Append(tekst);
        }

        return element;
    }

    /// <summary>Adds an attribute; null leaves it out, the empty string writes it without a value.</summary>
    public static TagBuilder Met(this TagBuilder element, string attribuut, string? waarde)
    {
        if (waarde is not null)
        {
            element.Attributes[attribuut] = waarde;
        }

        return element;
    }

    public static TagBuilder Bevat(this TagBuilder element, params IEnumerable<IHtmlContent?> inhoud)
    {
        foreach (var deel in inhoud)
        {
            if (deel is not null)
            {
                element.InnerHtml.AppendHtml(deel);
            }
        }

        return element;
    }

    public static TagBuilder BevatTekst(this TagBuilder element, string tekst)
    {
        element.InnerHtml.Append(tekst);
        return element;
    }

    public static TagBuilder ZonderSluittag(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.StartTag;
        return element;
    }

    /// <summary>For who listens and does not look.</summary>
    public static TagBuilder AlleenVoorLezer(string tekst) => Element("span", "pgb-alleen-lezer", tekst);

    /// <summary>Appends when there is something to append.</summary>
    public static IHtmlContentBuilder Als(this IHtmlContentBuilder inhoud, IHtmlContent? deel) =>
        deel is null ? inhoud : inhoud.AppendHtml(deel);
}
