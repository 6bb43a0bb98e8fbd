using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Huisstijlen;

public sealed class LogoVerwijderenTests : Wereldproef
{
    [Fact]
    public async Task Een_beheerder_haalt_het_eigen_logo_weg_en_dat_van_een_ander_blijft()
    {
        await Wereld.AlsAsync<LogoZetten, LogoZetten.Input, int>("westland.beheer", new(Testlogo.Bytes));
        await Wereld.AlsAsync<LogoZetten, LogoZetten.Input, int>("delft.beheer", new(Testlogo.Bytes));

        await Wereld.AlsAsync<LogoVerwijderen, LogoVerwijderen.Input, int>("westland.beheer", new());
        await Wereld.AlsAsync<LogoVerwijderen, LogoVerwijderen.Input, int>("westland.beheer", new());

        await using var db = Db();
        var delft = await db.Verstrekkers.SingleAsync(v => v.Naam == "Delft");
        Assert.Equal(delft.Id, (await db.Verstrekkerlogos.SingleAsync()).VerstrekkerId);
        Assert.Null((await db.Verstrekkers.SingleAsync(v => v.Naam == "Westland")).Logobreedte);
    }
}
