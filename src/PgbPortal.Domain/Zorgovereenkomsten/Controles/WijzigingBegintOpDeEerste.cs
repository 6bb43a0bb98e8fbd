namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>A change starts on the first of a month, so that a month has one tariff.</summary>
[Controle("ZO-044", Zwaarte.Blokkerend, Bron = "domein.md 4.2 [vgz-wijz]; scenarios/README.md 6.2")]
public sealed class WijzigingBegintOpDeEerste : Controle<Wijzigingsdossier>
{
    protected override string? Oordeel(Wijzigingsdossier dossier) => dossier.Ingangsdatum.Day == 1
        ? null
        : "Een wijziging gaat in op de eerste dag van een maand. Kies de eerste van een maand.";
}
