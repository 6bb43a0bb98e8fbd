using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>No two relations with one number, and no two rows for the same zorgfunctie and days.</summary>
[Controle("TK-004", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR101")]
public sealed class SleutelsZijnUniek : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        var nummers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, relatie) in bericht.Relaties.Index())
        {
            if (!nummers.Add(relatie.Nummer))
            {
                yield return Fout(
                    "9101",
                    Berichtplek.Relatie(index),
                    $"Relatie {index + 1} heeft een nummer dat al bij een andere relatie staat. "
                    + "Geef iedere relatie een eigen nummer.");
            }
        }

        // Two rows with an amount are an overlap (TK-014) and get that code; what is left is the same withdrawal twice.
        var intrekkingen = new HashSet<(Zorgfunctie, Tijdvak)>();
        foreach (var (index, regel) in bericht.Functiebudgetten.Index())
        {
            if (regel.IsIntrekking && !intrekkingen.Add((regel.Zorgfunctie, regel.Tijdvak)))
            {
                yield return Fout(
                    "9101",
                    Berichtplek.Functiebudget(index),
                    $"Functiebudget {index + 1} staat twee keer in het bericht. Stuur ieder functiebudget één keer.");
            }
        }
    }
}
