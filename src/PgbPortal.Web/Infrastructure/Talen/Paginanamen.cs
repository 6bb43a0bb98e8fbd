using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>
/// What people are called in a page (<see cref="Namen.Naam"/>). Where no element can stand around such a name, as in a label that is read
/// aloud or the title of a picture, it stays as it is too.
/// </summary>
internal sealed class Paginanamen(IParentNode pagina)
{
    // A long name first: it may begin with a short one.
    private readonly List<string> _namen =
    [
        .. pagina.QuerySelectorAll("bdi[translate=no]").Select(b => b.TextContent.Trim()).Where(n => n.Any(char.IsLetter))
            .Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length),
    ];

    /// <param name="tekst">Without elements in it.</param>
    /// <param name="vertaal">Gets the text with one character in the place of each name; answers what it becomes, and what stays Dutch of it.</param>
    /// <remarks>Where less of the whole stays Dutch, the word was no name there: "SVB" is in many texts of ours.</remarks>
    public (string Tekst, IReadOnlyList<string> Gemist) Om(string tekst, Func<string, (string Tekst, IReadOnlyList<string> Gemist)> vertaal)
    {
        var gevonden = _namen.FindAll(n => tekst.Contains(n, StringComparison.Ordinal));
        if (gevonden.Count == 0)
        {
            return vertaal(tekst);
        }

        var wie = new List<string>();
        var zonder = Regex.Replace(
            tekst,
            $@"(?<!\w)({string.Join('|', gevonden.Select(Regex.Escape))})(?!\w)",
            m =>
            {
                wie.Add(m.Value);
                return Tekens.Vast(wie.Count - 1).ToString();
            },
            RegexOptions.None,
            TimeSpan.FromSeconds(1));
        var vertaald = vertaal(zonder);
        if (vertaald.Gemist.Count > 0 && vertaal(tekst) is var heel && Over(heel.Gemist) < Over(vertaald.Gemist))
        {
            return heel;
        }

        return Tekens.Past(zonder, vertaald.Tekst)
            ? (string.Concat(Tekens.Delen(vertaald.Tekst).Select(d => Tekens.IsVast(d[0]) ? wie[Tekens.Nummer(d[0])] : d)), vertaald.Gemist)
            : (tekst, vertaald.Gemist);
    }

    private static int Over(IReadOnlyList<string> gemist) => gemist.Sum(t => t.Count(char.IsLetter));
}
