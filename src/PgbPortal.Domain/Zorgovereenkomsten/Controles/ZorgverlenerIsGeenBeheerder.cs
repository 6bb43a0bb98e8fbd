namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>Who manages the budget is not paid from it. For family it is a warning: the verstrekker decides.</summary>
/// <remarks>A budgethouder who is the own carer is ZO-022.</remarks>
[Controle("ZO-021", Zwaarte.Blokkerend, Bron = "domein.md 5.2 [cz-beheerder]; scenarios/README.md 6.2")]
public sealed class ZorgverlenerIsGeenBeheerder : Controle<ZorgovereenkomstDossier>
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier)
    {
        var zorgverlener = dossier.Zorgverlener.PersoonId;
        if (zorgverlener is null || zorgverlener != dossier.Beheerder || zorgverlener == dossier.Budgethouder)
        {
            return null;
        }

        return dossier.Overeenkomst.IsFamilie
            ? "Deze zorgverlener beheert ook het budget. Uw gemeente of zorgkantoor beslist of dat mag."
            : "Wie het budget beheert, mag niet ook betaald zorg geven. Kies een andere zorgverlener of een andere beheerder.";
    }

    protected override Zwaarte ZwaarteVoor(ZorgovereenkomstDossier dossier) =>
        dossier.Overeenkomst.IsFamilie ? Zwaarte.Waarschuwing : Zwaarte.Blokkerend;
}
