using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BankafschriftBekijkenTests : Bankproef
{
    [Fact]
    public async Task Een_afschrift_toont_zijn_saldi_en_of_het_aansluit_op_het_vorige()
    {
        var eerste = Assert.Single((await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [new("12.50", IsBij: false)]))).Afschriften);
        var tweede = Assert.Single((await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag.AddDays(1), [new("1.00", IsBij: true)], "AFSCHRIFT-2"))).Afschriften);

        var detail = await BekijkAfschriftAsync(eerste);

        Assert.Equal((Bedrag.Euro(1_000_000), Bedrag.Euro(999_987.50m), null), (detail.Beginsaldo, detail.Eindsaldo, detail.SluitAan));
        Assert.Equal("Financieel medewerker een", detail.IngelezenDoor);
        Assert.False((await BekijkAfschriftAsync(tweede)).SluitAan);
    }

    [Fact]
    public async Task Een_onbekend_afschrift_bestaat_niet_en_een_ander_ziet_er_geen()
    {
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAfschriftAsync(BankafschriftId.Nieuw()));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAfschriftAsync(BankafschriftId.Nieuw(), "svb.decl"));
    }

    private Task<BankafschriftBekijken.Detail> BekijkAfschriftAsync(BankafschriftId id, string door = "svb.fin1") =>
        Wereld.AlsAsync<BankafschriftBekijken, BankafschriftBekijken.Input, BankafschriftBekijken.Detail>(door, new(id));
}
