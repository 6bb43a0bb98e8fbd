using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Budgetten.Boekhouding;

public sealed class BoekhoudcommandoTests : Boekhoudproef
{
    [Fact]
    public async Task Als_alles_klopt_zegt_het_dat_van_elke_regel()
    {
        await MaartBetaaldAsync();

        var (code, tekst) = await RunAsync();

        Assert.Equal(0, code);
        Assert.Contains("De boekhouding klopt.", tekst);
        Assert.All(Enumerable.Range(1, 16).Select(i => $"I{i} ").Append("P1 ").Append("P2 ").Append("P3 "), regel => Assert.Contains(regel, tekst));
        Assert.DoesNotContain("FOUT", tekst);
    }

    [Fact]
    public async Task Van_een_fout_noemt_het_de_eerste_regel_zonder_persoonsgegevens()
    {
        await MaartBetaaldAsync();
        await KnoeiAsync("UPDATE \"Ketenkoppen\" SET \"Volgnummer\" = \"Volgnummer\" + 1 WHERE \"Volgnummer\" > 0");

        var (code, tekst) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains("I10 FOUT", tekst);
        Assert.Contains("Eerste foute regel: I10 keten ", tekst);
        Assert.DoesNotContain("Anna", tekst);
        Assert.DoesNotContain("TEST0", tekst);
    }

    [Fact]
    public async Task Zonder_database_kan_het_niet()
    {
        var map = Directory.CreateTempSubdirectory("pgb-leeg").FullName;
        await using var uit = new StringWriter();

        var code = await Boekhoudcommando.RunAsync(
            new(new ConfigurationBuilder().Build(), map, Path.Combine(map, "sleutels.json"), Wereld.Klok, uit), CancellationToken.None);

        Assert.Equal(2, code);
        Assert.Contains("Start eerst het portaal.", uit.ToString());
        Directory.Delete(map, true);
    }

    [Fact]
    public async Task Het_betaalbestand_wordt_teruggelezen()
    {
        await MaartBetaaldAsync();
        var geheim = Testsleutels.Ring.VersleutelTekst("NL68TEST0001023757", "Betaalopdrachten.Iban"u8);
        await KnoeiAsync($"UPDATE \"Betaalopdrachten\" SET \"Iban\" = '{geheim}'");

        var (code, tekst) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains("staat anders of niet in het betaalbestand", tekst);

        await KnoeiAsync("UPDATE \"Betaalopdrachten\" SET \"Iban\" = 'NL68TEST0001023757'");
        Assert.Contains("een rij kan niet worden gelezen (InvalidDataException)", (await RunAsync()).Tekst);
    }

    private async Task<(int Code, string Tekst)> RunAsync()
    {
        var (provider, verbinding) = Wereld.Database.Instelling;
        var configuratie = new ConfigurationBuilder()
            .AddInMemoryCollection(Testsleutels.Instellingen.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value)))
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = provider, ["ConnectionStrings:Portal"] = verbinding })
            .Build();
        await using var uit = new StringWriter();
        var code = await Boekhoudcommando.RunAsync(new(configuratie, "", null, Wereld.Klok, uit), CancellationToken.None);
        return (code, uit.ToString());
    }
}
