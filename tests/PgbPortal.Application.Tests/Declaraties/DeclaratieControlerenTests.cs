using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratieControlerenTests : Wereldproef
{
    [Fact]
    public async Task De_budgethouder_ziet_bedrag_en_wat_er_daarna_over_is_en_er_wordt_niets_bewaard()
    {
        var overeenkomst = await InAprilAsync();

        var uitslag = await ControleerAsync("anna", overeenkomst, 735);

        Assert.Equal(Bedrag.Euro(735), uitslag.Totaal);
        Assert.Equal(("Begeleiding", new Bedrag(758_500)), (uitslag.Budgetten[0].Zorgfunctie, uitslag.Budgetten[0].Over));
        Assert.Equal((832_000, 0, 0), await BudgetAsync());
        await using var db = Db();
        Assert.Equal(0, await db.Declaraties.CountAsync());
    }

    [Fact]
    public async Task De_zorgverlener_ziet_geen_budget_ook_niet_als_het_te_weinig_is()
    {
        var overeenkomst = await InAprilAsync(centen: 6_000);

        var uitslag = await ControleerAsync("kees", overeenkomst, 735);

        Assert.Empty(uitslag.Budgetten);
        Assert.Equal(["DC-013"], uitslag.Bevindingen.Select(b => b.Code));
    }

    [Fact]
    public async Task Te_weinig_budget_waarschuwt_de_budgethouder_vooraf()
    {
        var overeenkomst = await InAprilAsync(centen: 6_000);

        var uitslag = await ControleerAsync("anna", overeenkomst, 735);

        Assert.Contains(uitslag.Bevindingen, b => b.Code == "DC-015");
        Assert.Equal(Bedrag.Euro(-675), uitslag.Budgetten[0].Over);
    }

    [Fact]
    public async Task Wat_niet_mag_wordt_vooraf_geweigerd()
    {
        var overeenkomst = await InAprilAsync();

        Assert.Equal("DC-010", await GeweigerdMetAsync(() => ControleerAsync("anna", overeenkomst, 61)));
    }

    [Fact]
    public async Task Een_vreemde_vindt_de_overeenkomst_niet()
    {
        var overeenkomst = await InAprilAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => ControleerAsync("linde", overeenkomst, 60));
    }

    private async Task<DeclaratieControleren.Proefuitslag> ControleerAsync(string door, ZorgovereenkomstId overeenkomst, int minuten) =>
        await Wereld.AlsAsync<DeclaratieControleren, DeclaratieIndienen.Input, DeclaratieControleren.Proefuitslag>(
            door, new(DeclaratieId.Nieuw(), overeenkomst, Maart, [OpDag(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), minuten)]));
}
