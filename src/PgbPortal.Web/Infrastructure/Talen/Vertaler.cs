using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>One text into the other language: as a whole, by its sentences, or else by its parts. What is filled in is translated too.</summary>
/// <remarks>For one page: it counts what it looks up, and stops when that is more than any page of ours needs.</remarks>
internal sealed class Vertaler(Catalogus catalogus)
{
    /// <summary>So many times a page asks the catalogue; a page of two hundred rows needs a tenth.</summary>
    public const int MeesteStappen = 20_000;

    /// <summary>A longer text is no sentence: only its sentences are looked up.</summary>
    private const int LangsteTekst = 800;

    /// <summary>So many texts within a text; more is no language.</summary>
    private const int Diepst = 6;

    /// <summary>So many sentences are one text of the catalogue, when a name with a full stop seems to cut it.</summary>
    private const int MeesteZinnen = 4;

    private const int MeesteKandidaten = 4;

    /// <summary>A text of which no more than one letter in so many stays as it was is the right one.</summary>
    private const int Zeker = 4;

    private static readonly string[] Scheidingen = [", ", "; ", ": ", " - ", " (", ") ", " en ", " of ", " | "];

    // The rows of a list say the same again and again. Deeper within a text less is tried, so the depth counts.
    private readonly Dictionary<(string Tekst, int Diepte), Uitkomst> _eerder = [];

    /// <summary>How often the catalogue was asked.</summary>
    public int Stappen { get; private set; }

    /// <summary>The rest stays Dutch.</summary>
    public bool IsOp => Stappen >= MeesteStappen;

    /// <param name="gemist">Gets what stays as it was, though it has letters.</param>
    public string Vertaal(string tekst, ICollection<string>? gemist = null)
    {
        var uitkomst = Vertaal(tekst, 0);
        foreach (var over in uitkomst.Gemist)
        {
            gemist?.Add(over);
        }

        return uitkomst.Tekst;
    }

    private static bool HeeftLetters(string tekst) => tekst.Any(t => char.IsLetter(t) && !Tekens.Is(t));

    private Uitkomst Vertaal(string rauw, int diepte)
    {
        var tekst = Zinnen.EenSpatie(rauw);
        var vertaald = !HeeftLetters(tekst) ? new(Getaltekst.Bedragen(tekst), [])
            : Onthouden(tekst, diepte);
        return vertaald with { Tekst = Wit(rauw, 0) + vertaald.Tekst + (tekst.Length == 0 ? "" : Wit(rauw, rauw.Length - 1)) };
    }

    private Uitkomst Onthouden(string tekst, int diepte) => _eerder.TryGetValue((tekst, diepte), out var eerder) ? eerder
        : _eerder[(tekst, diepte)] = Beste(tekst, diepte) ?? new(Getaltekst.Bedragen(tekst), [tekst]);

    private Uitkomst? Beste(string tekst, int diepte)
    {
        var heel = Heel(tekst, diepte);
        return IsZeker(heel, tekst) ? heel : Minste(heel, PerZin(tekst, diepte) ?? PerDeel(tekst, diepte));
    }

    private Uitkomst? Zin(string tekst, int diepte)
    {
        var heel = Heel(tekst, diepte);
        return IsZeker(heel, tekst) ? heel : Minste(heel, PerDeel(tekst, diepte));
    }

    // Few fixed words, and much that stays: by its parts it may be better.
    private static bool IsZeker(Uitkomst? heel, string tekst) =>
        heel is not null && heel.Over * Zeker <= tekst.Length && (heel.Over == 0 || !tekst.Any(Tekens.Is));

    private static Uitkomst? Minste(Uitkomst? heel, Uitkomst? delen) => heel is null || delen?.Over < heel.Over ? delen : heel;

    private static string Wit(string rauw, int plek) => rauw.Length > 0 && rauw[plek] is ' ' or '\n' or '\r' or '\t' ? " " : "";

    private Uitkomst? Heel(string tekst, int diepte)
    {
        if (Getaltekst.Engels(tekst) is { } getal)
        {
            return new(getal, []);
        }

        // The same words at the start of a sentence or within one, and with or without a full stop.
        var beste = Zoek(tekst, diepte);
        foreach (var (anders, terug) in Anders(tekst).TakeWhile(_ => beste is not { Over: 0 }))
        {
            if (Zoek(anders, diepte) is { } vertaald && (beste is null || vertaald.Over < beste.Over))
            {
                beste = vertaald with { Tekst = terug(vertaald.Tekst) };
            }
        }

        return beste;
    }

    // Of what fits, the one that leaves the fewest letters.
    private Uitkomst? Zoek(string tekst, int diepte)
    {
        if (diepte > Diepst || tekst.Length > LangsteTekst || IsOp)
        {
            return null;
        }

        Stappen++;
        Uitkomst? beste = null;
        foreach (var vondst in catalogus.Zoek(tekst).Take(MeesteKandidaten))
        {
            var ingevuld = vondst.Ingevuld.Select((t, plek) => t.Length == 0 || vondst.Regel.Nederlands.IsAangehaald(plek) ? new(t, []) : Vertaal(t, diepte + 1)).ToList();
            var nu = new Uitkomst(vondst.Vul(ingevuld.Select(u => u.Tekst)), [.. ingevuld.SelectMany(u => u.Gemist)]);
            beste = beste is null || nu.Over < beste.Over ? nu : beste;
            if (beste.Over == 0)
            {
                break;
            }
        }

        return beste;
    }

    private static IEnumerable<(string Tekst, Func<string, string> Terug)> Anders(string tekst)
    {
        if (Omgedraaid(tekst) is { } andersom)
        {
            yield return (andersom, t => Zoals(tekst[0], t));
        }

        if (tekst[^1] == '.')
        {
            yield return (tekst[..^1], t => t + ".");
        }
        else if (char.IsLetterOrDigit(tekst[^1]))
        {
            yield return (tekst + ".", t => t.TrimEnd('.'));
        }
    }

    // The best way to cut the text into sentences that are known: the one that leaves the fewest letters.
    private Uitkomst? PerZin(string tekst, int diepte)
    {
        int[] grenzen = [-1, .. Zinnen.Grenzen(tekst), tekst.Length];
        if (grenzen.Length == 2 || IsOp)
        {
            return null;
        }

        var best = new (int Over, IReadOnlyList<Uitkomst> Delen)[grenzen.Length];
        best[0] = (0, []);
        for (var tot = 1; tot < grenzen.Length; tot++)
        {
            best[tot] = (int.MaxValue, []);
            for (var van = Math.Max(0, tot - MeesteZinnen); van < tot; van++)
            {
                var zin = tekst[(grenzen[van] + 1)..grenzen[tot]];
                if ((van == tot - 1 ? Zin(zin, diepte) ?? new(zin, [zin]) : Heel(zin, diepte)) is { } deel
                    && best[van].Over + deel.Over is var over && over < best[tot].Over)
                {
                    best[tot] = (over, [.. best[van].Delen, deel]);
                }
            }
        }

        return new(string.Join(' ', best[^1].Delen.Select(d => d.Tekst)), [.. best[^1].Delen.SelectMany(d => d.Gemist)]);
    }

    private Uitkomst? PerDeel(string tekst, int diepte)
    {
        if (diepte > Diepst || IsOp)
        {
            return null;
        }

        if (tekst.Any(Tekens.Is))
        {
            // What stays as it is goes along with the words around it, as long as there is anything else to cut at.
            Func<char, bool> snij = tekst.Any(Tekens.IsSchakel) ? Tekens.IsSchakel : Tekens.Is;
            var delen = Tekens.Delen(tekst, snij).Select(d => snij(d[0]) ? new(d, []) : Vertaal(d, diepte + 1)).ToList();
            return new(string.Concat(delen.Select(d => d.Tekst)), [.. delen.SelectMany(d => d.Gemist)]);
        }

        if (tekst.Length > LangsteTekst)
        {
            return null;
        }

        if (NaNaam(tekst, diepte) is { } zin)
        {
            return zin;
        }

        foreach (var scheiding in Scheidingen.Where(s => tekst.Contains(s, StringComparison.Ordinal)))
        {
            var delen = tekst.Split(scheiding).Select(d => Vertaal(d, diepte + 1)).ToList();
            if (delen.Sum(d => d.Over) < tekst.Length - (scheiding.Length * (delen.Count - 1)))
            {
                return new(string.Join(Getaltekst.Scheiding(scheiding), delen.Select(d => d.Tekst)), [.. delen.SelectMany(d => d.Gemist)]);
            }
        }

        return Randen(tekst, diepte);
    }

    // "Anna Bakker tekende een overeenkomst.": who, and then what the catalogue knows.
    private Uitkomst? NaNaam(string tekst, int diepte)
    {
        for (var spatie = tekst.IndexOf(' ', StringComparison.Ordinal); spatie > 0; spatie = tekst.IndexOf(' ', spatie + 1))
        {
            var rest = tekst[(spatie + 1)..];
            if (rest.Contains(' ', StringComparison.Ordinal) && char.IsLower(rest[0])
                && new[] { rest, rest.TrimEnd('.') }.Distinct().Select(r => Zoek(r, diepte + 1)).FirstOrDefault(u => u is { Over: 0 }) is { } gevonden)
            {
                var wie = Vertaal(tekst[..spatie], diepte + 1);
                return new($"{wie.Tekst} {gevonden.Tekst.TrimEnd('.')}{(rest[^1] == '.' ? "." : "")}", wie.Gemist);
            }
        }

        return null;
    }

    // "(aanvulling)", "Van de gemeente:".
    private Uitkomst? Randen(string tekst, int diepte)
    {
        var kern = tekst.Trim('(', ')', ':', ',', '.', ';', '“', '”', '"', '-', ' ', '–');
        if (kern.Length == 0 || kern.Length == tekst.Length || Heel(kern, diepte) is not { } gevonden)
        {
            return null;
        }

        var begin = tekst.IndexOf(kern, StringComparison.Ordinal);
        return gevonden with { Tekst = tekst[..begin] + gevonden.Tekst + tekst[(begin + kern.Length)..] };
    }

    private static string? Omgedraaid(string tekst) => char.IsLower(tekst[0]) ? tekst.MetHoofdletter
        : char.IsUpper(tekst[0]) ? tekst.MetKleineLetter
        : null;

    private static string Zoals(char voorbeeld, string tekst) => tekst.Length == 0 || (tekst.Length > 1 && char.IsUpper(tekst[1])) ? tekst
        : char.IsUpper(voorbeeld) ? tekst.MetHoofdletter : tekst.MetKleineLetter;

    private sealed record Uitkomst(string Tekst, IReadOnlyList<string> Gemist)
    {
        public int Over => Gemist.Sum(g => g.Length);
    }
}
