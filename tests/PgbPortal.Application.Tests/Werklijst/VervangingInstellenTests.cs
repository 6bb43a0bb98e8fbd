using PgbPortal.Application.Start;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Werklijst;

public sealed class VervangingInstellenTests : Werkproef
{
    [Fact]
    public async Task Tijdens_de_vervanging_zijn_de_taken_van_wie_weg_is_die_van_de_vervanger()
    {
        var id = await InBeoordelingAsync();
        await GeefAsync(Toetser, id);
        var vandaag = Wereld.Klok.Vandaag();

        await InstellenAsync(Collega, Toetser, Collega, new(vandaag.AddDays(1), vandaag.AddDays(3)));

        Assert.Empty((await LijstAsync(Collega, new(AlleenMijn: true))).Regels);
        Wereld.Klok.Zet(vandaag.AddDays(1));
        var lijst = await LijstAsync(Collega, new(AlleenMijn: true));
        Assert.True(Assert.Single(lijst.Regels).IsMijn);
        Assert.Equal(new("Toetser", vandaag.AddDays(3)), Assert.Single(lijst.Vervangt));
        Wereld.Klok.Zet(vandaag.AddDays(4));
        Assert.Empty((await LijstAsync(Collega, new(AlleenMijn: true))).Regels);
    }

    [Fact]
    public async Task Alleen_wie_dezelfde_functie_in_de_eigen_organisatie_heeft_vervangt()
    {
        var vandaag = Wereld.Klok.Vandaag();

        await Assert.ThrowsAsync<NietGevondenException>(() => InstellenAsync(Toetser, Toetser, "delft.toets", new(vandaag, vandaag)));
        await Assert.ThrowsAsync<NietGevondenException>(() => InstellenAsync(Toetser, "westland.cons", Toetser, new(vandaag, vandaag)));
    }

    [Fact]
    public async Task Niemand_vervangt_zichzelf_of_in_een_tijd_die_voorbij_of_te_lang_is()
    {
        var vandaag = Wereld.Klok.Vandaag();

        Assert.Equal("WL-003", await CodeAsync(Toetser, Toetser, new(vandaag, vandaag)));
        Assert.Equal("WL-004", await CodeAsync(Toetser, Collega, new(vandaag.AddDays(-3), vandaag.AddDays(-1))));
        Assert.Equal("WL-004", await CodeAsync(Toetser, Collega, new(vandaag, vandaag.AddDays(400))));
    }

    private async Task<string> CodeAsync(string voor, string door, Periode periode) =>
        (await Assert.ThrowsAsync<RegelOvertredenException>(() => InstellenAsync(Toetser, voor, door, periode))).Code;

    private async Task<VervangingId> InstellenAsync(string wie, string voor, string door, Periode periode) =>
        await Wereld.AlsAsync<VervangingInstellen, VervangingInstellen.Input, VervangingId>(wie, new(await MedewerkerAsync(voor), await MedewerkerAsync(door), periode));
}
