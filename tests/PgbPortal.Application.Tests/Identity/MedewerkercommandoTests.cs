using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Identity;

public sealed class MedewerkercommandoTests : Wereldproef
{
    private static readonly string[] Jan = ["SVB", "Jan Nieuw", "jan@svb.example", "FinancieelMedewerkerSvb"];

    [Fact]
    public async Task De_SVB_krijgt_een_medewerker_en_de_code_staat_alleen_in_de_uitvoer()
    {
        var (code, tekst) = await RunAsync(Jan);

        Assert.Equal(0, code);
        Assert.Matches("^Code: ([2-9A-HJKMNP-Z]{4}-){6}[2-9A-HJKMNP-Z]{4}\n", tekst);
        await using var db = Db();
        var account = await db.Gebruikers.SingleAsync(g => g.Naam == "Jan Nieuw");
        Assert.Equal(Rol.FinancieelMedewerkerSvb, await db.Medewerkers.Where(m => m.Id == account.MedewerkerId).Select(m => m.Rol).SingleAsync());
        Assert.Equal(1, await db.Logregels.CountAsync(l => l.ObjectId == account.Id));
    }

    [Fact]
    public async Task Een_tweede_keer_met_hetzelfde_adres_geeft_een_nieuwe_code_en_wat_er_dan_gezegd_wordt()
    {
        var (_, eerst) = await RunAsync(Jan);

        var (code, daarna) = await RunAsync("SVB", "Jan de Nieuwe", "Jan@svb.example", "KlantcontactmedewerkerSvb");

        Assert.Equal(0, code);
        Assert.NotEqual(eerst, daarna);
        await using var db = Db();
        var account = await db.Gebruikers.SingleAsync(g => g.Naam == "Jan de Nieuwe");
        var medewerker = await db.Medewerkers.SingleAsync(m => m.Id == account.MedewerkerId);
        Assert.Equal((Rol.KlantcontactmedewerkerSvb, "Jan de Nieuwe"), (medewerker.Rol, medewerker.Naam));
        Assert.Equal(0, await db.Medewerkers.CountAsync(m => m.Naam == "Jan Nieuw"));
    }

    [Fact]
    public async Task Een_beeindigd_account_blijft_beeindigd()
    {
        await RunAsync(Jan);
        await using var db = Db();
        (await db.Gebruikers.SingleAsync(g => g.Naam == "Jan Nieuw")).BeeindigdOpUtc = Wereld.Klok.NuUtc();
        await db.SaveChangesAsync();

        Assert.Equal((1, "Dit account is beëindigd. Er is niets veranderd."), await RunAsync(Jan));
    }

    [Theory]
    [InlineData("SVB", "Jan", "jan@svb.example", "Directeur")]
    [InlineData("SVB", " ", "jan@svb.example", "FinancieelMedewerkerSvb")]
    [InlineData("SVB", "Jan", "geen adres", "FinancieelMedewerkerSvb")]
    [InlineData("SVB", "Jan", "jan@svb.example")]
    public async Task Wat_niet_past_geeft_de_regel_hoe_het_moet(params string[] woorden) =>
        Assert.Equal((1, Medewerkercommando.Gebruik), await RunAsync(woorden));

    [Theory]
    [InlineData("SVB", "Jan", "jan@svb.example", "BeheerderVerstrekker")]
    [InlineData("SVB", "Jan", "jan@svb.example", "FinancieelMedewerkerSvb", "Wmo")]
    [InlineData("1783", "Jan", "jan@westland.example", "FinancieelMedewerkerSvb")]
    [InlineData("1783", "Jan", "jan@westland.example", "BeheerderVerstrekker", "Wlz")]
    public async Task Een_functie_of_wet_van_een_ander_kan_niemand_krijgen(params string[] woorden) =>
        Assert.Equal((1, "Deze organisatie is niet bekend, of heeft deze rol of deze wetten niet."), await RunAsync(woorden));

    private async Task<(int Code, string Tekst)> RunAsync(params string[] woorden)
    {
        var configuratie = new ConfigurationBuilder()
            .AddInMemoryCollection(Testsleutels.Instellingen.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value)))
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Provider"] = Database.Instelling.Provider,
                ["ConnectionStrings:Portal"] = Database.Instelling.Verbinding,
                ["Aanmelden:Lokaal:svb:Organisatie"] = "SVB",
                ["Aanmelden:Lokaal:svb:Naam"] = "SVB",
                ["Aanmelden:Lokaal:westland:Organisatie"] = "1783",
                ["Aanmelden:Lokaal:westland:Naam"] = "Westland",
            })
            .Build();
        await using var uit = new StringWriter();
        var code = await Medewerkercommando.RunAsync(woorden, new(configuratie, "", null, Wereld.Klok, uit), CancellationToken.None);
        return (code, uit.ToString().ReplaceLineEndings("\n").Trim());
    }
}
