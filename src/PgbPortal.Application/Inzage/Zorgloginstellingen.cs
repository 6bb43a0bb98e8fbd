using System.Globalization;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Inzage;

/// <summary>Configuration section "Zorglog".</summary>
/// <param name="BewaarJaren">Lines older than this are removed; never less than five years.</param>
/// <param name="DossiersPerDag">So many dossiers in a day by one employee give a signal.</param>
/// <param name="DossiersPerWeek">The same of seven days: who takes a few each day. Null: three times those of a day.</param>
public sealed record Zorgloginstellingen(int BewaarJaren, int DossiersPerDag, int? DossiersPerWeek = null)
{
    private const int DagenWerk = 3;

    /// <summary>The database refuses to remove a line that is younger.</summary>
    internal const int MinstensJaren = 5;

    private const int HoogstensJaren = 50;
    private const int HoogstensDossiers = 100_000;

    internal int Weekgrens => DossiersPerWeek ?? (DagenWerk * DossiersPerDag);

    public static Zorgloginstellingen Standaard { get; } = new(MinstensJaren, 100);

    /// <exception cref="InstellingOnjuistException">A number that cannot be.</exception>
    internal static Zorgloginstellingen Van(IConfiguration configuratie)
    {
        var sectie = configuratie.GetSection("Zorglog");
        var perDag = Getal(sectie, "DossiersPerDag", Standaard.DossiersPerDag, 1, HoogstensDossiers);
        return new(
            Getal(sectie, "BewaarJaren", Standaard.BewaarJaren, MinstensJaren, HoogstensJaren),
            perDag,
            Getal(sectie, "DossiersPerWeek", DagenWerk * perDag, 1, DagenWerk * HoogstensDossiers));
    }

    private static int Getal(IConfigurationSection sectie, string sleutel, int standaard, int minstens, int hoogstens) =>
        sectie[sleutel] is not { Length: > 0 } tekst ? standaard
            : int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var waarde) && waarde >= minstens && waarde <= hoogstens
                ? waarde
                : throw new InstellingOnjuistException(
                    $"{sectie.Key}__{sleutel}", $"'{tekst}' past niet. Vul een heel getal in, van {minstens} tot en met {hoogstens}.");
}
