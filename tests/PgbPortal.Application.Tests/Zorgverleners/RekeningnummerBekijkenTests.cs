using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Tests.Zorgverleners;

public sealed class RekeningnummerBekijkenTests : Wereldproef
{
    [Fact]
    public async Task De_zorgverlener_ziet_het_eigen_nummer_afgeschermd()
    {
        var stand = await BekijkRekeningAsync("kees");

        Assert.Equal(("NL** **** **** **** 38", IbanStatus.Goedgekeurd), (stand.Rekeningnummer, stand.Status));
    }

    [Fact]
    public async Task Wie_geen_zorgverlener_is_heeft_deze_pagina_niet() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkRekeningAsync("anna"));

    private Task<RekeningnummerBekijken.Stand> BekijkRekeningAsync(string door) =>
        Wereld.AlsAsync<RekeningnummerBekijken, RekeningnummerBekijken.Input, RekeningnummerBekijken.Stand>(door, new());
}
