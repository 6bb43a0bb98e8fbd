using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class HoogstensWerkweekAfgesprokenTests
{
    [Theory]
    [InlineData(2400, 0)]
    [InlineData(1440, 960)]
    public void Veertig_uur_per_week_mag(int minuten, int andere) => Dossier(minuten, andere).IsGoed<HoogstensWerkweekAfgesproken>();

    [Theory]
    [InlineData(2415, 0)]
    [InlineData(1440, 1200)]
    public void Meer_dan_veertig_uur_bij_alle_budgethouders_samen_mag_niet(int minuten, int andere) => Assert.Contains(
        "40 uur", Dossier(minuten, andere).IsFout<HoogstensWerkweekAfgesproken>("ZO-017"));

    [Fact]
    public void Buiten_de_Wlz_telt_deze_grens_niet() =>
        Overeenkomstdossier.MetRegel(r => r with { MinutenPerWeek = 3000 }, wet: Wet.Wmo).IsGoed<HoogstensWerkweekAfgesproken>();

    [Fact]
    public void Een_instelling_is_niet_een_persoon()
    {
        var dossier = Dossier(3000, 0);
        var instelling = new ZorgverlenerBuilder { Soort = Zorgverlenersoort.Instelling }.Build();

        (dossier with { Overeenkomst = dossier.Overeenkomst with { Zorgverlener = instelling } }).IsGoed<HoogstensWerkweekAfgesproken>();
    }

    [Fact]
    public void Een_overeenkomst_zonder_uren_in_de_Wlz_voegt_niets_toe() =>
        (Overeenkomstdossier.MetRegel(r => r with { MinutenPerWeek = null }) with { AndereWlzMinuten = 3000 }).IsGoed<HoogstensWerkweekAfgesproken>();

    private static Overeenkomstdossier Dossier(int minuten, int andere) =>
        Overeenkomstdossier.MetRegel(r => r with { MinutenPerWeek = minuten }) with { AndereWlzMinuten = andere };
}
