using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BriefVersturenTests : Mailproef
{
    [Fact]
    public async Task Een_brief_gaat_een_keer_op_de_post_en_de_eerste_die_het_zegt_telt()
    {
        var brief = await BriefAsync();

        Assert.True(await VerstuurBriefAsync("svb.kcc", brief));
        Assert.False(await VerstuurBriefAsync("svb.kcc", brief));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VerstuurBriefAsync("auditor", brief));

        await using var db = Db();
        var rij = await db.Brieven.SingleAsync(b => b.Id == brief);
        Assert.True(rij is { VerzondenOpUtc: not null, VerzondenDoorId: not null });
    }

    private Task<bool> VerstuurBriefAsync(string wie, BriefId id) => Wereld.AlsAsync<BriefVersturen, BriefVersturen.Input, bool>(wie, new(id));
}
