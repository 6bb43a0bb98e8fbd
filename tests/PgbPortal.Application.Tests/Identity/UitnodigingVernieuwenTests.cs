using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Identity;

public sealed class UitnodigingVernieuwenTests : Medewerkerproef
{
    [Fact]
    public async Task Een_nieuwe_code_sluit_alles_wat_open_was()
    {
        var oud = await UitnodigenAsync();
        var (account, _) = await AccountAsync();
        var open = await OpenVanAsync(account.Id);

        var nieuw = await VernieuwAsync(account.Id);

        Assert.NotEqual(oud.Code, nieuw.Code);
        Assert.Null(await SessieVanAsync(account.Id, open));
        Assert.NotEqual(account.SecurityStamp, (await AccountAsync()).Account.SecurityStamp);
    }

    [Fact]
    public async Task Een_nieuwe_code_voor_wie_al_werkte_is_een_signaal_voor_wie_over_privacy_waakt()
    {
        await UitnodigenAsync();
        var (account, _) = await AccountAsync();
        await VernieuwAsync(account.Id);
        Assert.Empty(await SignalenAsync());

        await using (var db = Db())
        {
            (await db.Gebruikers.SingleAsync(g => g.Id == account.Id)).PasswordHash = "ooit gekozen";
            await db.SaveChangesAsync();
        }

        await VernieuwAsync(account.Id);

        var signaal = Assert.Single(await SignalenAsync());
        Assert.Equal((Signaalsoort.CodeVernieuwd, account.Id), (signaal.Soort, signaal.Account));
    }

    [Theory]
    [InlineData("westland.cons", "MW-005")]
    [InlineData("westland.beheer", "MW-006")]
    public async Task Wie_bij_de_eigen_organisatie_inlogt_en_wie_het_zelf_is_krijgt_geen_code(string wie, string code) =>
        Assert.Equal(code, await GeweigerdMetAsync(() => VernieuwAsync(Wereld.Account(wie))));

    [Theory]
    [InlineData("delft.cons")]
    [InlineData("svb.fin1")]
    [InlineData("anna")]
    public async Task Wie_van_een_ander_is_bestaat_niet(string wie) =>
        await Assert.ThrowsAsync<NietGevondenException>(() => VernieuwAsync(Wereld.Account(wie)));

    private async Task<Uitnodiging> VernieuwAsync(Guid account) => await MetAsync(
        "westland.beheer", await OpenAsync("westland.beheer"), c => new UitnodigingVernieuwen(c, Instellingen), new UitnodigingVernieuwen.Input(account));
}
