using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetalingZoekenTests : Bankproef
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_betaling_is_te_vinden_op_het_kenmerk_van_de_bank(bool alsBatch)
    {
        var opdracht = await AangebodenAsync();
        await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, Banklot.Goed, alsBatch)]));

        var gevonden = await ZoekAsync($" {opdracht.Betalingen[0].EndToEndId.ToUpperInvariant()} ");

        Assert.Equal((Bedrag.Euro(735), BetaalopdrachtStatus.Uitgevoerd), (gevonden!.Bedrag, gevonden.Status));
        Assert.Equal(Bankregelsoort.Uitvoering, Assert.Single(gevonden.Bank).Soort);
    }

    [Fact]
    public async Task Een_onbekend_kenmerk_geeft_niets_en_een_ander_zoekt_niet()
    {
        Assert.Null(await ZoekAsync("bestaatniet"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => ZoekAsync("x", "kees"));
    }

    private Task<BetalingZoeken.Gevonden?> ZoekAsync(string kenmerk, string door = "svb.fin1") =>
        Wereld.AlsAsync<BetalingZoeken, BetalingZoeken.Input, BetalingZoeken.Gevonden?>(door, new(kenmerk));
}
