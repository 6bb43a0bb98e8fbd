namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>An arbeidsovereenkomst does not end while the zorgverlener is ill.</summary>
[Controle("ZO-048", Zwaarte.Blokkerend, Bron = "domein.md 4.3 [svb-opzeg]; scenarios/README.md 6.2")]
public sealed class ZiekeWerknemerHoudtContract : Controle<Beeindigingsdossier>
{
    protected override string? Oordeel(Beeindigingsdossier dossier) =>
        dossier is { Soort: Overeenkomstsoort.Arbeidsovereenkomst, IsZiek: true }
            ? "Tijdens ziekte kunt u dit contract niet stoppen. Dat kan pas als de zorgverlener weer beter is gemeld."
            : null;
}
