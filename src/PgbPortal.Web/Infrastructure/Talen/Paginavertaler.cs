using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>A whole page into the other language: what is read, what is read aloud, and the title. What people filled in stays.</summary>
internal sealed class Paginavertaler(Catalogus catalogus)
{
    private const string Fout = "Fout: ";
    private const string Portaal = " - PgbPortal";

    // On a telephone the head of a column stands beside each cell.
    private static readonly string[] Tekstattributen = ["title", "aria-label", "alt", "placeholder", "label", "aria-valuetext", "aria-description", "data-label"];

    /// <param name="gemist">Gets what stays Dutch: for the tests.</param>
    /// <param name="teVeel">Told when the page asks so much that the rest stays Dutch.</param>
    public string Vertaal(string html, ICollection<string>? gemist = null, Action? teVeel = null)
    {
        var vertaler = new Vertaler(catalogus);
        var pagina = new HtmlParser().ParseDocument(html);
        pagina.DocumentElement.SetAttribute("lang", Catalogus.Engels);
        pagina.Title = Titel(vertaler, pagina.Title ?? "", gemist);
        var namen = new Paginanamen(pagina.Body!);
        foreach (var stuk in Tekststuk.In(Klaar(pagina.Body!)).ToList())
        {
            var tekst = Meld(stuk.Tekst.Any(Tekens.Is) ? Vertaal(stuk.Tekst) : namen.Om(stuk.Tekst, Vertaal));
            if (tekst != stuk.Tekst && !stuk.Vervang(tekst))
            {
                gemist?.Add(stuk.Tekst);
            }
        }

        Attributen(pagina.Body!, t => Meld(namen.Om(Tekens.Zonder(t), Vertaal)));
        if (vertaler.IsOp)
        {
            teVeel?.Invoke();
        }

        return AngleSharp.FormatExtensions.ToHtml(pagina);

        (string Tekst, IReadOnlyList<string> Gemist) Vertaal(string tekst)
        {
            var nederlands = new List<string>();
            return (Getaltekst.Bedragen(vertaler.Vertaal(tekst, nederlands)), nederlands);
        }

        string Meld((string Tekst, IReadOnlyList<string> Gemist) vertaald)
        {
            foreach (var tekst in vertaald.Gemist)
            {
                gemist?.Add(tekst);
            }

            return vertaald.Tekst;
        }
    }

    private static string Titel(Vertaler vertaler, string titel, ICollection<string>? gemist)
    {
        var fout = titel.StartsWith(Fout, StringComparison.Ordinal) ? Fout : "";
        var einde = titel.EndsWith(Portaal, StringComparison.Ordinal) ? Portaal : "";
        return vertaler.Vertaal(fout, gemist) + vertaler.Vertaal(titel[fout.Length..^einde.Length], gemist) + einde;
    }

    // What a form sends may not change with the words that are shown.
    private static IElement Klaar(IElement inhoud)
    {
        foreach (var keuze in inhoud.QuerySelectorAll("option:not([value])"))
        {
            keuze.SetAttribute("value", keuze.TextContent);
        }

        // The paper itself: only its Dutch text counts.
        for (var papier = inhoud.QuerySelector("[data-papier]")?.NextElementSibling; papier is not null; papier = papier.NextElementSibling)
        {
            papier.SetAttribute("translate", "no");
            papier.SetAttribute("lang", "nl");
        }

        return inhoud;
    }

    private static void Attributen(IElement element, Func<string, string> vertaal)
    {
        if (Tekststuk.BlijftStaan(element) && element.LocalName != "textarea" && !element.HasAttribute("data-label"))
        {
            return;
        }

        foreach (var naam in Tekstattributen.Where(element.HasAttribute))
        {
            element.SetAttribute(naam, vertaal(element.GetAttribute(naam)!));
        }

        if (element is { LocalName: "input" } && element.GetAttribute("type") is "submit" or "button" or "reset" && !element.HasAttribute("name"))
        {
            element.SetAttribute("value", vertaal(element.GetAttribute("value") ?? ""));
        }

        // The units of a roster, one and more: portal.js adds them up.
        if (element.GetAttribute("data-uren") is { Length: > 0 } eenheden)
        {
            element.SetAttribute("data-uren", string.Join('|', eenheden.Split('|').Select(vertaal)));
        }

        foreach (var kind in element.Children)
        {
            Attributen(kind, vertaal);
        }
    }
}
