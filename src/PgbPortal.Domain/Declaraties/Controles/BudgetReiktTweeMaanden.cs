using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>What an hourly agreement asked of a functiebudget in its last claimed month.</summary>
/// <param name="Looptijd">The days of that agreement.</param>
public sealed record Vooruitzicht(FunctiebudgetId Functiebudget, Periode Looptijd, Bedrag LaatsteMaand);

/// <summary>
/// With the last month of each hourly agreement repeated, the functiebudget lasts for the next two months. Maandloon is set
/// aside already.
/// </summary>
/// <remarks>Silent towards the zorgverlener, who never sees a budget.</remarks>
[Controle("ML-002", Zwaarte.Waarschuwing, Bron = "keuze (domein.md 5.3); scenarios/README.md 6.3")]
public sealed class BudgetReiktTweeMaanden : Controle<DeclaratieDossier>
{
    private const int Vooruit = 2;

    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        var declaratie = dossier.Declaratie;
        if (declaratie.Soort != Declaratiesoort.Regulier
            || declaratie.Invoerder == Invoerder.Zorgverlener
            || dossier.Tekort > Bedrag.Nul
            || dossier.GebruikteDragers.Any(d => d.Functiebudget.Declaratiestop))
        {
            return null;
        }

        var op = dossier.GebruikteDragers.Select(d => OpIn(dossier, d)).OfType<Maand>().Order().ToList();
        return op.Count > 0 ? $"Let op: vanaf {op[0].Leesbaar} is er te weinig budget, als u zo doorgaat." : null;
    }

    /// <returns>The month in which the money runs out; null when it lasts.</returns>
    private static Maand? OpIn(DeclaratieDossier dossier, Drager drager)
    {
        var eigen = Bedrag.Som(dossier.Declaratie.Regels
            .Where(r => dossier.DragerVan(r)?.Functiebudget.Id == drager.Functiebudget.Id).Select(r => r.Bedrag));
        var alle = dossier.Vooruitzichten.Where(v => v.Functiebudget == drager.Functiebudget.Id)
            .Append(new(drager.Functiebudget.Id, dossier.Looptijd, eigen)).ToList();
        var over = drager.Vrij - eigen;
        for (var i = 1; i <= Vooruit; i++)
        {
            var maand = dossier.Declaratie.Maand.Plus(i);
            if (drager.Functiebudget.Periode.Overlapt(maand.Periode))
            {
                over -= Bedrag.Som(alle.Where(v => v.Looptijd.Overlapt(maand.Periode)).Select(v => v.LaatsteMaand));
            }

            if (over.IsNegatief)
            {
                return maand;
            }
        }

        return null;
    }
}
