using System.Globalization;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Ervaringen;

/// <summary>Configuration section "Ervaring".</summary>
/// <param name="Dagen">Who was asked is left in peace for so many days.</param>
public sealed record Ervaringinstellingen(int Dagen)
{
    private const int HoogstensDagen = 366;

    public static Ervaringinstellingen Standaard { get; } = new(31);

    /// <exception cref="InstellingOnjuistException">A number that cannot be.</exception>
    internal static Ervaringinstellingen Van(IConfiguration configuratie) => configuratie["Ervaring:Dagen"] switch
    {
        null or "" => Standaard,
        var tekst when int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var dagen) && dagen is >= 1 and <= HoogstensDagen => new(dagen),
        var tekst => throw new InstellingOnjuistException("Ervaring__Dagen", $"'{tekst}' past niet. Vul een heel getal in, van 1 tot en met {HoogstensDagen}."),
    };
}
