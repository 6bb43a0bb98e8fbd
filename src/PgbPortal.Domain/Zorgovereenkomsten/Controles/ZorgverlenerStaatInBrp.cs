using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>The BSN of a person is known in the BRP. That it is not the own BSN of the budgethouder is ZO-022.</summary>
[Controle("ZO-007", Zwaarte.Blokkerend, Bron = "iPgb CS002; domein.md 5.2")]
public sealed class ZorgverlenerStaatInBrp : Controle<ZorgovereenkomstDossier>
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier) =>
        dossier.Zorgverlener.Soort != Zorgverlenersoort.Persoon || dossier.ZorgverlenerInBrp
            ? null
            : "Wij kennen dit BSN niet. Vraag uw zorgverlener om het nummer en vul het opnieuw in.";
}
