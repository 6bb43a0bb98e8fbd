using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Ervaringen;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Ervaringen;

public sealed class ErvaringenOpruimenTests : Ervaringproef
{
    [Fact]
    public async Task Na_een_jaar_blijft_alleen_het_cijfer()
    {
        await BewaarAsync(Ervaringsgroep.Budgethouder, 6, new(2025, 4, 1));
        await BewaarAsync(Ervaringsgroep.Budgethouder, 7, new(2025, 4, 2));
        Op(2, 4);

        Assert.Equal((1, 0), (await RuimOpAsync(), await RuimOpAsync()));

        await using var db = Db();
        var ervaringen = await db.Ervaringen.OrderBy(e => e.Cijfer).ToListAsync();
        Assert.Equal([(null, false), ("Omdat.", true)], ervaringen.Select(e => (e.Toelichting, e.GebruikerId is not null)));
    }

    private Task<int> RuimOpAsync() => Wereld.AlsAsync<ErvaringenOpruimen, ErvaringenOpruimen.Input, int>(Rol.Klok, new());
}
