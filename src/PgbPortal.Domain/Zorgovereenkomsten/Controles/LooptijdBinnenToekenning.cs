using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>The agreement starts no earlier than the first functiebudget, and a fixed end is no later than the last.</summary>
[Controle("ZO-002", Zwaarte.Blokkerend, Bron = "Blz art. 3.6.6; scenarios/README.md 6.2")]
public sealed class LooptijdBinnenToekenning : Regelcontrole
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel)
    {
        var periodes = dossier.BudgettenVoor(regel).Select(b => b.Periode).ToList();
        if (!periodes.Exists(p => p.Overlapt(dossier.Looptijd)))
        {
            return null;
        }

        var (eerste, laatste) = (periodes.Min(p => p.Van), periodes.Max(p => p.TotEnMet));
        if (dossier.Overeenkomst.Van < eerste)
        {
            return $"De startdatum ligt voor de start van het budget. Kies {eerste.Lang()} of later.";
        }

        return dossier.Overeenkomst.TotEnMet > laatste
            ? $"De einddatum ligt na het einde van het budget. Kies uiterlijk {laatste.Lang()}, of kies onbepaalde tijd."
            : null;
    }
}
