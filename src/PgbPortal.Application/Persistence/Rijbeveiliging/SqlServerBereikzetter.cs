using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PgbPortal.Application.Persistence.Rijbeveiliging;

/// <summary>
/// Tells SQL Server for whom it works, each time that a connection is opened: one that comes from the pool was made to forget. Only on a
/// database that has the policies, which is asked once: it costs a trip to the server.
/// </summary>
internal sealed class SqlServerBereikzetter : DbConnectionInterceptor
{
    private bool? _heeftMuur;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (eventData.Context is not PgbDbContext db || connection.State != ConnectionState.Open)
        {
            return;
        }

        if (_heeftMuur is null)
        {
            using var vraag = Vraag(connection);
            _heeftMuur = (int)vraag.ExecuteScalar()! > 0;
        }

        if (_heeftMuur is true && Bereik.Van(db.Toegang) is { Count: > 0 } bereik)
        {
            using var opdracht = Opdracht(connection, bereik);
            opdracht.ExecuteNonQuery();
        }
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not PgbDbContext db || connection.State != ConnectionState.Open)
        {
            return;
        }

        if (_heeftMuur is null)
        {
            await using var vraag = Vraag(connection);
            _heeftMuur = (int)(await vraag.ExecuteScalarAsync(cancellationToken))! > 0;
        }

        if (_heeftMuur is true && Bereik.Van(db.Toegang) is { Count: > 0 } bereik)
        {
            await using var opdracht = Opdracht(connection, bereik);
            await opdracht.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static DbCommand Vraag(DbConnection connection)
    {
        var vraag = connection.CreateCommand();
        vraag.CommandText = "SELECT COUNT(*) FROM sys.security_policies WHERE schema_id = SCHEMA_ID(N'pgb')";
        return vraag;
    }

    private static DbCommand Opdracht(DbConnection connection, IReadOnlyList<(string Naam, string Waarde)> bereik)
    {
        var opdracht = connection.CreateCommand();
        opdracht.CommandText = string.Join(' ', bereik.Select((w, i) => $"EXEC sp_set_session_context N'{w.Naam}', @w{i};"));
        for (var i = 0; i < bereik.Count; i++)
        {
            var waarde = opdracht.CreateParameter();
            (waarde.ParameterName, waarde.DbType, waarde.Size, waarde.Value) = ($"@w{i}", DbType.AnsiString, 8000, bereik[i].Waarde);
            opdracht.Parameters.Add(waarde);
        }

        return opdracht;
    }
}
