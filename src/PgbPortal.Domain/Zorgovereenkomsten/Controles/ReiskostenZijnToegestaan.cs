using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>Travel is agreed apart only where the verstrekker pays it apart.</summary>
[Controle("ZO-032", Zwaarte.Blokkerend, Bron = "domein.md 4.6 en 5.2 [svb-reis]; scenarios/README.md 6.2")]
public sealed class ReiskostenZijnToegestaan : Regelcontrole
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel) =>
        regel.Reiskosten is null ? null : dossier.BeleidVoor(regel)?.Reiskosten switch
        {
            Reiskostenbeleid.InTarief =>
                "Bij uw gemeente of zorgkantoor zitten reiskosten in het uurtarief. Spreek geen aparte reiskosten af.",
            Reiskostenbeleid.Nooit => "Uw gemeente of zorgkantoor betaalt geen reiskosten. Spreek geen reiskosten af.",
            _ => null,
        };
}
