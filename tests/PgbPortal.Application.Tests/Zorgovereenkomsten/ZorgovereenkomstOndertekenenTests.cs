using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstOndertekenenTests : Overeenkomstproef
{
    [Fact]
    public async Task De_budgethouder_tekent_niet_als_eerste()
    {
        var id = await GedeeldAsync();

        Assert.Equal("ZO-043", await GeweigerdMetAsync(() => TekenAsync(id, "anna")));
    }

    [Fact]
    public async Task Na_beide_handtekeningen_beoordelen_gemeente_en_SVB_binnen_tien_werkdagen()
    {
        var id = await GedeeldAsync();

        Assert.Equal(ZorgovereenkomstStatus.OndertekendDoorZorgverlener, await TekenAsync(id, "kees"));
        Assert.Equal(ZorgovereenkomstStatus.InBeoordeling, await TekenAsync(id, "anna"));

        var beeld = await BekijkAsync(id);
        Assert.Equal(new DateOnly(2026, 2, 23), beeld.UiterlijkOp);
        Assert.Equal([new AanZet(Partij.Verstrekker, "gemeente Westland"), new AanZet(Partij.Svb)], beeld.AanZet);
        Assert.Equal(["Kees Begeleiding", "Anna de Wit"], [beeld.GetekendDoorZorgverlener!.Naam, beeld.GetekendDoorBeheerder!.Naam]);
    }

    [Fact]
    public async Task Wie_aan_de_beurt_is_krijgt_bericht()
    {
        var id = await IngediendAsync();

        await using var db = Db();
        var soorten = await db.Kennisgevingen.Where(k => k.OnderwerpId == id.Waarde).OrderBy(k => k.Id).Select(k => k.Soort).ToListAsync();
        Assert.Equal(
            [Kennisgevingsoort.OvereenkomstGedeeld, Kennisgevingsoort.OvereenkomstTeTekenen, Kennisgevingsoort.OvereenkomstIngediend],
            soorten);
    }

    [Fact]
    public async Task Een_handtekening_geldt_alleen_voor_wat_is_gelezen()
    {
        var id = await GedeeldAsync();
        var gelezen = (await BekijkAsync(id, "kees")).Inhoud;
        await PasAanAsync("anna", new(id, VasteEinddatum: true, TotEnMet: new(2026, 12, 31)));

        Assert.Equal("ZO-043", await GeweigerdMetAsync(() => TekenAsync(id, "kees", gelezen)));
        Assert.Equal(
            ZorgovereenkomstStatus.OndertekendDoorZorgverlener, await TekenAsync(id, "kees", (await BekijkAsync(id, "kees")).Inhoud));
    }

    [Theory]
    [InlineData("kees")]
    [InlineData("anna")]
    public async Task Twee_keer_tekenen_is_een_handtekening(string account)
    {
        var id = await GedeeldAsync();
        await TekenAsync(id, "kees");
        if (account == "anna")
        {
            await TekenAsync(id, "anna");
        }

        var status = await TekenAsync(id, account);

        Assert.Equal((await BekijkAsync(id)).Status, status);
        await using var db = Db();
        Assert.Equal(account == "anna" ? 1 : 0, await db.Beoordelingen.CountAsync());
    }

    [Fact]
    public async Task Een_ander_kan_niet_tekenen()
    {
        var id = await GedeeldAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => TekenAsync(id, "linde"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => TekenAsync(id, "svb.recht"));
    }
}
