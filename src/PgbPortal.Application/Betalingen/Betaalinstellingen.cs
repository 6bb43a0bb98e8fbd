using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>From whose account is paid, and where the schemas of the bank stand. Configuration section "Betalingen".</summary>
/// <param name="Schemamap">Folder with the ISO 20022 schemas; null: files of the bank are read without schema.</param>
public sealed record Betaalinstellingen(string Naam, Iban Iban, string? Schemamap = null);
