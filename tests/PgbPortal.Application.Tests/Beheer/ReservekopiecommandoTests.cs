using System.Data.Common;
using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Beheer;

/// <summary>
/// The drill: a copy is made while somebody writes, put back beside it, and only called good when the books and the care log are right.
/// On PostgreSQL with pg_dump and pg_restore, by the script.
/// </summary>
public sealed class ReservekopiecommandoTests : Wereldproef
{
    private readonly string _map = Directory.CreateTempSubdirectory("pgb-kopie").FullName;

    private string Kopie => Path.Combine(_map, "kopie");

    [Fact]
    public async Task Check66_een_kopie_komt_heel_terug_en_een_waar_iemand_aan_zat_niet()
    {
        await MaartBetaaldAsync();
        var toen = await AantallenAsync(Database.EigenaarOpties);
        Assert.True(toen["Boekingsregels"] > 4 && toen["Logregels"] > 4);

        // Somebody is in the middle of something, and somebody else goes on after it.
        await using (var bezig = Db())
        {
            await using var transactie = await bezig.Database.BeginTransactionAsync();
            bezig.Add(new Taakstand { Naam = "half" });
            await bezig.SaveChangesAsync();
            var (gemaakt, waarom) = await MaakAsync(Kopie);
            Assert.True(gemaakt == 0, waarom);
            await transactie.RollbackAsync();
        }

        await Wereld.ToekenningAsync("dina", nummer: "W-2");
        Assert.Equal(2, (await MaakAsync(Kopie)).Code);

        var (code, tekst, terug) = await ZetTerugAsync(Kopie);
        Assert.True(code == 0 && terug is not null, tekst);
        Assert.Contains("De reservekopie is teruggezet en klopt.", tekst);
        Assert.Equal(Zonder(toen), Zonder(await AantallenAsync(terug!)));
        await EisNietNaastRestenAsync();
        Assert.NotEqual(toen, await AantallenAsync(Database.EigenaarOpties));

        foreach (var (tabel, opdracht, melding) in new[]
        {
            ("Boekingsregels", "UPDATE \"Boekingsregels\" SET \"Centen\" = \"Centen\" + 1, \"SaldoNa\" = \"SaldoNa\" + 1", "De boekhouding klopt niet."),
            ("Logregels", "UPDATE \"Logregels\" SET \"Gebeurtenis\" = 'Iets'", "Het logboek klopt niet."),
        })
        {
            var knoei = await KnoeiAsync(terug!, tabel, opdracht);
            Assert.Equal(1, knoei.Code);
            Assert.Contains(melding, knoei.Tekst);
        }
    }

    [Fact]
    public async Task Na_het_terugzetten_is_niemand_ingelogd_en_werkt_geen_oude_code_meer()
    {
        await Wereld.ToekenningAsync();
        await ZetOpenAsync();
        Assert.Equal(0, (await MaakAsync(Kopie)).Code);

        var (code, tekst, terug) = await ZetTerugAsync(Kopie);
        Assert.True(code == 0 && terug is not null, tekst);
        if (Kopieen.IsPostgresql)
        {
            Assert.Contains($"{Reservekopiecommando.Sessies} Host=", tekst);
            await using var daar = new PgbDbContext(terug!, Toegang.Systeem("test"));
            (code, tekst) = await CommandoAsync(daar.Database.GetConnectionString()!, Reservekopiecommando.Sessies);
            Assert.Equal(0, code);
        }

        Assert.Contains("Sessies beëindigd: 1.", tekst);
        await using var db = new PgbDbContext(terug!, Toegang.Systeem("test"));
        await using var hier = Db();
        var account = Wereld.Account("westland.cons");
        Assert.NotNull((await db.Aanmeldsessies.SingleAsync()).BeeindigdOpUtc);
        Assert.Null((await hier.Aanmeldsessies.SingleAsync()).BeeindigdOpUtc);
        Assert.Equal(["AuthenticatorKey"], await db.Set<IdentityUserToken<Guid>>().Select(t => t.Name).ToListAsync());
        Assert.True((await db.Dossieropeningen.SingleAsync()).TotUtc <= Wereld.Klok.GetUtcNow().UtcDateTime);
        Assert.NotEqual((await hier.Gebruikers.SingleAsync(g => g.Id == account)).SecurityStamp, (await db.Gebruikers.SingleAsync(g => g.Id == account)).SecurityStamp);
        Assert.Equal(1, await db.Logregels.CountAsync(l => l.Gebeurtenis == "Aanmeldherstel"));
    }

    /// <summary>A session, an open dossier, an invitation, used codes, recovery codes and an app.</summary>
    private async Task ZetOpenAsync()
    {
        var (nu, account) = (Wereld.Klok.GetUtcNow().UtcDateTime, Wereld.Account("westland.cons"));
        await using var db = Db();
        db.Add(new Aanmeldsessie
        {
            Id = Guid.CreateVersion7(),
            GebruikerId = account,
            Sleutelhash = new('a', 64),
            Weg = "westland",
            Apparaat = Apparaatsoort.Computer,
            BegonnenOpUtc = nu,
            VerlooptOpUtc = nu.AddHours(8),
            GebruiktOpUtc = nu,
            BevestigdOpUtc = nu,
        });
        db.Add(Dossieropening.Maak(account, null, null, Openingsreden.ZorgStopt, "M-7", isNoodgeval: true, nu));
        foreach (var naam in new[] { "AuthenticatorKey", "RecoveryCodes", "Uitnodiging", "GebruikteCodes" })
        {
            db.Add(new IdentityUserToken<Guid> { UserId = account, LoginProvider = "proef", Name = naam, Value = "x" });
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Putting back writes a line in the care log, in a chain of its own.</summary>
    private static SortedDictionary<string, long> Zonder(SortedDictionary<string, long> aantallen) =>
        new(aantallen.Where(a => a.Key is not ("Logregels" or "Logketens")).ToDictionary(a => a.Key, a => a.Value), StringComparer.Ordinal);

    // SQLite would take the log of the database that stood there for that of the copy.
    private async Task EisNietNaastRestenAsync()
    {
        if (Kopieen.IsPostgresql)
        {
            return;
        }

        var doel = Path.Combine(_map, "portal.db");
        await File.WriteAllTextAsync($"{doel}-wal", "oud");
        var (code, tekst) = await CommandoAsync(Bestand(doel), Reservekopiecommando.Terugzetten, Kopie);
        Assert.Equal(2, code);
        Assert.Contains("staat hier nog portal.db-wal.", tekst);
        Assert.False(File.Exists(doel));
    }

    private async Task<(int Code, string Tekst)> MaakAsync(string bestand) =>
        Kopieen.IsPostgresql
            ? await ScriptAsync("maak", new NpgsqlConnectionStringBuilder(Database.Instelling.Verbinding).Database!, bestand)
            : await CommandoAsync(Database.Instelling.Verbinding, Reservekopiecommando.Maken, bestand);

    /// <returns>Where it is now; null when it was not put back.</returns>
    private async Task<(int Code, string Tekst, DbContextOptions<PgbDbContext>? Waar)> ZetTerugAsync(string bestand)
    {
        if (!Kopieen.IsPostgresql)
        {
            var doel = Path.Combine(_map, $"{Guid.CreateVersion7():N}.db");
            var uitkomst = await CommandoAsync(Bestand(doel), Reservekopiecommando.Terugzetten, bestand);
            Assert.Equal(uitkomst.Code == 0, File.Exists(doel));
            return (uitkomst.Code, uitkomst.Tekst, uitkomst.Code == 0 ? Opties(Bestand(doel)) : null);
        }

        // Another test can have had this database before, and put a copy of it back.
        var naam = $"terug_{Guid.CreateVersion7():N}";
        var script = await ScriptAsync("terug", bestand, naam);
        var verbinding = new NpgsqlConnectionStringBuilder(Beheer) { Database = naam, Pooling = false }.ConnectionString;
        Assert.Contains($"{Reservekopiecommando.Controleren} Host=", script.Tekst);
        return (Math.Max(script.Code, (await CommandoAsync(verbinding, Reservekopiecommando.Controleren)).Code), script.Tekst, Opties(verbinding));
    }

    /// <summary>As a person with a database prompt; on SQLite in the file of the copy.</summary>
    private async Task<(int Code, string Tekst)> KnoeiAsync(DbContextOptions<PgbDbContext> terug, string tabel, string opdracht)
    {
        if (Kopieen.IsPostgresql)
        {
            await using var db = new PgbDbContext(terug, Toegang.Systeem("test"));
            await VoerUitAsync(db.Database.GetDbConnection(), $"BEGIN; ALTER TABLE \"{tabel}\" DISABLE TRIGGER USER; {opdracht}; ALTER TABLE \"{tabel}\" ENABLE TRIGGER USER; COMMIT");
            return await CommandoAsync(db.Database.GetConnectionString()!, Reservekopiecommando.Controleren);
        }

        var bestand = Path.Combine(_map, $"{tabel}.kopie");
        File.Copy(Kopie, bestand);
        await using (var verbinding = new SqliteConnection(Bestand(bestand)))
        {
            await VoerUitAsync(verbinding, $"DROP TRIGGER \"TR_{tabel}_GeenUPDATE\"; {opdracht}");
        }

        var (code, tekst, _) = await ZetTerugAsync(bestand);
        return (code, tekst);
    }

    private static async Task VoerUitAsync(DbConnection verbinding, string tekst)
    {
        await verbinding.OpenAsync();
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = tekst;
        await opdracht.ExecuteNonQueryAsync();
    }

    private async Task<(int Code, string Tekst)> CommandoAsync(string verbinding, params string[] woorden)
    {
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection(Testsleutels.Instellingen.Select(i => KeyValuePair.Create(i.Key, (string?)i.Value)))
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = Database.Instelling.Provider, ["ConnectionStrings:Portal"] = verbinding })
            .Build();
        await using var uit = new StringWriter();
        var code = await Reservekopiecommando.RunAsync(woorden, new(configuratie, "", null, Wereld.Klok, uit), CancellationToken.None);
        return (code, uit.ToString());
    }

    // The script asks the portal for its judgement; here it only tells what it asks.
    private static async Task<(int Code, string Tekst)> ScriptAsync(params string[] woorden)
    {
        var server = new NpgsqlConnectionStringBuilder(Beheer);
        var start = new ProcessStartInfo("bash") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("portaal() { echo \"$1 $ConnectionStrings__Portal\"; }; export -f portaal; exec \"$0\" \"$@\"");
        foreach (var woord in woorden.Prepend(Pad("scripts/reservekopie-postgresql.sh")))
        {
            start.ArgumentList.Add(woord);
        }

        (start.Environment["PGHOST"], start.Environment["PGPORT"]) = (server.Host, $"{server.Port}");
        (start.Environment["PGUSER"], start.Environment["PGPASSWORD"], start.Environment["PORTAAL"]) = (server.Username, server.Password, "portaal");
        using var proces = Process.Start(start)!;
        var fout = proces.StandardError.ReadToEndAsync();
        var tekst = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return (proces.ExitCode, tekst + await fout);
    }

    private static string Beheer => Environment.GetEnvironmentVariable("PGB_TEST_POSTGRESQL")!;

    private static string Bestand(string pad) => $"Data Source={pad};Pooling=False";

    private static string Pad(string bestand)
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map!.FullName, "PgbPortal.sln")))
        {
            map = map.Parent;
        }

        return Path.Combine(map.FullName, bestand);
    }

    private DbContextOptions<PgbDbContext> Opties(string verbinding) =>
        DatabaseRegistration.Opties(Enum.Parse<Databaseprovider>(Database.Instelling.Provider), verbinding, Testsleutels.Ring);

    private static async Task<SortedDictionary<string, long>> AantallenAsync(DbContextOptions<PgbDbContext> opties)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("test"));
        await db.Database.OpenConnectionAsync();
        var aantallen = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var tabel in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct(StringComparer.Ordinal))
        {
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandText = $"{(db.Database.IsNpgsql() ? "SET pgb.leest = 'alles'; " : "")}SELECT COUNT(*) FROM \"{tabel}\"";
            aantallen[tabel] = Convert.ToInt64(await opdracht.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        }

        return aantallen;
    }
}
