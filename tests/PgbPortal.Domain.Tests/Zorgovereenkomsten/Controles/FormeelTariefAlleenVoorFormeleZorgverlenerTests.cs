using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class FormeelTariefAlleenVoorFormeleZorgverlenerTests
{
    [Fact]
    public void Een_zorgbedrijf_mag_het_formele_tarief() =>
        new Overeenkomstdossier().IsGoed<FormeelTariefAlleenVoorFormeleZorgverlener>();

    [Fact]
    public void Een_instelling_mag_het_formele_tarief() => new Overeenkomstdossier
    {
        Overeenkomst = new() { Zorgverlener = new ZorgverlenerBuilder { Soort = Zorgverlenersoort.Instelling }.Build() },
        KvkHeeftZorgactiviteit = false,
    }.IsGoed<FormeelTariefAlleenVoorFormeleZorgverlener>();

    [Fact]
    public void Een_nicht_met_big_registratie_mag_het_formele_tarief() =>
        Big(Familiegraad.DerdeGraad).IsGoed<FormeelTariefAlleenVoorFormeleZorgverlener>();

    [Fact]
    public void Een_zus_met_big_registratie_niet()
    {
        var tekst = Big(Familiegraad.TweedeGraad).IsFout<FormeelTariefAlleenVoorFormeleZorgverlener>("ZO-012");

        Assert.Contains("informele tarief", tekst);
    }

    [Fact]
    public void Een_garage_niet() =>
        new Overeenkomstdossier { KvkHeeftZorgactiviteit = false }.IsFout<FormeelTariefAlleenVoorFormeleZorgverlener>("ZO-012");

    [Fact]
    public void Een_persoon_mag_het_informele_tarief()
    {
        var bouw = Overeenkomstdossier.MetPersoon();

        new Overeenkomstdossier
        {
            Overeenkomst = bouw with { Regels = [bouw.Regel with { Tariefsoort = Tariefsoort.Informeel }] },
        }
            .IsGoed<FormeelTariefAlleenVoorFormeleZorgverlener>();
    }

    private static Overeenkomstdossier Big(Familiegraad familie) => new()
    {
        Overeenkomst = Overeenkomstdossier.MetPersoon(familie) with { Vragen = new(familie, Onderneming: true, Big: true) },
    };
}
