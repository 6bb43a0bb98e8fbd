namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

[Controle("ZO-022", Zwaarte.Blokkerend, Bron = "scenarios/README.md 6.2")]
public sealed class ZorgverlenerIsNietDeBudgethouder : Controle<ZorgovereenkomstDossier>
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier) =>
        dossier.Zorgverlener.PersoonId == dossier.Budgethouder
            ? "U kunt geen overeenkomst met uzelf maken. Vul het BSN van uw zorgverlener in."
            : null;
}
