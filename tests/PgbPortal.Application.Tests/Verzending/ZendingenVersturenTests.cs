using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Verzending;

public sealed class ZendingenVersturenTests : IAsyncLifetime
{
    private static readonly byte[] Inhoud = [1, 2, 3];

    private readonly TestDatabase _database = new();
    private readonly VasteKlok _klok = new(new(2026, 4, 2));
    private readonly string _map = Directory.CreateTempSubdirectory("pgb-uitgaand").FullName;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    [Fact]
    public async Task Een_507_van_het_dagwerk_ligt_na_het_versturen_in_de_map_van_de_berichten()
    {
        var bericht = await ZetKlaarAsync();

        Assert.Equal(new(1, 0), await VerstuurAsync());
        Assert.Equal(new(0, 0), await VerstuurAsync());

        var bestand = Assert.Single(Directory.GetFiles(Path.Combine(_map, "bericht")));
        Assert.Equal($"WMO507-{bericht.Id.Waarde:N}.xml", Path.GetFileName(bestand));
        Assert.Equal(Inhoud, await File.ReadAllBytesAsync(bestand, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("voor map maken")]
    [InlineData("voor schrijven")]
    [InlineData("na schrijven")]
    [InlineData("na naar schijf")]
    [InlineData("na hernoemen")]
    public async Task Wie_halverwege_uitvalt_verstuurt_daarna_een_keer_dezelfde_bytes(string stap)
    {
        await ZetKlaarAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => VerstuurAsync(s => { if (s == stap) { throw new InvalidOperationException("uitgevallen"); } }));

        Assert.Equal(new(1, 0), await VerstuurAsync());

        var bestand = Assert.Single(Directory.GetFiles(Path.Combine(_map, "bericht")), p => !Path.GetFileName(p).StartsWith('.'));
        Assert.Equal(Inhoud, await File.ReadAllBytesAsync(bestand, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Wat_niet_weg_kan_wacht_steeds_langer_en_wordt_nooit_opgegeven()
    {
        await ZetKlaarAsync();
        await File.WriteAllTextAsync(Path.Combine(_map, "bericht"), "hier kan geen map komen", TestContext.Current.CancellationToken);

        Assert.Equal(new(0, 1), await VerstuurAsync());
        Assert.Equal(new(0, 0), await VerstuurAsync());
        _klok.Verder(TimeSpan.FromSeconds(10));
        Assert.Equal(new(0, 1), await VerstuurAsync());
        _klok.Verder(TimeSpan.FromSeconds(19));
        Assert.Equal(new(0, 0), await VerstuurAsync());
        for (var i = 0; i < 20; i++)
        {
            _klok.Verder(TimeSpan.FromHours(1));
            Assert.Equal(new(0, 1), await VerstuurAsync());
        }

        File.Delete(Path.Combine(_map, "bericht"));
        _klok.Verder(TimeSpan.FromHours(1));
        Assert.Equal(new(1, 0), await VerstuurAsync());
    }

    [Fact]
    public async Task Zonder_map_blijft_alles_wachten()
    {
        await ZetKlaarAsync();
        await using var diensten = Diensten(new Mapkanaal(new(null)));

        Assert.Equal(new(0, 0), await VerstuurAsync(diensten));

        await using var db = _database.Db();
        Assert.Equal((Zendingstatus.Wacht, 0), (await db.Zendingen.Select(z => new { z.Status, z.Pogingen }).SingleAsync()) is var z ? (z.Status, z.Pogingen) : default);
    }

    [Fact]
    public async Task Andere_bytes_dan_er_zijn_besloten_gaan_nooit_weg()
    {
        var bericht = Bericht();
        await _database.BewaarAsync(bericht, Zending.Maak(Zendingsoort.Bericht, bericht.Id.Waarde, "x.xml", new('0', 64), _klok.NuUtc()));

        Assert.Equal(new(0, 1), await VerstuurAsync());
        Assert.False(Directory.Exists(Path.Combine(_map, "bericht")));
    }

    [Fact]
    public async Task Dezelfde_oorzaak_is_een_zending()
    {
        var bericht = await ZetKlaarAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => _database.BewaarAsync(Zending.Van(bericht)));
    }

    [Theory]
    [InlineData("../weg.xml")]
    [InlineData(".verborgen")]
    [InlineData("")]
    [InlineData("a b")]
    public void Een_naam_wijst_nooit_buiten_de_map(string naam) =>
        Assert.Throws<ArgumentException>(() => Zending.Maak(Zendingsoort.Bericht, Guid.Empty, naam, "", _klok.NuUtc()));

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(_map, true);
        await _database.DisposeAsync();
    }

    private async Task<Bericht> ZetKlaarAsync()
    {
        var bericht = Bericht();
        await _database.BewaarAsync(bericht, Zending.Van(bericht));
        return bericht;
    }

    private Bericht Bericht() => Domain.Berichten.Bericht.Maak(
        Berichtrichting.Uit, "WMO507", null, Wet.Wmo, "1", null, Berichtuitkomst.Aanvaard, [], Inhoud, _klok.NuUtc(), new(2026, 4, 2));

    private async Task<ZendingenVersturen.Resultaat> VerstuurAsync(Action<string>? stap = null)
    {
        await using var diensten = Diensten(new Mapkanaal(new(_map), stap));
        return await VerstuurAsync(diensten);
    }

    private static async Task<ZendingenVersturen.Resultaat> VerstuurAsync(ServiceProvider diensten)
    {
        await using var scope = diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(Sessie.Machine(Rol.Klok));
        return await scope.ServiceProvider.GetRequiredService<ZendingenVersturen>().ExecuteAsync(new(), TestContext.Current.CancellationToken);
    }

    private ServiceProvider Diensten(IVerzendkanaal kanaal) => new ServiceCollection()
        .AddSingleton<TimeProvider>(_klok)
        .AddLogging()
        .AddPgbPortal(_database.Opties, new("SVB PGB", Iban.Parse("NL13TEST0123456789")))
        .AddSingleton(kanaal)
        .BuildServiceProvider();
}
