using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class AdresIsVolledigTests
{
    private static readonly Adresgegevens Adres = new() { Huis = new(12), Postcode = "2671AB", LandCode = "NL" };

    [Theory]
    [InlineData("2671AB")]
    [InlineData("2671ab")]
    public void Een_adres_met_huisnummer_en_postcode_is_goed(string postcode) =>
        LaatDoor<AdresIsVolledig>(MetAdres(Adres with { Postcode = postcode }));

    [Fact]
    public void Een_contact_zonder_adres_is_goed() =>
        LaatDoor<AdresIsVolledig>(Bericht with { Contact = new() { Emailadres = "post@voorbeeld.nl" } });

    [Fact]
    public void Een_adres_zonder_huisnummer_wordt_geweigerd() =>
        Weigert<AdresIsVolledig>(MetAdres(Adres with { Huis = null }), Feiten, ("9506", Berichtplek.ContactVanClient));

    [Fact]
    public void Een_adres_zonder_postcode_wordt_geweigerd() =>
        Weigert<AdresIsVolledig>(MetAdres(Adres with { Postcode = null }), Feiten, ("9506", Berichtplek.ContactVanClient));

    [Theory]
    [InlineData("0123AB")]
    [InlineData("2671 AB")]
    [InlineData("2671A")]
    [InlineData("2671AB\n")]
    public void Een_verkeerde_nederlandse_postcode_wordt_geweigerd(string postcode) => Weigert<AdresIsVolledig>(
        MetAdres(Adres with { Postcode = postcode }),
        Feiten,
        ("S089", Berichtplek.ContactVanClient));

    [Fact]
    public void Een_buitenlandse_postcode_mag_anders_zijn() =>
        LaatDoor<AdresIsVolledig>(MetAdres(Adres with { Postcode = "01234", LandCode = "DE" }));

    [Fact]
    public void Ook_het_adres_van_een_relatie_moet_volledig_zijn() => Weigert<AdresIsVolledig>(
        MetRelaties(Relatie() with { Contact = new() { Adres = Adres with { Huis = null } } }),
        Feiten,
        ("9506", Berichtplek.ContactVanRelatie(0)));
}
