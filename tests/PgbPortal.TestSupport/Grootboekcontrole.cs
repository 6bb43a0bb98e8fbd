using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Persistence;

namespace PgbPortal.TestSupport;

/// <summary>Whether the ledger is right: the invariants of the daily check, on a test database.</summary>
public static class Grootboekcontrole
{
    // The clock of a test may stand on any day.
    private static readonly DateTime NaAlles = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <returns>One sentence for each deviation; empty when all is well.</returns>
    public static Task<IReadOnlyList<string>> AfwijkingenAsync(TestDatabase database) => AfwijkingenAsync(database.Opties);

    internal static async Task<IReadOnlyList<string>> AfwijkingenAsync(DbContextOptions<PgbDbContext> opties) =>
        [.. (await Boekhoudcontroleur.ControleerAsync(opties, NaAlles, CancellationToken.None)).Afwijkingen.Select(a => a.ToString())];
}
