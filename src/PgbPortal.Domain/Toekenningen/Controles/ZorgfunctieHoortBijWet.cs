using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>A message that fails here is stopped by the schema already; this is for the form.</summary>
[Controle("TK-018", Zwaarte.Blokkerend, Bron = "iPgb 2.1 WMO022, JZ022, WLZ022")]
public sealed class ZorgfunctieHoortBijWet : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        foreach (var (index, regel) in bericht.Functiebudgetten.Index())
        {
            if (!Zorgfuncties.Bestaat(bericht.Wet, regel.Zorgfunctie))
            {
                yield return Fout(
                    "0001",
                    Berichtplek.Functiebudget(index),
                    $"De zorgfunctie van functiebudget {index + 1} hoort niet bij deze wet. "
                    + "Kies een zorgfunctie uit de lijst van deze wet.");
            }
        }
    }
}
