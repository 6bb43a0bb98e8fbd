using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Dossiers;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Oefenwereld.Verhalen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Persistence.Versleuteling;
using PgbPortal.Application.Tests.Scenarios;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Oefenwereld;

public sealed class VerhaalvertellerTests : IDisposable
{
    private static readonly Betaalinstellingen Instellingen = new("SVB PGB", Iban.Parse("NL13TEST0123456789"));

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("pgbportal-verhaal");
    private readonly List<IDisposable> _open = [];

    public static TheoryData<string> Speelbaar => [.. Verhalenlijst.Alle.Where(v => v.KanHier).Select(v => v.Naam)];

    [Fact]
    public void De_verhalen_zijn_byte_voor_byte_de_scenarios()
    {
        var map = Scenariomap.Zoek();
        Assert.SkipWhen(map is null, Scenariomap.Ontbreekt);

        var gedeeld = Directory.GetFiles(map, "*.json").ToDictionary(b => Path.GetFileNameWithoutExtension(b), File.ReadAllBytes);

        Assert.Equal(gedeeld.Keys.Order(), Verhalenlijst.Alle.Select(v => v.Naam).Order());
        Assert.All(gedeeld, g => Assert.True(g.Value.AsSpan().SequenceEqual(Verhalenlijst.Bytes(g.Key)), $"{g.Key} is niet hetzelfde"));
    }

    [Fact]
    public void Alleen_het_gezinsbudget_kan_hier_nog_niet() =>
        Assert.Equal("12c", Assert.Single(Verhalenlijst.Alle, v => !v.KanHier).Naam);

    [Theory]
    [MemberData(nameof(Speelbaar))]
    public async Task Elk_verhaal_loopt_tot_het_eind_zoals_het_is_opgeschreven_ook_met_na_elke_stap_een_herstart(string naam)
    {
        var verteller = await BeginAsync(naam);
        var keuze = verteller.Huidig()!.Keuze;
        for (var beurt = 0; !verteller.Huidig()!.IsUit; beurt++)
        {
            Assert.Equal(Verhaaluitkomst.Gespeeld, await verteller.VolgendeAsync(beurt, CancellationToken.None));
            verteller = Herstart();
            var blad = verteller.Huidig()!.Bladen[^1];
            Assert.True(blad.Klopt, $"{blad.Nummer} {blad.Zin} {string.Join(" | ", blad.Oordelen.Concat(blad.Tijd.Oordelen).SelectMany(o => o.Anders))}");
        }

        var beeld = verteller.Huidig()!;
        Assert.Equal((keuze.Stappen, keuze.Stappen + 1), (beeld.Gespeeld, beeld.Beurt));
        Assert.Null(beeld.Vervolg);
        Assert.Equal(Verhaaluitkomst.AlGespeeld, await verteller.VolgendeAsync(beeld.Beurt, CancellationToken.None));
    }

    [Fact]
    public async Task De_klok_staat_op_de_dag_van_het_verhaal_en_ook_na_een_herstart()
    {
        var klok = new Oefenklok();
        var verteller = await BeginAsync("basis-terugsturen", klok);
        Assert.Equal(new DateOnly(2026, 1, 5), klok.Vandaag());

        await verteller.VolgendeAsync(0, CancellationToken.None);
        var dag = verteller.Huidig()!.Dag;
        Assert.Equal(dag, klok.Vandaag());

        var later = new Oefenklok();
        Herstart(later);
        Assert.Equal((dag, "Declaratie terug naar de zorgverlener"), (later.Vandaag(), later.Verhaal));
        using var tijd = new Oefentijd(Opties(), Instellingen, later);
        Assert.False(tijd.KanVerder);
    }

    [Fact]
    public async Task Twee_keer_tegelijk_klikken_is_een_stap()
    {
        var verteller = await BeginAsync("basis-terugsturen");

        var uitkomsten = await Task.WhenAll(
            Task.Run(() => verteller.VolgendeAsync(0, CancellationToken.None)), Task.Run(() => verteller.VolgendeAsync(0, CancellationToken.None)));

        Assert.Equal([Verhaaluitkomst.Gespeeld, Verhaaluitkomst.AlGespeeld], uitkomsten.Order());
        Assert.Equal(1, verteller.Huidig()!.Gespeeld);
    }

    [Fact]
    public async Task Een_stap_die_half_bleef_is_na_een_herstart_niet_gebeurd()
    {
        var verteller = await BeginAsync("basis-terugsturen");
        await verteller.VolgendeAsync(0, CancellationToken.None);
        var bestand = Verhaalbestand.Van(Opties())!;
        bestand.Bewaar();

        // As if the portal stopped in the middle: the step is there, its copy too.
        await File.WriteAllBytesAsync(Path.Combine(_map.FullName, "half.stap"), await File.ReadAllBytesAsync(Kopie, CancellationToken.None), CancellationToken.None);
        await verteller.VolgendeAsync(1, CancellationToken.None);
        Assert.Equal(2, verteller.Huidig()!.Gespeeld);
        File.Move(Path.Combine(_map.FullName, "half.stap"), Kopie);

        var na = Herstart();

        Assert.Equal(1, na.Huidig()!.Gespeeld);
        Assert.False(File.Exists(Kopie));
        Assert.Equal(Verhaaluitkomst.Gespeeld, await na.VolgendeAsync(1, CancellationToken.None));
        Assert.True(na.Huidig()!.Bladen[^1].Klopt);
    }

    [Fact]
    public async Task Breekt_de_database_dan_is_alles_zoals_het_was_en_lukt_de_stap_later()
    {
        var verteller = await BeginAsync("basis-terugsturen");
        await SqlAsync("CREATE TRIGGER stuk BEFORE INSERT ON Toekenningen BEGIN SELECT RAISE(ABORT, 'stuk'); END;");

        Assert.Equal(Verhaaluitkomst.Teruggedraaid, await verteller.VolgendeAsync(0, CancellationToken.None));
        Assert.Equal((0, 0), (verteller.Huidig()!.Gespeeld, verteller.Huidig()!.Beurt));
        Assert.False(File.Exists(Kopie));

        await SqlAsync("DROP TRIGGER stuk;");

        Assert.Equal(Verhaaluitkomst.Gespeeld, await verteller.VolgendeAsync(0, CancellationToken.None));
        Assert.True(verteller.Huidig()!.Bladen[0].Klopt);
    }

    [Fact]
    public async Task Past_een_stap_niet_meer_bij_wat_iemand_zelf_deed_dan_zegt_het_verhaal_dat_en_gaat_het_verder()
    {
        var klok = new Oefenklok();
        var verteller = await BeginAsync("basis-terugsturen", klok);
        while (!verteller.Huidig()!.Vervolg!.Zin.Contains("stuurt de declaratie", StringComparison.Ordinal))
        {
            await verteller.VolgendeAsync(verteller.Huidig()!.Beurt, CancellationToken.None);
        }

        // Somebody becomes the budgethouder, and approves what the story sends back.
        await using (var podium = new Oefenpodium(Opties(), Instellingen, klok.Vandaag(), TimeOnly.FromDateTime(klok.NuLokaal())))
        {
            await using var db = new PgbDbContext(Opties(), Toegang.Systeem("test"));
            var declaratie = await db.Declaraties.SingleAsync(d => d.Status == DeclaratieStatus.IngevoerdDoorZorgverlener, CancellationToken.None);
            var account = await db.Gebruikers.SingleAsync(g => g.UserName == verteller.Huidig()!.Vervolg!.Sleutel, CancellationToken.None);
            await podium.AlsAsync<DeclaratieBeoordelen, DeclaratieBeoordelen.Input, Declaratiestand>(
                account.Id, new(declaratie.Id, true), CancellationToken.None);
        }

        var beurt = verteller.Huidig()!.Beurt;
        Assert.Equal(Verhaaluitkomst.Gespeeld, await verteller.VolgendeAsync(beurt, CancellationToken.None));
        var blad = verteller.Huidig()!.Bladen[^1];
        Assert.False(blad.Klopt);
        Assert.StartsWith("Deze stap past niet meer", blad.Uitleg, StringComparison.Ordinal);
        Assert.NotEmpty(blad.Redenen);
        while (!verteller.Huidig()!.IsUit)
        {
            Assert.Equal(Verhaaluitkomst.Gespeeld, await verteller.VolgendeAsync(verteller.Huidig()!.Beurt, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Na_een_stap_die_terugging_leest_en_schrijft_iedereen_gewoon_verder_en_is_het_logboek_heel()
    {
        var klok = new Oefenklok();
        var verteller = await BeginAsync("basis-terugsturen", klok);
        while (verteller.Huidig()!.Gespeeld < 8)
        {
            await verteller.VolgendeAsync(verteller.Huidig()!.Beurt, CancellationToken.None);
        }

        // One set of options, as the portal has: the ends of the chains stay in its memory.
        var opties = Opties();
        var bestand = Verhaalbestand.Van(opties)!;
        await using var podium = new Oefenpodium(opties, Instellingen, klok.Vandaag(), TimeOnly.FromDateTime(klok.NuLokaal()));
        await using var db = new PgbDbContext(opties, Toegang.Systeem("test"));
        var dossier = await db.Budgethouders.AsNoTracking().SingleAsync(CancellationToken.None);
        var account = await db.Gebruikers.AsNoTracking().SingleAsync(g => g.PersoonId == dossier.PersoonId, CancellationToken.None);
        Task KijkAsync() => podium.AlsAsync<Bekijken, Bekijken.Input, BudgethouderId>(
            account.Id, new(Dossierobject.Budgethouder, dossier.Id.Waarde), CancellationToken.None);
        await KijkAsync();

        bestand.Bewaar();
        await KijkAsync();
        await KijkAsync();
        bestand.ZetTerug();

        await KijkAsync();
        await podium.AlsAsync<Dagwerk, Dagwerk.Input, Dagwerk.Resultaat>(Rol.Klok, new(), CancellationToken.None);
        var rapport = await Logboekcontroleur.ControleerAsync(opties, Koppenboek.Dicht, klok.NuUtc().AddMinutes(1), CancellationToken.None);
        Assert.Empty(rapport.Afwijkingen);
    }

    [Fact]
    public async Task Zonder_eigen_bestand_of_eigen_klok_wordt_er_geen_verhaal_verteld()
    {
        using var echt = new Verhaalverteller(Opties(), Instellingen, TimeProvider.System);
        Assert.False(echt.KanVertellen);
        Assert.Null(echt.Huidig());
        await Assert.ThrowsAsync<InvalidOperationException>(() => echt.VolgendeAsync(0, CancellationToken.None));
    }

    public void Dispose()
    {
        _open.ForEach(o => o.Dispose());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _map.Delete(recursive: true);
    }

    private string Bestand => Path.Combine(_map.FullName, "verhaal.db");

    private string Kopie => Verhaalbestand.Kopienaam(Bestand);

    // Past the portal, as a broken database would be.
    private async Task SqlAsync(string sql)
    {
        await using var verbinding = new SqliteConnection($"Data Source={Bestand}");
        await verbinding.OpenAsync(CancellationToken.None);
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        await opdracht.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private DbContextOptions<PgbDbContext> Opties() => DatabaseRegistration.Opties(
        Databaseprovider.Sqlite, $"Data Source={Bestand}", Sleutelring.VanDitProces);

    private async Task<Verhaalverteller> BeginAsync(string naam, Oefenklok? klok = null)
    {
        await new Oefenwereldvuller(Opties(), Instellingen, new Oefenklok()).VulNieuwBestandAsync(new Stil(), CancellationToken.None, naam);
        return Herstart(klok);
    }

    private Verhaalverteller Herstart(Oefenklok? klok = null)
    {
        var verteller = new Verhaalverteller(Opties(), Instellingen, klok ?? new Oefenklok());
        _open.Add(verteller);
        verteller.Herstel();
        verteller.Hervat();
        return verteller;
    }

    private sealed class Stil : IProgress<int>
    {
        public void Report(int value)
        {
        }
    }
}
