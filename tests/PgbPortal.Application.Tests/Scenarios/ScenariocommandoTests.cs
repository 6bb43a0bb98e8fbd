using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Scenarios;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Scenarios;

public sealed class ScenariocommandoTests
{
    private static readonly string? Map = Scenariomap.Zoek();

    private readonly StringWriter _uit = new();

    [Theory]
    [InlineData("12a")]
    [InlineData("12a-te-laat")]
    [InlineData("12a-conflict")]
    [InlineData("12b")]
    [InlineData("12b-annuleren")]
    [InlineData("12b-deels")]
    [InlineData("12b-ziek")]
    [InlineData("12b-zus")]
    [InlineData("basis-bankretour")]
    [InlineData("basis-intrekken")]
    [InlineData("basis-isolatie")]
    [InlineData("basis-terugsturen")]
    [InlineData("basis-vertegenwoordiger")]
    public async Task Het_verhaal_verloopt_zoals_het_is_opgeschreven(string naam)
    {
        Assert.SkipWhen(Map is null, Scenariomap.Ontbreekt);

        var uitslag = await SpeelAsync(Path.Combine(Map, $"{naam}.json"));

        Assert.DoesNotContain("afwijking:", _uit.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" stappen, 0 afwijkingen", Regels()[^1], StringComparison.Ordinal);
        Assert.Equal(0, uitslag);
    }

    [Fact]
    public async Task Elke_stap_geeft_een_regel_en_elk_bestand_een_slot()
    {
        using var bestand = new Proefbestand("proef", ScenariolezerTests.Stappen(
            """{"dag": "2026-02-03", "door": "cons", "actie": "ToekenningRegistreren", "met": {"wet": "wmo", "bsn": "999990019", "budget": {"budgetIdentificatie": "W-1", "functiebudgetten": [{"zorgfunctie": "02", "van": "2026-02-01", "totEnMet": "2026-12-31", "bedrag": 100000}]}}, "verwachtEindeDag": {"status": {"W-1": "Actief"}}}""",
            """{"dag": "2026-02-03", "door": "anna", "actie": "ToekenningIntrekken", "met": {"budget": "W-1", "nieuw": "W-2"}, "verwacht": {"geweigerd": {"reden": "toegang"}}}""",
            """{"dag": "2026-02-04", "door": "anna", "actie": "Bekijken", "met": {"object": "W-1"}, "verwacht": {"status": {"W-1": "Uitloop"}, "budget": [{"budget": "W-1", "vrij": 1}]}}""",
            """{"dag": "2026-02-04", "door": "cons", "actie": "IntegraalBudgetInstemmen", "met": {"integraal": "I-1"}}"""));

        var uitslag = await SpeelAsync(bestand.Pad, bestand.Pad);

        Assert.Equal(1, uitslag);
        string[] eenKeer =
        [
            "proef 1 2026-02-03 ToekenningRegistreren ok",
            "proef 2 2026-02-03 ToekenningIntrekken ok",
            "proef 1 2026-02-03 einde dag ok",
            "proef 3 2026-02-04 Bekijken afwijking: status W-1 Uitloop; Actief | budget W-1 vrij 1; 100000",
            "proef 4 2026-02-04 IntegraalBudgetInstemmen afwijking: gelukt; actie IntegraalBudgetInstemmen bestaat nog niet",
            "proef: 4 stappen, 2 afwijkingen",
        ];
        Assert.Equal([.. eenKeer, .. eenKeer, "totaal: 8 stappen, 4 afwijkingen"], Regels());
    }

    [Fact]
    public async Task Een_ongeldig_bestand_wordt_gemeld_en_niet_gespeeld()
    {
        using var goed = new Proefbestand("goed", ScenariolezerTests.Stappen().Replace("\"proef\"", "\"goed\"", StringComparison.Ordinal));
        using var fout = new Proefbestand("proef", ScenariolezerTests.Stappen("""{"dag": "2026-02-03", "door": "kees", "actie": "TijdVerstrijkt"}"""));

        var uitslag = await SpeelAsync(fout.Pad, goed.Pad, Path.Combine(AppContext.BaseDirectory, "is-er-niet.json"));

        Assert.Equal(2, uitslag);
        Assert.Equal(
            [
                "proef: ongeldig: stap 1: door 'kees' bestaat niet",
                "goed: 0 stappen, 0 afwijkingen",
                "is-er-niet: ongeldig: het bestand kan niet worden gelezen",
                "totaal: 0 stappen, 0 afwijkingen",
            ],
            Regels());
    }

    [Fact]
    public async Task Zonder_bestand_staat_er_hoe_het_moet()
    {
        Assert.Equal(2, await SpeelAsync());
        Assert.Equal("Gebruik: scenario BESTAND...", Assert.Single(Regels()));
    }

    [Fact]
    public async Task Een_verkeerde_instelling_wordt_bij_naam_genoemd()
    {
        using var bestand = new Proefbestand("proef", ScenariolezerTests.Stappen());
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection([new("Database:Provider", "Papier")]).Build();

        Assert.Equal(2, await Scenariocommando.RunAsync([bestand.Pad], _uit, configuratie, TestContext.Current.CancellationToken));
        Assert.Contains("Database__Provider", Assert.Single(Regels()), StringComparison.Ordinal);
    }

    private string[] Regels() => _uit.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private Task<int> SpeelAsync(params string[] bestanden) =>
        Scenariocommando.RunAsync(bestanden, _uit, Configuratie(), TestContext.Current.CancellationToken);

    // The same databases as the other tests.
    private static IConfiguration Configuratie()
    {
        var (provider, verbinding) = TestDatabase.Soort switch
        {
            "postgresql" => ("PostgreSql", Environment.GetEnvironmentVariable("PGB_TEST_POSTGRESQL")),
            "sqlserver" => ("SqlServer", Environment.GetEnvironmentVariable("PGB_TEST_SQLSERVER")),
            _ => ("Sqlite", "in geheugen"),
        };
        Assert.SkipWhen(string.IsNullOrEmpty(verbinding), $"Er is geen {provider} om op te testen.");
        return new ConfigurationBuilder().AddInMemoryCollection(
            [new("Database:Provider", provider), new("ConnectionStrings:Portal", verbinding)]).Build();
    }

    private sealed class Proefbestand : IDisposable
    {
        private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("pgbportal-scenario");

        public Proefbestand(string naam, string json)
        {
            Pad = Path.Combine(_map.FullName, $"{naam}.json");
            File.WriteAllText(Pad, json);
        }

        public string Pad { get; }

        public void Dispose() => _map.Delete(recursive: true);
    }
}
