using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Declaraties.DeclaratieStatus;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>A day, night or etmaal is claimed once for each day and line, over all claims together.</summary>
/// <remarks>
/// For each day or week that was entered: everything inside it together is no more than it has days. So a week of seven
/// nights and a claim for one of these nights meet as well.
/// </remarks>
[Controle("DC-021", Zwaarte.Blokkerend, Bron = "keuze (domein.md 5.3); scenarios/README.md 6.3")]
public sealed class NietEerderGedeclareerd : Declaratieregelcontrole
{
    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel)
    {
        if (!regel.Eenheid.IsEenPerDag)
        {
            return null;
        }

        var eerdere = dossier.Eerdere
            .Where(e => e.Id != dossier.Declaratie.Id && e.Status is not (Ingetrokken or Afgekeurd))
            .ToList();
        var zelfde = eerdere.SelectMany(e => e.Regels).Concat(dossier.Declaratie.Regels)
            .Where(r => r.OvereenkomstregelId == regel.OvereenkomstregelId)
            .ToList();
        var isTeVeel = zelfde.Select(r => r.Zorgdagen).Distinct()
            .Where(p => p.Overlapt(regel.Zorgdagen))
            .Any(p => zelfde.Where(r => p.Omvat(r.Zorgdagen)).Sum(r => r.Aantal ?? 0) > p.Dagen);
        if (!isTeVeel)
        {
            return null;
        }

        var betaaldOp = eerdere
            .Where(e => e.BetaaldOp is not null && e.Regels.Any(r => zelfde.Contains(r) && r.Zorgdagen.Overlapt(regel.Zorgdagen)))
            .Max(e => e.BetaaldOp);
        return betaaldOp is { } dag
            ? $"{regel.Leesbaar}: deze {regel.Eenheid.Meervoud} zijn al betaald op {dag.Lang()}. "
                + "U kunt ze maar een keer declareren."
            : $"{regel.Leesbaar}: dit zijn meer {regel.Eenheid.Meervoud} dan er dagen zijn. U kunt ze maar een keer declareren.";
    }
}
