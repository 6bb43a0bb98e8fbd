using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>One sentence about the ledger that is always true, and the query that finds the rows that break it.</summary>
internal interface IBoekhoudinvariant
{
    /// <summary>I1 to I16 of kwaliteit.md 1.2, or P1 and up of the portal itself.</summary>
    string Id { get; }

    string Zin { get; }

    /// <summary>Reads, never tracks, never writes; the first bad row comes first.</summary>
    IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(PgbDbContext db, Controlemoment moment, CancellationToken cancellationToken);
}

/// <summary>When it is checked: nothing may be dated after it.</summary>
internal sealed record Controlemoment(DateTime NuUtc);
