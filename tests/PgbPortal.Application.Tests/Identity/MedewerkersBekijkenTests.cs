using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Identity;

public sealed class MedewerkersBekijkenTests : Sessieproef
{
    [Fact]
    public async Task Een_beheerder_ziet_de_eigen_medewerkers_en_waar_zij_zijn_ingelogd()
    {
        await OpenAsync("westland.cons");
        await OpenAsync("delft.cons");
        var beheerder = await OpenAsync("westland.beheer");

        var regels = (await MetAsync("westland.beheer", beheerder, c => new MedewerkersBekijken(c), new MedewerkersBekijken.Input())).Regels.Regels;

        Assert.Equal(1, Assert.Single(regels, r => r.Account == Wereld.Account("westland.cons")).Sessies);
        Assert.True(Assert.Single(regels, r => r.Account == Wereld.Account("westland.beheer")).IsZelf);
        Assert.DoesNotContain(regels, r => r.Account == Wereld.Account("delft.cons") || r.Account == Wereld.Account("svb.fin1"));
        Assert.All(regels, r => Assert.True(r.Rol.IsVerstrekker));
    }

    [Fact]
    public async Task Een_toetser_ziet_ze_niet()
    {
        var toetser = await OpenAsync("westland.toets");

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() =>
            MetAsync("westland.toets", toetser, c => new MedewerkersBekijken(c), new MedewerkersBekijken.Input()));
    }
}
