using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties;

/// <summary>The invoice behind a claim, as far as it was filled in.</summary>
/// <param name="Tarief">Tariff per unit on the invoice.</param>
/// <param name="Totaal">What the invoice adds up to.</param>
public sealed record Factuur(string Nummer, DateOnly Datum, Bedrag? Tarief, Bedrag? Totaal = null);
