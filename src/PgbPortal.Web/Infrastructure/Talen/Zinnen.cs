namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>Where one sentence ends and the next begins.</summary>
internal static class Zinnen
{
    /// <summary>The text with one space where there was more white; hard spaces stay.</summary>
    public static string EenSpatie(string tekst) => string.Join(' ', tekst.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The places of the spaces between two sentences; within an element or a quotation there are none.</summary>
    public static IReadOnlyList<int> Grenzen(ReadOnlySpan<char> tekst)
    {
        var uit = new List<int>();
        var diepte = 0;
        for (var i = 0; i < tekst.Length; i++)
        {
            // What is quoted are somebody's own words: one whole.
            diepte += Tekens.IsOpen(tekst[i]) || tekst[i] == '“' ? 1 : Tekens.IsDicht(tekst[i]) || tekst[i] == '”' ? -1 : 0;
            if (tekst[i] == ' ' && diepte == 0 && IsGrens(tekst, i))
            {
                uit.Add(i);
            }
        }

        return uit;
    }

    public static bool HeeftGrens(ReadOnlySpan<char> tekst) => Grenzen(tekst).Count > 0;

    private static bool IsGrens(ReadOnlySpan<char> tekst, int spatie)
    {
        var einde = spatie - 1;
        while (einde >= 0 && (Tekens.IsDicht(tekst[einde]) || tekst[einde] is '"' or '”' or ')'))
        {
            einde--;
        }

        return einde >= 0 && tekst[einde] is '.' or '!' or '?' && !IsVoorletter(tekst[..einde])
            && spatie + 1 < tekst.Length && IsBegin(tekst[spatie + 1]);
    }

    private static bool IsBegin(char teken) =>
        char.IsUpper(teken) || char.IsDigit(teken) || teken is '€' or '(' or '"' or '“' || Tekens.IsOpen(teken) || Tekens.IsVast(teken);

    // "J. Bakker", "Th. Bakker".
    private static bool IsVoorletter(ReadOnlySpan<char> voor)
    {
        var woord = voor[(voor.LastIndexOf(' ') + 1)..];
        return woord.Length is 1 or 2 && char.IsUpper(woord[0]) && (woord.Length == 1 || char.IsLower(woord[1]));
    }
}
