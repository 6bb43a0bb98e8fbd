using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Beheer;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Beheer;

public sealed class VerstrekkercommandoTests : Wereldproef
{
    [Fact]
    public async Task Een_gemeente_wordt_bekend_met_een_eigen_keten_en_een_regel_in_het_logboek()
    {
        var (code, tekst) = await RunAsync("0518", "Den Haag", "gemeente", "14070");

        Assert.Equal(0, code);
        Assert.Equal("gemeente Den Haag (0518) is toegevoegd.", tekst);
        await using var db = Db();
        var verstrekker = await db.Verstrekkers.SingleAsync(v => v.Code == "0518");
        Assert.Equal([Wet.Wmo, Wet.Jw], verstrekker.Wetten);
        Assert.Equal(0, (await db.Ketenkoppen.SingleAsync(k => k.VerstrekkerId == verstrekker.Id)).Volgnummer);
        Assert.Equal(1, await db.Logregels.CountAsync(l => l.ObjectId == verstrekker.Id.Waarde));

        var nogEens = await RunAsync("0518", "Anders", "Zorgkantoor", "14070");
        Assert.Equal((1, "Er is al een verstrekker met code 0518. Er is niets veranderd."), nogEens);
    }

    [Theory]
    [InlineData("518", "Den Haag", "Gemeente", "14070")]
    [InlineData("0518", " ", "Gemeente", "14070")]
    [InlineData("0518", "Den Haag", "1", "14070")]
    [InlineData("0518", "Den Haag", "Gemeente", "bel maar")]
    [InlineData("0518", "Den Haag", "Gemeente")]
    public async Task Wat_niet_past_geeft_de_regel_hoe_het_moet(params string[] woorden)
    {
        var (code, tekst) = await RunAsync(woorden);

        Assert.Equal((1, Verstrekkercommando.Gebruik), (code, tekst));
    }

    private async Task<(int Code, string Tekst)> RunAsync(params string[] woorden)
    {
        var configuratie = new ConfigurationBuilder()
            .AddInMemoryCollection(Testsleutels.Instellingen.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value)))
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Provider"] = Database.Instelling.Provider,
                ["ConnectionStrings:Portal"] = Database.Instelling.Verbinding,
            })
            .Build();
        await using var uit = new StringWriter();
        var code = await Verstrekkercommando.RunAsync(woorden, new(configuratie, "", null, Wereld.Klok, uit), CancellationToken.None);
        return (code, uit.ToString().Trim());
    }
}
