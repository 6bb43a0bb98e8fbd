using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Identity;

public sealed class SessiesOpruimenTests : Sessieproef
{
    [Fact]
    public async Task Wat_dertig_dagen_voorbij_is_gaat_weg_ook_van_wie_nooit_meer_inlogt_en_een_keer_per_dag()
    {
        Op(2, 4);
        await OpenAsync("anna");
        Op(2, 5);
        var dina = await OpenAsync("dina");

        // The session of anna was over eight hours after she signed in.
        Assert.Equal(0, await RuimOpAsync());
        Op(4, 5);
        Assert.Equal(1, await RuimOpAsync());
        Assert.Equal(0, await RuimOpAsync());

        await using var db = Db();
        Assert.Equal(Aanmeldsessies.Hash(dina), (await db.Aanmeldsessies.SingleAsync()).Sleutelhash);
    }

    private Task<int> RuimOpAsync() => Wereld.AlsAsync<SessiesOpruimen, SessiesOpruimen.Input, int>(Rol.Klok, new());
}
