using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Pages.Budget;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.Pages.Budget;

public sealed class BudgetspoorTests
{
    private static readonly Periode Jaar = new(new(2026, 1, 1), new(2026, 12, 31));

    [Theory]
    [InlineData(ToekenningStatus.Toekomstig, "Het budget begint")]
    [InlineData(ToekenningStatus.Actief, "Zorg uit dit budget")]
    [InlineData(ToekenningStatus.Uitloop, "Laatste zorg declareren")]
    public void Er_is_een_stap_waar_het_budget_nu_is(ToekenningStatus status, string naam) =>
        Assert.Equal(naam, Assert.Single(Spoor(status).Stappen, s => s.Stand == Stapstand.Nu).Naam);

    [Theory]
    [InlineData(ToekenningStatus.Afgesloten)]
    [InlineData(ToekenningStatus.Vervangen)]
    public void Wat_voorbij_is_heeft_geen_stap_die_nu_loopt(ToekenningStatus status) =>
        Assert.All(Spoor(status).Stappen, s => Assert.Equal(Stapstand.Gedaan, s.Stand));

    [Theory]
    [InlineData(true, "Uw organisatie is aan de beurt")]
    [InlineData(false, "Bel uw gemeente of zorgkantoor")]
    public void Een_budget_dat_stilstaat_zegt_wie_wat_moet_doen(bool isVanOrganisatie, string watnu)
    {
        var stap = Assert.Single((Spoor(ToekenningStatus.Actief) with { IsStil = true, IsVanOrganisatie = isVanOrganisatie }).Stappen, s => s.Stand == Stapstand.Stil);

        Assert.Contains(watnu, stap.Uitleg);
    }

    [Fact]
    public void De_laatste_dag_en_het_einde_staan_erbij()
    {
        var stappen = Spoor(ToekenningStatus.Actief).Stappen;

        Assert.Contains(stappen, s => s.Uitleg == "Dat kan tot en met vrijdag 12 februari 2027.");
        Assert.Equal((Stapstand.Straks, new DateOnly(2027, 2, 13)), (stappen[^1].Stand, stappen[^1].Datum));
    }

    private static Budgetspoor Spoor(ToekenningStatus status) =>
        new(status, new(2025, 12, 1), Jaar, new(2027, 2, 12), IsStil: false, IsVanOrganisatie: false);
}
