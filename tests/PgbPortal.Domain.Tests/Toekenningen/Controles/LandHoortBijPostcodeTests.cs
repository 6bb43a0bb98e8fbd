using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class LandHoortBijPostcodeTests
{
    private static readonly Adresgegevens Adres = new() { Huis = new(12), Postcode = "2671AB", LandCode = "NL" };

    [Fact]
    public void Een_postcode_met_een_land_is_goed() => LaatDoor<LandHoortBijPostcode>(MetAdres(Adres));

    [Fact]
    public void Een_adres_zonder_allebei_is_hier_goed() =>
        LaatDoor<LandHoortBijPostcode>(MetAdres(Adres with { Postcode = null, LandCode = null }));

    [Fact]
    public void Een_postcode_zonder_land_wordt_geweigerd() =>
        Weigert<LandHoortBijPostcode>(MetAdres(Adres with { LandCode = null }), Feiten, ("D005", Berichtplek.ContactVanClient));

    [Fact]
    public void Een_land_zonder_postcode_wordt_geweigerd() =>
        Weigert<LandHoortBijPostcode>(MetAdres(Adres with { Postcode = null }), Feiten, ("D005", Berichtplek.ContactVanClient));

    [Fact]
    public void Een_nederlands_adres_zonder_huisnummer_wordt_geweigerd() =>
        Weigert<LandHoortBijPostcode>(MetAdres(Adres with { Huis = null }), Feiten, ("D025", Berichtplek.ContactVanClient));

    [Fact]
    public void Een_buitenlands_adres_zonder_huisnummer_is_hier_goed() =>
        LaatDoor<LandHoortBijPostcode>(MetAdres(Adres with { Huis = null, LandCode = "BE" }));

    [Fact]
    public void Een_contact_zonder_adres_is_goed() => LaatDoor<LandHoortBijPostcode>(Bericht with { Contact = new() });
}
