using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstconceptBekijkenTests : Overeenkomstproef
{
    [Fact]
    public async Task De_budgethouder_kiest_uit_de_eigen_budgetten_met_wat_er_vrij_is_en_het_hoogste_tarief()
    {
        var id = await ConceptAsync();

        var budget = Assert.Single((await BekijkConceptAsync(id)).Budgetten);

        Assert.Equal(("gemeente Westland", "Begeleiding"), (budget.Verstrekker, budget.Naam));
        Assert.Equal((new Bedrag(832_000), new Bedrag(6500)), (budget.Vrij, budget.Maximum!.Value));
        Assert.Equal(Proefwereld.Looptijd, Assert.Single(budget.Delen).Periode);
    }

    [Fact]
    public async Task Buiten_de_periode_van_de_toekenning_is_er_geen_budget()
    {
        var id = await ConceptAsync();
        await PasAanAsync("anna", new(id, Van: new(2027, 3, 1)));

        Assert.Empty((await BekijkConceptAsync(id)).Budgetten);
    }

    [Fact]
    public async Task De_verwachte_kosten_staan_naast_wat_er_vrij_is()
    {
        var id = await ConceptAsync();

        var kosten = Assert.Single((await BekijkConceptAsync(id)).Kosten);

        // 306 days of three hours a week at € 60,00.
        Assert.Equal((new Bedrag(786_857), new Bedrag(832_000), true), (kosten.Kosten, kosten.Vrij, kosten.Past));
    }

    [Fact]
    public async Task Wie_te_veel_afspreekt_ziet_dat_het_niet_past()
    {
        var id = await ConceptAsync(tarief: 6500);

        var concept = await BekijkConceptAsync(id);

        Assert.False(Assert.Single(concept.Kosten).Past);
        Assert.Contains(concept.Bevindingen, b => b is { Code: "ZO-030", Zwaarte: Zwaarte.Waarschuwing });
    }

    [Fact]
    public async Task Voor_familie_wordt_het_tarief_informeel()
    {
        var id = await ConceptAsync();

        var regels = (await BekijkConceptAsync(id)).RegelsBij(new(Familiegraad.EersteGraad, Onderneming: true, Big: true));

        Assert.Equal(Tariefsoort.Informeel, Assert.Single(regels).Tariefsoort);
    }

    [Fact]
    public async Task Na_indienen_is_een_overeenkomst_niet_meer_aan_te_passen()
    {
        var id = await IngediendAsync();

        Assert.False((await BekijkConceptAsync(id)).IsAanpasbaar);
    }

    [Fact]
    public async Task Alleen_de_beheerder_ziet_budgetten()
    {
        var id = await GedeeldAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkConceptAsync(id, "kees"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkConceptAsync(id, "dina"));
    }
}
