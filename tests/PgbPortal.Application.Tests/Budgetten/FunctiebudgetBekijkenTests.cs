using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Budgetten;

public sealed class FunctiebudgetBekijkenTests(Proefopstelling proef) : IClassFixture<Proefopstelling>
{
    [Fact]
    public async Task Elke_boeking_staat_er_met_wat_daarna_vrij_en_besteed_was()
    {
        proef.Wereld.Klok.Zet(Proefwereld.Begin);
        var (toekenning, overeenkomst) = await proef.Wereld.GoedgekeurdAsync("anna", nummer: "W-1", centen: 100_000);
        proef.Wereld.Klok.Zet(new(2026, 4, 2));
        await proef.Wereld.DeclareerAsync("anna", overeenkomst, new(2026, 3), 180, 60);
        proef.Wereld.Klok.Zet(new(2026, 4, 2), new(16, 0));
        await proef.Wereld.BetaalAsync();

        var budget = await BekijkAsync("anna", new(await FunctiebudgetAsync(toekenning.Id)));

        Assert.Equal(
            [
                (Boekingssoort.Uitgeven, 24_000L, 76_000L, 0L, 24_000L),
                (Boekingssoort.Reserveren, 24_000, 76_000, 24_000, 0),
                (Boekingssoort.Toekennen, 100_000, 100_000, 0, 0),
            ],
            budget.Boekingen.Regels.Select(r => (r.Soort, r.Bedrag.Centen, r.Vrij.Centen, r.Gereserveerd.Centen, r.Besteed.Centen)));
        Assert.All(
            budget.Boekingen.Regels.Take(2),
            r => Assert.Equal(("Kees Begeleiding", new Maand(2026, 3)), (r.Aanleiding!.Wie, r.Aanleiding.Maand!.Value)));
        Assert.Equal([true, false], budget.Boekingen.Regels.Take(2).Select(r => r.Aanleiding!.Betaling is not null));
        Assert.Null(budget.Boekingen.Regels[2].Aanleiding);
        var op = await BekijkAsync("anna", new(budget.Stand.Id, Op: new(2026, 4, 1)));
        Assert.Equal((100_000L, 100_000L, 0L), (op.Stand.Toegekend.Centen, op.Stand.Vrij.Centen, op.Stand.Besteed.Centen));
        Assert.Equal(100_000, Assert.Single(op.Boekingen.Regels).Vrij.Centen);
        Assert.Equal(budget.Stand.Vrij, budget.Boekingen.Regels[0].Vrij);
        Assert.Equal("Westland", budget.Verstrekker);
    }

    [Fact]
    public async Task Bladeren_geeft_op_elke_bladzijde_de_goede_stand()
    {
        proef.Wereld.Klok.Zet(Proefwereld.Begin);
        var (toekenning, overeenkomst) = await proef.Wereld.GoedgekeurdAsync("dina", nummer: "W-2");
        for (var maand = new Maand(2026, 3); maand.Nummer < 12; maand = maand.Volgende)
        {
            proef.Wereld.Klok.Zet(maand.Volgende.EersteDag.AddDays(1));
            await proef.Wereld.DeclareerAsync("dina", overeenkomst, maand, 60);
            await proef.Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>(
                "westland.cons", new(await HuidigeAsync(toekenning.Id), Toekenningwijziging.Wijzigen, $"W-2-{maand}",
                    [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(832_000))]));
        }

        var laatste = await FunctiebudgetAsync(await HuidigeAsync(toekenning.Id));
        var alles = await BekijkAsync("dina", new(laatste));

        // One booking grants, nine reserve again what waits; the balances add up to the grant at each line.
        Assert.Equal(10, alles.Boekingen.Regels.Count);
        Assert.All(alles.Boekingen.Regels, r => Assert.Equal(832_000, r.Vrij.Centen + r.Gereserveerd.Centen + r.Besteed.Centen));

        var midden = alles.Boekingen.Regels[4];
        var ouder = await BekijkAsync("dina", new(laatste, Na: midden.Id));
        var nieuwer = await BekijkAsync("dina", new(laatste, Voor: midden.Id));

        Assert.Equal(alles.Boekingen.Regels.Skip(5), ouder.Boekingen.Regels);
        Assert.Equal(alles.Boekingen.Regels.Take(4), nieuwer.Boekingen.Regels);
    }

    [Fact]
    public async Task Alleen_wie_bij_het_budget_hoort_ziet_het()
    {
        proef.Wereld.Klok.Zet(Proefwereld.Begin);
        var toekenning = await proef.Wereld.ToekenningAsync("joost", nummer: "W-3");
        await proef.Wereld.ToekenningAsync("bas", nummer: "W-4");
        var id = await FunctiebudgetAsync(toekenning.Id);

        Assert.Equal("Begeleiding", (await BekijkAsync("joost", new(id))).Stand.Naam);
        Assert.Equal("Begeleiding", (await BekijkAsync("westland.wmo", new(id))).Stand.Naam);
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("bas", new(id)));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("delft.cons", new(id)));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("westland.jeugd", new(id)));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("kees", new(id)));
    }

    private async Task<ToekenningId> HuidigeAsync(ToekenningId id) =>
        (await DetailAsync(id)).Geschiedenis[0].Id;

    private async Task<FunctiebudgetId> FunctiebudgetAsync(ToekenningId id) =>
        Assert.Single((await DetailAsync(id)).Functiebudgetten).Id;

    private Task<ToekenningBekijken.Detail> DetailAsync(ToekenningId id) =>
        proef.Wereld.AlsAsync<ToekenningBekijken, ToekenningBekijken.Input, ToekenningBekijken.Detail>("westland.cons", new(id));

    private Task<FunctiebudgetBekijken.Overzicht> BekijkAsync(string wie, FunctiebudgetBekijken.Input input) =>
        proef.Wereld.AlsAsync<FunctiebudgetBekijken, FunctiebudgetBekijken.Input, FunctiebudgetBekijken.Overzicht>(wie, input);
}
