using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>The functiebudget of each line is not closed: that happens 98 days after its last day.</summary>
/// <remarks>Looks at today, also when the beheerder agrees later: after the closing nothing can be paid.</remarks>
[Controle("DC-007", Zwaarte.Blokkerend, Bron = "iPgb OP522; scenarios/README.md 6.3")]
public sealed class BudgetIsNogOpen : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        var sluitdagen = dossier.GebruikteDragers
            .Select(d => Termijn.DagenNa(
                d.Functiebudget.Naloopbegin, dossier.Kengetallen.Dagen(Kengetalsoort.Nalooptermijn, d.Functiebudget.TotEnMet)))
            .Where(sluitdag => dossier.Vandaag >= sluitdag)
            .Order()
            .ToList();
        return sluitdagen is [var eerste, ..]
            ? $"Dit budget is afgesloten. Declareren kon tot en met {eerste.AddDays(-1).Lang()}."
            : null;
    }
}
