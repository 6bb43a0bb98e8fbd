using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Inzage;

/// <summary>Once a day: check, keep the ends of the chains elsewhere, remove what is too old (check 60, 61).</summary>
public sealed class LogboekcontrolewerkTests : Logboekproef, IDisposable
{
    private readonly Vanger _log = new();
    private readonly string _map = Directory.CreateTempSubdirectory("pgb-logkoppen").FullName;

    [Fact]
    public async Task Het_einde_van_elke_keten_gaat_naar_een_tweede_plaats_waar_afkappen_niet_helpt()
    {
        await SchrijfAsync(Database.Opties, Enumerable.Range(0, 5).Select(_ => Regel()));
        await DoeAsync();
        Assert.Contains("handtekening ", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_map, "logkoppen-*.txt"))));
        Assert.Empty((await ControleerAsync(Boek().VoorZorglog)).Afwijkingen);

        // Who owns the database cuts the end off, and moves the end of the chain along.
        await KnoeiAsync(
            "DELETE FROM \"Logregels\" WHERE \"Volgnummer\" > 3",
            "UPDATE \"Logketens\" SET \"Volgnummer\" = 3, \"Hash\" = (SELECT \"Hash\" FROM \"Logregels\" WHERE \"Volgnummer\" = 3)");

        Assert.Empty((await ControleerAsync()).Afwijkingen);
        Assert.Contains("maar is er niet meer", Assert.Single((await ControleerAsync(Boek().VoorZorglog)).Afwijkingen).Uitleg);
    }

    [Fact]
    public async Task Een_logboek_dat_niet_heel_is_geeft_een_signaal_en_ruimt_niets_op()
    {
        await SchrijfAsync(Database.Opties, Enumerable.Range(0, 3).Select(i => Regel(new(2019, 1, 1 + i, 0, 0, 0, DateTimeKind.Utc))));
        await KnoeiAsync("UPDATE \"Logregels\" SET \"Gebeurtenis\" = 'Iets' WHERE \"Volgnummer\" = 2");

        var resultaat = await DoeAsync();
        await DoeAsync();

        Assert.Equal(new(1, 0), resultaat);
        await using var db = Db();
        var signaal = await db.Inzagesignalen.SingleAsync();
        Assert.Equal((Signaalsoort.LogboekNietHeel, 1), (signaal.Soort, signaal.Aantal));
        Assert.Equal(3, await db.Logregels.CountAsync(l => l.Gebeurtenis == "Proef" || l.Gebeurtenis == "Iets"));
        Assert.DoesNotContain($"{(await db.Logregels.FirstAsync(l => l.Gebeurtenis == "Iets")).Keten:N}", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_map))));
        Assert.Equal(2, _log.Ernstig.Count);
    }

    [Fact]
    public async Task Een_keten_die_niet_heel_is_houdt_de_einden_van_de_andere_niet_tegen_en_staat_als_ernstigste_regel_in_het_log()
    {
        var (provider, verbinding) = Database.Instelling;
        var anderPortaal = DatabaseRegistration.Opties(Enum.Parse<Databaseprovider>(provider), verbinding, Testsleutels.Ring);
        var (gaaf, stuk) = (Regel(), Regel());
        await SchrijfAsync(Database.Opties, gaaf);
        await SchrijfAsync(anderPortaal, stuk, Regel());
        await KnoeiAsync($"UPDATE \"Logregels\" SET \"Gebeurtenis\" = 'Iets' WHERE \"Keten\" <> (SELECT \"Keten\" FROM \"Logregels\" WHERE \"Id\" = {Waarde(gaaf.Id)}) AND \"Volgnummer\" = 1");

        Assert.Equal(new(1, 0), await DoeAsync());

        var koppen = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_map, "logkoppen-*.txt")));
        Assert.Contains($"{gaaf.Keten:N} 1 ", koppen);
        Assert.DoesNotContain($"{stuk.Keten:N}", koppen);
        Assert.Contains($"keten {stuk.Keten} volgnummer 1", Assert.Single(_log.Ernstig));
    }

    [Fact]
    public async Task Twee_regels_op_dezelfde_plaats_van_een_keten_weigert_de_database()
    {
        var regel = Regel();
        await SchrijfAsync(Database.Opties, regel, Regel());

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => KnoeiAsync("UPDATE \"Logregels\" SET \"Volgnummer\" = 1 WHERE \"Volgnummer\" = 2"));
    }

    [Fact]
    public async Task Wat_ouder_is_dan_de_bewaartermijn_verdwijnt_en_de_keten_blijft_heel()
    {
        // The database looks at its own clock, the portal at that of the test: the chain must be old enough for both.
        Wereld.Klok.Zet(new(2032, 12, 1));
        foreach (var jaar in new[] { 2017, 2020, 2028, 2031 })
        {
            await SchrijfAsync(Database.Opties, Regel(new(jaar, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        }

        var resultaat = await DoeAsync(new(15, 100));
        Assert.Equal(new(0, 1), resultaat);

        resultaat = await DoeAsync(new(12, 100));
        Assert.Equal(new(0, 1), resultaat);
        await using var db = Db();
        Assert.Equal([2028, 2031], (await db.Logregels.Where(l => l.Gebeurtenis == "Proef").Select(l => l.TijdUtc).ToListAsync()).Select(t => t.Year).Order());
        Assert.Empty((await ControleerAsync(Boek().VoorZorglog)).Afwijkingen);
        await SchrijfAsync(Database.Opties, Regel());
        Assert.Empty((await ControleerAsync()).Afwijkingen);
    }

    [Fact]
    public async Task Op_een_dag_wordt_het_een_keer_gedaan()
    {
        await SchrijfAsync(Database.Opties, Regel(new(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc)));

        Assert.Equal(1, (await DoeAsync(alleenEenKeer: true)).Verwijderd);
        await SchrijfAsync(Database.Opties, Regel(new(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(0, (await DoeAsync(alleenEenKeer: true)).Verwijderd);
    }

    public void Dispose() => Directory.Delete(_map, true);

    // As each database writes a key.
    private string Waarde(Guid sleutel) => Database.Instelling.Provider == nameof(Databaseprovider.Sqlite) ? $"'{sleutel:D}'".ToUpperInvariant() : $"'{sleutel:D}'";

    private Koppenboek Boek() => new(_map, [.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    private async Task<Logboekcontrolewerk.Resultaat> DoeAsync(Zorgloginstellingen? instellingen = null, bool alleenEenKeer = false)
    {
        await using var context = new UseCaseContext(Database.Opties, () => Sessie.Machine(Rol.Klok), Wereld.Klok);
        return await new Logboekcontrolewerk(context, Boek(), instellingen ?? Zorgloginstellingen.Standaard, _log).ExecuteAsync(new(alleenEenKeer));
    }

    private sealed class Vanger : ILogger<Logboekcontrolewerk>
    {
        public List<string> Ernstig { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Critical)
            {
                Ernstig.Add(formatter(state, exception));
            }
        }
    }
}
