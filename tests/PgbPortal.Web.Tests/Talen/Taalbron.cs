using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Razor.Language;
using Microsoft.AspNetCore.Razor.Language.Intermediate;
using PgbPortal.Web.Infrastructure.Talen;
using PgbPortal.Web.Tests.Architecture;
using PgbPortal.Web.Tests.Isolatie;
using Zinsgrenzen = PgbPortal.Web.Infrastructure.Talen.Zinnen;

namespace PgbPortal.Web.Tests.Talen;

/// <summary>
/// Every Dutch text that a citizen or a provider can get to see, from the sources, as it has to stand in the catalogue: what a page says
/// between its tags (<see cref="Van"/>), and what the code says between quotes (<see cref="Codetekst"/>).
/// </summary>
/// <remarks>Which pages those are follows from <see cref="Toestaantabel"/>; which use cases from their attribute.</remarks>
internal static class Taalbron
{
    private const char Grens = '\uF001';
    private const string Paginas = "src/PgbPortal.Web/Pages/";

    // Attributes that somebody reads or hears: of HTML, and of our own tag helpers.
    private static readonly HashSet<string> Tekstattributen = new(StringComparer.Ordinal)
    {
        "title", "label", "hint", "vraag", "actie", "bijschrift", "titel", "aria-label", "tekst", "naam", "wat", "zonder", "lege-keuze", "alt", "placeholder",
    };

    private static readonly RazorProjectEngine Razor = RazorProjectEngine.Create(RazorConfiguration.Default, RazorProjectFileSystem.Create("/"));

    /// <summary>The pages of these readers, and the parts they are made of.</summary>
    public static IReadOnlySet<string> Lezerspaginas { get; } = Lezers();

    public static IReadOnlyList<(string Pad, string Tekst)> Teksten { get; } =
    [
        .. Lezerspaginas.Order(StringComparer.Ordinal).SelectMany(p => Van(Bronnen.Lees(p)).Select(t => (p, t))),
        .. Bronnen.Bestanden("src", "*.cs").Where(IsVanLezers).SelectMany(p => Codetekst.Van(p, Bronnen.Lees(p)).Select(t => (p, t))),
    ];

    /// <summary>The texts of a page: between its tags, in its attributes, and between the quotes of its code.</summary>
    public static IEnumerable<string> Van(string pagina)
    {
        var kaal = Regex.Replace(pagina, @"^@(page|model|using|inject|addTagHelper|namespace|inherits|attribute)\b.*$", "", RegexOptions.Multiline);
        var gelezen = Razor.Process(RazorSourceDocument.Create(kaal, "/x.cshtml"), "mvc", [], []);
        var html = new StringBuilder();
        Schrijf(gelezen.GetDocumentIntermediateNode(), html);
        return Opmaak(html.ToString()).Concat(Codetekst.Van(".cshtml", gelezen.GetCSharpDocument().GeneratedCode));
    }

    /// <summary>The sentences of one text, as they stand in the catalogue; what is only filled in is none.</summary>
    public static IEnumerable<string> Zinnen(string tekst)
    {
        // What is filled in right after the end of a sentence, or before a capital, is a sentence of its own.
        var los = Regex.Replace(tekst, $"(?<=[.!?]){Codetekst.Gat}", " " + Codetekst.Gat);
        var gaten = los.Replace(Codetekst.Gat, Tekens.Vast(0x3FF));
        foreach (var blok in gaten.Split(Grens).Select(Zinsgrenzen.EenSpatie))
        {
            int[] grenzen = [-1, .. Zinsgrenzen.Grenzen(blok), blok.Length];
            foreach (var (van, tot) in grenzen.Zip(grenzen.Skip(1)))
            {
                if (Sleutel(blok[(van + 1)..tot]) is { } sleutel)
                {
                    yield return sleutel;
                }
            }
        }
    }

    private static string? Sleutel(string zin)
    {
        var tekst = Regex.Replace(zin.Trim(), @"^[\uE800-\uEBFF] (?=\p{Lu})", "");
        while (tekst.Length > 1 && Tekens.IsOpen(tekst[0]) && tekst[^1] == Tekens.Dicht(Tekens.Nummer(tekst[0])))
        {
            tekst = tekst[1..^1].Trim();
        }

        // Cut off by code: the reader gets the parts one by one.
        if (!Tekens.IsHeel(tekst))
        {
            tekst = string.Concat(tekst.Where(t => !Tekens.IsOpen(t) && !Tekens.IsDicht(t))).Trim();
        }

        var (gat, elementen) = (0, new Dictionary<int, int>());
        int Element(char teken)
        {
            elementen.TryAdd(Tekens.Nummer(teken), elementen.Count + 1);
            return elementen[Tekens.Nummer(teken)];
        }

        var sleutel = string.Concat(tekst.Select(t => Tekens.IsVast(t) ? $"{{{gat++}}}"
            : Tekens.IsOpen(t) ? $"<{Element(t)}>"
            : Tekens.IsDicht(t) ? $"</{Element(t)}>"
            : t.ToString()));
        return Regex.Replace(sleutel, @"\{\d+\}|</?\d+>", "").Any(char.IsLetter) ? sleutel : null;
    }

    private static IEnumerable<string> Opmaak(string bron)
    {
        var losse = new List<string>();
        var html = Regex.Replace(bron, @"<pgb-telefoon(?:[^<>]*?zonder=""([^""]*)"")?[^<>]*>", m =>
        {
            losse.Add(m.Groups[1].Value);
            return Codetekst.Gat.ToString();
        });
        html = Regex.Replace(html, "</?text>", Grens.ToString());
        html = Regex.Replace(html, @"<(pgb-[\w-]+|partial)((?:\s+[^\s=<>/]+(?:=(?:""[^""]*""|'[^']*'))?)*)\s*/>", "<$1$2></$1>");
        html = Regex.Replace(html, @"<(/?)pgb-status\b", "<$1span");
        var pagina = new HtmlParser().ParseDocument("<body>" + html);
        losse.AddRange(pagina.All.SelectMany(e => e.Attributes).Where(a => Tekstattributen.Contains(a.Name)).Select(a => a.Value));
        losse.Add(Regex.Replace(pagina.Title ?? "", " - PgbPortal$", ""));
        return losse.Concat(Tekststuk.In(pagina.Body!).Select(s => s.Tekst)).SelectMany(Zinnen);
    }

    private static void Schrijf(IntermediateNode deel, StringBuilder uit)
    {
        void Tekst(string begin) => uit.Append(begin).AppendJoin("", deel.Children.OfType<IntermediateToken>().Select(t => t.Content));
        switch (deel)
        {
            case HtmlContentIntermediateNode:
                Tekst("");
                break;
            case HtmlAttributeValueIntermediateNode waarde:
                Tekst(waarde.Prefix);
                break;
            case HtmlAttributeIntermediateNode attribuut:
                uit.Append(attribuut.Prefix);
                attribuut.Children.ToList().ForEach(k => Schrijf(k, uit));
                uit.Append(attribuut.Suffix);
                break;
            case CSharpExpressionAttributeValueIntermediateNode uitdrukking:
                uit.Append(uitdrukking.Prefix).Append(Codetekst.Gat);
                break;
            case CSharpExpressionIntermediateNode:
                uit.Append(Codetekst.Gat);
                break;
            case CSharpCodeIntermediateNode:
                uit.Append(Grens);
                break;
            case CSharpCodeAttributeValueIntermediateNode:
                break;
            default:
                deel.Children.ToList().ForEach(k => Schrijf(k, uit));
                break;
        }
    }

    private static HashSet<string> Lezers()
    {
        var routes = Toestaantabel.Alle.GroupBy(e => e.Route).ToDictionary(g => g.Key, g => g.Any(e => e.Mag("burger") || e.Mag("org")));
        var alle = Bronnen.Bestanden(Paginas.TrimEnd('/'), "*.cshtml").ToDictionary(p => p, Bronnen.Lees);

        // The page of the form language is for who builds the portal, and is there in Development only.
        var lezers = alle.Where(p => Regex.Match(p.Value, "^@page \"([^\"]*)\"", RegexOptions.Multiline) is { Success: true } route
            && route.Groups[1].Value != "/vormgeving" && routes.GetValueOrDefault(route.Groups[1].Value)).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        for (var aantal = 0; aantal != lezers.Count;)
        {
            aantal = lezers.Count;
            var namen = lezers.SelectMany(l => Regex.Matches(alle[l], "name=\"(_\\w+)\"").Select(m => m.Groups[1].Value)).Append("_Layout").ToHashSet(StringComparer.Ordinal);
            lezers.UnionWith(alle.Keys.Where(p => namen.Contains(Path.GetFileNameWithoutExtension(p))));
        }

        return lezers;
    }

    private static bool IsVanLezers(string pad)
    {
        if (Codetekst.IsVanAnderen(pad))
        {
            return false;
        }

        if (pad.StartsWith(Paginas, StringComparison.Ordinal))
        {
            return pad.EndsWith(".cshtml.cs", StringComparison.Ordinal)
                ? Lezerspaginas.Contains(pad[..^3])
                : Lezerspaginas.Any(l => Path.GetDirectoryName(l) == Path.GetDirectoryName(pad));
        }

        var rollen = Regex.Matches(Bronnen.Lees(pad), @"\[ToegankelijkVoor\(([^\]]*)\]").Select(m => m.Groups[1].Value).ToList();
        return rollen.Count == 0 || rollen.Exists(r => Regex.IsMatch(r, @"Rol\.(Burger|Organisatie)\b"));
    }
}
