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

    [Fact]
    public async Task Wie_zelf_uitlogt_heeft_na_opnieuw_inloggen_de_noodknop_niet_meer_aan()
    {
        foreach (var alles in new[] { false, true })
        {
            var sleutel = await OpenAsync("westland.cons");
            await NoodAsync("westland.cons", sleutel);
            await MetAsync("westland.cons", sleutel, c => new SessieBeeindigen(c), new SessieBeeindigen.Input(alles ? null : (await SessieAsync("westland.cons", sleutel))!.SessieId));

            Assert.Null((await SessieAsync("westland.cons", await OpenAsync("westland.cons")))!.Opening);
            await BeoordeelAlsBeheerderAsync();
        }
    }

    [Fact]
    public async Task Wie_een_andere_sessie_afsluit_houdt_open_wat_open_is()
    {
        var (ander, hier) = (await OpenAsync("westland.cons"), await OpenAsync("westland.cons"));
        await NoodAsync("westland.cons", hier);

        await MetAsync("westland.cons", hier, c => new SessieBeeindigen(c), new SessieBeeindigen.Input((await SessieAsync("westland.cons", ander))!.SessieId));

        Assert.NotNull((await SessieAsync("westland.cons", hier))!.Opening);
    }

    private async Task BeoordeelAlsBeheerderAsync()
    {
        foreach (var noodgeval in (await NoodgevallenAsync("westland.privacy")).Where(n => n.MagBeoordelen))
        {
            await Wereld.AlsAsync<NoodgevalBeoordelen, NoodgevalBeoordelen.Input, Signaaloordeel>("westland.privacy", new(noodgeval.Id, Signaaloordeel.Besproken));
        }
    }

    private Task<int> SluitAsync(string wie, string sleutel) => MetAsync(wie, sleutel, c => new OpeningSluiten(c), new OpeningSluiten.Input());
}
