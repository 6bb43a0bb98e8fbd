using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Verstrekkers;

/// <summary>The colour of a verstrekker as the pages use it: for buttons, links and the mark, on light and on dark.</summary>
/// <remarks>The backgrounds are those of the style sheet of the portal; a test holds the two together.</remarks>
public sealed record Accentkleuren(Kleur Licht, Kleur LichtActief, Kleur Donker, Kleur DonkerActief)
{
    private const int Stap = 5;
    private const int Actief = 35;

    /// <summary>What the colour stands on by day; the first is also the text on a button.</summary>
    public static IReadOnlyList<Kleur> LichteVlakken { get; } = [Kleur.Wit, Kleur.Parse("#f3f6fa"), Kleur.Parse("#e4ebf3")];

    /// <summary>What the colour stands on in dark mode; the first is also the text on a button.</summary>
    public static IReadOnlyList<Kleur> DonkereVlakken { get; } =
        [Kleur.Parse("#0b1a30"), Kleur.Parse("#0f1826"), Kleur.Parse("#182436"), Kleur.Parse("#24334b")];

    /// <exception cref="RegelOvertredenException">Text on or in this colour cannot be read (HS-001).</exception>
    public static Accentkleuren Van(Kleur kleur)
    {
        if (!kleur.IsLeesbaarOp(LichteVlakken))
        {
            throw new RegelOvertredenException(
                "HS-001", "Deze kleur is te licht. Witte tekst op een knop is dan niet goed te lezen. Kies een donkerder kleur.");
        }

        // In dark mode the same colour, with as little white as needed. White itself can always be read there.
        var donker = Enumerable.Range(0, (100 / Stap) + 1).Select(i => kleur.Meng(Kleur.Wit, i * Stap)).First(k => k.IsLeesbaarOp(DonkereVlakken));
        return new(kleur, kleur.Meng(Kleur.Zwart, Actief), donker, donker.Meng(Kleur.Wit, Actief));
    }
}
