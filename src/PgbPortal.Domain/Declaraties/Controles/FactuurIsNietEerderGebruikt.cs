namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>The invoice number is not on another claim of the same zorgverlener.</summary>
[Controle("DC-022", Zwaarte.Waarschuwing, Bron = "domein.md 5.3 [zz-facturen]")]
public sealed class FactuurIsNietEerderGebruikt : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        var nummer = dossier.Declaratie.Factuurnummer?.Trim();
        return !string.IsNullOrEmpty(nummer)
            && dossier.AndereFactuurnummers?.Any(n => string.Equals(n.Trim(), nummer, StringComparison.OrdinalIgnoreCase)) == true
            ? $"Factuur {nummer} is al eerder gebruikt. Controleer of dit een andere factuur is."
            : null;
    }
}
