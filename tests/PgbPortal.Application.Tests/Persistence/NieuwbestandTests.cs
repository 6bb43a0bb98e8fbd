using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>A database that is filled for the first time is there as a whole, or not at all.</summary>
public sealed class NieuwbestandTests : IDisposable
{
    private readonly string _map = Directory.CreateTempSubdirectory("pgb-nieuw-").FullName;

    private string Bestand => Path.Combine(_map, "portal.db");

    [Fact]
    public async Task Het_bestand_staat_er_als_het_af_is()
    {
        var nieuw = Nieuwbestand.Voor(Opties(Bestand))!;
        await new Databasebeheer(nieuw.Opties).MigreerAsync(CancellationToken.None);
        Assert.False(File.Exists(Bestand));

        nieuw.Voltooi();

        Assert.Equal(Bestand, Assert.Single(Directory.GetFiles(_map)));
        Assert.Empty(await new Databasebeheer(Opties(Bestand)).OntbrekendeMigratiesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Na_een_fout_blijft_er_niets_achter()
    {
        var nieuw = Nieuwbestand.Voor(Opties(Bestand))!;
        await new Databasebeheer(nieuw.Opties).MigreerAsync(CancellationToken.None);

        nieuw.Verwijder();

        Assert.Empty(Directory.GetFiles(_map));
    }

    [Fact]
    public async Task Wie_later_klaar_is_overschrijft_niets()
    {
        var nieuw = Nieuwbestand.Voor(Opties(Bestand))!;
        await new Databasebeheer(nieuw.Opties).MigreerAsync(CancellationToken.None);
        await File.WriteAllTextAsync(Bestand, "van een ander", TestContext.Current.CancellationToken);

        Assert.Throws<IOException>(nieuw.Voltooi);

        Assert.Equal("van een ander", await File.ReadAllTextAsync(Bestand, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Een_bestand_dat_er_is_wordt_niet_opnieuw_gemaakt()
    {
        File.WriteAllText(Bestand, "");

        Assert.Null(Nieuwbestand.Voor(Opties(Bestand)));
    }

    [Fact]
    public void In_geheugen_en_op_een_server_is_er_geen_bestand()
    {
        Assert.Null(Nieuwbestand.Voor(Opties(":memory:")));
        Assert.Null(Nieuwbestand.Voor(DatabaseRegistration.Opties(Databaseprovider.PostgreSql, "Host=localhost;Database=pgb", Testsleutels.Ring)));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_map, recursive: true);
    }

    private static DbContextOptions<PgbDbContext> Opties(string bron) =>
        DatabaseRegistration.Opties(Databaseprovider.Sqlite, $"Data Source={bron}", Testsleutels.Ring);
}
