using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Inzage;

namespace PgbPortal.Application.Tests.Inzage;

/// <summary>Whoever changes one line around the portal is found, with the first bad line named (check 60).</summary>
public sealed class LogboekcommandoTests : Logboekproef
{
    // One chain of twelve lines; the seventh is the victim, the ninth another.
    private const string Zet = "UPDATE \"Logregels\" SET \"Volgnummer\" =";
    private const string Voorkant = "DELETE FROM \"Logregels\" WHERE \"Volgnummer\" <= 3";

    public static TheoryData<string, string> Knoeierijen => new()
    {
        { "UPDATE \"Logregels\" SET \"Gebeurtenis\" = 'Iets' WHERE \"Volgnummer\" = 7", "volgnummer 7" },
        { "UPDATE \"Logregels\" SET \"Resultaat\" = 'Geweigerd' WHERE \"Volgnummer\" = 7", "volgnummer 7" },
        { "UPDATE \"Logregels\" SET \"BudgethouderId\" = \"Id\" WHERE \"Volgnummer\" = 7", "volgnummer 7" },
        { "UPDATE \"Logregels\" SET \"GebruikerId\" = NULL WHERE \"Volgnummer\" = 7", "volgnummer 7" },
        { "UPDATE \"Logregels\" SET \"Reden\" = 'Klacht' WHERE \"Volgnummer\" = 7", "volgnummer 7" },
        { "UPDATE \"Logregels\" SET \"Hash\" = (SELECT \"Hash\" FROM \"Logregels\" WHERE \"Volgnummer\" = 6) WHERE \"Volgnummer\" = 7", "volgnummer 7" },
        { "DELETE FROM \"Logregels\" WHERE \"Volgnummer\" = 7", "volgnummer 8" },
        { "DELETE FROM \"Logregels\" WHERE \"Volgnummer\" = 1", "volgnummer 2" },
        { "DELETE FROM \"Logregels\" WHERE \"Volgnummer\" = 12", "volgnummer 11" },
        { "DELETE FROM \"Logregels\"", "volgnummer 0" },
        { $"{Zet} -7 WHERE \"Volgnummer\" = 7;{Zet} 7 WHERE \"Volgnummer\" = 9;{Zet} 9 WHERE \"Volgnummer\" = -7", "volgnummer 7" },
        { "UPDATE \"Logregels\" SET \"Keten\" = \"Id\" WHERE \"Volgnummer\" = 7", "volgnummer 8" },
        { "UPDATE \"Logketens\" SET \"Volgnummer\" = 11", "volgnummer 12" },
        { "DELETE FROM \"Logketens\"", "volgnummer 12" },
        { $"UPDATE \"Logketens\" SET \"VerwijderdTotEnMet\" = 3, \"VerwijderdHash\" = (SELECT \"Hash\" FROM \"Logregels\" WHERE \"Volgnummer\" = 3);{Voorkant}", "volgnummer 3" },
    };

    [Fact]
    public async Task Als_alles_klopt_zegt_het_dat()
    {
        await VulAsync();

        var (code, tekst) = await RunAsync();

        Assert.Equal(0, code);
        Assert.Contains("12 regels in 1 ketens", tekst);
        Assert.Contains("Het logboek klopt.", tekst);
    }

    [Theory]
    [MemberData(nameof(Knoeierijen))]
    public async Task Elke_verandering_wordt_gevonden_en_de_eerste_foute_regel_genoemd(string opdracht, string plaats)
    {
        await VulAsync();
        await KnoeiAsync(opdracht);

        var (code, tekst) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains("Het logboek klopt niet. Eerste foute regel: keten ", tekst);
        Assert.Contains(plaats, tekst);
    }

    [Fact]
    public async Task Een_regel_die_in_geen_keten_ligt_valt_op()
    {
        await VulAsync();
        await KnoeiAsync("UPDATE \"Logregels\" SET \"Keten\" = '00000000-0000-0000-0000-000000000000', \"Volgnummer\" = 0 WHERE \"Volgnummer\" = 12");

        var (code, tekst) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains("ligt in geen keten, maar is jonger dan de ketens", tekst);
    }

    [Fact]
    public async Task Zonder_database_kan_het_niet()
    {
        var map = Directory.CreateTempSubdirectory("pgb-leeg").FullName;
        await using var uit = new StringWriter();

        var code = await Logboekcommando.RunAsync(new(new ConfigurationBuilder().Build(), map, null, TimeProvider.System, uit), CancellationToken.None);

        Assert.Equal(2, code);
        Assert.Contains("Start eerst het portaal.", uit.ToString());
        Directory.Delete(map, true);
    }

    private async Task VulAsync()
    {
        for (var i = 0; i < 12; i++)
        {
            await SchrijfAsync(Database.Opties, Regel(gebruiker: Wereld.Account("westland.cons")));
        }

        await using var db = Db();
        Assert.Equal(12, await db.Logregels.MaxAsync(l => l.Volgnummer));
    }

    private async Task<(int Code, string Tekst)> RunAsync()
    {
        var (provider, verbinding) = Database.Instelling;
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["ConnectionStrings:Portal"] = verbinding,
        }).Build();
        await using var uit = new StringWriter();
        var code = await Logboekcommando.RunAsync(new(configuratie, "", null, TimeProvider.System, uit), CancellationToken.None);
        return (code, uit.ToString());
    }
}
