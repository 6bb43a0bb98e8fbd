using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Persistence.Rijbeveiliging;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>The rules of the second wall as they follow from the model, without a database.</summary>
public sealed class RijregelsTests
{
    // What the second wall leaves open, by hand: nothing of a dossier.
    private static readonly string[] Open =
    [
        "Beleidsregels", "GebruikerClaims", "GebruikerLogins", "GebruikerPasskeys", "GebruikerTokens", "Gebruikers", "Kengetallen", "MaximumTarieven",
        "Medewerkers", "Registerinschrijvingen", "Sleutelbossen", "Taakstanden", "Verstrekkerlogos", "Verstrekkers",
    ];

    [Fact]
    public void Elke_tabel_heeft_regels_of_staat_op_de_korte_lijst()
    {
        using var db = ZonderDatabase.Context(Databaseprovider.PostgreSql);
        var tabellen = db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().ToList();
        var regels = Rijregels.Van(db);

        Assert.Equal(Open, Rijregels.OpenTabellen(db));
        Assert.Equal(
            tabellen.Order(StringComparer.Ordinal), regels.Select(r => r.Tabel).Concat(Open).Order(StringComparer.Ordinal));
        Assert.Equal(4 * regels.Count, PostgreSqlMuur.Van(regels).DistinctBy(b => (b.Tabel, b.Naam)).Count());
    }

    [Fact]
    public void Een_regel_noemt_alleen_kolommen_die_er_zijn()
    {
        using var db = ZonderDatabase.Context(Databaseprovider.PostgreSql);
        var kolommen = db.Model.GetEntityTypes().SelectMany(t => t.GetProperties().Select(p => (t.GetTableName(), p.GetColumnName()))).ToHashSet();

        foreach (var regel in Rijregels.Van(db))
        {
            Assert.All(
                new[] { regel.Lezen, regel.Toevoegen, regel.Wijzigen, regel.Verwijderen }.SelectMany(v => Kolommen(regel.Tabel, v)),
                k => Assert.Contains(k, kolommen));
        }
    }

    [Fact]
    public void Van_niemand_wordt_niets_verteld_en_van_ieder_alleen_het_zijne()
    {
        var verstrekker = VerstrekkerId.Nieuw();
        var budgethouder = BudgethouderId.Nieuw();

        Assert.Empty(Bereik.Van(Toegang.Geen));
        Assert.Equal([("pgb.leest", "alles"), ("pgb.schrijft", "alles")], Bereik.Van(Toegang.Systeem("proef")));
        Assert.Equal([("pgb.wie", "svb")], Bereik.Van(Toegang.VoorSvb()));
        Assert.Equal([("pgb.leest", "alles"), ("pgb.wie", "svb")], Bereik.Van(Toegang.VoorSvb().Verbreed("proef")));
        Assert.Equal([("pgb.leest", "alles")], Bereik.Van(Toegang.Geen.Verbreed("proef")));
        Assert.Equal(
            [("pgb.wie", "verstrekker"), ("pgb.verstrekker", $"{verstrekker.Waarde}"), ("pgb.organisatie", $"{verstrekker.Waarde}"), ("pgb.wetten", "Wmo,Jw"), ("pgb.schrijfwetten", "Wmo,Jw")],
            Bereik.Van(Toegang.VoorVerstrekker(verstrekker, Wet.Wmo, Wet.Jw)));
        Assert.Equal(
            [("pgb.leest", "alles"), ("pgb.wie", "verstrekker"), ("pgb.verstrekker", $"{verstrekker.Waarde}"), ("pgb.organisatie", $"{verstrekker.Waarde}"), ("pgb.wetten", "Wmo,Jw"), ("pgb.schrijfwetten", "Jw")],
            Bereik.Van(Toegang.VoorVerstrekker(verstrekker, Wet.Jw).MetZichtOp([Wet.Wmo, Wet.Jw]).Verbreed("proef")));
        var eigen = VerstrekkerId.Nieuw();
        Assert.Equal(
            [("pgb.wie", "verstrekker"), ("pgb.verstrekker", $"{verstrekker.Waarde}"), ("pgb.organisatie", $"{eigen.Waarde}"), ("pgb.wetten", "Wmo"), ("pgb.schrijfwetten", "")],
            Bereik.Van(Toegang.InMandaat(verstrekker, eigen, [Wet.Wmo], werkt: false)));
        Assert.Equal(
            [("pgb.wie", "burger"), ("pgb.budgethouders", $"{budgethouder.Waarde}")],
            Bereik.Van(Toegang.VoorBurger(null, new Dictionary<BudgethouderId, Dossierrol> { [budgethouder] = Dossierrol.Meekijker }, [])));
    }

    [Fact]
    public void Het_script_voor_Sql_Server_volgt_de_regels()
    {
        using var db = ZonderDatabase.Context(Databaseprovider.SqlServer);
        var script = SqlServerMuur.Script(db);
        if (Environment.GetEnvironmentVariable("PGB_SCHRIJF_SCRIPT") == "ja")
        {
            File.WriteAllText(Scriptpad(), script);
        }

        Assert.Equal(File.ReadAllText(Scriptpad()).ReplaceLineEndings("\n"), script);
        Assert.All(Rijregels.Van(db), r =>
        {
            Assert.Equal(1, Aantal(script, $"ADD FILTER PREDICATE pgb.[{r.Tabel}_Lezen]"));
            Assert.Equal(1, Aantal(script, $"ADD BLOCK PREDICATE pgb.[{r.Tabel}_Toevoegen]"));
            Assert.Equal(2, Aantal(script, $"ADD BLOCK PREDICATE pgb.[{r.Tabel}_Wijzigen]"));
            Assert.Equal(1, Aantal(script, $"ADD BLOCK PREDICATE pgb.[{r.Tabel}_Verwijderen]"));
        });
    }

    private static int Aantal(string tekst, string deel) => tekst.Split(deel).Length - 1;

    private static string Scriptpad([System.Runtime.CompilerServices.CallerFilePath] string bron = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(bron)!, "../../../src/Migrations/PgbPortal.Migrations.SqlServer/rijbeveiliging.sql"));

    private static IEnumerable<(string?, string)> Kolommen(string tabel, Rijvoorwaarde voorwaarde) => voorwaarde switch
    {
        Rijvoorwaarde.Of of => of.Voorwaarden.SelectMany(v => Kolommen(tabel, v)),
        Rijvoorwaarde.En en => en.Voorwaarden.SelectMany(v => Kolommen(tabel, v)),
        Rijvoorwaarde.EigenVerstrekker v => [(tabel, v.Kolom)],
        Rijvoorwaarde.EigenSchrijfwet w => [(tabel, w.Kolom)],
        Rijvoorwaarde.EigenOrganisatie o => [(tabel, o.Kolom)],
        Rijvoorwaarde.EigenWet w => [(tabel, w.Kolom)],
        Rijvoorwaarde.EigenDossier d => [(tabel, d.Kolom)],
        Rijvoorwaarde.EigenZorgverlener z => [(tabel, z.Kolom)],
        Rijvoorwaarde.EigenPersoon p => [(tabel, p.Kolom)],
        Rijvoorwaarde.Vlag v => [(tabel, v.Kolom)],
        Rijvoorwaarde.Leeg l => [(tabel, l.Kolom)],
        Rijvoorwaarde.Bestaat b => [.. b.Koppeling.SelectMany(k => new[] { (b.Tabel, k.Daar), (tabel, k.Hier) }), .. Kolommen(b.Tabel, b.Voorwaarde)],
        _ => [],
    };
}
