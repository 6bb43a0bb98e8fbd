using System.Globalization;
using PgbPortal.Application.Start;

namespace PgbPortal.Application.Werklijst;

/// <summary>In which order the list stands.</summary>
public enum Werkvolgorde
{
    /// <summary>What must be done first comes first.</summary>
    Termijn,

    /// <summary>By kind, and of each kind what must be done first.</summary>
    Soort,
}

/// <summary>The place of one line in the list: the page before or after it begins there.</summary>
public sealed record Werksleutel(DateOnly Uiterlijk, Taaksoort Soort, Guid OnderwerpId)
{
    /// <summary>What has no last day comes after all that has.</summary>
    public static DateOnly Ooit { get; } = new(9000, 1, 1);

    /// <returns>Null for text that is no key.</returns>
    public static Werksleutel? Lees(string? tekst)
    {
        var delen = tekst?.Split('.') ?? [];
        return delen.Length == 3
            && DateOnly.TryParseExact(delen[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            && Enum.TryParse<Taaksoort>(delen[1], out var soort) && Enum.IsDefined(soort) && delen[1] == soort.ToString()
            && Guid.TryParseExact(delen[2], "N", out var id)
            ? new(dag, soort, id)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Uiterlijk:yyyyMMdd}.{Soort}.{OnderwerpId:N}");
}
