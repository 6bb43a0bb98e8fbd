using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Tests.Budgethouders;

public sealed class BudgethouderIbanWijzigenTests : Budgethouderrekeningproef
{
    [Fact]
    public async Task Een_nieuw_nummer_wacht_op_controle_en_er_gaat_een_bericht()
    {
        await MetBudgetAsync();

        Assert.Equal(IbanStatus.InControle, await WijzigEigenAsync());
        Assert.Equal(IbanStatus.InControle, await WijzigEigenAsync());

        var anna = await PersoonAsync();
        Assert.Equal((Nieuw, Oud, false), (anna.Iban!.Waarde, anna.VorigeIban!.Waarde, anna.MagBetaaldWorden));
        await using var db = Db();
        var bericht = await db.Kennisgevingen.SingleAsync(k => k.Soort == Kennisgevingsoort.EigenRekeningnummerGewijzigd);
        Assert.Equal((anna.Id, Anna), (bericht.AanPersoonId, bericht.BudgethouderId));
    }

    [Fact]
    public async Task Wie_vertegenwoordigt_wijzigt_het_en_beiden_horen_het()
    {
        await MetBudgetAsync();
        var bas = await PersoonAsync("Bas Mulder");
        await using (var db = Db())
        {
            db.Attach(bas);
            db.Add(Vertegenwoordiging.Maak(VertegenwoordigingId.Nieuw(), Anna, bas, Vertegenwoordigersoort.Gemachtigde, beheer: true, new(2026, 4, 1)));
            await db.SaveChangesAsync();
        }

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => WijzigEigenAsync());
        Assert.Equal(IbanStatus.InControle, await WijzigEigenAsync(door: "bas"));

        await using var na = Db();
        var lezers = await na.Kennisgevingen.Where(k => k.Soort == Kennisgevingsoort.EigenRekeningnummerGewijzigd)
            .Select(k => k.AanPersoonId!.Value).ToListAsync();
        var anna = await PersoonAsync();
        Assert.Equivalent(new[] { anna.Id, bas.Id }, lezers, strict: true);
        Assert.Equal(Oud, anna.VorigeIban!.Waarde);
        Assert.Null((await PersoonAsync("Bas Mulder")).VorigeIban);
    }

    [Theory]
    [InlineData(Oud)]
    [InlineData("TR330006100519786457841326")]
    public async Task Het_nummer_van_nu_en_een_land_dat_niet_kan_worden_geweigerd(string iban)
    {
        await MetBudgetAsync();

        Assert.Equal("IBAN", await GeweigerdMetAsync(() => WijzigEigenAsync(iban)));
    }

    [Fact]
    public async Task Het_nummer_dat_de_bank_weigerde_wordt_niet_nog_eens_aangenomen()
    {
        await GeweigerdAsync();

        Assert.Equal(IbanStatus.Geblokkeerd, (await PersoonAsync()).IbanStatus);
        Assert.Equal("IBAN", await GeweigerdMetAsync(() => WijzigEigenAsync(Oud)));
        Assert.Equal(IbanStatus.InControle, await WijzigEigenAsync());
    }

    [Fact]
    public async Task Een_ander_wijzigt_het_niet()
    {
        await MetBudgetAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => WijzigEigenAsync(door: "bas"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => WijzigEigenAsync(door: "kees"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => WijzigEigenAsync(door: "svb.fin1"));
        Assert.Null((await PersoonAsync()).VorigeIban);
    }
}
