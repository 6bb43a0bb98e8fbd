using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Huisstijlen;

public sealed class HuisstijlInstellenTests : Wereldproef
{
    private static readonly Huisstijl Nieuw = new("Gemeente Westland", Kleur.Parse("#7a1f4f"), "0174 123 456", new("https://westland.voorbeeld.nl/pgb"), "Op werkdagen van 9 tot 17 uur");

    [Fact]
    public async Task Wat_een_beheerder_instelt_geldt_voor_de_eigen_organisatie_en_voor_geen_andere()
    {
        await Wereld.AlsAsync<HuisstijlInstellen, Huisstijl, int>("westland.beheer", Nieuw);

        await using var db = Db();
        Assert.Equal(Nieuw, (await db.Verstrekkers.SingleAsync(v => v.Naam == "Westland")).Huisstijl);
        Assert.Null((await db.Verstrekkers.SingleAsync(v => v.Naam == "Delft")).Accentkleur);
    }

    [Fact]
    public async Task Een_kleur_die_niet_te_lezen_is_en_een_onveilig_adres_worden_geweigerd()
    {
        Assert.Equal("HS-001", await WeigeringAsync(Nieuw with { Accentkleur = Kleur.Parse("#ffd700") }));
        Assert.Equal("HS-002", await WeigeringAsync(Nieuw with { Website = new("http://westland.voorbeeld.nl") }));
        Assert.Equal("HS-002", await WeigeringAsync(Nieuw with { Website = new("javascript:alert(1)") }));
        await using var db = Db();
        Assert.Equal(0, (await db.Verstrekkers.SingleAsync(v => v.Naam == "Westland")).Huisstijlversie);
    }

    [Fact]
    public async Task Een_consulent_stelt_niets_in() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => Wereld.AlsAsync<HuisstijlInstellen, Huisstijl, int>("westland.cons", Nieuw));

    private async Task<string> WeigeringAsync(Huisstijl stijl) =>
        (await Assert.ThrowsAsync<RegelOvertredenException>(() => Wereld.AlsAsync<HuisstijlInstellen, Huisstijl, int>("westland.beheer", stijl))).Code;
}
