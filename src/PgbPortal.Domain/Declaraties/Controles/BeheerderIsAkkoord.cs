namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>
/// The beheerder ordered the payment. A claim that the zorgverlener enters does not need that yet: it waits for it.
/// </summary>
[Controle("DC-020", Zwaarte.Blokkerend, Bron = "domein.md 5.3 [vgz-betalen]; scenarios/README.md 6.3")]
public sealed class BeheerderIsAkkoord : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        var wachtOpBeheerder = dossier.BijInvoer && dossier.Declaratie.Invoerder == Invoerder.Zorgverlener;
        return dossier.Declaratie.IngediendOpUtc is null && !wachtOpBeheerder
            ? "Deze declaratie wacht op akkoord van de budgethouder. Zonder akkoord betalen wij niet."
            : null;
    }
}
