using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Identity;

public sealed class MedewerkerBekijkenTests : Sessieproef
{
    [Fact]
    public async Task Een_beheerder_opent_wie_van_de_eigen_organisatie_is_en_niemand_anders()
    {
        var beheerder = await OpenAsync("westland.beheer");

        Assert.NotEmpty((await NaamAsync(beheerder, Wereld.Account("westland.cons"))).Naam);
        foreach (var vreemd in new[] { Wereld.Account("delft.cons"), Wereld.Account("svb.fin1"), Wereld.Account("anna"), Guid.NewGuid() })
        {
            await Assert.ThrowsAsync<NietGevondenException>(() => NaamAsync(beheerder, vreemd));
        }
    }

    private Task<MedewerkerBekijken.Detail> NaamAsync(string sleutel, Guid account) =>
        MetAsync("westland.beheer", sleutel, c => new MedewerkerBekijken(c), new MedewerkerBekijken.Input(account));
}
