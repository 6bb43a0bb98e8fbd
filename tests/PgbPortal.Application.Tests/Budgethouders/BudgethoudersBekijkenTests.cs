using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Budgethouders;

public sealed class BudgethoudersBekijkenTests(Proefopstelling proef) : IClassFixture<Proefopstelling>
{
    [Fact]
    public async Task Een_gemeente_ziet_alleen_haar_eigen_budgethouders()
    {
        await proef.Wereld.ToekenningAsync("joost", "delft", "D-1");

        var delft = await BekijkAsync("delft.cons", new("joost bakker"));
        var westland = await BekijkAsync("westland.cons", new("joost bakker"));

        Assert.Equal("Joost Bakker", Assert.Single(delft.Regels).Naam);
        Assert.DoesNotContain(westland.Regels, r => r.Naam == "Joost Bakker");
    }

    [Fact]
    public async Task Een_Wmo_consulent_ziet_geen_jeugdwet()
    {
        await proef.Wereld.ToekenningAsync("bas", "westland", "J-1", wet: Wet.Jw, zorgfunctie: "45");

        Assert.Empty((await BekijkAsync("westland.wmo", new("bas mulder"))).Regels);
        Assert.Equal([Wet.Jw], Assert.Single((await BekijkAsync("westland.jeugd", new("bas mulder"))).Regels).Wetten);
    }

    [Theory]
    [InlineData("mit")]
    [InlineData("DINA")]
    [InlineData("999990020")]
    [InlineData("9999 900 20")]
    [InlineData("W-77")]
    public async Task Een_budgethouder_is_te_vinden_op_naam_BSN_en_budgetnummer(string zoek)
    {
        if ((await BekijkAsync("westland.cons", new("dina smit"))).Regels.Count == 0)
        {
            await proef.Wereld.ToekenningAsync("dina", nummer: "W-77", centen: 500_000);
        }

        var regel = Assert.Single((await BekijkAsync("westland.cons", new(zoek))).Regels);

        Assert.Equal("Dina Smit", regel.Naam);
        Assert.Equal(new(500_000), regel.Toegekend);
        Assert.Equal(new(500_000), regel.Vrij);
        Assert.Equal(Proefwereld.Looptijd.TotEnMet, regel.EersteEinde);
        Assert.False(regel.IsMinderjarig);
    }

    [Theory]
    [InlineData("999990021")]
    [InlineData("bestaat niet")]
    [InlineData("W-7")]
    public async Task Wie_er_niet_is_wordt_niet_gevonden(string zoek)
    {
        Assert.Empty((await BekijkAsync("westland.cons", new(zoek))).Regels);
    }

    [Fact]
    public async Task Een_vervangen_toekenning_telt_niet_dubbel()
    {
        var eerste = await proef.Wereld.ToekenningAsync("anna", nummer: "W-A1");
        await proef.Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>(
            "westland.cons",
            new(eerste.Id, Toekenningwijziging.Beeindigen, "W-A2", LaatsteDag: new(2026, 8, 31), Bedrag: new(400_000)));

        var regel = Assert.Single((await BekijkAsync("westland.cons", new("anna de wit"))).Regels);

        Assert.Equal(new(400_000), regel.Toegekend);
        Assert.Equal(new DateOnly(2026, 8, 31), regel.EersteEinde);
    }

    [Fact]
    public async Task Bladeren_laat_iedereen_een_keer_zien_heen_en_terug()
    {
        for (var i = 0; i < 27; i++)
        {
            await proef.Wereld.AlsAsync<ToekenningRegistreren, Toekenninginvoer, Toekenningstand>(
                "delft.cons",
                new(Wet.Wmo, Testgegevens.Bsn().Waarde, $"D-{i}", null, null, [new(new("01"), new(2026, 3, 1), new(2026, 12, 31), new(100_000))], []));
        }

        var eerste = await BekijkAsync("delft.cons", new());
        var tweede = await BekijkAsync("delft.cons", new(Na: new BudgethouderId(eerste.Volgende!.Value)));
        var terug = await BekijkAsync("delft.cons", new(Voor: new BudgethouderId(tweede.Vorige!.Value)));

        Assert.Null(eerste.Vorige);
        Assert.Equal(25, eerste.Regels.Count);
        Assert.Null(tweede.Volgende);
        Assert.InRange(tweede.Regels.Count, 2, 3);
        Assert.Empty(eerste.Regels.Select(r => r.Id).Intersect(tweede.Regels.Select(r => r.Id)));
        Assert.Equal(eerste.Regels.Select(r => r.Id), terug.Regels.Select(r => r.Id));
        var namen = eerste.Regels.Concat(tweede.Regels).Select(r => r.Naam).ToList();
        Assert.Equal(namen.Order(StringComparer.OrdinalIgnoreCase), namen);
    }

    [Fact]
    public async Task Een_sleutel_van_een_ander_bestaat_niet()
    {
        var westland = await proef.Wereld.AlsAsync<ToekenningRegistreren, Toekenninginvoer, Toekenningstand>(
            "westland.cons",
            new(Wet.Wmo, Testgegevens.Bsn().Waarde, "W-S", null, null, [new(new("01"), new(2026, 3, 1), new(2026, 12, 31), new(100_000))], []));

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("delft.cons", new(Na: westland.Budgethouder)));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("delft.cons", new(Voor: westland.Budgethouder)));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("delft.cons", new(Na: BudgethouderId.Nieuw())));
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("kees")]
    [InlineData("svb.decl")]
    [InlineData("westland.toets")]
    public async Task Alleen_een_consulent_ziet_de_lijst(string wie)
    {
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(wie, new()));
    }

    private Task<Bladzijde<BudgethoudersBekijken.Regel>> BekijkAsync(string wie, BudgethoudersBekijken.Input input) =>
        proef.Wereld.AlsAsync<BudgethoudersBekijken, BudgethoudersBekijken.Input, Bladzijde<BudgethoudersBekijken.Regel>>(wie, input);
}
