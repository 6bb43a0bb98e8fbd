namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>
/// There is a grant of the verstrekker and law of each line that is not withdrawn and has days in common with it.
/// </summary>
[Controle("ZO-001", Zwaarte.Blokkerend, Bron = "domein.md 5.2 [cz-zov]; scenarios/README.md 6.2")]
public sealed class ToekenningBestaat : Regelcontrole
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel) =>
        regel.VerstrekkerId is null || dossier.BudgettenVan(regel).Any(b => b.Periode.Overlapt(dossier.Looptijd))
            ? null
            : "Er is voor deze periode nog geen budget. Wacht op de brief van uw gemeente of zorgkantoor.";
}
