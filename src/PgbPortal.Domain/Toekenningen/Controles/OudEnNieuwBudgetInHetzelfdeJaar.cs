namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>Wlz only: a budget is of one year and replaces one of that year.</summary>
[Controle("TK-017", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR508")]
public sealed class OudEnNieuwBudgetInHetzelfdeJaar : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (bericht is { Wet: Wet.Wlz, BudgetIdentificatieOud: not null }
            && feiten.OudBudget is { Wet: Wet.Wlz } oud
            && bericht.Functiebudgetten.Any(f => f.Begindatum.Year != oud.Jaar))
        {
            yield return Fout(
                "9508",
                Berichtplek.Budget,
                "Het oude en het nieuwe budget zijn van een verschillend jaar. "
                + "Stuur het budget van een nieuw jaar zonder kenmerk van het oude budget.");
        }
    }
}
