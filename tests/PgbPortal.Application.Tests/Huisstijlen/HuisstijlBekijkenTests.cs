using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Huisstijlen;

public sealed class HuisstijlBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Een_beheerder_ziet_de_huisstijl_van_de_eigen_organisatie()
    {
        await Wereld.AlsAsync<HuisstijlInstellen, Huisstijl, int>("delft.beheer", new("Delft", Kleur.Parse("#005ea8"), "015 000", null, null));

        var westland = await Wereld.AlsAsync<HuisstijlBekijken, HuisstijlBekijken.Input, HuisstijlBekijken.Stand>("westland.beheer", new());

        Assert.Equal(("gemeente Westland", "Gemeente Westland"), (westland.Naam, westland.Thema.Naam));
        Assert.Equal((null, false), (westland.Huisstijl.Accentkleur, westland.Thema.HeeftKleur));
    }
}
