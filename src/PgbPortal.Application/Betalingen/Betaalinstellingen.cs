using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>From whose account is paid, and by how many people. Configuration section "Betalingen".</summary>
/// <param name="Schemamap">Folder with the ISO 20022 schemas; null: files of the bank are read strictly, but without schema.</param>
/// <param name="Personen">How many different people compose, check and release a run: two or three.</param>
public sealed record Betaalinstellingen(string Naam, Iban Iban, string? Schemamap = null, int Personen = Betaalrun.MeestePersonen);
