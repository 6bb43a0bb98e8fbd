using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Tests.Zorgverleners;

public sealed class RekeningnummersBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Alleen_wat_op_controle_wacht_staat_in_de_lijst_met_het_hele_nummer()
    {
        Assert.Empty((await BekijkRekeningenAsync("svb.fin1")).Regels);
        await WijzigIbanAsync("NL68TEST0001023757");

        var regel = Assert.Single((await BekijkRekeningenAsync("svb.fin1")).Regels);

        Assert.Equal(("Kees Begeleiding", IbanStatus.InControle, "NL68TEST0001023757"), (regel.Naam, regel.Status, regel.Iban?.Waarde));
        Assert.Empty((await BekijkRekeningenAsync("svb.fin1", new(Na: regel.Id))).Regels);
    }

    [Theory]
    [InlineData("svb.decl")]
    [InlineData("auditor")]
    [InlineData("anna")]
    public async Task Een_ander_ziet_geen_rekeningnummers(string account) =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkRekeningenAsync(account));

    private Task<Bladzijde<RekeningnummersBekijken.Regel>> BekijkRekeningenAsync(string door, RekeningnummersBekijken.Input? input = null) =>
        Wereld.AlsAsync<RekeningnummersBekijken, RekeningnummersBekijken.Input, Bladzijde<RekeningnummersBekijken.Regel>>(door, input ?? new());
}
