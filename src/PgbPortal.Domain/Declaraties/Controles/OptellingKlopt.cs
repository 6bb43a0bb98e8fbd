using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>The total on the invoice, when it was filled in, is what the lines add up to.</summary>
[Controle("DC-014", Zwaarte.Blokkerend, Bron = "domein.md 5.3 [zz-facturen]")]
public sealed class OptellingKlopt : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        var som = Bedrag.Som(dossier.Declaratie.Regels.Select(r => r.Bedrag));
        return dossier.Declaratie.Factuurtotaal is { } opgegeven && opgegeven != som
            ? $"De optelling klopt niet. De regels zijn samen {som}, maar op de factuur staat {opgegeven}. "
                + "Pas een van de twee aan."
            : null;
    }
}
