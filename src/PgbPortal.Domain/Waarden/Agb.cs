using System.Diagnostics.CodeAnalysis;

namespace PgbPortal.Domain.Waarden;

/// <summary>An AGB-code of a care provider: eight digits, the first two say what kind of provider.</summary>
/// <remarks>There is no check digit; whether the code is in use is known by the AGB-register (Vektis) only.</remarks>
public sealed record Agb
{
    private Agb(string waarde) => Waarde = waarde;

    /// <summary>Eight digits.</summary>
    public string Waarde { get; }

    /// <summary>Accepts spaces, points and dashes between the digits; refuses eight zeros.</summary>
    public static bool TryParse(string? tekst, [NotNullWhen(true)] out Agb? agb)
    {
        var cijfers = Invoer.ZonderScheiding(tekst);
        agb = Invoer.IsCijfers(cijfers, 8) && cijfers.Any(c => c != '0') ? new(cijfers) : null;
        return agb is not null;
    }

    /// <exception cref="FormatException">Not an AGB-code; the message does not repeat the input.</exception>
    public static Agb Parse(string tekst) =>
        TryParse(tekst, out var agb) ? agb : throw new FormatException("Geen geldige AGB-code.");

    /// <summary>Masked but for the last two digits: "******12".</summary>
    public override string ToString() => $"******{Waarde[6..]}";
}
