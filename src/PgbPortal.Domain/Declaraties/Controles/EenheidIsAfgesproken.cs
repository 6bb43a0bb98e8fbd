using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>Hours for a tariff per hour, a number for any other; for a day or a week, unless the unit has neither.</summary>
[Controle("DC-009", Zwaarte.Blokkerend, Bron = "domein.md 5.3 [m-decl-bh]; scenarios/README.md 6.3")]
public sealed class EenheidIsAfgesproken : Declaratieregelcontrole
{
    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel)
    {
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
