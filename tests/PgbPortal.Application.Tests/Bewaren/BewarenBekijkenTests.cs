using PgbPortal.Domain.Referentie;

namespace PgbPortal.Application.Tests.Bewaren;

public sealed class BewarenBekijkenTests : Bewaarproef
{
    [Fact]
    public async Task Elke_organisatie_ziet_wat_zij_zelf_tegenhoudt_en_wat_zij_zelf_toekende()
    {
        await LangGeledenAsync();
        await HoudVastAsync();
        await HoudVastAsync("auditor");
        await WisAsync();

        Assert.Single((await BekijkBewarenAsync("auditor")).Plichten);
        Assert.Single((await BekijkBewarenAsync()).Plichten);
        Assert.Single((await BekijkBewarenAsync()).Tegengehouden);
        var delft = await BekijkBewarenAsync("delft.privacy");
        Assert.Empty(delft.Plichten);
        Assert.Empty(delft.Tegengehouden);
        Assert.Equal(0, delft.Gewist.Dossiers);

        // The file of the bank is of all gemeenten at once.
        Assert.Null((await BekijkBewarenAsync()).Laatste!.Betaalbestanden);
        Assert.Equal(1, (await BekijkBewarenAsync("auditor")).Laatste!.Betaalbestanden);
    }

    [Fact]
    public async Task De_termijnen_zijn_die_van_vandaag()
    {
        Assert.Equal(20, (await BekijkBewarenAsync()).Termijnen[Kengetalsoort.BewaartermijnJeugdwet]);
        Wereld.Klok.Zet(new(2019, 12, 31));
        Assert.Equal(15, (await BekijkBewarenAsync()).Termijnen[Kengetalsoort.BewaartermijnJeugdwet]);
    }
}
