using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PgbPortal.Domain.Waarden;

/// <summary>A colour of a screen, written as #1b3d6e.</summary>
public readonly record struct Kleur(byte Rood, byte Groen, byte Blauw)
{
    /// <summary>Text of a normal size can be read against its background from this contrast on (WCAG 2.2, 1.4.3).</summary>
    public const double Leesbaar = 4.5;

    private const int Cijfers = 6;

    public static Kleur Wit { get; } = new(255, 255, 255);

    public static Kleur Zwart { get; } = new(0, 0, 0);

    /// <exception cref="FormatException">Not a colour.</exception>
    public static Kleur Parse(string tekst) => TryParse(tekst, out var kleur) ? kleur : throw new FormatException("Dit is geen kleur.");

    /// <summary>Reads it with or without the mark before it, in capitals or not.</summary>
    public static bool TryParse([NotNullWhen(true)] string? tekst, out Kleur kleur)
    {
        kleur = default;
        var cijfers = tekst?.Trim().TrimStart('#') ?? "";
        if (cijfers.Length != Cijfers || !cijfers.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        byte Deel(int plek) => byte.Parse(cijfers.AsSpan(plek, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        kleur = new(Deel(0), Deel(2), Deel(4));
        return true;
    }

    /// <summary>From 1 (the same) to 21 (black and white).</summary>
    /// <remarks>Source: WCAG 2.2, contrast ratio and relative luminance.</remarks>
    public double Contrast(Kleur ander)
    {
        var (een, twee) = (Helderheid, ander.Helderheid);
        return (Math.Max(een, twee) + 0.05) / (Math.Min(een, twee) + 0.05);
    }

    public bool IsLeesbaarOp(IEnumerable<Kleur> vlakken)
    {
        var zelf = this;
        return vlakken.All(v => zelf.Contrast(v) >= Leesbaar);
    }

    /// <param name="procent">How much of the other goes in.</param>
    public Kleur Meng(Kleur ander, int procent)
    {
        byte Deel(byte a, byte b) => (byte)((((100 - procent) * a) + (procent * b) + 50) / 100);
        return new(Deel(Rood, ander.Rood), Deel(Groen, ander.Groen), Deel(Blauw, ander.Blauw));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Rood:x2}{Groen:x2}{Blauw:x2}");

    private double Helderheid => (0.2126 * Lineair(Rood)) + (0.7152 * Lineair(Groen)) + (0.0722 * Lineair(Blauw));

    private static double Lineair(byte deel)
    {
        var waarde = deel / 255.0;
        return waarde <= 0.04045 ? waarde / 12.92 : Math.Pow((waarde + 0.055) / 1.055, 2.4);
    }
}
