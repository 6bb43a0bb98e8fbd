using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetaalrunBekijkenTests : Wereldproef
{
    [Fact]
    public async Task De_run_zegt_wie_wat_deed_en_wat_u_nu_kunt_doen()
    {
        var run = await SamengesteldAsync();

        var eigen = await BekijkRunAsync("svb.fin1", run);
        var collega = await BekijkRunAsync("svb.fin2", run);

        Assert.Equal(("Financieel medewerker een", BetaalrunBekijken.Runstap.Controleren, true), (eigen.SamengesteldDoor, eigen.Stap, eigen.MoetAnder));
        Assert.Equal((BetaalrunBekijken.Runstap.Controleren, false, null), (collega.Stap, collega.MoetAnder, collega.BestandHash));
        Assert.Null((await BekijkRunAsync("auditor", run)).Stap);
        var regel = Assert.Single(collega.Regels.Regels);
        Assert.Equal((Bedrag.Euro(735), "Kees Begeleiding", "NL** **** **** **** 38"), (regel.Bedrag, regel.Ontvanger, regel.Rekeningnummer));
    }

    [Theory]
    [InlineData("svb.fin1", true)]
    [InlineData("svb.fin2", true)]
    [InlineData("svb.fin3", false)]
    public async Task Na_de_controle_is_een_derde_persoon_aan_de_beurt(string door, bool moetAnder)
    {
        var run = await SamengesteldAsync();
        await ControleerAsync(run);

        var detail = await BekijkRunAsync(door, run);

        Assert.Equal((BetaalrunBekijken.Runstap.Vrijgeven, moetAnder), (detail.Stap, detail.MoetAnder));
        Assert.Equal("Financieel medewerker twee", detail.GecontroleerdDoor);
    }

    [Fact]
    public async Task Na_vrijgave_staan_de_derde_persoon_en_de_hash_erbij()
    {
        var run = await SamengesteldAsync();
        await ControleerAsync(run);
        await GeefVrijAsync(run);

        var detail = await BekijkRunAsync("svb.fin1", run);

        Assert.Equal(("Financieel medewerker drie", BetaalrunStatus.Aangeboden, null), (detail.VrijgegevenDoor, detail.Status, detail.Stap));
        Assert.Equal((64, true), (detail.BestandHash?.Length, detail.AangebodenOp.HasValue));
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
