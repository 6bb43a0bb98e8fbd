using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>
/// Hours for a tariff per hour, a number for any other; for a day or a week, unless the unit has neither. Kilometres alone may come
/// afterwards, or stand beside a maandloon: that is paid by itself, so no hours are claimed of it.
/// </summary>
[Controle("DC-009", Zwaarte.Blokkerend, Bron = "domein.md 5.3 [m-decl-bh]; scenarios/README.md 6.3")]
public sealed class EenheidIsAfgesproken : Declaratieregelcontrole
{
    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel)
    {
        var isMaandloon = dossier.AfspraakVan(regel)?.Beloning == Beloning.Maandloon;
        if (regel.IsAlleenReis)
        {
            return isMaandloon || dossier.Declaratie.Soort != Declaratiesoort.Regulier
                ? null
                : "Vul ook in wanneer er zorg is gegeven. Anders kunt u geen kilometers declareren.";
        }

        if (isMaandloon)
        {
            return "Hiervoor is een maandloon afgesproken. Dat betalen wij vanzelf. U kunt alleen kilometers declareren.";
        }

        var isInUren = regel is { Minuten: not null, Aantal: null };
        var isInAantal = regel is { Minuten: null, Aantal: not null };
        if (regel.Eenheid == Eenheid.Uur ? !isInUren : !isInAantal)
        {
            return $"Er is een tarief per {regel.Eenheid.Enkelvoud} afgesproken. Vul het aantal {regel.Eenheid.Meervoud} in.";
        }

        var isHeleMaand = regel is { Dag: null, Week: null };
        return isHeleMaand && regel.Eenheid.Invoertijdvak != Zorgtijdvak.Maand
            ? $"Vul per week of per dag in hoeveel {regel.Eenheid.Meervoud} het waren."
            : null;
    }
}
