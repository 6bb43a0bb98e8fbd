using System.Text;

namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>
/// The characters that stand for an element within a text: its opening, its close, or all of it. They are of the range that Unicode
/// keeps free, and are taken out of what people wrote before a text is made.
/// </summary>
internal static class Tekens
{
    /// <summary>How many elements one text can have; more makes it a text that is not found.</summary>
    private const int Hoogstens = 0x400;
    private const char EersteOpen = '\uE000';
    private const char EersteDicht = '\uE400';
    private const char EersteVast = '\uE800';
    private const char Einde = '\uEC00';

    public static char Open(int nummer) => (char)(EersteOpen + Math.Min(nummer, Hoogstens - 1));

    public static char Dicht(int nummer) => (char)(EersteDicht + Math.Min(nummer, Hoogstens - 1));

    public static char Vast(int nummer) => (char)(EersteVast + Math.Min(nummer, Hoogstens - 1));

    public static bool IsOpen(char teken) => teken is >= EersteOpen and < EersteDicht;

    public static bool IsDicht(char teken) => teken is >= EersteDicht and < EersteVast;

    public static bool IsVast(char teken) => teken is >= EersteVast and < Einde;

    /// <summary>Does an element open or close here, with words in it?</summary>
    public static bool IsSchakel(char teken) => teken is >= EersteOpen and < EersteVast;

    public static bool Is(char teken) => teken is >= EersteOpen and < Einde;

    public static int Nummer(char teken) => (teken - EersteOpen) % Hoogstens;

    /// <summary>What a person or another system wrote, without our characters.</summary>
    public static string Zonder(string tekst) => tekst.Any(Is) ? string.Concat(tekst.Where(t => !Is(t))) : tekst;

    /// <summary>The same text for looking up: which element it is does not count, only that one opens or closes.</summary>
    public static string ZonderNummers(string tekst) => !tekst.Any(Is)
        ? tekst
        : string.Concat(tekst.Select(t => IsOpen(t) ? EersteOpen : IsDicht(t) ? EersteDicht : t));

    /// <summary>Does each element that opens here close here, the last one first?</summary>
    public static bool IsHeel(ReadOnlySpan<char> tekst)
    {
        var open = new Stack<int>();
        foreach (var teken in tekst)
        {
            if (IsOpen(teken))
            {
                open.Push(Nummer(teken));
            }
            else if (IsDicht(teken) && (!open.TryPop(out var laatste) || laatste != Nummer(teken)))
            {
                return false;
            }
        }

        return open.Count == 0;
    }

    /// <summary>Holds the second text each element of the first once, and whole?</summary>
    public static bool Past(string eerst, string dan) =>
        eerst.Where(Is).Order().SequenceEqual(dan.Where(Is).Order()) && eerst.Where(Is).Distinct().Count() == eerst.Count(Is) && IsHeel(dan);

    /// <summary>One of our characters at a time, and the words between them.</summary>
    public static IEnumerable<string> Delen(string tekst) => Delen(tekst, Is);

    /// <param name="snij">Which characters stand by themselves; the others stay with the words.</param>
    public static IEnumerable<string> Delen(string tekst, Func<char, bool> snij)
    {
        var woorden = new StringBuilder();
        foreach (var teken in tekst)
        {
            if (!snij(teken))
            {
                woorden.Append(teken);
                continue;
            }

            if (woorden.Length > 0)
            {
                yield return woorden.ToString();
                woorden.Clear();
            }

            yield return teken.ToString();
        }

        if (woorden.Length > 0)
        {
            yield return woorden.ToString();
        }
    }
}
