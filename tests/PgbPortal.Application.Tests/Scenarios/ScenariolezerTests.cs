using System.Text;
using PgbPortal.Application.Scenarios;
using PgbPortal.Application.Scenarios.Acties;

namespace PgbPortal.Application.Tests.Scenarios;

public sealed class ScenariolezerTests
{
    private const string Wereld = """
        "naam": "proef", "begin": "2026-02-02",
        "verstrekkers": {"westland": {"soort": "gemeente", "code": "1783", "naam": "Westland"}},
        "personen": {"anna": {"naam": "Anna de Wit", "bsn": "999990019", "geboren": "1961-05-14"}},
        "medewerkers": {"cons": {"rol": "ConsulentVerstrekker", "bij": "westland"}}
        """;

    [Fact]
    public void Een_stap_zonder_tijd_volgt_op_de_vorige_en_de_eerste_van_een_dag_is_om_negen_uur()
    {
        var scenario = Lees(Stappen(
            """{"dag": "2026-02-03", "door": "klok", "actie": "TijdVerstrijkt"}""",
            """{"dag": "2026-02-03", "tijd": "14:30", "door": "klok", "actie": "TijdVerstrijkt"}""",
            """{"dag": "2026-02-03", "door": "klok", "actie": "TijdVerstrijkt"}""",
            """{"dag": "2026-02-04", "door": "klok", "actie": "TijdVerstrijkt"}"""));

        Assert.Equal([new(9, 0), new(14, 30), new(14, 30), new(9, 0)], scenario.Stappen.Select(s => s.Tijd));
        Assert.Equal([1, 2, 3, 4], scenario.Stappen.Select(s => s.Nummer));
    }

    [Fact]
    public void Weggelaten_en_null_is_hetzelfde()
    {
        var scenario = Lees(Stappen("""
            {"dag": "2026-02-03", "tijd": null, "door": "anna", "actie": "ZorgovereenkomstAanpassen",
             "met": {"zorgovereenkomst": "zov", "soort": null, "regels": null}, "verwacht": {"bevindingen": null}}
            """));

        Assert.Equal(new ZorgovereenkomstAanpassenActie.Met("zov"), Assert.Single(scenario.Stappen).Met);
        Assert.Equal(new Verwachting(), scenario.Stappen[0].Verwacht);
    }

    [Theory]
    [InlineData("""{"dag": "2026-02-03", "door": "klok", "actie": "TijdVerstrijkt", "dagg": 1}""", "onbekend veld 'dagg'")]
    [InlineData("""{"dag": "2026-02-03", "door": "klok", "actie": "TijdVerstrijkt", "verwacht": {"saldo": 1}}""", "onbekend veld 'saldo'")]
    [InlineData("""{"dag": "2026-02-03", "door": "klok", "actie": "TijdVerstrijkt", "met": {"x": 1}}""", "onbekend veld 'x'")]
    [InlineData("""{"dag": "2026-02-03", "door": "klok", "actie": "Toveren"}""", "actie 'Toveren' bestaat niet")]
    [InlineData("""{"dag": "2026-02-03", "door": "kees", "actie": "TijdVerstrijkt"}""", "door 'kees' bestaat niet")]
    [InlineData("""{"dag": "2026-02-01", "door": "klok", "actie": "TijdVerstrijkt"}""", "gaat terug in de tijd")]
    [InlineData("""{"dag": "2026-02-30", "door": "klok", "actie": "TijdVerstrijkt"}""", "stappen[0].dag")]
    [InlineData("""{"dag": "2026-02-03", "tijd": "9:00", "door": "klok", "actie": "TijdVerstrijkt"}""", "stappen[0].tijd")]
    [InlineData("""{"dag": "2026-02-03", "door": "anna", "actie": "TekortOplossen", "met": {"declaratie": "d"}}""", "veld ontbreekt")]
    [InlineData("""{"dag": "2026-02-03", "door": "anna", "actie": "TekortOplossen", "met": {"declaratie": "d", "keuze": "Deels"}}""", "keuze")]
    [InlineData("""{"dag": "2026-02-03", "door": "anna", "actie": "TekortOplossen", "met": {"declaratie": null, "keuze": "deels"}}""", "declaratie")]
    [InlineData("""{"dag": "2026-02-03", "door": "anna", "actie": "StortingOntvangen", "met": {"budgethouder": "anna", "bedrag": 1.5}}""", "bedrag")]
    [InlineData("""{"dag": "2026-02-03", "door": "bank", "actie": "StortingOntvangen", "met": {"budgethouder": "anna"}}""", "veld ontbreekt")]
    [InlineData("""{"dag": "2026-02-03", "door": "klok", "actie": "TijdVerstrijkt", "dag": "2026-02-04"}""", "stappen[0]")]
    [InlineData("""{"dag": "2026-02-03", "door": "koppeling", "actie": "BerichtOntvangen", "met": {"wet": "wmo"}}""", "een 501 heeft")]
    [InlineData("""{"dag": "2026-02-03", "door": "koppeling", "actie": "BerichtOntvangen", "met": {"bestand": "../weg.xml"}}""", "bestand")]
    public void Wat_niet_klopt_wordt_geweigerd_met_de_plek_erbij(string stap, string plek)
    {
        var fout = Assert.Throws<OngeldigScenarioException>(() => Lees(Stappen(stap)));

        Assert.Contains(plek, fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Op_dezelfde_dag_mag_een_stap_ook_niet_terug()
    {
        var fout = Assert.Throws<OngeldigScenarioException>(() => Lees(Stappen(
            """{"dag": "2026-02-03", "door": "klok", "actie": "TijdVerstrijkt"}""",
            """{"dag": "2026-02-03", "tijd": "08:59", "door": "klok", "actie": "TijdVerstrijkt"}""")));

        Assert.Equal("stap 2: gaat terug in de tijd", fout.Message);
    }

    [Theory]
    [InlineData("\"Anna de Wit\", \"bsn\": \"999990019\"", "\"Anna de Wit\", \"bsn\": \"999990018\"", "personen.anna.bsn")]
    [InlineData("\"anna\": {", "\"westland\": {", "'westland' is twee keer gebruikt")]
    [InlineData("\"anna\": {", "\"bank\": {", "'bank' is twee keer gebruikt")]
    [InlineData("\"bij\": \"westland\"", "\"bij\": \"delft\"", "medewerkers.cons.bij")]
    [InlineData("\"bij\": \"westland\"", "\"bij\": \"svb\"", "medewerkers.cons.rol")]
    [InlineData("ConsulentVerstrekker", "Burger", "medewerkers.cons.rol")]
    [InlineData("\"gemeente\"", "\"provincie\"", "verstrekkers.westland.soort")]
    [InlineData("\"1783\"", "\"178\"", "verstrekkers.westland.code")]
    [InlineData("\"naam\": \"proef\"", "\"naam\": \"anders\"", "naam")]
    [InlineData("\"naam\": \"proef\",", "\"naam\": \"proef\", \"kleur\": 1,", "onbekend veld 'kleur'")]
    [InlineData("\"naam\": \"proef\",", "/* uitleg */ \"naam\": \"proef\",", "geen JSON")]
    public void Een_wereld_die_niet_kan_wordt_geweigerd(string oud, string nieuw, string plek)
    {
        var fout = Assert.Throws<OngeldigScenarioException>(
            () => Lees(Stappen().Replace(oud, nieuw, StringComparison.Ordinal)));

        Assert.Contains(plek, fout.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("99999001", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elke_actie_van_het_formaat_wordt_gelezen()
    {
        string[] formaat =
        [
            "BankafschriftVerwerken", "Bekijken", "BerichtOntvangen", "BetaalrunOpstellen", "BetaalrunVrijgeven", "BudgetVaststellen",
            "BudgetVerschuiven", "BudgetverschuivingInstemmen", "DeclaratieAanvullen", "DeclaratieBeoordelen", "DeclaratieCorrigeren",
            "DeclaratieHerzien", "DeclaratieIndienen", "DeclaratieIntrekken", "DeclaratieToetsen", "EenmaligeUitkeringAanvragen",
            "FeestdagenuitkeringAanvragen", "HerstelMelden", "IbanGoedkeuren", "IbanWijzigen", "IntegraalBudgetInstemmen",
            "IntegraalBudgetVormen", "MeekijkerToevoegen", "MeekijkerVerwijderen", "OverlijdenVerwerken", "StortingOntvangen",
            "TekortOplossen", "TijdVerstrijkt", "ToekenningBeeindigen", "ToekenningIntrekken", "ToekenningRegistreren", "ToekenningWijzigen",
            "VerantwoordingsvrijBedragOpvragen", "VerrekeningOpmaken", "VertegenwoordigerBeoordelen", "VertegenwoordigerVoorstellen",
            "VertegenwoordigerWijzigen", "VorderingInstellen", "ZiekMelden", "ZorgovereenkomstAanpassen", "ZorgovereenkomstBeeindigen",
            "ZorgovereenkomstBeoordelen", "ZorgovereenkomstDelen", "ZorgovereenkomstOndertekenen", "ZorgovereenkomstOpstellen",
            "ZorgovereenkomstToetsen", "ZorgovereenkomstWijzigen",
        ];

        Assert.Equal(formaat, Actielijst.Namen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Elk_verhaal_dat_er_is_kan_worden_gelezen()
    {
        var map = Scenariomap.Zoek();
        Assert.SkipWhen(map is null, Scenariomap.Ontbreekt);

        foreach (var bestand in Directory.GetFiles(map, "*.json"))
        {
            var scenario = await Scenariolezer.LeesAsync(bestand, TestContext.Current.CancellationToken);
            Assert.NotEmpty(scenario.Stappen);
        }
    }

    internal static string Stappen(params string[] stappen) => $$"""{ {{Wereld}}, "stappen": [{{string.Join(",\n", stappen)}}] }""";

    private static Scenario Lees(string json) => Scenariolezer.Lees(Encoding.UTF8.GetBytes(json), "proef", AppContext.BaseDirectory);
}
