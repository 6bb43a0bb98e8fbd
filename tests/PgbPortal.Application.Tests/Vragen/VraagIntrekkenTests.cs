using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Tests.Vragen;

public sealed class VraagIntrekkenTests : Vraagproef
{
    [Fact]
    public async Task Zolang_er_geen_antwoord_is_kan_de_vraag_terug()
    {
        await InAprilAsync();
        var (terug, beantwoord) = (await StelAsync(), await StelAsync());
        await BeantwoordAsync(beantwoord);

        await Assert.ThrowsAsync<NietGevondenException>(() => TrekInAsync(terug, "dina"));
        Assert.Equal(VraagStatus.Ingetrokken, await TrekInAsync(terug));
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => TrekInAsync(beantwoord)));
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => BeantwoordAsync(terug)));
    }
}
