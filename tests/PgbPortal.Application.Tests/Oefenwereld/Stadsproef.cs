using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Oefenwereld;

/// <summary>The large oefenwereld of one day, made once for all tests that look at it; on SQLite only, because it is the same use cases everywhere.</summary>
public sealed class Stadsproef : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    /// <summary>A day that is hard on whoever computes with months.</summary>
    public static DateOnly Vandaag { get; } = new(2028, 2, 29);

    /// <summary>The practice world is made by the same use cases on every database: once is enough.</summary>
    public static bool KanHier => TestDatabase.Soort == "sqlite";

    public TestDatabase Database => _database;

    public async ValueTask InitializeAsync()
    {
        if (KanHier)
        {
            await VulAsync(_database, Vandaag);
        }
    }

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    public static async Task<Oefenwereldvuller> VulAsync(TestDatabase database, DateOnly vandaag)
    {
        await database.InitializeAsync();
        var vuller = new Oefenwereldvuller(
            database.Opties, new Betaalinstellingen("SVB PGB", Iban.Parse("NL13TEST0123456789")), new VasteKlok(vandaag), Oefenomvang.Volledig);
        await vuller.VulAsync(new Stil(), CancellationToken.None);
        return vuller;
    }

    /// <summary>The values of one column that occur, as they are kept.</summary>
    public async Task<IReadOnlyList<string>> WaardenAsync(string tabel, string kolom)
    {
        await using var db = _database.Db();
        await db.Database.OpenConnectionAsync();
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = $"SELECT DISTINCT \"{kolom}\" FROM \"{tabel}\" WHERE \"{kolom}\" IS NOT NULL";
        await using var lezer = await opdracht.ExecuteReaderAsync();
        var waarden = new List<string>();
        while (await lezer.ReadAsync())
        {
            waarden.Add(lezer.GetString(0));
        }

        return waarden;
    }

    /// <summary>Every row of every table in words, keys and references too; not the moment of the clock on which it was made.</summary>
    public static async Task<IReadOnlyList<string>> AfdrukAsync(TestDatabase database)
    {
        await using var db = database.Db();
        var rijen = new List<string>();
        foreach (var tabel in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType != typeof(Dictionary<string, object>)))
        {
            var velden = tabel.GetProperties().Where(p => !p.IsShadowProperty() && IsZichtbaar(p.ClrType) && !Technisch.Contains(p.Name)).ToList();
            var alles = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(tabel.ClrType).Invoke(db, null)!;
            foreach (var rij in await alles.AsNoTracking().ToListAsync())
            {
                rijen.Add($"{tabel.ClrType.Name}: " + string.Join(" | ", velden.Select(v => string.Create(
                    CultureInfo.InvariantCulture, $"{v.Name}={(v.PropertyInfo is { } p ? p.GetValue(rij) : v.FieldInfo!.GetValue(rij))}"))));
            }
        }

        return [.. rijen.Order(StringComparer.Ordinal)];
    }

    // Drawn by lot, or kept for a machine.
    private static readonly HashSet<string> Technisch = ["SecurityStamp", "ConcurrencyStamp", "Sleutel"];

    private static bool IsZichtbaar(Type type)
    {
        var kern = Nullable.GetUnderlyingType(type) ?? type;
        return kern != typeof(DateTime) && kern != typeof(DateTimeOffset) && kern != typeof(byte[])
            && (kern.IsPrimitive || kern.IsEnum || kern.IsValueType || kern == typeof(string));
    }

    private sealed class Stil : IProgress<int>
    {
        public void Report(int value)
        {
        }
    }
}
