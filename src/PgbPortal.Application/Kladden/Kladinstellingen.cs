using System.Globalization;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Kladden;

/// <summary>Configuration section "Klad".</summary>
/// <param name="Dagen">What was kept is forgotten after so many days.</param>
public sealed record Kladinstellingen(int Dagen)
{
    private const int HoogstensDagen = 366;

    public static Kladinstellingen Standaard { get; } = new(60);

    /// <exception cref="InstellingOnjuistException">A number that cannot be.</exception>
    internal static Kladinstellingen Van(IConfiguration configuratie) => configuratie["Klad:Dagen"] switch
    {
        null or "" => Standaard,
        var tekst when int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var dagen) && dagen is >= 1 and <= HoogstensDagen => new(dagen),
        var tekst => throw new InstellingOnjuistException("Klad__Dagen", $"'{tekst}' past niet. Vul een heel getal in, van 1 tot en met {HoogstensDagen}."),
    };
}
