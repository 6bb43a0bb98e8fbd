using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Persistence.Versleuteling;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Persistence;

public sealed class VersleutelingTests : Wereldproef
{
    private const string Tekst = "KANARIE uit een bericht van 999990019";

    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Check24_geen_bsn_iban_bericht_of_cookiesleutel_staat_leesbaar_in_de_database()
    {
        var kanaries = await VulAsync();

        await using var db = Db();
        kanaries.UnionWith(await db.Berichten.Select(b => b.InhoudHash).ToListAsync(Ct));
        kanaries.UnionWith(await db.Betaalruns.Where(r => r.BestandHash != null).Select(r => r.BestandHash!).ToListAsync(Ct));
        kanaries.UnionWith(await db.Zendingen.Where(z => z.InhoudHash != null).Select(z => z.InhoudHash!).ToListAsync(Ct));
        Assert.True(kanaries.Count(k => k.Length == 64) > 1);

        Assert.Equal([], await LeesbaarAsync(kanaries));
        Assert.Equal(Tekst, Encoding.UTF8.GetString((await db.Berichten.SingleAsync(Ct)).Inhoud));
        Assert.Equal(Tekst, (await db.Sleutelbossen.SingleAsync(Ct)).Xml);
    }

    [Fact]
    public async Task Check24_met_een_nieuwe_sleutel_wordt_alles_opnieuw_versleuteld_en_is_de_oude_niet_meer_nodig()
    {
        var kanaries = await VulAsync();
        await using var uit = new StringWriter();

        Assert.Equal(0, await Versleutelcommando.RunAsync(new(Configuratie("nieuw"), "", null, Wereld.Klok, uit), Ct));
        Assert.Contains("Personen.Bsn: ", uit.ToString());
        Assert.DoesNotContain("Personen.Bsn: 0 ", uit.ToString());
        Assert.Contains("Alles is nu versleuteld met sleutel 'nieuw'.", uit.ToString());

        // Without the old key everything is still there, and nothing of it is left to do.
        var zonderOud = Opties(Ring("nieuw", Testsleutels.Instellingen["Sleutels:Zoeksleutel"], metOud: false));
        await new Databasebeheer(zonderOud).EisSleutelsAsync(Ct);
        Assert.All(await new Hersleutelaar(zonderOud).VernieuwAsync(Ct), k => Assert.Equal(0, k.Vernieuwd));
        await using var db = new PgbDbContext(zonderOud, Toegang.Systeem("test"));
        Assert.Subset(kanaries, (await db.Personen.Select(p => p.Bsn).ToListAsync(Ct)).Select(b => b.Waarde).ToHashSet());
        Assert.All(await db.Betaalopdrachten.Select(o => o.Iban).ToListAsync(Ct), i => Assert.Contains(i.Waarde, kanaries));
        var run = await db.Betaalruns.SingleAsync(Ct);
        await using (var bestand = await Application.Betalingen.Betaalbestandlezer.OpenAsync(db, run.Id, run.BestandHash!, Ct))
        {
            Assert.True(bestand.Length > 0);
        }

        Assert.Equal([], await LeesbaarAsync(kanaries));
    }

    [Fact]
    public async Task Een_nieuwe_zoeksleutel_vindt_na_het_commando_iedereen_en_daarvoor_start_het_portaal_niet()
    {
        await VulAsync();
        var ring = Ring("test", Willekeurig());

        var fout = await Assert.ThrowsAsync<InstellingOnjuistException>(() => new Databasebeheer(Opties(ring)).EisSleutelsAsync(Ct));
        Assert.Equal("Sleutels__Zoeksleutel", fout.Sleutel);

        await new Hersleutelaar(Opties(ring)).VernieuwAsync(Ct);
        await new Databasebeheer(Opties(ring)).EisSleutelsAsync(Ct);
    }

    [Fact]
    public async Task Een_verkeerde_of_ontbrekende_sleutel_geeft_een_regel_die_de_sleutel_noemt()
    {
        await VulAsync();
        var verkeerd = new Sleutelring("test", Sleutels(("test", RandomNumberGenerator.GetBytes(32))), RandomNumberGenerator.GetBytes(32));
        var ontbreekt = new Sleutelring("ander", Sleutels(("ander", RandomNumberGenerator.GetBytes(32))), RandomNumberGenerator.GetBytes(32));

        foreach (var ring in new[] { verkeerd, ontbreekt })
        {
            var fout = await Assert.ThrowsAsync<InstellingOnjuistException>(() => new Databasebeheer(Opties(ring)).EisSleutelsAsync(Ct));
            Assert.Equal("Sleutels__Ring__test", fout.Sleutel);
        }
    }

    [Fact]
    public async Task Check24_een_hersleuteling_die_halverwege_bleef_wordt_bij_de_start_gezien_ook_als_het_om_een_waarde_in_het_midden_gaat()
    {
        await VulAsync();
        var (ring, bytes) = (Ring("nieuw", Testsleutels.Instellingen["Sleutels:Zoeksleutel"], metOud: false), Encoding.ASCII.GetBytes("oud.x"));
        await using (var db = Db())
        {
            // All of them but one in the middle.
            await new Hersleutelaar(Opties(Ring("nieuw", Testsleutels.Instellingen["Sleutels:Zoeksleutel"]))).VernieuwAsync(Ct);
            await new Databasebeheer(Opties(ring)).EisSleutelsAsync(Ct);
            var ids = await db.Zorgverleners.Where(z => z.Iban != null).OrderBy(z => z.Id).Select(z => z.Naam).ToListAsync(Ct);
            await VoerUitAsync($"UPDATE \"Zorgverleners\" SET \"Iban\" = 'oud.x' WHERE \"Naam\" = '{ids[ids.Count / 2]}'");
        }

        var tekst = await Assert.ThrowsAsync<InstellingOnjuistException>(() => new Databasebeheer(Opties(ring)).EisSleutelsAsync(Ct));
        Assert.Equal("Sleutels__Ring__oud", tekst.Sleutel);
        Assert.Contains("Zorgverleners.Iban", tekst.Message);

        await using var alles = Db();
        await VoerUitAsync("UPDATE \"Zorgverleners\" SET \"Iban\" = NULL WHERE \"Iban\" = 'oud.x'");
        await VoerUitAsync($"UPDATE \"Berichten\" SET \"Inhoud\" = {(alles.Database.IsSqlite() ? $"x'{Convert.ToHexString(bytes)}'" : alles.Database.IsSqlServer() ? $"0x{Convert.ToHexString(bytes)}" : $"'\\x{Convert.ToHexString(bytes)}'::bytea")}");
        var inhoud = await Assert.ThrowsAsync<InstellingOnjuistException>(() => new Databasebeheer(Opties(ring)).EisSleutelsAsync(Ct));
        Assert.Equal("Sleutels__Ring__oud", inhoud.Sleutel);
        Assert.Contains("Berichten.Inhoud", inhoud.Message);
    }

    [Fact]
    public async Task Check24_terwijl_er_geschreven_wordt_verdwijnt_bij_een_nieuwe_sleutel_niets()
    {
        var ring = Ring("nieuw", Testsleutels.Instellingen["Sleutels:Zoeksleutel"]);
        var personen = Enumerable.Range(0, 8).Select(_ => Persoon.Maak(PersoonId.Nieuw(), Testgegevens.Bsn(), "Ina", new(1970, 1, 1), Testgegevens.Iban())).ToArray();
        await Database.BewaarAsync(personen);
        var laatste = new Dictionary<PersoonId, Iban>();

        // Half of the writers is an instance that reads the new key and still writes with the old one.
        var oud = Opties(Ring("test", Testsleutels.Instellingen["Sleutels:Zoeksleutel"]));
        var schrijvers = personen.Chunk(4).Index().Select(deel => Task.Run(async () =>
        {
            for (var i = 0; i < 8; i++)
            {
                var persoon = deel.Item[i % deel.Item.Length];
                await using var db = new PgbDbContext(deel.Index == 0 ? oud : Opties(ring), Toegang.Systeem("test"));
                var iban = Testgegevens.Iban();
                (await db.Personen.SingleAsync(p => p.Id == persoon.Id, Ct)).WijzigIban(iban, null, new(2026, 4, 2, 9, 0, 0, DateTimeKind.Utc));
                await db.SaveChangesAsync(Ct);
                lock (laatste)
                {
                    laatste[persoon.Id] = iban;
                }
            }
        })).ToList();
        var sleutelaar = Task.Run(async () =>
        {
            for (var ronde = 0; ronde < 2; ronde++)
            {
                await new Hersleutelaar(Opties(ring)).VernieuwAsync(Ct);
            }
        });
        await Task.WhenAll(schrijvers.Append(sleutelaar));

        // Who still had the old settings stopped: one more time, and the old key is not needed any more.
        await new Hersleutelaar(Opties(ring)).VernieuwAsync(Ct);
        var zonderOud = Opties(Ring("nieuw", Testsleutels.Instellingen["Sleutels:Zoeksleutel"], metOud: false));
        await new Databasebeheer(zonderOud).EisSleutelsAsync(Ct);
        await using var na = new PgbDbContext(zonderOud, Toegang.Systeem("test"));
        foreach (var (id, iban) in laatste)
        {
            var persoon = await na.Personen.SingleAsync(p => p.Id == id, Ct);
            Assert.Equal(iban, persoon.Iban);
            Rekeningzegel.Eis(persoon);
        }
    }

    [Fact]
    public async Task Wat_iemand_verandert_of_van_een_andere_kolom_kopieert_wordt_geweigerd()
    {
        var iban = Testgegevens.Iban();
        var persoon = Persoon.Maak(PersoonId.Nieuw(), Testgegevens.Bsn(), "Ina", new(1970, 1, 1), iban);
        await Database.BewaarAsync(persoon);
        var geheim = Testsleutels.Ring.VersleutelTekst(iban.Waarde, "Personen.Iban"u8);

        // In the middle: of the last character of base64 some bits do not count.
        var midden = geheim.Length / 2;
        var anders = geheim[..midden] + (geheim[midden] == 'A' ? 'B' : 'A') + geheim[(midden + 1)..];

        foreach (var waarde in new[] { anders, "test.", "x", iban.Waarde, Testsleutels.Ring.VersleutelTekst(iban.Waarde, "Zorgverleners.Iban"u8) })
        {
            await VoerUitAsync($"UPDATE \"Personen\" SET \"Iban\" = '{waarde}' WHERE \"Naam\" = 'Ina'");
            await using var db = Db();
            var fout = await Assert.ThrowsAsync<InvalidDataException>(() => db.Personen.SingleAsync(p => p.Id == persoon.Id, Ct));
            Assert.DoesNotContain(iban.Waarde, fout.Message);
        }

        await VoerUitAsync($"UPDATE \"Personen\" SET \"Iban\" = '{geheim}' WHERE \"Naam\" = 'Ina'");
        await using var heel = Db();
        Assert.Equal(iban, (await heel.Personen.SingleAsync(p => p.Id == persoon.Id, Ct)).Iban);
    }

    [Fact]
    public async Task Een_nummer_wordt_gevonden_en_een_vergelijking_die_niets_kan_vinden_wordt_geweigerd()
    {
        var persoon = Persoon.Maak(PersoonId.Nieuw(), Testgegevens.Bsn(), "Ina", new(1970, 1, 1), Testgegevens.Iban());
        await Database.BewaarAsync(persoon);
        await using var db = Db();
        var (bsn, iban, bsns) = (persoon.Bsn, persoon.Iban!, new List<Bsn> { persoon.Bsn, Testgegevens.Bsn() });

        Assert.Equal(persoon.Id, (await db.Personen.SingleAsync(p => p.Bsn == bsn, Ct)).Id);
        Assert.Equal(persoon.Id, (await db.Personen.SingleAsync(p => bsns.Contains(p.Bsn), Ct)).Id);
        Assert.DoesNotContain(await db.Personen.Where(p => p.Bsn != bsn).Select(p => p.Id).ToListAsync(Ct), id => id == persoon.Id);
        Assert.Equal(persoon.Id, await db.Personen.Where(p => p.Iban != null && p.Bsn.Equals(bsn)).Select(p => p.Id).SingleAsync(Ct));
        await Assert.ThrowsAsync<NotSupportedException>(() => db.Personen.AnyAsync(p => p.Iban == iban, Ct));
        await Assert.ThrowsAsync<NotSupportedException>(() => db.Personen.Select(p => new { p.Naam, p.Bsn }).AnyAsync(p => p.Bsn == bsn, Ct));
    }

    [Fact]
    public async Task Van_twee_die_tegelijk_hetzelfde_bsn_bewaren_lukt_het_er_een()
    {
        var bsn = Testgegevens.Bsn();
        Task BewaarAsync() => Database.BewaarAsync(Persoon.Maak(PersoonId.Nieuw(), bsn, "Ina", new(1970, 1, 1)));

        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await BewaarAsync();
                return true;
            }
            catch (DbUpdateException)
            {
                return false;
            }
        })));

        Assert.Single(uitkomsten, gelukt => gelukt);
        await using var db = Db();
        Assert.Equal(1, await db.Personen.CountAsync(p => p.Bsn == bsn, Ct));
    }

    [Fact]
    public async Task Hetzelfde_nummer_staat_nooit_twee_keer_hetzelfde_en_het_wijzigen_van_iets_anders_laat_het_staan()
    {
        var iban = Testgegevens.Iban();
        var (een, twee) = (Persoon.Maak(PersoonId.Nieuw(), Testgegevens.Bsn(), "Ina", new(1970, 1, 1), iban), Persoon.Maak(PersoonId.Nieuw(), Testgegevens.Bsn(), "Ina", new(1970, 1, 1), iban));
        await Database.BewaarAsync(een, twee);
        var voor = await KolomAsync("SELECT \"Iban\" FROM \"Personen\" WHERE \"Naam\" = 'Ina' ORDER BY \"Iban\"");
        Assert.Equal(2, voor.Distinct(StringComparer.Ordinal).Count());

        await using var db = Db();
        (await db.Personen.SingleAsync(p => p.Id == een.Id, Ct)).BlokkeerIban(iban);
        await db.SaveChangesAsync(Ct);

        Assert.Equal(voor, await KolomAsync("SELECT \"Iban\" FROM \"Personen\" WHERE \"Naam\" = 'Ina' ORDER BY \"Iban\""));
        Assert.Equal(een.Id, (await db.Personen.SingleAsync(p => p.Bsn == een.Bsn, Ct)).Id);
    }

    [Fact]
    public void Een_oefenwereld_maakt_een_keer_eigen_sleutels_die_alleen_de_eigenaar_mag_lezen()
    {
        var map = Directory.CreateTempSubdirectory("pgb-sleutels-").FullName;
        var bestand = Path.Combine(map, "data", "sleutels.json");
        var leeg = new ConfigurationBuilder().Build();

        var ringen = new Sleutelring[8];
        Parallel.For(0, ringen.Length, i => ringen[i] = Sleutelinstellingen.Van(leeg, bestand));

        Assert.Single(ringen.Distinct());
        Assert.Equal([bestand], Directory.GetFiles(Path.GetDirectoryName(bestand)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(bestand));
        }

        Directory.Delete(map, true);
    }

    // A run that was paid, a message, a key of cookies and a line of the bank.
    private async Task<HashSet<string>> VulAsync()
    {
        await MaartBetaaldAsync();
        await Database.BewaarAsync(
            Bericht.Maak(
                Berichtrichting.In, "WMO501", null, Wet.Wmo, "1", null, Berichtuitkomst.Aanvaard, [], Encoding.UTF8.GetBytes(Tekst),
                new(2026, 4, 2, 9, 0, 0, DateTimeKind.Utc), new(2026, 4, 2)),
            new Sleutelbos { Xml = Tekst });
        await using var db = Db();
        var kanaries = (await db.Personen.Select(p => p.Bsn).ToListAsync(Ct)).Select(b => b.Waarde)
            .Concat((await db.Personen.Where(p => p.Iban != null).Select(p => p.Iban!).ToListAsync(Ct)).Select(i => i.Waarde))
            .Concat((await db.Zorgverleners.Where(p => p.Iban != null).Select(p => p.Iban!).ToListAsync(Ct)).Select(i => i.Waarde))
            .Concat((await db.Betaalopdrachten.Select(p => p.Iban).ToListAsync(Ct)).Select(i => i.Waarde))
            .Append("KANARIE").ToHashSet(StringComparer.Ordinal);
        Assert.True(kanaries.Count > 5);
        Assert.NotEmpty(await db.Betaalbestanddelen.ToListAsync(Ct));
        return kanaries;
    }

    // Every value of every table, and of SQLite the file itself with what is still in its log.
    private async Task<List<string>> LeesbaarAsync(HashSet<string> kanaries)
    {
        var gevonden = new List<string>();
        await using var db = Database.EigenaarDb();
        await db.Database.OpenConnectionAsync(Ct);
        var cellen = 0;
        foreach (var tabel in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().ToList())
        {
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandText = $"SELECT * FROM \"{tabel}\"";
            await using var rijen = await opdracht.ExecuteReaderAsync(Ct);
            while (await rijen.ReadAsync(Ct))
            {
                for (var i = 0; i < rijen.FieldCount; i++)
                {
                    var tekst = rijen.GetValue(i) switch { string s => s, byte[] b => Encoding.Latin1.GetString(b), _ => "" };
                    gevonden.AddRange(kanaries.Where(tekst.Contains).Select(_ => $"{tabel}.{rijen.GetName(i)}"));
                    cellen++;
                }
            }
        }

        Assert.True(cellen > 500);
        if (db.Database.IsSqlite())
        {
            var bestand = new SqliteConnectionStringBuilder(Database.Instelling.Verbinding).DataSource;
            foreach (var deel in Directory.GetFiles(Path.GetDirectoryName(bestand)!, Path.GetFileName(bestand) + "*"))
            {
                await using var inhoud = new FileStream(deel, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                var bytes = new byte[inhoud.Length];
                await inhoud.ReadExactlyAsync(bytes, Ct);
                var tekst = Encoding.Latin1.GetString(bytes);
                gevonden.AddRange(kanaries.Where(tekst.Contains).Select(_ => Path.GetExtension(deel)));
            }
        }

        return gevonden;
    }

    private async Task VoerUitAsync(string tekst)
    {
        await using var db = Database.EigenaarDb();
        await db.Database.OpenConnectionAsync(Ct);
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = tekst;
        Assert.Equal(1, await opdracht.ExecuteNonQueryAsync(Ct));
    }

    private async Task<List<string>> KolomAsync(string tekst)
    {
        await using var db = Database.EigenaarDb();
        await db.Database.OpenConnectionAsync(Ct);
        await using DbCommand opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = tekst;
        var waarden = new List<string>();
        await using var rijen = await opdracht.ExecuteReaderAsync(Ct);
        while (await rijen.ReadAsync(Ct))
        {
            waarden.Add(rijen.GetString(0));
        }

        return waarden;
    }

    private DbContextOptions<PgbDbContext> Opties(Sleutelring ring) =>
        DatabaseRegistration.Opties(Enum.Parse<Databaseprovider>(Database.Instelling.Provider), Database.Instelling.Verbinding, ring);

    private IConfiguration Configuratie(string actief) => new ConfigurationBuilder()
        .AddInMemoryCollection(Testsleutels.Instellingen.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value)))
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Sleutels:Actief"] = actief,
            ["Sleutels:Ring:nieuw"] = Convert.ToBase64String(Nieuw),
            ["Database:Provider"] = Database.Instelling.Provider,
            ["ConnectionStrings:Portal"] = Database.Instelling.Verbinding,
        })
        .Build();

    private static byte[] Nieuw { get; } = [.. Enumerable.Range(51, 32).Select(i => (byte)i)];

    private static Sleutelring Ring(string actief, string zoek, bool metOud = true) => new(
        actief,
        metOud ? Sleutels(("nieuw", Nieuw), ("test", Convert.FromBase64String(Testsleutels.Instellingen["Sleutels:Ring:test"]))) : Sleutels(("nieuw", Nieuw)),
        Convert.FromBase64String(zoek));

    private static Dictionary<string, byte[]> Sleutels(params (string Id, byte[] Sleutel)[] sleutels) =>
        sleutels.ToDictionary(s => s.Id, s => s.Sleutel, StringComparer.Ordinal);

    private static string Willekeurig() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
