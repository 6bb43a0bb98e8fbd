using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen.Bestanden;

/// <summary>A file of the bank with one or more statements (camt.053) or notifications (camt.054).</summary>
/// <param name="Hash">SHA-256 of the bytes, in lower-case hex.</param>
internal sealed record Camtbestand(Afschriftsoort Soort, string Hash, IReadOnlyList<Camtafschrift> Afschriften);

/// <param name="Iban">As written; compared with the own account.</param>
/// <param name="Saldi">In euro, signed; null when not both are given.</param>
internal sealed record Camtafschrift(
    string Kenmerk, string Iban, DateOnly Dag, (decimal Begin, decimal Eind)? Saldi, IReadOnlyList<Camtregel> Regels);

/// <summary>One amount: an entry, or one of the transactions in it.</summary>
/// <param name="Gegevens">What is kept of it.</param>
/// <param name="Munt">Of the amount.</param>
/// <param name="IsGeboekt">False: pending, or information only.</param>
/// <param name="IsBatch">The kenmerk is that of a whole file of payments, which stand in it as one amount.</param>
internal sealed record Camtregel(Bankregelgegevens Gegevens, string Munt, bool IsGeboekt, bool IsBatch);
