using System.Text;
using AngleSharp.Dom;

namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>
/// What reads as one text in a page: words and the links and bold words between them, below one parent. In <see cref="Tekst"/> each
/// place where such an element opens or closes is one character of its own, and one that stays as it is (<c>translate="no"</c>) is
/// one character as a whole.
/// </summary>
internal sealed class Tekststuk
{
    private static readonly HashSet<string> InDeRegel = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time",
    };

    // What stands there is for a machine, or was typed.
    private static readonly HashSet<string> ZonderTekst = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "textarea", "template", "noscript",
    };

    private readonly List<INode> _knopen;
    private readonly List<IElement> _elementen = [];

    private Tekststuk(List<INode> knopen)
    {
        _knopen = knopen;
        var tekst = new StringBuilder();
        knopen.ForEach(k => Schrijf(k, tekst));
        Tekst = tekst.ToString();
    }

    public string Tekst { get; }

    /// <summary>The author of the page, or of this very text, says that these words stay as they are.</summary>
    public static bool BlijftStaan(IElement element) => element.GetAttribute("translate") == "no" || ZonderTekst.Contains(element.LocalName);

    /// <summary>Everything to read below this element, in its order.</summary>
    public static IEnumerable<Tekststuk> In(IElement ouder)
    {
        if (BlijftStaan(ouder))
        {
            yield break;
        }

        var reeks = new List<INode>();
        foreach (var kind in ouder.ChildNodes.ToList())
        {
            if (kind is IText || (kind is IElement klein && IsInDeRegel(klein)))
            {
                reeks.Add(kind);
                continue;
            }

            if (kind is not IElement blok)
            {
                continue;
            }

            foreach (var stuk in Van(reeks).Concat(In(blok)))
            {
                yield return stuk;
            }

            reeks = [];
        }

        foreach (var stuk in Van(reeks))
        {
            yield return stuk;
        }
    }

    /// <summary>Puts another text in the place of this one, with the same elements in it.</summary>
    /// <returns>False, and nothing has changed, when the text does not hold each of them once and in order.</returns>
    public bool Vervang(string tekst)
    {
        if (!Tekens.Past(Tekst, tekst))
        {
            return false;
        }

        var ouder = _knopen[0].Parent!;
        var na = _knopen[^1].NextSibling;
        _knopen.ForEach(k => ouder.RemoveChild(k));
        var stapel = new Stack<INode>([ouder]);
        void Voeg(INode knoop) => stapel.Peek().InsertBefore(knoop, stapel.Count == 1 ? na : null);
        foreach (var deel in Tekens.Delen(tekst))
        {
            if (Tekens.IsOpen(deel[0]))
            {
                var element = _elementen[Tekens.Nummer(deel[0])];
                element.ChildNodes.ToList().ForEach(k => element.RemoveChild(k));
                Voeg(element);
                stapel.Push(element);
            }
            else if (Tekens.IsDicht(deel[0]))
            {
                stapel.Pop();
            }
            else
            {
                Voeg(Tekens.IsVast(deel[0]) ? _elementen[Tekens.Nummer(deel[0])] : ouder.Owner!.CreateTextNode(deel));
            }
        }

        return true;
    }

    private static bool IsInDeRegel(IElement element) =>
        InDeRegel.Contains(element.LocalName) && (BlijftStaan(element) || element.Children.All(IsInDeRegel));

    private static IEnumerable<Tekststuk> Van(List<INode> reeks)
    {
        var knopen = reeks.SkipWhile(IsLeeg).Reverse().SkipWhile(IsLeeg).Reverse().ToList();
        return knopen switch
        {
            [] => [],
            [IElement enige] => In(enige),

            // Links in a row are no sentence.
            _ when knopen.TrueForAll(k => k is IElement || IsLeeg(k)) => knopen.OfType<IElement>().SelectMany(In),
            _ => [new Tekststuk(knopen)],
        };
    }

    private static bool IsLeeg(INode knoop) => knoop is IText tekst && string.IsNullOrWhiteSpace(tekst.Data);

    private void Schrijf(INode knoop, StringBuilder uit)
    {
        if (knoop is IText tekst)
        {
            uit.Append(Tekens.Zonder(tekst.Data));
            return;
        }

        if (knoop is not IElement element)
        {
            return;
        }

        var nummer = _elementen.Count;
        _elementen.Add(element);
        if (BlijftStaan(element))
        {
            uit.Append(Tekens.Vast(nummer));
            return;
        }

        uit.Append(Tekens.Open(nummer));
        foreach (var kind in element.ChildNodes)
        {
            Schrijf(kind, uit);
        }

        uit.Append(Tekens.Dicht(nummer));
    }
}
