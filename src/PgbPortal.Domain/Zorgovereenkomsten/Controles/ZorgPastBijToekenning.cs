using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>The grant has the zorgfunctie of each line, or is one for the whole package.</summary>
[Controle("ZO-023", Zwaarte.Blokkerend, Bron = "domein.md 5.2 [cz-zov]; scenarios/README.md 6.2")]
public sealed class ZorgPastBijToekenning : Regelcontrole
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel)
    {
        if (regel is not { Wet: { } wet, Zorgfunctie: { } zorgfunctie }
            || !dossier.BudgettenVan(regel).Any()
            || dossier.BudgettenVoor(regel).Count > 0)
        {
            return null;
        }

        var naam = Waarden.Zorgfunctie.TryParse(zorgfunctie, out var code) ? Zorgfuncties.Naam(wet, code) : "Deze hulp";
        return $"{naam} past niet bij uw budget. Kies zorg die in uw toekenning staat.";
    }
}
