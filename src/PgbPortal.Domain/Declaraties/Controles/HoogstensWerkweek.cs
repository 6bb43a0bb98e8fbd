using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>
/// One carer works at most 40 hours in an ISO week on Wlz lines, over all budgethouders. An institution is not one carer.
/// </summary>
/// <remarks>Only hours count; the sentence tells nothing of other budgethouders.</remarks>
[Controle("DC-012", Zwaarte.Blokkerend, Bron = "Rlz art. 5.22 lid 4; scenarios/README.md 6.3")]
public sealed class HoogstensWerkweek : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        if (dossier.Zorgverlener.Soort == Zorgverlenersoort.Instelling)
        {
            return null;
        }

        var weken =
            from regel in dossier.Declaratie.Regels
            where regel is { Wet: Wet.Wlz, Minuten: not null } && (regel.Week is not null || regel.Dag is not null)
            group regel.Minuten!.Value by IsoWeek.Van(regel.Van) into week
            let ander = dossier.AndereWlzMinuten.Where(w => w.Week == week.Key.ToString()).Sum(w => w.Minuten)
            let hoogstens = dossier.Kengetallen.Op(Kengetalsoort.WeekmaximumWlz, week.Key.Maandag)
            where week.Sum() + ander > hoogstens
            orderby week.Key
            select $"De zorgverlener komt in week {week.Key.Nummer} boven de {new Minuten((int)hoogstens)}. "
                + "Dat mag niet in de Wlz. Pas de uren aan.";
        return weken.FirstOrDefault();
    }
}
