using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Identity;

public sealed class MedewerkerRechtenWijzigenTests : Medewerkerproef
{
    [Fact]
    public async Task Andere_rechten_gelden_meteen_ook_voor_wie_is_ingelogd()
    {
        await UitnodigenAsync();
        var (account, _) = await AccountAsync();
        var open = await OpenVanAsync(account.Id);
        Assert.Equal([Wet.Wmo], (await SessieVanAsync(account.Id, open))!.Toegang.Wetten);

        await WijzigAsync("westland.beheer", account.Id, Rol.ConsulentVerstrekker, Wet.Jw);

        var sessie = (await SessieVanAsync(account.Id, open))!;
        Assert.Equal((Rol.ConsulentVerstrekker, Wet.Jw), (sessie.Rol, Assert.Single(sessie.Toegang.Wetten)));
    }

    [Fact]
    public async Task Niemand_verhoogt_de_eigen_rechten_en_wie_elders_zijn_rechten_krijgt_ook_niet()
    {
        await UitnodigenAsync(Rol.BeheerderVerstrekker);
        var nina = (await AccountAsync()).Account;
        var sleutel = await OpenVanAsync(nina.Id);
        var sessie = (await SessieVanAsync(nina.Id, sleutel))!;
        await using var context = new Application.UseCases.UseCaseContext(Database.Opties, () => sessie, Wereld.Klok);

        Assert.Equal("MW-007", await GeweigerdMetAsync(() => new MedewerkerRechtenWijzigen(context).ExecuteAsync(new(nina.Id, Rol.ConsulentVerstrekker, [Wet.Wmo, Wet.Jw]))));
        Assert.Equal("MW-005", await GeweigerdMetAsync(() => WijzigAsync("westland.beheer", Wereld.Account("westland.cons"), Rol.BeheerderVerstrekker, Wet.Wmo)));
        Assert.Equal("MW-004", await GeweigerdMetAsync(() => WijzigAsync("westland.beheer", nina.Id, Rol.DeclaratiemedewerkerSvb, Wet.Wmo)));
        Assert.Equal("MW-004", await GeweigerdMetAsync(() => WijzigAsync("westland.beheer", nina.Id, Rol.ConsulentVerstrekker, Wet.Wlz)));

        Assert.Equal(Rol.BeheerderVerstrekker, (await AccountAsync()).Medewerker.Rol);
    }

    [Fact]
    public async Task Wie_van_een_ander_is_bestaat_niet_en_wie_geen_beheerder_is_mag_het_niet()
    {
        await UitnodigenAsync();
        var nina = (await AccountAsync()).Account.Id;

        await Assert.ThrowsAsync<NietGevondenException>(() => WijzigAsync("westland.beheer", Wereld.Account("delft.cons"), Rol.ToetserVerstrekker, Wet.Wmo));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => WijzigAsync("westland.cons", nina, Rol.BeheerderVerstrekker, Wet.Wmo));
    }

    private async Task WijzigAsync(string door, Guid account, Rol rol, Wet wet) => await MetAsync(
        door, await OpenAsync(door), c => new MedewerkerRechtenWijzigen(c), new MedewerkerRechtenWijzigen.Input(account, rol, [wet]));
}
