using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PgbPortal.Application.Persistence;

/// <summary>The triggers that the model names, and those that are really in the database and switched on.</summary>
internal static class Triggerlijst
{
    private const string AlleenToevoegen = "AlleenToevoegen";

    /// <summary>On PostgreSQL triggers of their own say which lines of the care log and which payment files are old enough to be removed.</summary>
    private static readonly string[] Bewaartermijnen = ["TR_Logregels_Bewaartermijn", "TR_Betaalbestanddelen_Bewaartermijn"];

    public static IReadOnlyList<string> Verwacht(PgbDbContext db)
    {
        var namen = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(t => t.GetDeclaredTriggers()).Select(t => t.ModelName);
        return db.Database.IsSqlite()
            ? [.. namen.SelectMany(n => new[] { "UPDATE", "DELETE" }, (n, handeling) => n.Replace(AlleenToevoegen, $"Geen{handeling}", StringComparison.Ordinal))]
            : db.Database.IsSqlServer() ? [.. namen] : [.. namen, .. Bewaartermijnen];
    }

    public static async Task<IReadOnlySet<string>> LeesAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        opdracht.CommandText = db.Database.IsSqlite() ? "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            : db.Database.IsSqlServer() ? "SELECT name FROM sys.triggers WHERE is_disabled = 0"
            : "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D' AND NOT tgisinternal";
        var namen = new HashSet<string>(StringComparer.Ordinal);
        await using var rijen = await opdracht.ExecuteReaderAsync(cancellationToken);
        while (await rijen.ReadAsync(cancellationToken))
        {
            namen.Add(rijen.GetString(0));
        }

        return namen;
    }
}
