using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Toekenningen;

public sealed class ToekenningBekijkenTests(Proefopstelling proef) : IClassFixture<Proefopstelling>
{
    [Fact]
    public async Task Een_wijziging_staat_in_de_geschiedenis_van_oud_en_nieuw()
    {
        var oud = await proef.Wereld.ToekenningAsync("anna", nummer: "W-1");
        var nieuw = await proef.Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>(
            "westland.cons",
            new(oud.Id, Toekenningwijziging.Wijzigen, "W-2", [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(900_000), new(10_000))]));

        var vanOud = await BekijkAsync("westland.cons", oud.Id);
        var vanNieuw = await BekijkAsync("westland.cons", nieuw.Id);

        Assert.Equal(["W-2", "W-1"], vanOud.Geschiedenis.Select(s => s.BudgetIdentificatie));
        Assert.Equal(vanOud.Geschiedenis, vanNieuw.Geschiedenis);
        Assert.Equal(ToekenningStatus.Vervangen, vanOud.Status);
        Assert.False(vanOud.KanWijzigen);
        Assert.True(vanNieuw.KanWijzigen);
        Assert.Equal(Bedrag.Nul, Assert.Single(vanOud.Functiebudgetten).Toegekend);
        var stand = Assert.Single(vanNieuw.Functiebudgetten);
        Assert.Equal(new(900_000), stand.Toegekend);
        Assert.Equal(new(10_000), stand.Gereserveerd);
        Assert.Equal(new(890_000), stand.Vrij);
        Assert.Equal("Begeleiding", stand.Naam);
    }

    [Fact]
    public async Task Een_ingetrokken_toekenning_kan_niet_meer_veranderen()
    {
        var oud = await proef.Wereld.ToekenningAsync("dina", nummer: "W-3");
        var intrekking = await proef.Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>(
            "westland.cons", new(oud.Id, Toekenningwijziging.Intrekken, "W-4"));

        var detail = await BekijkAsync("westland.cons", intrekking.Id);

        Assert.Equal(ToekenningStatus.Ingetrokken, detail.Status);
        Assert.False(detail.KanWijzigen);
    }

    [Fact]
    public async Task Een_toetser_kijkt_maar_verandert_niet()
    {
        var toekenning = await proef.Wereld.ToekenningAsync("bas", nummer: "W-5");

        Assert.False((await BekijkAsync("westland.toets", toekenning.Id)).KanWijzigen);
    }

    [Fact]
    public async Task Een_toekenning_van_een_ander_bestaat_niet()
    {
        var toekenning = await proef.Wereld.ToekenningAsync("joost", nummer: "W-6");

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("delft.cons", toekenning.Id));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("westland.jeugd", toekenning.Id));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("joost", toekenning.Id));
    }

    private Task<ToekenningBekijken.Detail> BekijkAsync(string wie, ToekenningId id) =>
        proef.Wereld.AlsAsync<ToekenningBekijken, ToekenningBekijken.Input, ToekenningBekijken.Detail>(wie, new(id));
}
