using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class ZorgverlenerWasNietZiekTests
{
    // Week 11 is 9 to 15 March 2026.
    private static readonly DateOnly Maandag = new(2026, 3, 9);

    [Fact]
    public void Wie_de_hele_week_ziek_was_heeft_geen_zorg_gegeven() => Assert.Contains(
        "ziek gemeld", Dossier(new(Maandag, Maandag.AddDays(7), Maandag)).IsFout<ZorgverlenerWasNietZiek>("DC-017"));

    [Fact]
    public void Wie_een_dag_in_die_week_werkte_kan_zorg_hebben_gegeven() =>
        Dossier(new(Maandag, Maandag.AddDays(6), Maandag)).IsGoed<ZorgverlenerWasNietZiek>();

    [Fact]
    public void Ziekte_in_een_andere_week_telt_niet() =>
        Dossier(new(Maandag.AddDays(7), null, Maandag.AddDays(7))).IsGoed<ZorgverlenerWasNietZiek>();

    [Fact]
    public void Met_doorbetaling_mag_het_wel()
    {
        var ziek = Dossier(new(Maandag, null, Maandag));

        (ziek with { Overeenkomst = ziek.Overeenkomst with { Soort = Overeenkomstsoort.Arbeidsovereenkomst } }).IsGoed<ZorgverlenerWasNietZiek>();
    }

    [Fact]
    public void Zonder_ziekmelding_is_er_niets_aan_de_hand() => new Claimdossier().IsGoed<ZorgverlenerWasNietZiek>();

    private static Claimdossier Dossier(Ziekteverloop ziekte) => new() { Ziekte = [ziekte] };
}
