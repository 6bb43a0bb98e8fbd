namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>
/// The tariff on the invoice, when filled in, is one that was agreed. What is paid always goes by the agreement.
/// </summary>
[Controle("DC-008", Zwaarte.Blokkerend, Bron = "domein.md 5.3 [ps-uitb]; scenarios/README.md 6.3")]
public sealed class FactuurtariefIsAfgesproken : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        var (tarief, regels) = (dossier.Declaratie.Factuurtarief, dossier.Declaratie.Regels);
        if (tarief is null || regels.Count == 0 || regels.Any(r => r.Tarief == tarief))
        {
            return null;
        }

        return $"Op de factuur staat een ander tarief ({tarief}) dan is afgesproken ({regels[0].Tarief}). "
            + "Vraag om een nieuwe factuur.";
    }
}
