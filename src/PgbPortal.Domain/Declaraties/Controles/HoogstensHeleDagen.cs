using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>
/// What is claimed for one line of the agreement has no more than 24 hours for each of its days; a day always has 24 hours,
/// also when the clock changes.
/// </summary>
/// <remarks>
/// Everything inside the days of a line counts together, so a week and one of its days meet. One carer has 24 hours a day over
/// all lines; several carers of one institution may together work more, so there each line of the agreement counts by itself.
/// </remarks>
[Controle("DC-011", Zwaarte.Blokkerend, Bron = "keuze (domein.md 5.3); scenarios/README.md 6.3")]
public sealed class HoogstensHeleDagen : Declaratieregelcontrole
{
    private const int MinutenPerDag = 24 * 60;

    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel)
    {
        var isEenMens = dossier.Zorgverlener.Soort != Zorgverlenersoort.Instelling;
        var dagen = regel.Zorgdagen;
        var minuten = dossier.Declaratie.Regels
            .Where(r => dagen.Omvat(r.Zorgdagen) && (isEenMens || r.OvereenkomstregelId == regel.OvereenkomstregelId))
            .Sum(Minuten);
        return Minuten(regel) > 0 && minuten > (long)MinutenPerDag * dagen.Dagen
            ? $"{regel.Leesbaar}: dit is meer dan 24 uur per dag. Vul hoogstens {24 * dagen.Dagen} uur in."
            : null;
    }

    private static long Minuten(Declaratieregel regel) =>
        (regel.Eenheid == Eenheid.Uur ? regel.Minuten : regel.Aantal * (long?)regel.Eenheid.MinutenPerEenheid) ?? 0;
}
