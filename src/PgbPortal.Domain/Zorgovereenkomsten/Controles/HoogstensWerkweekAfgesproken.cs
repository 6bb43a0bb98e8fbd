using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>
/// One carer agrees to at most 40 hours a week on Wlz lines, over all budgethouders. An institution is not one carer.
/// </summary>
/// <remarks>Only hours count; the sentence tells nothing of other budgethouders.</remarks>
[Controle("ZO-017", Zwaarte.Blokkerend, Bron = "Rlz art. 5.18 onder d; scenarios/README.md 6.2")]
public sealed class HoogstensWerkweekAfgesproken : Controle<ZorgovereenkomstDossier>
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier)
    {
        var minuten = dossier.Overeenkomst.Regels.Where(r => r is { Wet: Wet.Wlz, Doorgestreept: false }).Sum(r => r.MinutenPerWeek ?? 0);
        var hoogstens = dossier.Kengetallen.Op(Kengetalsoort.WeekmaximumWlz, dossier.Overeenkomst.Van);
        return dossier.Zorgverlener.Soort != Zorgverlenersoort.Instelling
            && minuten > 0
            && minuten + dossier.AndereWlzMinuten > hoogstens
            ? $"Deze zorgverlener werkt samen meer dan {new Minuten((int)hoogstens)} per week in de Wlz. Dat mag niet. Spreek minder uren af."
            : null;
    }
}
