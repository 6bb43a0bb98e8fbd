namespace PgbPortal.Domain.Declaraties;

/// <summary>What holds for the lines of one form together.</summary>
internal static class Regelinvoerlijst
{
    /// <summary>Twice the same day would pass every controle that judges a line by itself.</summary>
    /// <exception cref="RegelOvertredenException">DC-021: a day, week or month of the same care is in it twice.</exception>
    public static void EisElkeDagEenKeer(this IReadOnlyList<Regelinvoer> regels)
    {
        var zorg = regels.Where(r => (r.Minuten ?? r.Aantal) is not null).Select(r => (r.RegelId, r.Dag, r.Week)).ToList();
        if (zorg.Distinct().Count() != zorg.Count)
        {
            throw new RegelOvertredenException(
                "DC-021", "Dezelfde zorg staat twee keer op een dag of in een week. Vul elke dag of week een keer in.");
        }
    }
}
