using System.Diagnostics.CodeAnalysis;

namespace PgbPortal.Domain.Waarden;

/// <summary>A number of the Kamer van Koophandel: eight digits, without vestigingsnummer.</summary>
/// <remarks>There is no check digit; whether the number exists is known by the handelsregister only.</remarks>
public sealed record Kvk
{
    private Kvk(string waarde) => Waarde = waarde;

    /// <summary>Eight digits.</summary>
    public string Waarde { get; }

    /// <summary>Accepts spaces, points and dashes between the digits; refuses eight zeros.</summary>
    public static bool TryParse(string? tekst, [NotNullWhen(true)] out Kvk? kvk)
    {
        var cijfers = Invoer.ZonderScheiding(tekst);
        kvk = Invoer.IsCijfers(cijfers, 8) && cijfers.Any(c => c != '0') ? new(cijfers) : null;
        return kvk is not null;
    }

    /// <exception cref="FormatException">Not a KvK-nummer; the message does not repeat the input.</exception>
    public static Kvk Parse(string tekst) =>
        TryParse(tekst, out var kvk) ? kvk : throw new FormatException("Geen geldig KvK-nummer.");

    /// <summary>Masked but for the last two digits: "******12".</summary>
    public override string ToString() => $"******{Waarde[6..]}";
}
