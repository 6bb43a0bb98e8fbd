using PgbPortal.Application.Declaraties;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratiesBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Iedereen_ziet_alleen_de_eigen_declaraties()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.ToekenningAsync("dina", nummer: "W-2");
        var anna = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);

        foreach (var account in new[] { "anna", "kees", "westland.cons", "westland.toets", "svb.decl", "auditor" })
        {
            Assert.Equal(anna.Id, Assert.Single(await RegelsAsync(account)).Id);
        }

        foreach (var account in new[] { "dina", "linde", "bas", "delft.cons", "westland.jeugd" })
        {
            Assert.Empty(await RegelsAsync(account));
        }
    }

    [Fact]
    public async Task De_verstrekker_ziet_pas_iets_als_de_budgethouder_opdracht_gaf()
    {
        var overeenkomst = await InAprilAsync();
        var ingevoerd = await Wereld.DeclareerAsync("kees", overeenkomst, Maart, 60);

        Assert.Empty(await RegelsAsync("westland.cons"));
        await BeoordeelAsync(ingevoerd.Id);

        Assert.Equal(Bedrag.Euro(60), Assert.Single(await RegelsAsync("westland.cons")).Bedrag);
    }

    [Fact]
    public async Task Een_regel_zegt_waar_de_declaratie_op_wacht_en_wanneer_er_wordt_betaald()
    {
        var overeenkomst = await InAprilAsync(centen: 6_000);
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 60);

        var regels = await RegelsAsync("anna");

        Assert.Equal([April, Maart], regels.Select(r => r.Maand));
        Assert.Equal((DeclaratieStatus.Aangehouden, Wachtreden.Tekort, null), (regels[0].Status, regels[0].Wachtreden, regels[0].VerwachteBetaaldag));
        Assert.Equal((DeclaratieStatus.Goedgekeurd, new DateOnly(2026, 4, 2)), (regels[1].Status, regels[1].VerwachteBetaaldag));
    }

    [Fact]
    public async Task Zoeken_op_status_en_bladeren_met_een_sleutel()
    {
        var overeenkomst = await InAprilAsync();
        var maart = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        Op(4, 5);
        var april = await Wereld.DeclareerAsync("kees", overeenkomst, April, 60);

        Assert.Equal(april.Id, Assert.Single(await RegelsAsync("svb.decl", new(DeclaratieStatus.IngevoerdDoorZorgverlener))).Id);
        Assert.Equal(maart.Id, Assert.Single(await RegelsAsync("anna", new(Na: april.Id))).Id);
        Assert.Equal(april.Id, Assert.Single(await RegelsAsync("anna", new(Voor: maart.Id))).Id);
    }

    [Fact]
    public async Task Een_medewerker_arbeidsrecht_ziet_geen_declaraties() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => RegelsAsync("svb.recht"));

    private async Task<IReadOnlyList<DeclaratiesBekijken.Regel>> RegelsAsync(string door, DeclaratiesBekijken.Input? input = null) =>
        (await Wereld.AlsAsync<DeclaratiesBekijken, DeclaratiesBekijken.Input, Bladzijde<DeclaratiesBekijken.Regel>>(door, input ?? new())).Regels;
}
