using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetaalrunBekijkenTests : Wereldproef
{
    [Fact]
    public async Task De_run_zegt_wie_wat_deed_en_of_u_mag_vrijgeven()
    {
        var run = await SamengesteldAsync();

        var eigen = await BekijkRunAsync("svb.fin1", run);
        var collega = await BekijkRunAsync("svb.fin2", run);

        Assert.Equal(("Financieel medewerker een", true), (eigen.SamengesteldDoor, eigen.IsEigenRun));
        Assert.Equal((true, false, null), (collega.MagVrijgeven, collega.IsEigenRun, collega.BestandHash));
        Assert.False((await BekijkRunAsync("auditor", run)).MagVrijgeven);
        var regel = Assert.Single(collega.Regels.Regels);
        Assert.Equal((Bedrag.Euro(735), "Kees Begeleiding", "NL** **** **** **** 38"), (regel.Bedrag, regel.Ontvanger, regel.Rekeningnummer));
    }

    [Fact]
    public async Task Na_vrijgave_staan_de_tweede_persoon_en_de_hash_erbij()
    {
        var run = await SamengesteldAsync();
        await GeefVrijAsync(run);

        var detail = await BekijkRunAsync("svb.fin1", run);

        Assert.Equal(("Financieel medewerker twee", BetaalrunStatus.Aangeboden), (detail.VrijgegevenDoor, detail.Status));
        Assert.Equal(64, detail.BestandHash?.Length);
        Assert.Equal(1, detail.Aantallen[BetaalopdrachtStatus.Aangeboden]);
    }

    [Fact]
    public async Task Een_onbekende_run_bestaat_niet_en_een_burger_ziet_er_geen()
    {
        var run = await SamengesteldAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkRunAsync("svb.fin1", BetaalrunId.Nieuw()));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkRunAsync("anna", run));
    }

    private async Task<BetaalrunId> SamengesteldAsync()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        return (await StelSamenAsync())!.Value;
    }

    private Task<BetaalrunBekijken.Detail> BekijkRunAsync(string door, BetaalrunId id) =>
        Wereld.AlsAsync<BetaalrunBekijken, BetaalrunBekijken.Input, BetaalrunBekijken.Detail>(door, new(id));
}
