using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Kladden;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Kladden;

public sealed class KladdenOpruimenTests : Kladproef
{
    [Fact]
    public async Task Na_de_termijn_wordt_vergeten_wat_niemand_verstuurde()
    {
        Op(2, 4);
        await BewaarAsync("anna", "3");
        Op(3, 4);
        await BewaarAsync("kees", "4");
        Op(2, 6);

        Assert.Equal((1, 0), (await RuimOpAsync(), await RuimOpAsync()));

        await using var db = Db();
        Assert.Equal(Wereld.Account("kees"), (await db.Kladden.SingleAsync()).GebruikerId);
    }

    private Task<int> RuimOpAsync() => Wereld.AlsAsync<KladdenOpruimen, KladdenOpruimen.Input, int>(Rol.Klok, new());
}
