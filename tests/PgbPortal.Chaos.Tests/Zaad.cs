using System.Globalization;

namespace PgbPortal.Chaos.Tests;

/// <summary>The seed of a random test: always printed; PGB_ZAAD replays one.</summary>
internal static class Zaad
{
    /// <summary>The long run (PGB_LANG) takes another seed each time; CI always the same.</summary>
    public static bool IsLang => Environment.GetEnvironmentVariable("PGB_LANG") is { Length: > 0 };

    public static int Kies(ITestOutputHelper uit, int vast = 20260402)
    {
        var zaad = Environment.GetEnvironmentVariable("PGB_ZAAD") is { Length: > 0 } tekst ? int.Parse(tekst, CultureInfo.InvariantCulture)
            : IsLang ? Random.Shared.Next()
            : vast;
        uit.WriteLine($"zaad {zaad}; opnieuw met PGB_ZAAD={zaad}");
        return zaad;
    }
}
