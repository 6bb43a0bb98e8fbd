using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>
/// No line has more than 24 hours for each of its days; a day always has 24 hours, also when the clock changes.
/// </summary>
/// <remarks>Several carers of one institution may together work more than 24 hours on a day: lines are not added up.</remarks>
[Controle("DC-011", Zwaarte.Blokkerend, Bron = "keuze (domein.md 5.3); scenarios/README.md 6.3")]
public sealed class HoogstensHeleDagen : Declaratieregelcontrole
{
    private const int MinutenPerDag = 24 * 60;

    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel)
    {
        var minuten = regel.Eenheid == Eenheid.Uur ? regel.Minuten : regel.Aantal * (long?)regel.Eenheid.MinutenPerEenheid;
        var dagen = regel.Zorgdagen.Dagen;
        return minuten > (long)MinutenPerDag * dagen
            ? $"{regel.Leesbaar}: dit is meer dan 24 uur per dag. Vul hoogstens {24 * dagen} uur in."
            : null;
    }
}
