using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen.Bestanden;

/// <summary>What one payment file says: one debit account, one day, a stream of payments.</summary>
internal sealed record Betaalbestand
{
    /// <summary>Unique for all time, at most 35 characters: the same file offered twice must be known.</summary>
    public required string MsgId { get; init; }

    public required DateTime AangemaaktOpUtc { get; init; }

    /// <summary>The day on which the bank is to carry it out.</summary>
    public required DateOnly Uitvoerdag { get; init; }

    public required Rekeninghouder Opdrachtgever { get; init; }

    /// <summary>Number of <see cref="Regels"/>; stands at the head of the file and is checked against them.</summary>
    public required int Aantal { get; init; }

    /// <summary>Sum of the lines; stands at the head of the file and is checked against the lines.</summary>
    public required Bedrag Totaal { get; init; }

    public required IAsyncEnumerable<Betaalregel> Regels { get; init; }
}

/// <param name="Naam">Written in the characters of SEPA and cut at 70.</param>
/// <param name="Bic">Left out when unknown; the bank finds it by the IBAN.</param>
internal sealed record Rekeninghouder(string Naam, Iban Iban, string? Bic = null);

/// <summary>One payment.</summary>
/// <param name="EndToEndId">Our payment number, at most 35 characters; the bank gives it back unchanged.</param>
/// <param name="Bedrag">From € 0,01 up to and including € 999.999.999,99, the bounds of a SEPA credit transfer.</param>
/// <param name="Ontvanger">Whose account it is.</param>
/// <param name="Omschrijving">Written in the characters of SEPA and cut at 140; no personal data.</param>
internal sealed record Betaalregel(string EndToEndId, Bedrag Bedrag, Rekeninghouder Ontvanger, string Omschrijving)
{
    public static readonly Bedrag Hoogste = new(99_999_999_999);
}
