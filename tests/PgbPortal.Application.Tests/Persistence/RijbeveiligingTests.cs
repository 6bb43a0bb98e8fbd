using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Persistence.Rijbeveiliging;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>
/// The second wall of PostgreSQL, with the first one off: plain SQL as the account of the portal, without a filter and without the
/// interceptor. On SQLite there is none, and the portal says so.
/// </summary>
public sealed class RijbeveiligingTests(Toegangswereld wereld, ITestOutputHelper uit) : IClassFixture<Toegangswereld>
{
    private const string GeenRecht = "42501";
    private const string DubbeleSleutel = "23505";
    private const string DoorTrigger = "P0001";

    private static bool IsPostgresql => TestDatabase.Soort == "postgresql";

    [Fact]
    public async Task Het_portaal_weet_of_de_muur_staat()
    {
        var beheer = new Databasebeheer(wereld.Database.Opties, wereld.Database.EigenaarOpties);
        var alsEigenaar = new Databasebeheer(wereld.Database.EigenaarOpties);
        if (!IsPostgresql)
        {
            Assert.Null((await beheer.MuurAsync(CancellationToken.None)).Staat);
            return;
        }

        Assert.True((await beheer.MuurAsync(CancellationToken.None)).Staat);
        Assert.False((await alsEigenaar.MuurAsync(CancellationToken.None)).Staat);

        foreach (var gat in new[]
        {
            "ALTER TABLE \"Declaraties\" NO FORCE ROW LEVEL SECURITY", "ALTER TABLE \"Declaraties\" DISABLE ROW LEVEL SECURITY",
            "DROP POLICY pgb_lezen ON \"Regelversies\"", "COMMENT ON POLICY pgb_wijzigen ON \"Personen\" IS 'anders'",
            "CREATE POLICY open ON \"Declaraties\" USING (true)",
        })
        {
            await AlsEigenaarAsync(gat);
            Assert.False((await beheer.MuurAsync(CancellationToken.None)).Staat, gat);

            await beheer.MigreerAsync(CancellationToken.None);
            Assert.True((await beheer.MuurAsync(CancellationToken.None)).Staat, gat);
        }
    }

    [Fact]
    public async Task Het_account_van_het_portaal_krijgt_wat_het_nodig_heeft_en_raakt_kwijt_wat_het_te_veel_had()
    {
        if (!IsPostgresql)
        {
            return;
        }

        var account = new NpgsqlConnectionStringBuilder(wereld.Database.Instelling.Verbinding).Username;
        Task<bool> MagAsync(string tabel, string recht) => WaarAlsEigenaarAsync($"SELECT has_table_privilege('{account}', '\"{tabel}\"', '{recht}')");
        foreach (var (tabel, recht) in new[] { ("Logregels", "UPDATE"), ("Logketens", "DELETE"), ("Boekingsregels", "DELETE"), ("Declaraties", "TRUNCATE") })
        {
            Assert.False(await MagAsync(tabel, recht));
            await AlsEigenaarAsync($"GRANT {recht} ON \"{tabel}\" TO \"{account}\"");
            Assert.True(await MagAsync(tabel, recht));

            await new Databasebeheer(wereld.Database.Opties, wereld.Database.EigenaarOpties).MigreerAsync(CancellationToken.None);
            Assert.False(await MagAsync(tabel, recht));
            Assert.True(await MagAsync(tabel, "INSERT"));
        }
    }

    [Fact]
    public async Task Zonder_filters_komt_er_niets_vreemds_uit_de_database()
    {
        var gelezen = 0;
        foreach (var kijker in ToegangFilterTests.Kijkers.Select(k => k.Data).Where(_ => IsPostgresql))
        {
            var toegang = await wereld.ToegangAsync(kijker);
            foreach (var type in Beperkt())
            {
                await using var gefilterd = wereld.Db(toegang);
                var hoort = (await Rijen(gefilterd, type.ClrType).ToListAsync()).Select(r => Sleutel(gefilterd, r)).Order(StringComparer.Ordinal).ToList();
                var ziet = await SleutelsAsync(toegang, type, type.GetTableName()!, type.FindPrimaryKey()!.Properties);

                Assert.Equal($"{kijker} {type.GetTableName()}: {string.Join(", ", hoort)}", $"{kijker} {type.GetTableName()}: {string.Join(", ", ziet)}");
                gelezen += ziet.Count;
                foreach (var deel in Onderdelen(type))
                {
                    Assert.Subset(hoort.ToHashSet(), (await SleutelsAsync(toegang, deel, deel.GetTableName()!, deel.FindOwnership()!.Properties)).ToHashSet());
                }
            }
        }

        uit.WriteLine($"tweede muur: {Beperkt().Count()} soorten x {ToegangFilterTests.Kijkers.Count} kijkers, {gelezen} eigen rijen gezien, vreemde 0");
        Assert.Equal(IsPostgresql, gelezen > 500);
    }

    [Fact]
    public async Task Wat_vreemd_is_wordt_niet_gewijzigd_of_verwijderd_ook_niet_door_wie_alles_leest()
    {
        var (geweigerd, gelukt) = (0, 0);
        foreach (var schrijver in ToegangFilterTests.Kijkers.Select(k => k.Data).Where(_ => IsPostgresql))
        {
            var toegang = await wereld.ToegangAsync(schrijver);
            await using var alles = wereld.Database.Db();
            foreach (var type in Beperkt().Where(t => t.ClrType.IsAssignableTo(typeof(Dossierstuk))))
            {
                // Tracked together, so that a whole knows its lines.
                var stukken = (await Rijen(alles, type.ClrType).ToListAsync()).Cast<Dossierstuk>().ToList();
                var delen = type.FindNavigation(Regels(type.ClrType));
                if (delen is not null)
                {
                    await Rijen(alles, delen.TargetEntityType.ClrType).LoadAsync();
                }

                var eigen = stukken.Count(toegang.MagSchrijven);
                Assert.Equal(
                    (schrijver, type.GetTableName(), eigen),
                    (schrijver, type.GetTableName(), await ProbeerAsync(toegang, $"UPDATE \"{type.GetTableName()}\" SET \"Versie\" = \"Versie\"")));
                gelukt += eigen;
                geweigerd += stukken.Count - eigen;
                foreach (var vreemd in stukken.Where(s => !toegang.MagSchrijven(s)).Take(2))
                {
                    var waar = Waar(alles, vreemd);
                    Assert.Equal(0, await ProbeerAsync(toegang, $"DELETE FROM \"{type.GetTableName()}\" WHERE {waar}"));
                    Assert.Equal(-1, await ProbeerAsync(toegang, $"INSERT INTO \"{type.GetTableName()}\" SELECT * FROM \"{type.GetTableName()}\" WHERE {waar}"));
                    geweigerd += 2;
                }
            }
        }

        uit.WriteLine($"tweede muur: {gelukt} eigen rijen gewijzigd, {geweigerd} vreemde geweigerd");
        Assert.Equal(IsPostgresql, gelukt > 100 && geweigerd > 500);
    }

    [Theory]
    [InlineData("anna", "Betaalruns", 0)]
    [InlineData("anna", "Bankregels", 0)]
    [InlineData("anna", "Berichten", 0)]
    [InlineData("anna", "Budgethouders", 1)]
    [InlineData("anna", "Zorgverleners", 0)]
    [InlineData("kees", "Zorgverleners", 1)]
    [InlineData("kees", "Budgethouders", 0)]
    [InlineData("westland.wmo", "Budgethouders", 1)]
    [InlineData("westland.jeugd", "Budgethouders", 0)]
    [InlineData("geen", "Aanmeldsessies", 0)]
    [InlineData("geen", "Ketenkoppen", 0)]
    public async Task Van_de_andere_tabellen_wijzigt_ieder_alleen_het_zijne(string schrijver, string tabel, int eigen)
    {
        var kolom = tabel switch
        {
            "Ketenkoppen" => "Slot",
            "Budgethouders" => "Zoeknaam",
            "Berichten" => "Soort",
            "Aanmeldsessies" => "Weg",
            _ => "Versie",
        };

        var gewijzigd = IsPostgresql ? await ProbeerAsync(await wereld.ToegangAsync(schrijver), $"UPDATE \"{tabel}\" SET \"{kolom}\" = \"{kolom}\"") : eigen;

        Assert.Equal(eigen, gewijzigd);
    }

    [Fact]
    public async Task Met_een_mandaat_om_te_kijken_is_er_niets_te_wijzigen_en_niemand_geeft_het_door()
    {
        foreach (var (recht, mag) in new[] { (Mandaatrecht.Kijken, false), (Mandaatrecht.Toekennen, true) }.Where(_ => IsPostgresql))
        {
            var toegang = await wereld.InMandaatAsync(recht);
            foreach (var tabel in new[] { "Toekenningen", "Functiebudgetten", "Declaraties", "Zorgovereenkomsten" })
            {
                Assert.Equal((tabel, mag), (tabel, await ProbeerAsync(toegang, $"UPDATE \"{tabel}\" SET \"Versie\" = \"Versie\"") > 0));
            }

            Assert.Equal(mag ? 1 : 0, await ProbeerAsync(toegang, "UPDATE \"Budgethouders\" SET \"Zoeknaam\" = \"Zoeknaam\""));

            // What has no law: the own post, the end of a chain, the books and the register of people.
            Assert.Equal(mag, await ProbeerAsync(toegang, "UPDATE \"Ketenkoppen\" SET \"Slot\" = \"Slot\"") > 0);
            foreach (var tabel in new[] { "Budgetboekingen", "Boekingsregels", "Budgethouders" })
            {
                Assert.Equal((tabel, mag), (tabel, await MagToevoegenAsync(toegang, tabel)));
            }

            foreach (var tabel in new[] { "Kennisgevingen", "Personen", "Zorgverleners" })
            {
                Assert.Equal((tabel, mag), (tabel, await MagToevoegenAsync(toegang.Verbreed("proef"), tabel)));
            }

            Assert.Equal(-1, await ProbeerAsync(toegang, "INSERT INTO \"Mandaten\" SELECT * FROM \"Mandaten\""));
        }

        foreach (var (wie, eigen) in new[] { (Toegangswereld.MetMandaat, 0), ("delft.cons", 0), ("anna", 0), ("westland.beheer", 2) }.Where(_ => IsPostgresql))
        {
            Assert.Equal((wie, eigen), (wie, await ProbeerAsync(await wereld.ToegangAsync(wie), "UPDATE \"Mandaten\" SET \"Versie\" = \"Versie\"")));
        }
    }

    [Fact]
    public async Task Wat_alleen_groeit_mag_het_account_van_het_portaal_niet_eens_proberen()
    {
        foreach (var (tabel, kolom) in AlleenToevoegenTests.Groeiend.Select(g => g.Data).Where(_ => IsPostgresql))
        {
            Assert.Equal(-1, await ProbeerAsync(Toegang.Systeem("proef"), $"UPDATE \"{tabel}\" SET \"{kolom}\" = \"{kolom}\""));
            Assert.Equal(-1, await ProbeerAsync(Toegang.Systeem("proef"), $"DELETE FROM \"{tabel}\""));
            Assert.Equal(-1, await ProbeerAsync(Toegang.Systeem("proef"), $"TRUNCATE \"{tabel}\" CASCADE"));
        }
    }

    [Fact]
    public async Task Een_verbinding_uit_de_voorraad_weet_niet_wie_haar_eerder_gebruikte()
    {
        if (!IsPostgresql)
        {
            return;
        }

        var verbinding = new NpgsqlConnectionStringBuilder(wereld.Database.Instelling.Verbinding) { MaxPoolSize = 3 }.ConnectionString;
        var opties = DatabaseRegistration.Opties(Databaseprovider.PostgreSql, verbinding, Testsleutels.Ring);
        (string Wie, BudgethouderId Eigen)[] bezoekers = [("anna", wereld.Anna), ("dina", wereld.Dina), ("geen", default)];
        var rechten = new Dictionary<string, Toegang>(StringComparer.Ordinal);
        foreach (var (wie, _) in bezoekers)
        {
            rechten[wie] = await wereld.ToegangAsync(wie);
        }

        // Many more at once than there are connections, and now and then somebody who changes their mind.
        await Parallel.ForEachAsync(Enumerable.Range(0, 600), new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (i, ct) =>
        {
            var (wie, eigen) = bezoekers[i % bezoekers.Length];
            await using var db = new PgbDbContext(opties, rechten[wie]);
            await using var transactie = i % 4 == 0 ? await db.Database.BeginTransactionAsync(ct) : null;
            var gezien = await db.Declaraties.Select(d => d.BudgethouderId).Distinct().ToListAsync(ct);
            Assert.Equal(wie == "geen" ? [] : [eigen], gezien);
            if (transactie is not null && i % 8 == 0)
            {
                await transactie.RollbackAsync(ct);
            }
        });

        await using var kaal = new NpgsqlConnection(verbinding);
        await kaal.OpenAsync();
        await using var vraag = new NpgsqlCommand(
            "SELECT (SELECT count(*) FROM \"Declaraties\") + (SELECT count(*) FROM \"Personen\") + (SELECT count(*) FROM \"Logregels\")", kaal);
        Assert.Equal(0L, await vraag.ExecuteScalarAsync());
    }

    private static IEnumerable<IEntityType> Beperkt()
    {
        using var db = ZonderDatabase.Context(Databaseprovider.PostgreSql);
        return [.. db.Model.GetEntityTypes().Where(t =>
            !t.IsOwned() && t.FindDeclaredQueryFilter(PgbFilters.Toegang) is not null
            // Whoever writes a line of the log moves the end of its chain: the wall lets everybody at it.
            && t.ClrType != typeof(Logketen))];
    }

    private static IEnumerable<IEntityType> Onderdelen(IEntityType geheel) => geheel.Model.GetEntityTypes().Where(t =>
        t.FindOwnership()?.PrincipalEntityType == geheel && t.GetTableName() != geheel.GetTableName());

    private static string Regels(Type type) => type.Name == "Betaalopdracht" ? "Betaaldelen" : "Regels";

    private static IQueryable<object> Rijen(PgbDbContext db, Type type) =>
        (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null)!;

    private static string Sleutel(PgbDbContext db, object rij) => string.Join("/", Delen(db, rij).Select(d => d.Waarde));

    private static string Waar(PgbDbContext db, object rij) => string.Join(" AND ", Delen(db, rij).Select(d => $"\"{d.Kolom}\"::text = '{d.Waarde}'"));

    private static IEnumerable<(string Kolom, string Waarde)> Delen(PgbDbContext db, object rij)
    {
        var entry = db.Entry(rij);
        return entry.Metadata.FindPrimaryKey()!.Properties.Select(p =>
        {
            var waarde = entry.Property(p.Name).CurrentValue;
            var opgeslagen = p.GetTypeMapping().Converter is { } omzetter ? omzetter.ConvertToProvider(waarde) : waarde;
            return (p.GetColumnName(), opgeslagen is DateOnly dag
                ? dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : Convert.ToString(opgeslagen, CultureInfo.InvariantCulture)!);
        });
    }

    private async Task<List<string>> SleutelsAsync(Toegang toegang, IEntityType type, string tabel, IEnumerable<IProperty> kolommen)
    {
        Assert.NotNull(type.GetTableName());
        await using var db = wereld.Db(toegang);
        await using var transactie = await db.Database.BeginTransactionAsync();
        await using var vraag = Opdracht(db, $"SELECT {string.Join(" || '/' || ", kolommen.Select(k => $"\"{k.GetColumnName()}\"::text"))} FROM \"{tabel}\"");
        var sleutels = new List<string>();
        await using var rijen = await vraag.ExecuteReaderAsync();
        while (await rijen.ReadAsync())
        {
            sleutels.Add(rijen.GetString(0));
        }

        sleutels.Sort(StringComparer.Ordinal);
        return sleutels;
    }

    // How many rows it touched, undone again; -1: the database refuses.
    private async Task<int> ProbeerAsync(Toegang toegang, string tekst)
    {
        await using var db = wereld.Db(toegang.IsAlles ? toegang : toegang.Verbreed("proef"));
        await using var transactie = await db.Database.BeginTransactionAsync();
        await using var opdracht = Opdracht(db, tekst);
        try
        {
            return await opdracht.ExecuteNonQueryAsync();
        }
        catch (DbException fout) when (fout.SqlState is GeenRecht or DoorTrigger)
        {
            return -1;
        }
    }

    // A row that is there already: the wall refuses it, or lets it through to where the key refuses it.
    private async Task<bool> MagToevoegenAsync(Toegang toegang, string tabel)
    {
        await using var db = wereld.Db(toegang);
        await using var transactie = await db.Database.BeginTransactionAsync();
        await using var opdracht = Opdracht(db, $"INSERT INTO \"{tabel}\" SELECT * FROM \"{tabel}\" LIMIT 1");
        var fout = await Assert.ThrowsAnyAsync<DbException>(() => opdracht.ExecuteNonQueryAsync());
        return fout.SqlState switch { DubbeleSleutel => true, GeenRecht => false, _ => throw fout };
    }

    private async Task AlsEigenaarAsync(string tekst)
    {
        await using var db = wereld.Database.EigenaarDb();
        await db.Database.OpenConnectionAsync();
        await using var opdracht = Opdracht(db, tekst);
        await opdracht.ExecuteNonQueryAsync();
    }

    private async Task<bool> WaarAlsEigenaarAsync(string vraag)
    {
        await using var db = wereld.Database.EigenaarDb();
        await db.Database.OpenConnectionAsync();
        await using var opdracht = Opdracht(db, vraag);
        return await opdracht.ExecuteScalarAsync() is true;
    }

    private static DbCommand Opdracht(PgbDbContext db, string tekst)
    {
        var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        opdracht.CommandText = tekst;
        return opdracht;
    }
}
