namespace PgbPortal.Application.UseCases;

/// <summary>One page of a list, newest first, with the keys that lead to the pages beside it.</summary>
/// <param name="Vorige">Ask for the rows before this key; null when this is the first page.</param>
/// <param name="Volgende">Ask for the rows after this key; null when this is the last page.</param>
public sealed record Bladzijde<TRegel>(IReadOnlyList<TRegel> Regels, Guid? Vorige, Guid? Volgende);

internal static class Bladzijde
{
    /// <summary>Rows on a page; a query takes one more, to know whether there is another page.</summary>
    public const int Rijen = 25;

    /// <summary>Rows of a list in one file: the newest.</summary>
    public const int RijenInBestand = 5000;

    /// <param name="opgehaald">At most <see cref="Rijen"/> and one, in the order in which they were asked.</param>
    /// <param name="terug">They were asked before a key, so the nearest came first.</param>
    /// <param name="vanafEenSleutel">They were asked after a key, so there is a page before this one.</param>
    public static Bladzijde<TRegel> Maak<TRegel>(
        IReadOnlyList<TRegel> opgehaald, Func<TRegel, Guid> sleutel, bool terug, bool vanafEenSleutel)
    {
        var regels = opgehaald.Take(Rijen).ToList();
        if (terug)
        {
            regels.Reverse();
        }

        var isErMeer = opgehaald.Count > Rijen;
        return regels.Count == 0
            ? new(regels, null, null)
            : new(
                regels,
                (terug ? isErMeer : vanafEenSleutel) ? sleutel(regels[0]) : null,
                terug || isErMeer ? sleutel(regels[^1]) : null);
    }
}
