using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Update.Internal;

namespace PgbPortal.Application.Persistence;

/// <summary>
/// How rows are saved on PostgreSQL: many of the same shape are one statement with an array for each column (docs/adr/0014), the others
/// go as EF Core does it.
/// </summary>
internal sealed class ArraybatchFactory(ModificationCommandBatchFactoryDependencies dependencies, IDbContextOptions options)
    : NpgsqlModificationCommandBatchFactory(dependencies, options)
{
    private readonly ModificationCommandBatchFactoryDependencies _dependencies = dependencies;

    public override ModificationCommandBatch Create() => new Arraybatch(_dependencies, () => base.Create());
}

/// <summary>
/// A page of a month close saves thousands of rows of a few shapes. A statement for each of them costs more than the rows themselves, at
/// both ends. The order of the commands, the check of versions and what is thrown are those of EF Core.
/// </summary>
internal sealed class Arraybatch(ModificationCommandBatchFactoryDependencies dependencies, Func<ModificationCommandBatch> gewoon)
    : ModificationCommandBatch
{
    /// <summary>Fewer rows than this go one by one.</summary>
    internal const int Kleinste = 20;

    private const int Grootste = 10_000;

    private readonly List<IReadOnlyModificationCommand> _commands = [];
    private bool _meer;

    public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => _commands;

    public override bool RequiresTransaction => _commands.Count > 1;

    public override bool AreMoreBatchesExpected => _meer;

    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        if (_commands.Count == Grootste)
        {
            return false;
        }

        _commands.Add(modificationCommand);
        return true;
    }

    public override void Complete(bool moreBatchesExpected) => _meer = moreBatchesExpected;

    public override void Execute(IRelationalConnection connection) => throw new NotSupportedException("Bewaren gaat altijd asynchroon.");

    public override async Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
    {
        var losse = new List<IReadOnlyModificationCommand>();
        for (var begin = 0; begin < _commands.Count;)
        {
            var reeks = Reeks(begin);
            if (reeks.Count >= Kleinste && Rijenopdracht.Voor(reeks[0]) is { } opdracht)
            {
                await ExecuteOrdinaryAsync(losse, connection, cancellationToken);
                losse.Clear();
                await ExecuteArraysAsync(opdracht, reeks, connection, cancellationToken);
            }
            else
            {
                losse.AddRange(reeks);
            }

            begin += reeks.Count;
        }

        await ExecuteOrdinaryAsync(losse, connection, cancellationToken);
    }

    // From here on, those of the same shape.
    private List<IReadOnlyModificationCommand> Reeks(int begin)
    {
        var eind = begin + 1;
        while (eind < _commands.Count && IsGelijkvormig(_commands[begin], _commands[eind]))
        {
            eind++;
        }

        return _commands.GetRange(begin, eind - begin);
    }

    private static bool IsGelijkvormig(IReadOnlyModificationCommand een, IReadOnlyModificationCommand ander)
    {
        if (een.EntityState != ander.EntityState || een.TableName != ander.TableName || een.Schema != ander.Schema
            || een.ColumnModifications.Count != ander.ColumnModifications.Count)
        {
            return false;
        }

        for (var i = 0; i < een.ColumnModifications.Count; i++)
        {
            var (links, rechts) = (een.ColumnModifications[i], ander.ColumnModifications[i]);
            if (links.IsWrite != rechts.IsWrite || links.IsRead != rechts.IsRead || links.IsCondition != rechts.IsCondition
                || links.ColumnName != rechts.ColumnName)
            {
                return false;
            }
        }

        return true;
    }

    private async Task ExecuteOrdinaryAsync(
        List<IReadOnlyModificationCommand> commands, IRelationalConnection connection, CancellationToken cancellationToken)
    {
        for (var i = 0; i < commands.Count;)
        {
            var batch = gewoon();
            while (i < commands.Count && batch.TryAddCommand(commands[i]))
            {
                i++;
            }

            batch.Complete(moreBatchesExpected: _meer || i < commands.Count);
            await batch.ExecuteAsync(connection, cancellationToken);
        }
    }

    private async Task ExecuteArraysAsync(
        Rijenopdracht opdracht, List<IReadOnlyModificationCommand> reeks, IRelationalConnection connection, CancellationToken cancellationToken)
    {
        var builder = dependencies.CommandBuilderFactory.Create();
        builder.Append(opdracht.Sql(dependencies.SqlGenerationHelper));
        foreach (var parameter in opdracht.Parameters(reeks))
        {
            builder.AddRawParameter(parameter.ParameterName, parameter);
        }

        int aantal;
        try
        {
            aantal = await builder.Build().ExecuteNonQueryAsync(
                new(connection, null, null, dependencies.CurrentContext.Context, dependencies.Logger, CommandSource.SaveChanges), cancellationToken);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            throw new DbUpdateException($"{reeks.Count} rijen van {reeks[0].TableName} zijn niet bewaard.", fout, Entries(reeks));
        }

        if (aantal != reeks.Count)
        {
            throw new DbUpdateConcurrencyException(
                $"Van {reeks.Count} rijen van {reeks[0].TableName} zijn er {aantal} bewaard: een ander was eerder.", Entries(reeks));
        }
    }

    private static List<IUpdateEntry> Entries(List<IReadOnlyModificationCommand> reeks) => [.. reeks.SelectMany(c => c.Entries)];
}

/// <summary>One statement for many rows: a column of the rows is an array, the arrays together are a table.</summary>
internal sealed class Rijenopdracht
{
    private readonly IReadOnlyModificationCommand _voorbeeld;
    private readonly List<Kolom> _kolommen;

    private Rijenopdracht(IReadOnlyModificationCommand voorbeeld, List<Kolom> kolommen) => (_voorbeeld, _kolommen) = (voorbeeld, kolommen);

    /// <returns>Null when rows of this shape cannot go together: removed, or with columns that the database fills, that have no array, or whose old value may be nothing.</returns>
    public static Rijenopdracht? Voor(IReadOnlyModificationCommand voorbeeld)
    {
        if (voorbeeld.EntityState is not (EntityState.Added or EntityState.Modified) || voorbeeld.StoreStoredProcedure is not null)
        {
            return null;
        }

        var kolommen = new List<Kolom>();
        for (var i = 0; i < voorbeeld.ColumnModifications.Count; i++)
        {
            var kolom = voorbeeld.ColumnModifications[i];
            if (kolom.IsRead || kolom.JsonPath is not null || kolom.TypeMapping is not { } mapping || Soort(mapping) is not { } soort
                || (kolom.IsCondition && kolom.IsNullable == true))
            {
                return null;
            }

            if (kolom.IsCondition)
            {
                kolommen.Add(new(i, kolom.ColumnName, soort, mapping, IsVoorwaarde: true));
            }

            if (kolom.IsWrite)
            {
                kolommen.Add(new(i, kolom.ColumnName, soort, mapping, IsVoorwaarde: false));
            }
        }

        return voorbeeld.EntityState == EntityState.Added || kolommen.Exists(k => k.IsVoorwaarde) ? new(voorbeeld, kolommen) : null;
    }

    public string Sql(ISqlGenerationHelper sql)
    {
        var tabel = sql.DelimitIdentifier(_voorbeeld.TableName, _voorbeeld.Schema);
        var arrays = string.Join(", ", _kolommen.Select((k, i) => $"@c{i}::{k.Soort}[]"));
        if (_voorbeeld.EntityState == EntityState.Added)
        {
            return $"INSERT INTO {tabel} ({string.Join(", ", _kolommen.Select(k => sql.DelimitIdentifier(k.Naam)))}) SELECT * FROM unnest({arrays})";
        }

        var nieuw = string.Join(", ", Genummerd(voorwaarde: false).Select(k => $"{sql.DelimitIdentifier(k.Naam)} = v.c{k.Nummer}"));
        var oud = string.Join(" AND ", Genummerd(voorwaarde: true).Select(k => $"t.{sql.DelimitIdentifier(k.Naam)} = v.c{k.Nummer}"));
        return $"UPDATE {tabel} AS t SET {nieuw} FROM unnest({arrays}) AS v({string.Join(", ", _kolommen.Select((_, i) => $"c{i}"))}) WHERE {oud}";
    }

    public IEnumerable<NpgsqlParameter> Parameters(List<IReadOnlyModificationCommand> rijen) => _kolommen.Select((k, i) => k.Parameter($"c{i}", rijen));

    private IEnumerable<(int Nummer, string Naam)> Genummerd(bool voorwaarde) =>
        _kolommen.Select((k, i) => (Kolom: k, Nummer: i)).Where(k => k.Kolom.IsVoorwaarde == voorwaarde).Select(k => (k.Nummer, k.Kolom.Naam));

    // How a column is stored says what its array is of; a kind that is not here is saved row by row.
    private static string? Soort(RelationalTypeMapping mapping) => mapping.StoreTypeNameBase switch
    {
        "character varying" => "text",
        "uuid" or "text" or "bigint" or "integer" or "boolean" or "date" or "timestamp with time zone" or "bytea" => mapping.StoreTypeNameBase,
        _ => null,
    };

    /// <param name="Plek">Among the columns of the command.</param>
    /// <param name="IsVoorwaarde">What the row must still hold: its key and its version.</param>
    private sealed record Kolom(int Plek, string Naam, string Soort, RelationalTypeMapping Mapping, bool IsVoorwaarde)
    {
        public NpgsqlParameter Parameter(string naam, List<IReadOnlyModificationCommand> rijen)
        {
            var type = Mapping.Converter?.ProviderClrType ?? Mapping.ClrType;
            type = Nullable.GetUnderlyingType(type) ?? type;
            var waarden = new object?[rijen.Count];
            var leeg = false;
            for (var i = 0; i < waarden.Length; i++)
            {
                waarden[i] = Waarde(rijen[i].ColumnModifications[Plek]);
                leeg |= waarden[i] is null;
            }

            var array = Array.CreateInstance(leeg && type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type, waarden.Length);
            for (var i = 0; i < waarden.Length; i++)
            {
                array.SetValue(waarden[i], i);
            }

            return new() { ParameterName = naam, DataTypeName = $"{Soort}[]", Value = array };
        }

        private object? Waarde(IColumnModification kolom)
        {
            var waarde = IsVoorwaarde ? kolom.OriginalValue : kolom.Value;
            return waarde is not null && Mapping.Converter is { } omzetter ? omzetter.ConvertToProvider(waarde) : waarde;
        }
    }
}
