using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class TariefBinnenMaximumZorgkantoorTests
{
    [Fact]
    public void Precies_het_maximum_is_goed() => Dossier(7700).IsGoed<TariefBinnenMaximumZorgkantoor>();

    [Fact]
    public void Een_cent_meer_kan_niet()
    {
        var tekst = Dossier(7701).IsFout<TariefBinnenMaximumZorgkantoor>("ZO-013");

        Assert.Contains("hoogstens €\u00a077,00 per uur", tekst);
        Assert.Contains("zelf betaalt", tekst);
    }

    [Fact]
    public void Met_eigen_bijbetaling_mag_het_tarief_hoger_zijn()
    {
        var bouw = Bouw(8000);

        Dossier(bouw with { Regels = [bouw.Regel with { Bijbetaling = true }] }).IsGoed<TariefBinnenMaximumZorgkantoor>();
    }

    [Fact]
    public void Voor_een_zus_telt_het_informele_maximum_ook_als_zij_formeel_vraagt()
    {
        var bouw = Bouw(2445, Tariefsoort.Informeel, 2444) with
        {
            Vragen = new(Familiegraad.TweedeGraad, Onderneming: true, Big: true),
        };

        Assert.Contains("€\u00a024,44", Dossier(bouw).IsFout<TariefBinnenMaximumZorgkantoor>("ZO-013"));
    }

    [Fact]
    public void Een_dagdeel_is_vier_uur()
    {
        Dossier(Bouw(4 * 7700) with { Eenheid = Eenheid.Dagdeel }).IsGoed<TariefBinnenMaximumZorgkantoor>();
        Assert.Contains(
            "€\u00a0308,00 per dagdeel",
            Dossier(Bouw((4 * 7700) + 1) with { Eenheid = Eenheid.Dagdeel }).IsFout<TariefBinnenMaximumZorgkantoor>("ZO-013"));
    }

    [Fact]
    public void Het_maximum_van_de_gemeente_is_een_andere_regel() => new Overeenkomstdossier
    {
        Overeenkomst = new() { Verstrekker = Overeenkomstdossier.MetMaximum(Bedrag.Euro(10)).Build() },
    }.IsGoed<TariefBinnenMaximumZorgkantoor>();

    private static Overeenkomstdossier Dossier(long tarief) => Dossier(Bouw(tarief));

    private static Overeenkomstdossier Dossier(ZorgovereenkomstBuilder bouw) => new() { Overeenkomst = bouw };

    private static ZorgovereenkomstBuilder Bouw(
        long tarief, Tariefsoort soort = Tariefsoort.Formeel, long maximum = 7700) => new()
    {
        Verstrekker = Overeenkomstdossier.MetMaximum(new(maximum), soort, "99", Verstrekkersoort.Zorgkantoor).Build(),
        Wet = Wet.Wlz,
        Zorgfunctie = "99",
        Tarief = new(tarief),
    };
}
