using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Inzage;

public sealed class OpeningSluitenTests : Openingproef
{
    [Fact]
    public async Task Wie_de_noodknop_uitzet_ziet_meteen_weer_wat_van_de_eigen_wet_is()
    {
        var sleutel = await OpenAsync("westland.cons");
        await NoodAsync("westland.cons", sleutel);
        Assert.NotNull((await SessieAsync("westland.cons", sleutel))!.Opening);

        Assert.Equal(1, await SluitAsync("westland.cons", sleutel));

        Assert.Null((await SessieAsync("westland.cons", sleutel))!.Opening);
        Assert.Equal(0, await SluitAsync("westland.cons", sleutel));
    }

    [Fact]
    public async Task Wie_niets_kan_openen_sluit_ook_niets()
    {
        var sleutel = await OpenAsync("westland.beheer");

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => SluitAsync("westland.beheer", sleutel));
    }

    [Fact]
    public async Task Wie_wordt_uitgelogd_heeft_na_opnieuw_inloggen_niets_meer_open()
    {
        await NoodAsync("westland.cons", await OpenAsync("westland.cons"));

        await MetAsync(
            "westland.beheer", await OpenAsync("westland.beheer"), c => new MedewerkerUitloggen(c), new MedewerkerUitloggen.Input(Wereld.Account("westland.cons"), false));

        Assert.Null((await SessieAsync("westland.cons", await OpenAsync("westland.cons")))!.Opening);
    }

    private Task<int> SluitAsync(string wie, string sleutel) => MetAsync(wie, sleutel, c => new OpeningSluiten(c), new OpeningSluiten.Input());
}
