using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Tests.Zorgovereenkomsten;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Tests.Zorgverleners;

public sealed class ZorgverlenerZoekenTests : Overeenkomstproef
{
    [Fact]
    public async Task Een_bedrijf_is_te_vinden_met_de_AGB_code() =>
        Assert.Equal(new("Kees Begeleiding", Zorgverlenersoort.Zzp), await ZoekAsync("anna", Agb.Parse("12345678"), null));

    [Fact]
    public async Task Een_persoon_is_te_vinden_met_het_BSN_en_er_wordt_niets_bewaard()
    {
        Assert.Equal(new("Joost Bakker", Zorgverlenersoort.Persoon), await ZoekAsync("anna", null, Bsn.Parse("999990032"), await GeborenAsync()));

        await using var db = Db();
        Assert.False(await db.Zorgverleners.AnyAsync(z => z.Soort == Zorgverlenersoort.Persoon));
    }

    [Fact]
    public async Task Een_BSN_zonder_de_goede_geboortedatum_geeft_geen_naam()
    {
        Assert.Equal("ZO-007", await GeweigerdMetAsync(() => ZoekAsync("anna", null, Bsn.Parse("999990032"))));
        Assert.Equal("ZO-007", await GeweigerdMetAsync(() => ZoekAsync("anna", null, Bsn.Parse("999990032"), new(1950, 1, 1))));
    }

    [Fact]
    public async Task Wie_vaak_een_verkeerde_datum_invult_moet_wachten()
    {
        for (var dag = 1; dag <= 10; dag++)
        {
            await GeweigerdMetAsync(() => ZoekAsync("anna", null, Bsn.Parse("999990032"), new(1950, 1, dag)));
        }

        var geboren = await GeborenAsync();
        var fout = await Assert.ThrowsAsync<RegelOvertredenException>(() => ZoekAsync("anna", null, Bsn.Parse("999990032"), geboren));
        Assert.Contains("te vaak", fout.Message);

        Wereld.Klok.Zet(Wereld.Klok.Vandaag().AddDays(1));
        Assert.Equal("Joost Bakker", (await ZoekAsync("anna", null, Bsn.Parse("999990032"), geboren)).Naam);
    }

    [Fact]
    public async Task Het_BSN_van_de_budgethouder_zelf_wordt_geweigerd() =>
        Assert.Equal("ZO-022", await GeweigerdMetAsync(() => ZoekAsync("anna", null, Bsn.Parse("999990019"))));

    [Fact]
    public async Task Een_onbekend_nummer_wordt_geweigerd()
    {
        Assert.Equal("ZO-008", await GeweigerdMetAsync(() => ZoekAsync("anna", Agb.Parse("87654321"), null)));
        Assert.Equal("ZO-007", await GeweigerdMetAsync(() => ZoekAsync("anna", null, Bsn.Parse("123456782"))));
    }

    [Fact]
    public async Task Alleen_de_beheerder_van_het_dossier_zoekt_en_dat_komt_in_het_logboek()
    {
        await Assert.ThrowsAsync<NietGevondenException>(() => ZoekAsync("dina", Agb.Parse("12345678"), null));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => ZoekAsync("westland.cons", Agb.Parse("12345678"), null));
        await ZoekAsync("anna", Agb.Parse("12345678"), null);

        var dossier = await DossierAsync();
        await using var db = Db();
        Assert.Equal(1, await db.Logregels.CountAsync(l => l.Gebeurtenis == nameof(ZorgverlenerZoeken) && l.BudgethouderId == dossier));
    }

    private async Task<GevondenZorgverlener> ZoekAsync(string door, Agb? agb, Bsn? bsn, DateOnly? geboren = null) =>
        await Wereld.AlsAsync<ZorgverlenerZoeken, ZorgverlenerZoeken.Input, GevondenZorgverlener>(
            door, new(await DossierAsync(), agb, bsn, geboren));

    private async Task<DateOnly> GeborenAsync()
    {
        var joost = Bsn.Parse("999990032");
        await using var db = Db();
        return await db.Personen.Where(p => p.Bsn == joost).Select(p => p.Geboren).SingleAsync();
    }
}
