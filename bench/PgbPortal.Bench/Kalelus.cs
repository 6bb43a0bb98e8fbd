using System.Diagnostics;
using Npgsql;

namespace PgbPortal.Bench;

/// <summary>
/// Baseline T of kwaliteit.md 5.2: a bare guarded reservation and its entry, with unique keys, in one statement and one commit each, by one
/// connection without anything around it.
/// </summary>
internal sealed class Kalelus : IAsyncDisposable
{
    private const int Budgetten = 130_000;

    private readonly NpgsqlConnection _verbinding;
    private readonly Random _toeval = new(42);

    private Kalelus(NpgsqlConnection verbinding) => _verbinding = verbinding;

    public static async Task<Kalelus> MaakAsync(string verbinding)
    {
        await using (var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(verbinding) { Database = "postgres" }.ConnectionString))
        {
            await server.OpenAsync();
            await VoerUitAsync(server, $"CREATE DATABASE {new NpgsqlConnectionStringBuilder(verbinding).Database}");
        }

        var open = new NpgsqlConnection(verbinding);
        await open.OpenAsync();
        await VoerUitAsync(
            open,
            $"""
             CREATE TABLE budget (id int PRIMARY KEY, saldo bigint NOT NULL CHECK (saldo >= 0), versie int NOT NULL);
             CREATE TABLE boeking (id uuid PRIMARY KEY, sleutel text NOT NULL UNIQUE, budget_id int NOT NULL REFERENCES budget, versie int NOT NULL,
               centen bigint NOT NULL, saldo_na bigint NOT NULL, UNIQUE (budget_id, versie));
             INSERT INTO budget SELECT i, 100000000, 0 FROM generate_series(1, {Budgetten}) i;
             """);
        await VoerUitAsync(open, "VACUUM ANALYZE");
        return new(open);
    }

    /// <returns>Reservations a second.</returns>
    public async Task<double> MeetAsync(int aantal)
    {
        await using var opdracht = new NpgsqlCommand(
            """
            WITH b AS (UPDATE budget SET saldo = saldo - $3, versie = versie + 1 WHERE id = $2 AND saldo >= $3 RETURNING id, versie, saldo)
            INSERT INTO boeking SELECT $1, $4, b.id, b.versie, $3, b.saldo FROM b
            """,
            _verbinding);
        var (id, budget, centen, sleutel) = (
            new NpgsqlParameter<Guid>(), new NpgsqlParameter<int>(), new NpgsqlParameter<long>(), new NpgsqlParameter<string>());
        opdracht.Parameters.AddRange(new NpgsqlParameter[] { id, budget, centen, sleutel });
        (id.TypedValue, budget.TypedValue, centen.TypedValue, sleutel.TypedValue) = (Guid.Empty, 0, 0, "");
        await opdracht.PrepareAsync();
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < aantal; i++)
        {
            var sleutelId = Guid.CreateVersion7();
            (id.TypedValue, budget.TypedValue, centen.TypedValue, sleutel.TypedValue) =
                (sleutelId, _toeval.Next(1, Budgetten + 1), 36_000, $"reserveren/{sleutelId:N}");
            await opdracht.ExecuteNonQueryAsync();
        }

        return aantal / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    public ValueTask DisposeAsync() => _verbinding.DisposeAsync();

    private static async Task VoerUitAsync(NpgsqlConnection verbinding, string opdracht)
    {
        await using var sql = new NpgsqlCommand(opdracht, verbinding);
        await sql.ExecuteNonQueryAsync();
    }
}
