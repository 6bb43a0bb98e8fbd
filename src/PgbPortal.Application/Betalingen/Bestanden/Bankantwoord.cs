namespace PgbPortal.Application.Betalingen.Bestanden;

/// <summary>What the bank did with a payment.</summary>
internal enum Bankuitkomst
{
    /// <summary>Received or accepted; not settled yet.</summary>
    Onderweg,

    /// <summary>Settled on our account or on that of the receiver.</summary>
    Uitgevoerd,

    /// <summary>Rejected or cancelled; no money left.</summary>
    Geweigerd,
}

/// <summary>An answer of the bank about one payment file (pain.002).</summary>
/// <param name="MsgId">The id of the answer itself; the same id twice is the same answer.</param>
/// <param name="OorspronkelijkMsgId">The MsgId of our payment file.</param>
/// <param name="Groep">What happened to the whole file; null when the bank only answers per payment or says "in part".</param>
/// <param name="Betalingen">The payments the bank names; a file rejected as a whole may name none.</param>
internal sealed record Bankantwoord(
    string MsgId, string OorspronkelijkMsgId, Bankstatus? Groep, IReadOnlyList<Betalingsantwoord> Betalingen);

/// <summary>The answer about one payment.</summary>
internal sealed record Betalingsantwoord(string EndToEndId, Bankstatus Status);

/// <param name="Code">Of the list ExternalPaymentTransactionStatus1Code or ExternalPaymentGroupStatus1Code: ACSC, RJCT …</param>
/// <param name="Reden">A code such as AC04, or the bank's own words, at most 35 characters; null when not given.</param>
internal sealed record Bankstatus(string Code, Bankuitkomst Uitkomst, string? Reden);
