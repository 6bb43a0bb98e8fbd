namespace PgbPortal.Domain.Waarden;

/// <summary>What the money is for: a code of two digits whose meaning depends on the law (<see cref="Zorgfuncties"/>).</summary>
/// <remarks>Source: iPgb code lists WMO022, JZ022 and WLZ022. The leading zero belongs to the code.</remarks>
/// <exception cref="ArgumentException">Not two digits.</exception>
public readonly record struct Zorgfunctie(string Code) : IComparable<Zorgfunctie>
{
    public string Code { get; private init; } = IsCode(Code)
        ? Code
        : throw new ArgumentException("Een zorgfunctie heeft twee cijfers.", nameof(Code));

    /// <summary>99: the whole package as one budget; the only code of the Wlz.</summary>
    public static Zorgfunctie Totaal => new("99");

    public static bool operator <(Zorgfunctie links, Zorgfunctie rechts) => links.CompareTo(rechts) < 0;

    public static bool operator >(Zorgfunctie links, Zorgfunctie rechts) => links.CompareTo(rechts) > 0;

    public static bool operator <=(Zorgfunctie links, Zorgfunctie rechts) => links.CompareTo(rechts) <= 0;

    public static bool operator >=(Zorgfunctie links, Zorgfunctie rechts) => links.CompareTo(rechts) >= 0;

    /// <summary>True for two digits; whether the law has this code is asked of <see cref="Zorgfuncties.Bestaat"/>.</summary>
    public static bool TryParse(string? tekst, out Zorgfunctie zorgfunctie)
    {
        var code = tekst?.Trim();
        zorgfunctie = IsCode(code) ? new(code!) : default;
        return zorgfunctie != default;
    }

    /// <exception cref="FormatException">Not two digits.</exception>
    public static Zorgfunctie Parse(string tekst) =>
        TryParse(tekst, out var zorgfunctie) ? zorgfunctie : throw new FormatException("Een zorgfunctie heeft twee cijfers.");

    public int CompareTo(Zorgfunctie other) => string.CompareOrdinal(Code, other.Code);

    /// <summary>The code: "02".</summary>
    public override string ToString() => Code;

    private static bool IsCode(string? tekst) => tekst is not null && Invoer.IsCijfers(tekst, 2);
}
