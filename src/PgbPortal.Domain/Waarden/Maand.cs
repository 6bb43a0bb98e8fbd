using System.Globalization;

namespace PgbPortal.Domain.Waarden;

/// <summary>A month of a year.</summary>
/// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9999 or the month not 1 to 12.</exception>
public readonly record struct Maand(int Jaar, int Nummer) : IComparable<Maand>
{
    public int Jaar { get; private init; } = Jaar is >= 1 and <= 9999
        ? Jaar
        : throw new ArgumentOutOfRangeException(nameof(Jaar));

    public int Nummer { get; private init; } = Nummer is >= 1 and <= 12
        ? Nummer
        : throw new ArgumentOutOfRangeException(nameof(Nummer));

    public DateOnly EersteDag => new(Jaar, Nummer, 1);

    public DateOnly LaatsteDag => new(Jaar, Nummer, DateTime.DaysInMonth(Jaar, Nummer));

    public Periode Periode => new(EersteDag, LaatsteDag);

    public Maand Volgende => Plus(1);

    public Maand Vorige => Plus(-1);

    /// <summary>"maart 2026".</summary>
    public string Leesbaar => $"{Datumtekst.Maandnaam(Nummer)} {Jaar.ToString(CultureInfo.InvariantCulture)}";

    public static bool operator <(Maand links, Maand rechts) => links.CompareTo(rechts) < 0;

    public static bool operator >(Maand links, Maand rechts) => links.CompareTo(rechts) > 0;

    public static bool operator <=(Maand links, Maand rechts) => links.CompareTo(rechts) <= 0;

    public static bool operator >=(Maand links, Maand rechts) => links.CompareTo(rechts) >= 0;

    /// <summary>The month this day is in.</summary>
    public static Maand Van(DateOnly dag) => new(dag.Year, dag.Month);

    /// <summary>Reads "2026-03", as in a URL, a scenario and the database.</summary>
    public static bool TryParse(string? tekst, out Maand maand)
    {
        var goed = DateOnly.TryParseExact(tekst, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag);
        maand = goed ? Van(dag) : default;
        return goed;
    }

    /// <exception cref="FormatException">Not of the form "2026-03".</exception>
    public static Maand Parse(string tekst) =>
        TryParse(tekst, out var maand) ? maand : throw new FormatException("Geen maand van de vorm jjjj-mm.");

    /// <summary>So many months later; a negative number is earlier.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The outcome lies outside the years 1 to 9999.</exception>
    public Maand Plus(int maanden)
    {
        var index = (12 * Jaar) + Nummer - 1 + maanden;
        return new(index / 12, (index % 12) + 1);
    }

    public int CompareTo(Maand other) => ((12 * Jaar) + Nummer).CompareTo((12 * other.Jaar) + other.Nummer);

    /// <summary>"2026-03"; sorts as text in the order of time.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Jaar:0000}-{Nummer:00}");
}
