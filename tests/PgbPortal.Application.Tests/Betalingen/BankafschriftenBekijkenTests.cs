using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BankafschriftenBekijkenTests : Bankproef
{
    [Fact]
    public async Task De_lijst_zegt_per_afschrift_wat_nog_is_uit_te_zoeken()
    {
        var opdracht = await AangebodenAsync();
        await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, Banklot.Goed), new("12.50", IsBij: false)]));
        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [new("1.00", IsBij: true)]));

        var overzicht = await BekijkAlleAsync("svb.fin1");

        Assert.Equal(2, overzicht.Open);
        Assert.Equal([("MELDING-1", 1, 1), ("AFSCHRIFT-1", 2, 1)], overzicht.Afschriften.Regels.Select(r => (r.Kenmerk, r.Aantal, r.Open)));
        Assert.Equal("AFSCHRIFT-1", Assert.Single((await BekijkAlleAsync("auditor", new(Na: overzicht.Afschriften.Regels[0].Id))).Afschriften.Regels).Kenmerk);
    }

    [Theory]
    [InlineData("svb.decl")]
    [InlineData("kees")]
    public async Task Een_ander_ziet_geen_afschriften(string door) =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAlleAsync(door));

    private Task<BankafschriftenBekijken.Overzicht> BekijkAlleAsync(string door, BankafschriftenBekijken.Input? input = null) =>
        Wereld.AlsAsync<BankafschriftenBekijken, BankafschriftenBekijken.Input, BankafschriftenBekijken.Overzicht>(door, input ?? new());
}
