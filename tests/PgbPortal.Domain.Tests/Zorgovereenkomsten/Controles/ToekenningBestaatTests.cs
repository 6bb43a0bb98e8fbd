using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class ToekenningBestaatTests
{
    [Fact]
    public void Met_een_budget_in_deze_periode_is_het_goed() => new Overeenkomstdossier().IsGoed<ToekenningBestaat>();

    [Fact]
    public void Zonder_budget_wacht_u_op_uw_brief()
    {
        var tekst = new Overeenkomstdossier { Budgetten = [] }.IsFout<ToekenningBestaat>("ZO-001");

        Assert.Contains("nog geen budget", tekst);
    }

    [Fact]
    public void Een_ingetrokken_budget_telt_niet()
    {
        var dossier = new Overeenkomstdossier();

        (dossier with { Budgetten = [dossier.Budget with { Ingetrokken = true }] }).IsFout<ToekenningBestaat>("ZO-001");
    }

    [Fact]
    public void Een_budget_van_een_andere_gemeente_of_wet_telt_niet()
    {
        var dossier = new Overeenkomstdossier();

        (dossier with { Budgetten = [dossier.Budget with { VerstrekkerId = VerstrekkerId.Nieuw() }] })
            .IsFout<ToekenningBestaat>("ZO-001");
        (dossier with { Budgetten = [dossier.Budget with { Wet = Wet.Jw }] }).IsFout<ToekenningBestaat>("ZO-001");
    }

    [Fact]
    public void Een_budget_dat_voor_de_startdatum_eindigt_telt_niet() =>
        new Overeenkomstdossier { Overeenkomst = new() { Van = new(2027, 1, 1) } }.IsFout<ToekenningBestaat>("ZO-001");
}
