using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

/// <summary>The claim of March is € 180,00: three hours in week 11.</summary>
public sealed class BudgetReiktTweeMaandenTests
{
    [Fact]
    public void Genoeg_voor_deze_en_twee_maanden_is_goed() => new Claimdossier { Vrij = new(54_000) }.IsGoed<BudgetReiktTweeMaanden>();

    [Theory]
    [InlineData(53_999, "mei 2026")]
    [InlineData(35_999, "april 2026")]
    public void De_maand_waarin_het_op_is_staat_in_de_waarschuwing(long vrij, string maand) => Assert.Contains(
        maand, new Claimdossier { Vrij = new(vrij) }.IsFout<BudgetReiktTweeMaanden>("ML-002", Zwaarte.Waarschuwing));

    [Fact]
    public void Een_andere_overeenkomst_op_hetzelfde_budget_telt_mee() => new Claimdossier
    {
        Vrij = new(54_000),
        Vooruitzichten = f => [new(f, new(new(2026, 3, 1), DateOnly.MaxValue), new(1))],
    }.IsFout<BudgetReiktTweeMaanden>("ML-002", Zwaarte.Waarschuwing);

    [Fact]
    public void Een_overeenkomst_die_stopt_telt_daarna_niet() => new Claimdossier
    {
        Vrij = new(54_000),
        Vooruitzichten = f => [new(f, new(new(2026, 3, 1), new(2026, 3, 31)), new(1))],
    }.IsGoed<BudgetReiktTweeMaanden>();

    [Fact]
    public void Na_het_einde_van_het_budget_is_niets_nodig() =>
        new Claimdossier { Vrij = new(18_000), Budgetperiode = new(new(2026, 3, 1), new(2026, 3, 31)) }.IsGoed<BudgetReiktTweeMaanden>();

    [Fact]
    public void De_zorgverlener_hoort_niets_over_het_budget() =>
        new Claimdossier { Vrij = new(18_000), Invoerder = Invoerder.Zorgverlener }.IsGoed<BudgetReiktTweeMaanden>();

    [Fact]
    public void Een_aanvulling_is_geen_gewone_maand() =>
        new Claimdossier { Vrij = new(18_000), Soort = Declaratiesoort.Aanvulling }.IsGoed<BudgetReiktTweeMaanden>();

    [Fact]
    public void Wat_nu_al_niet_past_is_DC_015() => new Claimdossier { Vrij = new(17_999) }.IsGoed<BudgetReiktTweeMaanden>();
}
