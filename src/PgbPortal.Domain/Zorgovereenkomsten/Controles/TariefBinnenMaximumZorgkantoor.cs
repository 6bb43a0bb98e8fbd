using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>A Wlz tariff is at most the maximum on the first day, unless the budgethouder pays the rest and may do so.</summary>
[Controle("ZO-013", Zwaarte.Blokkerend, Bron = "Rlz art. 5.22; domein.md 5.2 [svb-tekort]")]
public sealed class TariefBinnenMaximumZorgkantoor : Regelcontrole
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel)
    {
        if (regel.Wet != Wet.Wlz || dossier.MaximumBoven(regel) is not { } maximum)
        {
            return null;
        }

        var bijbetalen = dossier.MagBijbetalen(regel) ? " Of kies dat u de rest zelf betaalt." : "";
        return $"U mag uit uw budget hoogstens {maximum} per {regel.Eenheid.Enkelvoud} betalen. "
            + $"Spreek een lager tarief af.{bijbetalen}";
    }
}
