using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PgbPortal.Domain.Waarden;

/// <summary>An address for e-mail, as a mail server can use it: plain letters only, the domain in small letters.</summary>
/// <remarks>Source: RFC 5321 4.5.3.1 for the lengths; quoted names and addresses on a number are refused, for nobody has one.</remarks>
public sealed record Emailadres
{
    /// <summary>Of the whole address.</summary>
    public const int Langste = 254;

    private const int LangsteNaam = 64;
    private const int LangsteLabel = 63;
    private const string Tekens = "!#$%&'*+/=?^_`{|}~-.";

    private Emailadres(string waarde) => Waarde = waarde;

    public string Waarde { get; }

    /// <summary>Accepts spaces, "mailto:", "Anna &lt;anna@voorbeeld.nl&gt;", and a point or comma at the end.</summary>
    public static bool TryParse(string? tekst, [NotNullWhen(true)] out Emailadres? adres)
    {
        adres = null;
        var kaal = Kaal(tekst ?? "");
        var apenstaart = kaal.IndexOf('@', StringComparison.Ordinal);
        if (apenstaart < 1 || apenstaart != kaal.LastIndexOf('@'))
        {
            return false;
        }

        var (naam, domein) = (kaal[..apenstaart], Domein(kaal[(apenstaart + 1)..]));
        if (domein is null || naam.Length > LangsteNaam || naam[0] == '.' || naam[^1] == '.' || naam.Contains("..", StringComparison.Ordinal)
            || !naam.All(c => char.IsAsciiLetterOrDigit(c) || Tekens.Contains(c, StringComparison.Ordinal))
            || naam.Length + 1 + domein.Length > Langste)
        {
            return false;
        }

        adres = new($"{naam}@{domein}");
        return true;
    }

    /// <exception cref="FormatException">Not an address; the message does not repeat the input.</exception>
    public static Emailadres Parse(string tekst) =>
        TryParse(tekst, out var adres) ? adres : throw new FormatException("Geen geldig e-mailadres.");

    /// <summary>Masked: the first letter and the domain, "a***@voorbeeld.nl".</summary>
    public override string ToString() => $"{Waarde[0]}***{Waarde[Waarde.IndexOf('@', StringComparison.Ordinal)..]}";

    private static string Kaal(string tekst)
    {
        var (open, dicht) = (tekst.LastIndexOf('<'), tekst.LastIndexOf('>'));
        var deel = (open >= 0 && dicht > open ? tekst[(open + 1)..dicht] : tekst).Trim();
        if (deel.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            deel = deel[7..];
        }

        return string.Concat(deel.Where(c => c is not (' ' or '\u00a0' or '\u200b'))).TrimEnd('.', ',', ';');
    }

    // A domain with other letters goes over the line in its own ASCII form.
    private static string? Domein(string tekst)
    {
        string domein;
        try
        {
            domein = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(tekst).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }

        var labels = domein.Split('.');
        return labels.Length >= 2 && labels.All(l => l.Length is > 0 and <= LangsteLabel) && labels[^1].Length >= 2 && !labels[^1].All(char.IsAsciiDigit)
            ? domein
            : null;
    }
}
