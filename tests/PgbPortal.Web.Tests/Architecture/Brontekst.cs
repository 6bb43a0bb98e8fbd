using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Architecture;

/// <summary>The Dutch that stands in a source file: what a page says between its tags, and what the code says between quotes.</summary>
/// <remarks>What is filled in while running counts as one word, <see cref="Invulling"/>.</remarks>
internal static partial class Brontekst
{
    public const string Invulling = "Xx";

    private static readonly string[] Aanwijzingen = ["@page", "@model", "@using", "@inject", "@addTagHelper", "@namespace", "@section", "@inherits"];

    public static IReadOnlyList<string> Van(string pad) =>
        pad.EndsWith(".cshtml", StringComparison.Ordinal) ? Pagina(Bronnen.Lees(pad)) : Code(Bronnen.Lees(pad));

    /// <summary>The sentences of a text; a label or a title without a full stop is none.</summary>
    public static IEnumerable<string> Zinnen(string tekst) => Zinseinde().Split(tekst).Select(z => z.Trim()).Where(z => IsZin().IsMatch(z));

    public static int Woorden(string tekst) => tekst.Split(' ').Count(w => w.Any(char.IsLetterOrDigit));

    /// <summary>Every text between quotes; two that are added up are one.</summary>
    public static IReadOnlyList<string> Code(string code)
    {
        var uit = new List<string>();
        Verzamel(Optelling().Replace(Opmerking().Replace(code, ""), ""), uit);
        return [.. uit.Select(Schoon)];
    }

    public static IReadOnlyList<string> Pagina(string pagina)
    {
        var uit = new List<string>();
        var tekst = ZonderCode(Verberg().Replace(pagina, ""), uit);
        foreach (Match element in Element().Matches(tekst))
        {
            uit.AddRange(Tekstattribuut().Matches(element.Value).Select(m => m.Groups[1].Value));
        }

        tekst = Element().Replace(InRegel().Replace(tekst, ""), "\n\n");
        foreach (var blok in Blokgrens().Split(tekst))
        {
            uit.Add(string.Join(' ', blok.Split('\n').Select(r => r.Trim()).Where(r => r.Length > 0 && !Coderegel().IsMatch(r))));
        }

        return [.. uit.Select(Schoon).Where(t => t.Length > 0)];
    }

    private static string Schoon(string tekst) => WebUtility.HtmlDecode(Wit().Replace(tekst, " ")).Trim();

    // Takes the C# out of a page: blocks, conditions and expressions; what they say between quotes is kept apart.
    private static string ZonderCode(string pagina, List<string> uit)
    {
        var tekst = new StringBuilder();
        for (var i = 0; i < pagina.Length; i++)
        {
            if (pagina[i] != '@' || (i > 0 && char.IsLetterOrDigit(pagina[i - 1])))
            {
                tekst.Append(pagina[i]);
                continue;
            }

            var (lengte, blijft) = Stuk(pagina[i..]);
            Verzamel(pagina.Substring(i, lengte), uit);
            tekst.Append(blijft);
            i += Math.Max(0, lengte - 1);
        }

        return tekst.ToString();
    }

    private static (int Lengte, string Blijft) Stuk(string vanaf)
    {
        if (Aanwijzingen.Any(a => vanaf.StartsWith(a, StringComparison.Ordinal)))
        {
            var einde = vanaf.IndexOf('\n', StringComparison.Ordinal);
            return (einde < 0 ? vanaf.Length : einde, "");
        }

        if (vanaf.StartsWith("@{", StringComparison.Ordinal))
        {
            return (Sluiting(vanaf, 1) + 1, "\n\n");
        }

        if (vanaf.StartsWith("@(", StringComparison.Ordinal))
        {
            return (Sluiting(vanaf, 1) + 1, Invulling);
        }

        if (Sturing().Match(vanaf) is { Success: true } sturing)
        {
            return (Sluiting(vanaf, sturing.Length - 1) + 1, "\n\n");
        }

        return Uitdrukking().Match(vanaf) is { Success: true } uitdrukking ? (uitdrukking.Length, Invulling) : (1, "");
    }

    // The place of the bracket that closes the one at the start; brackets between quotes do not count.
    private static int Sluiting(string tekst, int start)
    {
        var (open, dicht) = (tekst[start], tekst[start] == '(' ? ')' : '}');
        var (diepte, inTekst) = (0, false);
        for (var i = start; i < tekst.Length; i++)
        {
            if (inTekst && tekst[i] == '\\')
            {
                i++;
            }
            else if (tekst[i] == '"')
            {
                inTekst = !inTekst;
            }
            else if (!inTekst && tekst[i] == open)
            {
                diepte++;
            }
            else if (!inTekst && tekst[i] == dicht && --diepte == 0)
            {
                return i;
            }
        }

        return tekst.Length - 1;
    }

    private static void Verzamel(string code, List<string> uit)
    {
        for (var i = 0; i < code.Length; i++)
        {
            if (string.CompareOrdinal(code, i, "\"\"\"", 0, 3) == 0)
            {
                var einde = code.IndexOf("\"\"\"", i + 3, StringComparison.Ordinal);
                i = einde < 0 ? code.Length : einde + 2;
            }
            else if (code[i] == '\'' && Teken().Match(code, i) is { Success: true } teken && teken.Index == i)
            {
                i += teken.Length - 1;
            }
            else if (code[i] == '"')
            {
                i = Letterlijk(code, i, uit);
            }
        }
    }

    private static int Letterlijk(string code, int start, List<string> uit)
    {
        var isMetGaten = start > 0 && (code[start - 1] == '$' || (start > 1 && code[start - 2] == '$'));
        var isLetterlijk = start > 0 && code[start - 1] == '@';
        var tekst = new StringBuilder();
        var i = start + 1;
        for (; i < code.Length && code[i] != '"'; i++)
        {
            if (code[i] == '\\' && !isLetterlijk)
            {
                tekst.Append(code[++i] == 'n' ? ' ' : code[i]);
            }
            else if (isMetGaten && code[i] == '{' && code[i + 1] != '{')
            {
                var einde = i + Sluiting(code[i..], 0);
                Verzamel(code[(i + 1)..einde], uit);
                tekst.Append(Invulling);
                i = einde;
            }
            else
            {
                tekst.Append(code[i]);
            }
        }

        uit.Add(tekst.ToString());
        return i;
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Verberg();

    [GeneratedRegex(@"^@(if|foreach|switch|for|while)\s*\(")]
    private static partial Regex Sturing();

    [GeneratedRegex(@"^@[A-Za-z_]\w*(\?|\.\w+|\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])*(?<![?.])")]
    private static partial Regex Uitdrukking();

    [GeneratedRegex(@"</?(a|strong|em|span|abbr|time|code)(\s[^<>]*)?>")]
    private static partial Regex InRegel();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Element();

    [GeneratedRegex(@"(?<![\w-])(?:title|label|hint|vraag|actie|bijschrift|titel|aria-label)=""([^""]*)""")]
    private static partial Regex Tekstattribuut();

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*[{}])|(?<=[{}])\s*\n")]
    private static partial Regex Blokgrens();

    [GeneratedRegex(@"^(else\b.*|[{}].*|case .*:|default:|break;|var .*|foreach .*|if \(.*|.*;|.*=>.*)$")]
    private static partial Regex Coderegel();

    [GeneratedRegex(@"(?<!:)//[^\n]*")]
    private static partial Regex Opmerking();

    [GeneratedRegex(@"""\s*\+\s*\$?""")]
    private static partial Regex Optelling();

    [GeneratedRegex(@"'(\\[^']+|[^'\\])'")]
    private static partial Regex Teken();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Wit();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-Z0-9€(])")]
    private static partial Regex Zinseinde();

    [GeneratedRegex(@"^[A-Z0-9€].*[a-z]{2}.*\s.*[.!?]$", RegexOptions.Singleline)]
    private static partial Regex IsZin();
}
