using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class ZorgverlenerIsGeenBeheerderTests
{
    [Fact]
    public void Een_ander_dan_de_beheerder_is_goed() =>
        new Overeenkomstdossier { Overeenkomst = Overeenkomstdossier.MetPersoon() }.IsGoed<ZorgverlenerIsGeenBeheerder>();

    [Fact]
    public void De_beheerder_geeft_niet_ook_betaald_zorg() => Assert.Contains(
        "mag niet ook betaald zorg geven", MetBeheerderAlsZorgverlener(null).IsFout<ZorgverlenerIsGeenBeheerder>("ZO-021"));

    [Fact]
    public void Bij_familie_beslist_de_verstrekker() => Assert.Contains(
        "beslist of dat mag",
        MetBeheerderAlsZorgverlener(Familiegraad.EersteGraad)
            .IsFout<ZorgverlenerIsGeenBeheerder>("ZO-021", Zwaarte.Waarschuwing));

    [Fact]
    public void Een_organisatie_is_nooit_de_beheerder() => new Overeenkomstdossier().IsGoed<ZorgverlenerIsGeenBeheerder>();

    [Fact]
    public void Wie_zichzelf_verzorgt_krijgt_alleen_ZO_022()
    {
        var zelf = new PersoonBuilder().Build();

        new Overeenkomstdossier
        {
            Overeenkomst = new()
            {
                Budgethouder = new BudgethouderBuilder { Persoon = zelf }.Build(),
                Zorgverlener = new ZorgverlenerBuilder { Soort = Zorgverlenersoort.Persoon, Persoon = zelf }.Build(),
            },
        }.IsGoed<ZorgverlenerIsGeenBeheerder>();
    }

    private static Overeenkomstdossier MetBeheerderAlsZorgverlener(Familiegraad? familie)
    {
        var bouw = Overeenkomstdossier.MetPersoon(familie);
        return new() { Overeenkomst = bouw, Beheerder = bouw.Zorgverlener.PersoonId };
    }
}
