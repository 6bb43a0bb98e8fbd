using System.Globalization;
using System.Text;

namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>
/// One text of the catalogue, in Dutch or in the other language: fixed words, <c>{0}</c> for what is filled in, and
/// <c>&lt;1&gt;</c> to <c>&lt;/1&gt;</c> around the words of a link or of something bold.
/// </summary>
internal sealed class Patroon
{
    private readonly List<string> _delen;
    private readonly List<string> _kaal;

    private Patroon(List<string> delen, IReadOnlyList<int> gaten, IReadOnlyList<int> elementen)
    {
        _delen = delen;
        _kaal = delen.ConvertAll(Tekens.ZonderNummers);
        Gaten = gaten;
        Elementen = elementen;
    }

    /// <summary>The numbers of what is filled in, in the order of the text; one between each two fixed parts.</summary>
    public IReadOnlyList<int> Gaten { get; }

    /// <summary>The numbers of the elements, in the order in which they open.</summary>
    public IReadOnlyList<int> Elementen { get; }

    /// <summary>Letters that are fixed: the more, the surer that a text is meant.</summary>
    public int Gewicht { get; private init; }

    /// <summary>With what a text begins that can be this one; empty when it begins with what is filled in.</summary>
    public string Begin => _kaal[0];

    /// <summary>The fixed parts, with a mark for each that is filled in: two of these that are the same read the same texts.</summary>
    public string Vorm => string.Join('\uF8FF', _kaal);

    /// <summary>Is what is filled in there quoted: the words of a person?</summary>
    public bool IsAangehaald(int plek) => _kaal[plek].EndsWith('“');

    /// <exception cref="FormatException">An element that opens and does not close.</exception>
    public static Patroon Van(string tekst)
    {
        var (delen, gaten, elementen, nu) = (new List<string>(), new List<int>(), new List<int>(), new StringBuilder());
        for (var i = 0; i < tekst.Length; i++)
        {
            if (tekst[i] == '{' && Getal(tekst, i + 1, '}') is { } gat)
            {
                delen.Add(nu.ToString());
                nu.Clear();
                gaten.Add(gat);
                i += gat.ToString(CultureInfo.InvariantCulture).Length + 1;
            }
            else if (tekst[i] == '<' && Getal(tekst, i + 1, '>') is { } opent)
            {
                elementen.Add(opent);
                nu.Append(Tekens.Open(opent));
                i = tekst.IndexOf('>', i);
            }
            else if (tekst[i] == '<' && i + 1 < tekst.Length && tekst[i + 1] == '/' && Getal(tekst, i + 2, '>') is { } sluit)
            {
                nu.Append(Tekens.Dicht(sluit));
                i = tekst.IndexOf('>', i);
            }
            else
            {
                nu.Append(tekst[i]);
            }
        }

        delen.Add(nu.ToString());
        return Tekens.IsHeel(string.Concat(delen)) ? new(delen, gaten, elementen) { Gewicht = delen.Sum(d => d.Length) } : throw new FormatException($"An element does not close in: {tekst}");
    }

    /// <summary>Reads a text by its fixed parts, each at the first place where it can stand.</summary>
    /// <param name="kaal">The text without the numbers of its elements.</param>
    /// <param name="tekst">The same text with them, so that what is filled in keeps its own.</param>
    /// <returns>What is filled in, in the order of the text; null when this is another text.</returns>
    public IReadOnlyList<string>? Lees(string kaal, string tekst)
    {
        var (eerste, laatste) = (_kaal[0], _kaal[^1]);
        if (_kaal.Count == 1)
        {
            return kaal == eerste ? [] : null;
        }

        if (kaal.Length < eerste.Length + laatste.Length || !kaal.StartsWith(eerste, StringComparison.Ordinal)
            || !kaal.EndsWith(laatste, StringComparison.Ordinal))
        {
            return null;
        }

        var uit = new List<string>(Gaten.Count);
        var plek = eerste.Length;
        for (var i = 1; i < _delen.Count; i++)
        {
            var vast = i == _delen.Count - 1 ? kaal.Length - laatste.Length : Vind(_kaal[i], kaal, tekst, plek, kaal.Length - laatste.Length);
            if (vast < plek || !Kan(tekst.AsSpan(plek, vast - plek), IsAangehaald(i - 1)))
            {
                return null;
            }

            uit.Add(tekst[plek..vast]);
            plek = vast + _delen[i].Length;
        }

        return uit;
    }

    /// <param name="ingevuld">What goes in the places, by their number.</param>
    /// <param name="elementen">The elements of the page, by the number this text gives them.</param>
    public string Vul(IReadOnlyDictionary<int, string> ingevuld, IReadOnlyDictionary<int, int> elementen)
    {
        var uit = new StringBuilder();
        for (var i = 0; i < _delen.Count; i++)
        {
            foreach (var teken in _delen[i])
            {
                uit.Append(Tekens.IsOpen(teken) ? Tekens.Open(elementen[Tekens.Nummer(teken)])
                    : Tekens.IsDicht(teken) ? Tekens.Dicht(elementen[Tekens.Nummer(teken)]) : teken);
            }

            if (i < Gaten.Count)
            {
                uit.Append(ingevuld[Gaten[i]]);
            }
        }

        return uit.ToString();
    }

    private static int Vind(string vast, string kaal, string tekst, int van, int tot)
    {
        for (var plek = van; vast.Length > 0 && plek < tot;)
        {
            plek = kaal.IndexOf(vast, plek, tot - plek, StringComparison.Ordinal);
            if (plek < 0 || Tekens.IsHeel(tekst.AsSpan(van, plek - van)))
            {
                return plek;
            }

            plek++;
        }

        return vast.Length == 0 ? van : -1;
    }

    // A sentence that ends in what is filled in is a sentence too many; not in what somebody wrote.
    private static bool Kan(ReadOnlySpan<char> ingevuld, bool aangehaald) => Tekens.IsHeel(ingevuld) && (aangehaald || !Zinnen.HeeftGrens(ingevuld));

    private static int? Getal(string tekst, int van, char einde)
    {
        var tot = van;
        while (tot < tekst.Length && char.IsAsciiDigit(tekst[tot]) && tot - van < 3)
        {
            tot++;
        }

        return tot > van && tot < tekst.Length && tekst[tot] == einde ? int.Parse(tekst.AsSpan(van, tot - van), CultureInfo.InvariantCulture) : null;
    }
}
