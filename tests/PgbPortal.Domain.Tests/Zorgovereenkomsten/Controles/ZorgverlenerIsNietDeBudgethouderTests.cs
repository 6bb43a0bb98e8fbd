using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class ZorgverlenerIsNietDeBudgethouderTests
{
    [Fact]
    public void Een_ander_is_goed() =>
        new Overeenkomstdossier { Overeenkomst = Overeenkomstdossier.MetPersoon() }.IsGoed<ZorgverlenerIsNietDeBudgethouder>();

    [Fact]
    public void Met_uzelf_kan_niet()
    {
        var zelf = new PersoonBuilder().Build();

        var tekst = new Overeenkomstdossier
        {
            Overeenkomst = new()
            {
                Budgethouder = new BudgethouderBuilder { Persoon = zelf }.Build(),
                Zorgverlener = new ZorgverlenerBuilder { Soort = Zorgverlenersoort.Persoon, Persoon = zelf }.Build(),
            },
        }.IsFout<ZorgverlenerIsNietDeBudgethouder>("ZO-022");

        Assert.Contains("met uzelf", tekst);
    }
}
