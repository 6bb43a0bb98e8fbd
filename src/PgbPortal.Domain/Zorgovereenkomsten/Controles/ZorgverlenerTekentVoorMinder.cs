namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>For lower pay or fewer hours the zorgverlener signs first.</summary>
[Controle("ZO-046", Zwaarte.Blokkerend, Bron = "domein.md 4.2 [svb-wijzig]; scenarios/README.md 6.2")]
public sealed class ZorgverlenerTekentVoorMinder : Controle<Wijzigingsdossier>
{
    protected override string? Oordeel(Wijzigingsdossier dossier) =>
        dossier is { BijOndertekenen: true, IsMinder: true, ZorgverlenerHeeftGetekend: false }
            ? "Uw zorgverlener krijgt minder loon of minder uren. Eerst tekent uw zorgverlener. Daarna kunt u tekenen."
            : null;
}
