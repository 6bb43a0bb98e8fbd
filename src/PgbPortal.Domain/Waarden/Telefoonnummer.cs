using System.Diagnostics.CodeAnalysis;

namespace PgbPortal.Domain.Waarden;

/// <summary>A number on which a person can be called: a Dutch one from the zero on, a foreign one with its country from the plus on.</summary>
/// <remarks>A Dutch number has ten digits (Nummerplan telefoon- en ISDN-diensten), a foreign one at most fifteen (ITU-T E.164).</remarks>
public sealed record Telefoonnummer
{
    private const string Nederland = "+31";
    private const int Nederlandse = 10;
    private const int KortsteBuitenlandse = 8;
    private const int LangsteBuitenlandse = 15;

    private Telefoonnummer(string waarde) => Waarde = waarde;

    /// <summary>"0612345678" or "+3212345678".</summary>
    public string Waarde { get; }

    /// <summary>As people write it: "06 12345678"; others without a gap, since nobody knows where it belongs.</summary>
    public string Leesbaar => Waarde.StartsWith("06", StringComparison.Ordinal) ? $"06 {Waarde[2..]}" : Waarde;

    /// <summary>Accepts spaces, points, dashes, slashes and brackets, "+31", "0031" and "+31 (0)6".</summary>
    public static bool TryParse(string? tekst, [NotNullWhen(true)] out Telefoonnummer? nummer)
    {
        nummer = null;
        var kaal = Invoer.ZonderScheiding(tekst).Replace("(0)", "", StringComparison.Ordinal);
        kaal = string.Concat(kaal.Where(c => c is not ('(' or ')' or '/')));
        if (kaal.StartsWith("00", StringComparison.Ordinal))
        {
            kaal = $"+{kaal[2..]}";
        }

        if (kaal.StartsWith(Nederland, StringComparison.Ordinal))
        {
            kaal = $"0{kaal[Nederland.Length..].TrimStart('0')}";
        }

        if (IsNederlands(kaal) || IsBuitenlands(kaal))
        {
            nummer = new(kaal);
        }

        return nummer is not null;
    }

    /// <exception cref="FormatException">Not a telephone number; the message does not repeat the input.</exception>
    public static Telefoonnummer Parse(string tekst) =>
        TryParse(tekst, out var nummer) ? nummer : throw new FormatException("Geen geldig telefoonnummer.");

    /// <summary>Masked but for the last two digits: "********78".</summary>
    public override string ToString() => $"{new string('*', Waarde.Length - 2)}{Waarde[^2..]}";

    private static bool IsNederlands(string kaal) => Invoer.IsCijfers(kaal, Nederlandse) && kaal[0] == '0' && kaal[1] != '0';

    private static bool IsBuitenlands(string kaal) =>
        kaal.Length is > KortsteBuitenlandse and <= LangsteBuitenlandse + 1 && kaal[0] == '+' && kaal[1] != '0' && kaal.Skip(1).All(char.IsAsciiDigit);
}
