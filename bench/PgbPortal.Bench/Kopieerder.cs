using Microsoft.EntityFrameworkCore;
using Npgsql;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Persistence.Versleuteling;

namespace PgbPortal.Bench;

/// <summary>Puts what a context would insert into PostgreSQL with COPY: only for filling a database of which the rows are known to be right.</summary>
internal sealed class Kopieerder(NpgsqlConnection verbinding)
{
    /// <summary>A connection that does not look up foreign keys row by row.</summary>
    public static async Task<NpgsqlConnection> VerbindAsync(string verbinding)
    {
        var open = new NpgsqlConnection(verbinding);
        await open.OpenAsync();
        await using var opdracht = new NpgsqlCommand("SET session_replication_role = replica", open);
        await opdracht.ExecuteNonQueryAsync();
        return open;
    }

    public async Task KopieerAsync(PgbDbContext db)
    {
        foreach (var rijen in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).GroupBy(e => e.Metadata).ToList())
        {
            var velden = rijen.Key.GetProperties().ToList();
            var omzetters = velden.ConvertAll(v => v.GetTypeMapping().Converter);
            var kolommen = string.Join(',', velden.Select(v => $"\"{v.GetColumnName()}\""));
            await using var import = await verbinding.BeginBinaryImportAsync($"COPY \"{rijen.Key.GetTableName()}\" ({kolommen}) FROM STDIN (FORMAT BINARY)");
            foreach (var rij in rijen)
            {
                Rekeningzegel.Zet(rij);
                await import.StartRowAsync();
                for (var i = 0; i < velden.Count; i++)
                {
                    var waarde = rij.CurrentValues[velden[i]];
                    waarde = waarde is not null && omzetters[i] is { } omzetter ? omzetter.ConvertToProvider(waarde) : waarde;
                    await (waarde is null ? import.WriteNullAsync() : import.WriteAsync(waarde));
                }
            }

            await import.CompleteAsync();
        }

        db.ChangeTracker.Clear();
    }
}
