using PgbPortal.Application.Declaraties;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Vorderingen;

public sealed class TerugbetalingBekijkenTests : Vorderingsproef
{
    [Fact]
    public async Task De_zorgverlener_leest_waarom_hoe_in_welke_termijnen_en_wat_al_is_verrekend()
    {
        var overeenkomst = await TegoedAsync();
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 60);
        await Wereld.BetaalAsync();
        var id = (await StelInAsync(overeenkomst))[0].Id;
        await DoeAsync(new(id, Vorderingstap.Regelen, Guid.CreateVersion7(), Termijnen: 2, EersteVervaldag: new(2026, 6, 1)));
        await DoeAsync(new(id, Vorderingstap.BetalingOntvangen, Guid.CreateVersion7(), Bedrag.Euro(15)));

        var detail = await BekijkAsync(id, "kees");

        Assert.Equal((Bedrag.Euro(30), Bedrag.Euro(15), VorderingStatus.Regeling), (detail.Bedrag, detail.Open, detail.Status));
        Assert.Equal(("Kees Begeleiding", "Anna de Wit"), (detail.Debiteur, detail.Budgethouder));
        Assert.Equal((Maart, Bedrag.Euro(60)), Assert.Single(detail.Verloop.Oorzaken) is var o ? (o.Maand, o.Bedrag) : default);
        Assert.Equal(Bedrag.Euro(30), Assert.Single(detail.Verloop.Verrekend).Bedrag);
        Assert.Equal([new DateOnly(2026, 5, 4), null], detail.Verloop.Termijnen.Select(t => t.OntvangenOp));
        Assert.Equal(
            [(Boekingssoort.Vorderen, Bedrag.Euro(30), Bedrag.Euro(30)), (Boekingssoort.Ontvangen, -Bedrag.Euro(15), Bedrag.Euro(15))],
            detail.Verloop.Boekingen.Select(b => (b.Soort, b.Bedrag, b.Open)));
        Assert.StartsWith("VOR-", detail.Kenmerk, StringComparison.Ordinal);
        Assert.NotEmpty(detail.Iban);
    }

    [Fact]
    public async Task Zes_weken_lang_kan_er_bezwaar_worden_gemaakt()
    {
        var id = (await StelInAsync(await TegoedAsync()))[0].Id;

        var detail = await BekijkAsync(id, "kees");
        Assert.Equal((new DateOnly(2026, 5, 14), true), (detail.BezwaarTotEnMet, detail.MagBezwaarMaken));
        Op(15, 5);
        Assert.False((await BekijkAsync(id, "kees")).MagBezwaarMaken);
    }

    [Fact]
    public async Task Wie_niet_meer_in_het_dossier_is_ziet_de_eigen_schuld_en_verder_niets()
    {
        var overeenkomst = await TegoedAsync();
        var id = (await StelInOpPersoonAsync(overeenkomst, "bas"))[0].Id;

        var detail = await BekijkAsync(id, "bas");
        Assert.Equal(("Bas Mulder", "Anna de Wit", Bedrag.Euro(60), false), (detail.Debiteur, detail.Budgethouder, detail.Open, detail.Verloop.ToontStukken));
        var lijst = await Wereld.AlsAsync<TerugbetalingenBekijken, TerugbetalingenBekijken.Input, Bladzijde<TerugbetalingenBekijken.Regel>>("bas", new());
        Assert.Equal((id, "Anna de Wit"), Assert.Single(lijst.Regels) is var regel ? (regel.Id, regel.Budgethouder) : default);
        var correctie = Assert.Single(detail.Verloop.Oorzaken).Correctie!.Value;
        await Assert.ThrowsAsync<NietGevondenException>(() => base.BekijkAsync(correctie, "bas"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(id, "kees"));
    }

    [Fact]
    public async Task Wat_een_ander_moet_terugbetalen_bestaat_voor_u_niet()
    {
        var overeenkomst = await TegoedAsync();
        var kees = (await StelInAsync(overeenkomst, bedrag: Bedrag.Euro(20)))[0].Id;
        var anna = (await StelInOpPersoonAsync(overeenkomst, "anna"))[0].Id;

        Assert.Equal("Anna de Wit", (await BekijkAsync(anna, "anna")).Debiteur);
        foreach (var (id, wie) in new[] { (kees, "anna"), (anna, "kees"), (kees, "linde"), (anna, "bas"), (VorderingId.Nieuw(), "kees") })
        {
            await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(id, wie));
        }

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(kees, "svb.fin1"));
    }

    private Task<TerugbetalingBekijken.Detail> BekijkAsync(VorderingId id, string door) =>
        Wereld.AlsAsync<TerugbetalingBekijken, TerugbetalingBekijken.Input, TerugbetalingBekijken.Detail>(door, new(id));

    private Task<VorderingBijwerken.Stand> DoeAsync(VorderingBijwerken.Input input) =>
        Wereld.AlsAsync<VorderingBijwerken, VorderingBijwerken.Input, VorderingBijwerken.Stand>("svb.fin1", input);
}
