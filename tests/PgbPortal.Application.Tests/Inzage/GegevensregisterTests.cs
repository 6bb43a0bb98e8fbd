using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Tests.Persistence;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Inzage;

/// <summary>docs/gegevensregister.md names every table, and every field that can hold something about somebody.</summary>
public sealed class GegevensregisterTests
{
    private static readonly Type[] Vertellend = [typeof(string), typeof(byte[]), typeof(Bsn), typeof(Iban), typeof(Agb), typeof(Kvk)];

    private static readonly string[] Dagen = ["Geboren", "Overleden"];

    [Fact]
    public void Elke_tabel_en_elk_veld_dat_over_iemand_kan_gaan_staat_in_het_register()
    {
        using var db = ZonderDatabase.Context(Databaseprovider.PostgreSql);
        var tabellen = db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null)
            .GroupBy(t => t.GetTableName()!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.SelectMany(Velden).ToList(), StringComparer.Ordinal);
        var tekst = File.ReadAllLines(Pad("docs/gegevensregister.md")).Where(r => r.StartsWith('|')).Select(r => r.Trim('|').Split('|').Select(c => c.Trim()).ToArray()).ToList();
        var groepen = tekst.Where(r => r.Length == 4).Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        var rijen = tekst.Where(r => r is { Length: 5 } && r[0] is not ("tabel" or "---")).ToList();

        Assert.True(tabellen.Count > 50);
        Assert.Equal(tabellen.Keys.Order(StringComparer.Ordinal), rijen.Select(r => r[0]).Order(StringComparer.Ordinal));
        Assert.Empty(rijen.Where(r => !groepen.Contains(r[2]) || r[1].Length == 0).Select(r => $"{r[0]}: \"{r[2]}\" is no group."));
        var genoemd = rijen.ToDictionary(r => r[0], r => $"{r[3]} {r[4]}".Split(' ').Where(k => k is not ("-" or "")).ToList(), StringComparer.Ordinal);
        Assert.Empty(tabellen.SelectMany(t => t.Value.Where(v => v.MoetGenoemd).Select(v => v.Kolom).Except(genoemd[t.Key]).Select(k => $"{t.Key}.{k}: what does it tell, and about whom?")));
        Assert.Empty(tabellen.SelectMany(t => genoemd[t.Key].Except(t.Value.Select(v => v.Kolom)).Select(k => $"{t.Key}.{k} is no field any more.")));
        Assert.Empty(genoemd.Where(g => g.Value.Count != g.Value.Distinct().Count()).Select(g => $"{g.Key} names a field twice."));
    }

    private static IEnumerable<(string Kolom, bool MoetGenoemd)> Velden(IEntityType type) =>
        type.GetFlattenedProperties().Select(p => (p.GetColumnName(), Vertellend.Contains(p.ClrType) || Dagen.Contains(p.Name)));

    private static string Pad(string bestand)
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map!.FullName, "PgbPortal.sln")))
        {
            map = map.Parent;
        }

        return Path.Combine(map.FullName, bestand);
    }
}
