namespace PgbPortal.Application.Persistence.Rijbeveiliging;

/// <summary>
/// What the database is told of a <see cref="Toegang"/>: names and values that the policies read. Nothing told is nothing seen.
/// </summary>
internal static class Bereik
{
    public const string Leest = "pgb.leest";
    public const string Schrijft = "pgb.schrijft";
    public const string Wie = "pgb.wie";
    public const string Verstrekker = "pgb.verstrekker";
    public const string Wetten = "pgb.wetten";

    /// <summary>The laws for writing: in an emergency, or by a mandate, there are more for looking.</summary>
    public const string Schrijfwetten = "pgb.schrijfwetten";

    /// <summary>Where an employee belongs; by a mandate another than <see cref="Verstrekker"/>.</summary>
    public const string Organisatie = "pgb.organisatie";
    public const string Budgethouders = "pgb.budgethouders";
    public const string Zorgverleners = "pgb.zorgverleners";
    public const string Persoon = "pgb.persoon";

    public const string Alles = "alles";
    public const string Svb = "svb";
    public const string VanVerstrekker = "verstrekker";
    public const string Burger = "burger";

    /// <summary>Lists are separated by a comma; keys and names of laws hold none.</summary>
    public static IReadOnlyList<(string Naam, string Waarde)> Van(Toegang toegang)
    {
        if (toegang.IsAlles)
        {
            return toegang.Namens is { } namens
                ? [(Leest, Alles), .. Van(namens).Where(w => w.Naam != Leest)]
                : [(Leest, Alles), (Schrijft, Alles)];
        }

        if (toegang.IsSvb)
        {
            return [(Wie, Svb)];
        }

        if (toegang.VerstrekkerId is { } verstrekker)
        {
            return
            [
                (Wie, VanVerstrekker),
                (Verstrekker, Tekst(verstrekker.Waarde)),
                (Organisatie, Tekst((toegang.GemandateerdeId ?? verstrekker).Waarde)),
                (Wetten, string.Join(',', toegang.Wetten)),
                (Schrijfwetten, string.Join(',', toegang.Schrijfwetten)),
            ];
        }

        var eigen = new List<(string Naam, string Waarde)>();
        if (toegang.Dossiers.Count > 0)
        {
            eigen.Add((Budgethouders, string.Join(',', toegang.Dossiers.Keys.Select(b => Tekst(b.Waarde)))));
        }

        if (toegang.Zorgverleners.Count > 0)
        {
            eigen.Add((Zorgverleners, string.Join(',', toegang.Zorgverleners.Select(z => Tekst(z.Waarde)))));
        }

        if (toegang.PersoonId is { } persoon)
        {
            eigen.Add((Persoon, Tekst(persoon.Waarde)));
        }

        return eigen.Count == 0 ? [] : [(Wie, Burger), .. eigen];
    }

    private static string Tekst(Guid waarde) => waarde.ToString("D");
}
