using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BankregelVerklarenTests : Bankproef
{
    [Fact]
    public async Task Wie_een_regel_verklaart_laat_hem_uit_de_lijst_verdwijnen()
    {
        var regel = await GeparkeerdAsync();

        await VerklaarAsync(regel);

        await using var db = Db();
        var verklaard = await db.Bankregels.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((BankregelStatus.Verklaard, "Kosten van de bank over maart."), (verklaard.Status, verklaard.Toelichting));
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => VerklaarAsync(regel)));
    }

    [Theory]
    [InlineData("kosten")]
    [InlineData("          ")]
    public async Task Een_verklaring_zegt_iets(string toelichting)
    {
        var regel = await GeparkeerdAsync();

        Assert.Equal("TOELICHTING", await GeweigerdMetAsync(() => VerklaarAsync(regel, toelichting: toelichting)));
    }

    [Fact]
    public async Task Een_ander_verklaart_niets_en_een_onbekende_regel_bestaat_niet()
    {
        var regel = await GeparkeerdAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VerklaarAsync(regel, "auditor"));
        await Assert.ThrowsAsync<NietGevondenException>(() => VerklaarAsync(BankregelId.Nieuw()));
    }

    private async Task<BankregelId> GeparkeerdAsync()
    {
        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [new("12.50", IsBij: false) { Omschrijving = "Kosten" }]));
        await using var db = Db();
        return (await db.Bankregels.SingleAsync(TestContext.Current.CancellationToken)).Id;
    }

    private Task<BankafschriftId> VerklaarAsync(BankregelId id, string door = "svb.fin1", string toelichting = "Kosten van de bank over maart.") =>
        Wereld.AlsAsync<BankregelVerklaren, BankregelVerklaren.Input, BankafschriftId>(door, new(id, toelichting));
}
