using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class ZorgBinnenBudgetperiodeTests
{
    [Fact]
    public void Zorg_binnen_het_budget_is_goed() => new Claimdossier().IsGoed<ZorgBinnenBudgetperiode>();

    [Fact]
    public void Na_het_einde_van_het_budget_is_er_geen_geld()
    {
        var tekst = new Claimdossier { Budgetperiode = new(new(2026, 1, 1), new(2026, 3, 14)) }
            .IsFout<ZorgBinnenBudgetperiode>("DC-002");

        Assert.Contains("op 15 maart 2026 is er geen budget", tekst);
    }

    [Fact]
    public void De_laatste_dag_van_de_week_telt() =>
        new Claimdossier { Budgetperiode = new(new(2026, 1, 1), new(2026, 3, 15)) }.IsGoed<ZorgBinnenBudgetperiode>();

    [Fact]
    public void Een_ingetrokken_of_vervangen_budget_telt_niet() =>
        new Claimdossier { BudgetIsVanKracht = false }.IsFout<ZorgBinnenBudgetperiode>("DC-002");

    [Fact]
    public void Een_budget_voor_andere_zorg_telt_niet_en_het_hele_pakket_wel()
    {
        var dossier = new Claimdossier();

        (dossier with { Dragers = [dossier.Drager("07")] }).IsFout<ZorgBinnenBudgetperiode>("DC-002");
        (dossier with { Dragers = [dossier.Drager("99")] }).IsGoed<ZorgBinnenBudgetperiode>();
    }

    [Fact]
    public void Buiten_de_overeenkomst_geldt_alleen_DC_001() => new Claimdossier
    {
        Overeenkomst = new() { Van = new(2026, 3, 20), Status = ZorgovereenkomstStatus.Goedgekeurd },
        Dragers = [],
    }.IsGoed<ZorgBinnenBudgetperiode>();
}
