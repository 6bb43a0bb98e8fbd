using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vragen;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Vragen;

public sealed class VragenBekijkenTests : Vraagproef
{
    [Fact]
    public async Task Ieder_ziet_de_vragen_die_men_stelde_of_moet_beantwoorden_en_geen_andere()
    {
        var overeenkomst = await InAprilAsync();
        var (vanAnna, vanKees, aanSvb) = (await StelAsync(), await StelAsync("kees", over: overeenkomst), await StelAsync(aanSvb: true));

        foreach (var (wie, verwacht) in new (string, VraagId[])[]
        {
            ("anna", [vanAnna, aanSvb]), ("kees", [vanKees]), ("dina", []), ("linde", []), ("westland.cons", [vanAnna, vanKees]), ("westland.jeugd", []),
            ("delft.cons", []), ("svb.kcc", [aanSvb]), ("auditor", [aanSvb]),
        })
        {
            Assert.Equal((wie, string.Join(' ', verwacht)), (wie, string.Join(' ', (await LijstAsync(wie)).Regels.Select(r => r.Id))));
        }

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => LijstAsync("westland.toets"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => LijstAsync("svb.decl"));
    }

    [Fact]
    public async Task Wat_beantwoord_is_staat_apart_en_te_laat_wordt_gezegd()
    {
        await InAprilAsync();
        var (eerste, tweede) = (await StelAsync(), await StelAsync());
        await BeantwoordAsync(eerste);
        Op(14, 4);

        var wacht = Assert.Single((await LijstAsync("anna")).Regels);
        var klaar = Assert.Single((await LijstAsync("anna", afgehandeld: true)).Regels);

        Assert.Equal((tweede, true, "Westland", "Klopt het tarief?"), (wacht.Id, wacht.IsTeLaat, wacht.Aan, wacht.Begin));
        Assert.Equal((eerste, false, true), (klaar.Id, klaar.IsTeLaat, klaar.IsNieuw));
    }

    private Task<Bladzijde<VragenBekijken.Regel>> LijstAsync(string wie, bool afgehandeld = false) =>
        Wereld.AlsAsync<VragenBekijken, VragenBekijken.Input, Bladzijde<VragenBekijken.Regel>>(wie, new(afgehandeld));
}
