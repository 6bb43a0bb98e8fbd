using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>Many rows of one kind in one save: on PostgreSQL they go as arrays, and nothing of it may show.</summary>
public sealed class ArraybatchTests : IAsyncLifetime
{
    private const int Aantal = 60;

    private static readonly Iban Oud = Iban.Parse("NL13TEST0123456789");
    private static readonly DateTime Nu = new(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc);

    private readonly TestDatabase _database = new();

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        await using var db = _database.Db();
        db.AddRange(Personen(1));
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task Veel_rijen_tegelijk_staan_er_met_elke_waarde_en_ook_met_niets()
    {
        var personen = await PersonenAsync();

        Assert.Equal(Aantal, personen.Count);
        Assert.All(personen.Index(), p => Assert.Equal(
            ($"Persoon {p.Index}", p.Index % 2 == 0 ? Oud : null, null, null, false, 1),
            (p.Item.Naam, p.Item.Iban, p.Item.IbanGewijzigdOpUtc, p.Item.Overleden, p.Item.IbanInControle, p.Item.Versie)));
    }

    [Fact]
    public async Task Veel_wijzigingen_tegelijk_raken_elk_hun_eigen_rij()
    {
        await using (var db = _database.Db())
        {
            var personen = await db.Personen.OrderBy(p => p.Naam).ToListAsync();
            personen.ForEach(p => p.MeldOverleden(new DateOnly(2026, 1, 1).AddDays(Nummer(p))));
            personen[7].WijzigIban(Oud, null, Nu);
            await db.SaveChangesAsync();
            await db.SaveChangesAsync();
        }

        Assert.All((await PersonenAsync()).Index(), p => Assert.Equal(
            (new DateOnly(2026, 1, 1).AddDays(p.Index), 2), (p.Item.Overleden!.Value, p.Item.Versie)));
    }

    [Fact]
    public async Task Is_een_van_de_rijen_net_gewijzigd_dan_verandert_er_geen_enkele()
    {
        await using var db = _database.Db();
        var personen = await db.Personen.ToListAsync();
        await using (var ander = _database.Db())
        {
            (await ander.Personen.SingleAsync(p => p.Id == personen[40].Id)).WijzigIban(Oud, null, Nu);
            await ander.SaveChangesAsync();
        }

        personen.ForEach(p => p.MeldOverleden(new(2026, 1, 1)));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        Assert.All(await PersonenAsync(), p => Assert.Null(p.Overleden));
    }

    [Fact]
    public async Task Wat_de_database_weigert_komt_er_geheel_niet_in_en_daarna_ziet_de_context_weer_wijzigingen()
    {
        await using var db = _database.Db();
        db.AddRange(Personen(Aantal / 2));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Equal(Aantal, (await PersonenAsync()).Count);

        db.ChangeTracker.Clear();
        (await db.Personen.SingleAsync(p => p.Naam == "Persoon 3")).MeldOverleden(new(2026, 1, 1));
        await db.SaveChangesAsync();
        Assert.Equal(1, (await PersonenAsync()).Count(p => p.Overleden is not null));
    }

    /// <summary>During a save nothing looks for changes; what comes after it may not notice.</summary>
    [Fact]
    public async Task Breekt_iets_een_bewaring_af_voor_zij_begint_dan_gaat_geen_latere_wijziging_verloren()
    {
        var breker = new Breker();
        await using var db = new PgbDbContext(
            new DbContextOptionsBuilder<PgbDbContext>(_database.Opties).AddInterceptors(breker).Options, Toegang.Systeem("test"));
        var persoon = await db.Personen.SingleAsync(p => p.Naam == "Persoon 3");
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());

        breker.Breekt = false;
        persoon.MeldOverleden(new(2026, 1, 1));
        await db.SaveChangesAsync();

        Assert.Equal(1, (await PersonenAsync()).Count(p => p.Overleden is not null));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    /// <summary>Those of this number and after it: the same number is the same BSN.</summary>
    private static List<Persoon> Personen(int vanaf)
    {
        var nummers = Enumerable.Range(100_000_000, 100_000).Select(n => Bsn.TryParse($"{n}", out var bsn) ? bsn : null).OfType<Bsn>();
        return [.. nummers.Skip(vanaf).Take(Aantal).Select((bsn, i) => Persoon.Maak(PersoonId.Nieuw(), bsn, $"Persoon {i}", new(1970, 1, 1), i % 2 == 0 ? Oud : null))];
    }

    private static int Nummer(Persoon persoon) => int.Parse(persoon.Naam["Persoon ".Length..]);

    private async Task<List<Persoon>> PersonenAsync()
    {
        await using var db = _database.Db();
        return [.. (await db.Personen.AsNoTracking().ToListAsync()).OrderBy(Nummer)];
    }

    private sealed class Breker : SaveChangesInterceptor
    {
        public bool Breekt { get; set; } = true;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            Breekt ? throw new InvalidOperationException("gebroken") : new(result);
    }
}
