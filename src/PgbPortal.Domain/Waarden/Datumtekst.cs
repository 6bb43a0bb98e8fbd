using System.Globalization;

namespace PgbPortal.Domain.Waarden;

/// <summary>Days as people read them, in Dutch, whatever the culture of the machine.</summary>
public static class Datumtekst
{
    private static readonly string[] Maandnamen =
    [
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ];

    private static readonly string[] Dagnamen = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    /// <summary>"donderdag 2 april 2026".</summary>
    public static string Voluit(this DateOnly dag) => $"{Dagnaam(dag.DayOfWeek)} {dag.Lang()}";

    /// <summary>"2 april 2026".</summary>
    public static string Lang(this DateOnly dag) =>
        string.Create(CultureInfo.InvariantCulture, $"{dag.Day} {Maandnaam(dag.Month)} {dag.Year}");

    /// <summary>"02-04-2026", for a file to calculate with; a page has <see cref="Lang"/>.</summary>
    public static string Kort(this DateOnly dag) => dag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    /// <param name="nummer">1 is januari, 12 is december.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nummer"/> is not 1 to 12.</exception>
    public static string Maandnaam(int nummer) => nummer is >= 1 and <= 12
        ? Maandnamen[nummer - 1]
        : throw new ArgumentOutOfRangeException(nameof(nummer));

    public static string Dagnaam(DayOfWeek dag) => Dagnamen[(int)dag];
}
