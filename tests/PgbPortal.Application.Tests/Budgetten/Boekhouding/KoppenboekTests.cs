using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Budgetten.Boekhouding;

/// <summary>Who can change the whole database can rewrite a chain; the heads in the second place tell it.</summary>
public sealed class KoppenboekTests : Boekhoudproef, IDisposable
{
    private static readonly string Sleutel = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    private readonly string _map = Directory.CreateTempSubdirectory("pgb-koppen").FullName;

    [Fact]
    public async Task Wat_er_stond_en_er_niet_meer_is_wordt_gevonden()
    {
        await MaartBetaaldAsync();
        await SchrijfAsync();
        Assert.Empty(await AfwijkingenAsync());

        // As if all of it was cut off and begun anew: the chains there are whole in themselves.
        await using var anders = new TestDatabase();
        await anders.InitializeAsync();
        await using var db = anders.Db();
        var afwijkingen = await Boek().VergelijkAsync(db, "I10", CancellationToken.None);

        Assert.NotEmpty(afwijkingen);
        Assert.All(afwijkingen, a => Assert.EndsWith("maar is er niet meer", a.Uitleg));
    }

    [Fact]
    public async Task De_dagelijkse_controle_schrijft_de_koppen_weg_en_het_commando_vergelijkt_ze()
    {
        await MaartBetaaldAsync();
        await using (var context = new UseCaseContext(Database.Opties, () => Sessie.Machine(Rol.Klok), Wereld.Klok))
        {
            await new Boekhoudcontrolewerk(context, Boek()).ExecuteAsync(new(AlleenEenKeer: false));
        }

        Assert.Contains("handtekening ", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_map))));
        var rapport = await Boekhoudcontroleur.ControleerAsync(Database.Opties, Wereld.Klok.GetUtcNow().UtcDateTime, CancellationToken.None, Boek());
        Assert.Empty(rapport.Afwijkingen);

        var vreemd = new Koppenboek(_map, new byte[32]);
        rapport = await Boekhoudcontroleur.ControleerAsync(Database.Opties, Wereld.Klok.GetUtcNow().UtcDateTime, CancellationToken.None, vreemd);
        Assert.Equal("I10", Assert.Single(rapport.Afwijkingen).Invariant);
    }

    [Fact]
    public async Task Een_bestand_dat_is_veranderd_of_met_een_andere_sleutel_is_getekend_wordt_niet_geloofd()
    {
        await MaartBetaaldAsync();
        await SchrijfAsync();
        var bestand = Assert.Single(Directory.GetFiles(_map));

        var anders = new Koppenboek(_map, new byte[32]);
        await using (var db = Db())
        {
            Assert.Contains("andere sleutel", Assert.Single(await anders.VergelijkAsync(db, "I10", CancellationToken.None)).Uitleg);
        }

        await File.WriteAllTextAsync(bestand, (await File.ReadAllTextAsync(bestand)).Replace("vorige geen", "vorige een", StringComparison.Ordinal));
        Assert.Contains("is veranderd", Assert.Single(await AfwijkingenAsync()).Uitleg);
    }

    [Fact]
    public async Task Elk_bestand_verwijst_naar_het_vorige()
    {
        await MaartBetaaldAsync();
        await SchrijfAsync();
        var eerste = (await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_map)))).TrimEnd();
        Op(3, 4);
        await SchrijfAsync();

        var tweede = await File.ReadAllTextAsync(Directory.GetFiles(_map).Order(StringComparer.Ordinal).Last());
        Assert.Contains($"vorige {eerste[^64..]}", tweede);
        Assert.Empty(await AfwijkingenAsync());
    }

    [Fact]
    public async Task Een_keten_die_werd_afgekapt_en_weer_aangroeide_past_niet_bij_een_ouder_bestand()
    {
        await MaartBetaaldAsync();
        await using var db = Db();
        var kop = await db.Ketenkoppen.AsNoTracking().FirstAsync(k => k.Volgnummer > 1);

        // Two bookings back the chain had another booking; since then it was cut off there and grew again.
        var inhoud = $"PgbPortal ketenkoppen 2026-04-01T09:00:00Z\nvorige geen\n{kop.VerstrekkerId.Waarde:N} {kop.Volgnummer - 1} {new string('a', 64)}\n";
        var handtekening = Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromBase64String(Sleutel), Encoding.UTF8.GetBytes(inhoud)));
        await File.WriteAllTextAsync(Path.Combine(_map, "ketenkoppen-20260401T090000Z.txt"), $"{inhoud}handtekening {handtekening}\n");
        await SchrijfAsync();

        var afwijking = Assert.Single(await AfwijkingenAsync());

        Assert.Contains($"volgnummer {kop.Volgnummer - 1}", afwijking.Plaats);
        Assert.Equal("heeft een andere hash dan in ketenkoppen-20260401T090000Z.txt", afwijking.Uitleg);
    }

    [Fact]
    public async Task Een_bestand_dat_tussenuit_is_gehaald_wordt_gemist_maar_het_oudste_mag_weg()
    {
        await MaartBetaaldAsync();
        foreach (var dag in new[] { 2, 3, 4 })
        {
            Op(dag, 4);
            await SchrijfAsync();
        }

        var bestanden = Directory.GetFiles(_map).Order(StringComparer.Ordinal).ToList();
        var midden = await File.ReadAllTextAsync(bestanden[1]);
        File.Delete(bestanden[1]);
        Assert.Contains("dat er niet meer is", Assert.Single(await AfwijkingenAsync()).Uitleg);

        await File.WriteAllTextAsync(bestanden[1], midden);
        File.Delete(bestanden[0]);
        Assert.Empty(await AfwijkingenAsync());
    }

    [Fact]
    public async Task Een_oud_bestand_onder_een_nieuwe_naam_wordt_niet_geloofd()
    {
        await MaartBetaaldAsync();
        await SchrijfAsync();
        File.Copy(Assert.Single(Directory.GetFiles(_map)), Path.Combine(_map, "ketenkoppen-20270101T000000Z.txt"));

        Assert.Contains("heet anders", Assert.Single(await AfwijkingenAsync()).Uitleg);
    }

    [Fact]
    public async Task Twee_keer_in_dezelfde_seconde_laat_een_bestand_staan_dat_klopt()
    {
        await MaartBetaaldAsync();
        await SchrijfAsync();
        Op(3, 4);
        await SchrijfAsync();
        await SchrijfAsync();

        Assert.Equal(2, Directory.GetFiles(_map).Length);
        Assert.Empty(await AfwijkingenAsync());
    }

    [Theory]
    [InlineData(null, "geen map", "Boekhouding__Koppenmap")]
    [InlineData("kort", null, "Boekhouding__Koppensleutel")]
    public void Een_half_ingevulde_plek_houdt_de_start_tegen(string? sleutel, string? map, string instelling)
    {
        var fout = Assert.Throws<InstellingOnjuistException>(() => Koppenboek.Van(Configuratie(map ?? _map, sleutel)));

        Assert.Equal(instelling, fout.Sleutel);
        Assert.False(Koppenboek.Van(Configuratie(null, null)).IsOpen);
        Assert.True(Koppenboek.Van(Configuratie(_map, Sleutel)).IsOpen);
    }

    public void Dispose() => Directory.Delete(_map, true);

    private static IConfiguration Configuratie(string? map, string? sleutel) => new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?> { ["Boekhouding:Koppenmap"] = map, ["Boekhouding:Koppensleutel"] = sleutel }).Build();

    private Koppenboek Boek() => Koppenboek.Van(Configuratie(_map, Sleutel));

    private async Task SchrijfAsync()
    {
        await using var db = Db();
        await Boek().SchrijfAsync(
            await db.Ketenkoppen.AsNoTracking().ToListAsync(), Wereld.Klok.GetUtcNow().UtcDateTime, CancellationToken.None);
    }

    private async Task<List<Boekhoudafwijking>> AfwijkingenAsync()
    {
        await using var db = Db();
        return await Boek().VergelijkAsync(db, "I10", CancellationToken.None);
    }
}
