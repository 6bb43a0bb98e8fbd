using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Tests.Vragen;

public sealed class VraagVervolgenTests : Vraagproef
{
    [Fact]
    public async Task Na_een_antwoord_kan_wie_vroeg_doorvragen_en_is_de_organisatie_weer_aan_de_beurt()
    {
        await InAprilAsync();
        var id = await StelAsync(aanSvb: true);
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => VervolgAsync(id)));
        await BeantwoordAsync(id, "svb.kcc");
        Op(13, 4);

        Assert.Equal(VraagStatus.Gesteld, await VervolgAsync(id));

        var gezien = await BekijkAsync(id, "svb.kcc");
        Assert.Equal((3, true, new DateOnly(2026, 4, 20)), (gezien.Berichten.Count, gezien.MagBeantwoorden, gezien.UiterlijkOp));
        await Assert.ThrowsAsync<NietGevondenException>(() => VervolgAsync(id, "kees"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VervolgAsync(id, "svb.kcc"));
    }
}
