using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Start;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Tests.Vragen;

public sealed class VraagBeantwoordenTests : Vraagproef
{
    [Fact]
    public async Task Wie_vroeg_krijgt_bericht_en_een_taak_tot_het_antwoord_is_gelezen()
    {
        var overeenkomst = await InAprilAsync();
        var id = await StelAsync("kees", over: overeenkomst);

        Assert.Equal(VraagStatus.Beantwoord, await BeantwoordAsync(id));

        await using var db = Db();
        var bericht = await db.Kennisgevingen.SingleAsync(k => k.Soort == Kennisgevingsoort.VraagBeantwoord);
        Assert.Equal((true, null, id.Waarde), (bericht.AanZorgverlenerId is not null, bericht.AanPersoonId, bericht.OnderwerpId));
        Assert.Null((await db.Vragen.AsNoTracking().SingleAsync()).GelezenOpUtc);
        var gezien = await BekijkAsync(id, "kees");
        Assert.Equal([true, false], gezien.Berichten.Select(b => b.IsVrager));
        Assert.NotNull((await db.Vragen.AsNoTracking().SingleAsync()).GelezenOpUtc);
        Assert.DoesNotContain(
            (await Wereld.AlsAsync<StartBekijken, StartBekijken.Input, StartBekijken.Resultaat>("westland.cons", new())).Taken,
            t => t.Soort == Taaksoort.VraagBeantwoorden);
    }

    [Fact]
    public async Task Een_andere_organisatie_of_rol_antwoordt_niet_en_niemand_twee_keer()
    {
        await InAprilAsync();
        var id = await StelAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BeantwoordAsync(id, "delft.cons"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BeantwoordAsync(id, "svb.kcc"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BeantwoordAsync(id, "westland.toets"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BeantwoordAsync(id, "anna"));
        await BeantwoordAsync(id);
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => BeantwoordAsync(id)));
        await using var db = Db();
        Assert.Equal(1, await db.Kennisgevingen.CountAsync(k => k.Soort == Kennisgevingsoort.VraagBeantwoord));
    }
}
