using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class KostenPassenInBudgetTests
{
    [Theory]
    [InlineData(832000)]
    [InlineData(786857)]
    public void Wat_past_geeft_geen_waarschuwing(long vrij) =>
        new Overeenkomstdossier { Vrij = new(vrij) }.IsGoed<KostenPassenInBudget>();

    [Fact]
    public void Een_cent_te_weinig_waarschuwt() =>
        new Overeenkomstdossier { Vrij = new(786856) }.IsFout<KostenPassenInBudget>("ZO-030", Zwaarte.Waarschuwing);

    [Fact]
    public void De_waarschuwing_zegt_wanneer_het_budget_op_is_en_hoeveel_er_ontbreekt()
    {
        // Half of the money lasts half of the 306 days: 153 days after 1 March.
        var tekst = new Overeenkomstdossier { Vrij = new(393429) }.IsFout<KostenPassenInBudget>("ZO-030", Zwaarte.Waarschuwing);

        Assert.Contains("op rond 1 augustus 2026", tekst);
        Assert.Contains("€\u00a03.934,28 tekort", tekst);
    }

    [Fact]
    public void Een_budget_in_conflict_is_meteen_op()
    {
        var tekst = new Overeenkomstdossier { Vrij = Bedrag.Euro(-175) }
            .IsFout<KostenPassenInBudget>("ZO-030", Zwaarte.Waarschuwing);

        Assert.Contains("op rond 1 maart 2026", tekst);
    }

    [Fact]
    public void Een_afspraak_zonder_uren_kost_niets_ook_niet_in_een_conflict()
    {
        var bouw = new ZorgovereenkomstBuilder();

        new Overeenkomstdossier
        {
            Overeenkomst = bouw with { Regels = [bouw.Regel with { MinutenPerWeek = 0 }] },
            Vrij = Bedrag.Euro(-175),
        }.IsGoed<KostenPassenInBudget>();
    }

    [Fact]
    public void De_zorgverlener_hoort_niets_over_het_budget() =>
        new Overeenkomstdossier { Vrij = Bedrag.Nul, VoorZorgverlener = true }.IsGoed<KostenPassenInBudget>();
}
