using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BankregelsBekijkenTests : Bankproef
{
    [Fact]
    public async Task Van_een_afschrift_staan_alle_regels_er_en_anders_alleen_wat_wacht()
    {
        var opdracht = await AangebodenAsync();
        var afschrift = Assert.Single((await VerwerkAsync(Oefenbank.Afschrift(
            Rekening, Dag, [.. Oefenbank.Posten(opdracht, Banklot.Goed), new("12.50", IsBij: false) { Omschrijving = "Kosten" }]))).Afschriften);

        var alle = await RegelsAsync(new(afschrift));
        var wacht = Assert.Single((await RegelsAsync(new())).Regels);

        Assert.Equal(2, alle.Regels.Count);
        Assert.Equal((2, Parkeerreden.OnbekendeRegel, "Kosten"), (wacht.Volgnummer, wacht.Reden, wacht.Omschrijving));
        Assert.Equal(1, Assert.Single((await RegelsAsync(new(afschrift, Na: wacht.Id))).Regels).Volgnummer);
    }

    [Fact]
    public async Task Een_ander_ziet_geen_regels() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => RegelsAsync(new(), "westland.cons"));

    private Task<Bladzijde<BankregelsBekijken.Regel>> RegelsAsync(BankregelsBekijken.Input input, string door = "svb.fin1") =>
        Wereld.AlsAsync<BankregelsBekijken, BankregelsBekijken.Input, Bladzijde<BankregelsBekijken.Regel>>(door, input);
}
