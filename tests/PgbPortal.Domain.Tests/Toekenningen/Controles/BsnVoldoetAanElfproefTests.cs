using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class BsnVoldoetAanElfproefTests
{
    [Fact]
    public void Een_geldig_bsn_is_goed() => LaatDoor<BsnVoldoetAanElfproef>(MetRelaties(Relatie()));

    [Fact]
    public void Een_relatie_zonder_bsn_is_goed() => LaatDoor<BsnVoldoetAanElfproef>(MetRelaties(Relatie() with { Bsn = null }));

    [Theory]
    [InlineData("123456789")]
    [InlineData("12345678")]
    public void Een_nummer_dat_de_elfproef_niet_haalt_wordt_geweigerd(string bsn) =>
        Weigert<BsnVoldoetAanElfproef>(Bericht with { Bsn = bsn }, Feiten, ("S002", Berichtplek.Client));

    [Fact]
    public void Ook_het_bsn_van_een_relatie_moet_de_elfproef_halen() => Weigert<BsnVoldoetAanElfproef>(
        MetRelaties(Relatie("1"), Relatie("2") with { Bsn = OngeldigBsn }),
        Feiten,
        ("S002", Berichtplek.Relatie(1)));
}
