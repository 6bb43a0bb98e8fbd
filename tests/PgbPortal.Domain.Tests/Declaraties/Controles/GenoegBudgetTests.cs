using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class GenoegBudgetTests
{
    [Theory]
    [InlineData(832000)]
    [InlineData(18000)]
    public void Wat_past_is_goed(long vrij) => new Claimdossier { Vrij = new(vrij) }.IsGoed<GenoegBudget>();

    [Fact]
    public void Een_kwartier_te_veel_wacht_op_een_keuze()
    {
        var tekst = new Claimdossier { Regels = o => [Claimdossier.Week(o, "2026-W11", 15)], Vrij = Bedrag.Nul }
            .IsFout<GenoegBudget>("DC-015", Zwaarte.Aanhoudend);

        Assert.Contains("€\u00a015,00 te weinig", tekst);
        Assert.Contains("een deel laten betalen", tekst);
        Assert.Contains("storten", tekst);
        Assert.Contains("intrekken", tekst);
    }

    [Theory]
    [InlineData(17999, 1)]
    [InlineData(0, 18000)]
    [InlineData(-17500, 18000)]
    public void Het_tekort_is_wat_nodig_is_min_wat_vrij_is(long vrij, long tekort) =>
        Assert.Equal(new Bedrag(tekort), new Claimdossier { Vrij = new(vrij) }.Build().Tekort);

    [Fact]
    public void Per_budget_wordt_gerekend_en_het_ene_vult_het_andere_niet_aan()
    {
        var bouw = new ZorgovereenkomstBuilder { Status = ZorgovereenkomstStatus.Goedgekeurd };
        var dagbesteding = bouw.Regel with { Naam = "dagbesteding", Zorgfunctie = "07" };
        var dossier = new Claimdossier
        {
            Overeenkomst = bouw with { Regels = [bouw.Regel, dagbesteding] },
            Regels = o =>
            [
                Claimdossier.Week(o, "2026-W11", 60),
                Claimdossier.Week(o, "2026-W11", 60) with { RegelId = o.Regels[1].Id },
            ],
        };

        var tekort = (dossier with
        {
            Dragers = [dossier.Drager("02", vrij: Bedrag.Euro(45)), dossier.Drager("07", vrij: Bedrag.Euro(1000))],
        }).Build().Tekort;

        Assert.Equal(Bedrag.Euro(15), tekort);
    }

    [Fact]
    public void De_eigen_zorgfunctie_betaalt_eerder_dan_het_hele_pakket()
    {
        var dossier = new Claimdossier();

        (dossier with { Dragers = [dossier.Drager("99", vrij: Bedrag.Nul), dossier.Drager("02")] }).IsGoed<GenoegBudget>();
    }

    [Fact]
    public void De_zorgverlener_hoort_bij_het_invoeren_niets_over_het_budget()
    {
        var dossier = new Claimdossier { Vrij = Bedrag.Nul, Invoerder = Invoerder.Zorgverlener };

        dossier.IsGoed<GenoegBudget>();
        (dossier with { BijInvoer = false }).IsFout<GenoegBudget>("DC-015", Zwaarte.Aanhoudend);
    }

    [Fact]
    public void Met_een_declaratiestop_geldt_alleen_DC_016() =>
        new Claimdossier { Vrij = Bedrag.Euro(-175), Declaratiestop = true }.IsGoed<GenoegBudget>();
}
