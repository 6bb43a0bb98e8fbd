using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class ZorgPastBijToekenningTests
{
    [Fact]
    public void Begeleiding_past_bij_een_budget_voor_begeleiding() => new Overeenkomstdossier().IsGoed<ZorgPastBijToekenning>();

    [Fact]
    public void Alles_past_bij_het_hele_zorgpakket()
    {
        var dossier = new Overeenkomstdossier();

        (dossier with { Budgetten = [dossier.Budget with { Zorgfunctie = "99" }] }).IsGoed<ZorgPastBijToekenning>();
    }

    [Fact]
    public void Hulp_bij_het_huishouden_past_niet_bij_begeleiding()
    {
        var bouw = new ZorgovereenkomstBuilder();
        var dossier = new Overeenkomstdossier { Overeenkomst = bouw with { Regels = [bouw.Regel with { Zorgfunctie = "01" }] } };

        Assert.Contains("Hulp bij het huishouden past niet", dossier.IsFout<ZorgPastBijToekenning>("ZO-023"));
    }

    [Fact]
    public void Een_code_die_geen_zorgfunctie_is_past_ook_niet()
    {
        var bouw = new ZorgovereenkomstBuilder();

        new Overeenkomstdossier { Overeenkomst = bouw with { Regels = [bouw.Regel with { Zorgfunctie = "x" }] } }
            .IsFout<ZorgPastBijToekenning>("ZO-023");
    }

    [Fact]
    public void Zonder_enig_budget_geldt_alleen_ZO_001() =>
        new Overeenkomstdossier { Budgetten = [] }.IsGoed<ZorgPastBijToekenning>();
}
