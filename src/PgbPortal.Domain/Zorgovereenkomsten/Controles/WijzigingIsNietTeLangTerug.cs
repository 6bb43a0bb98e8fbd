using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>A change starts at the earliest on the first of the previous month.</summary>
[Controle("ZO-045", Zwaarte.Blokkerend, Bron = "domein.md 4.2 [fries-wijz]; scenarios/README.md 6.2")]
public sealed class WijzigingIsNietTeLangTerug : Controle<Wijzigingsdossier>
{
    protected override string? Oordeel(Wijzigingsdossier dossier)
    {
        var vroegst = Maand.Van(dossier.Vandaag).Vorige.EersteDag;
        return dossier.Ingangsdatum < vroegst ? $"Verder terug dan {vroegst.Lang()} kan niet. Kies een latere datum." : null;
    }
}
