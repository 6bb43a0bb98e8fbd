using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class RegelHeeftEenBudgetTests
{
    [Fact]
    public void Met_een_gekozen_budget_is_het_goed() => new Overeenkomstdossier().IsGoed<RegelHeeftEenBudget>();

    [Fact]
    public void Zonder_gekozen_budget_kan_het_niet()
    {
        var bouw = new ZorgovereenkomstBuilder();
        var dossier = new Overeenkomstdossier
        {
            Overeenkomst = bouw with { Regels = [bouw.Regel with { VerstrekkerId = null, Wet = null, Zorgfunctie = null }] },
        };

        Assert.Contains("Kies uit welk budget", dossier.IsFout<RegelHeeftEenBudget>("ZO-058"));
        Assert.Equal(["ZO-058"], dossier.Build().Controleer().Select(b => b.Code));
    }
}
