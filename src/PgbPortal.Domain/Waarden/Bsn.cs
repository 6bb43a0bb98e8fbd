using System.Diagnostics.CodeAnalysis;

namespace PgbPortal.Domain.Waarden;

/// <summary>A burgerservicenummer: nine digits, leading zero kept, that pass the elfproef.</summary>
/// <remarks>Its text is masked, so a slip into a log shows no number; the number itself is <see cref="Waarde"/>.</remarks>
public sealed record Bsn
{
    private static readonly int[] Gewichten = [9, 8, 7, 6, 5, 4, 3, 2, -1];

    private Bsn(string waarde) => Waarde = waarde;

    /// <summary>Nine digits. Never in a log, an exception message or a URL.</summary>
    public string Waarde { get; }

    /// <summary>Accepts spaces, points and dashes between the digits; eight digits are refused, not padded.</summary>
    public static bool TryParse(string? tekst, [NotNullWhen(true)] out Bsn? bsn)
    {
        var cijfers = Invoer.ZonderScheiding(tekst);
        bsn = Invoer.IsCijfers(cijfers, 9) && VoldoetAanElfproef(cijfers) ? new(cijfers) : null;
        return bsn is not null;
    }

    /// <exception cref="FormatException">Not a BSN; the message does not repeat the input.</exception>
    public static Bsn Parse(string tekst) => TryParse(tekst, out var bsn) ? bsn : throw new FormatException("Geen geldig BSN.");

    /// <summary>"******019".</summary>
    public override string ToString() => $"******{Waarde[6..]}";

    private static bool VoldoetAanElfproef(string cijfers)
    {
        var som = 0;
        for (var i = 0; i < Gewichten.Length; i++)
        {
            som += Gewichten[i] * (cijfers[i] - '0');
        }

        return som % 11 == 0 && cijfers.Any(c => c != '0');
    }
}
