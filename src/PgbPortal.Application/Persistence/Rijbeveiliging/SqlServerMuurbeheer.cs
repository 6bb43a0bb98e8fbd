using Microsoft.EntityFrameworkCore;

namespace PgbPortal.Application.Persistence.Rijbeveiliging;

/// <summary>Looks whether an administrator ran the script of the second wall on SQL Server.</summary>
internal static class SqlServerMuurbeheer
{
    /// <summary>A filter, and a block after adding, before and after changing and before removing.</summary>
    private const int PerTabel = 5;

    public static async Task<Muurstand> StandAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText =
            """
            SELECT OBJECT_NAME(p.target_object_id), COUNT(*)
            FROM sys.security_predicates p JOIN sys.security_policies s ON s.object_id = p.object_id
            WHERE s.is_enabled = 1 AND s.schema_id = SCHEMA_ID(N'pgb')
            GROUP BY p.target_object_id
            """;
        var gevonden = new Dictionary<string, int>(StringComparer.Ordinal);
        await using (var rijen = await opdracht.ExecuteReaderAsync(cancellationToken))
        {
            while (await rijen.ReadAsync(cancellationToken))
            {
                gevonden[rijen.GetString(0)] = rijen.GetInt32(1);
            }
        }

        var regels = Rijregels.Van(db);
        return regels.All(r => gevonden.GetValueOrDefault(r.Tabel) >= PerTabel)
            ? new(true, $"{regels.Count} tabellen")
            : new(false, gevonden.Count == 0
                ? "het script rijbeveiliging.sql is niet uitgevoerd"
                : "niet elke tabel heeft haar regels: voer rijbeveiliging.sql opnieuw uit");
    }
}
