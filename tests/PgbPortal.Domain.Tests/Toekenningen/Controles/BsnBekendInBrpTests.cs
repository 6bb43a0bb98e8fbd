using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class BsnBekendInBrpTests
{
    [Fact]
    public void Wie_in_de_brp_staat_is_goed() => LaatDoor<BsnBekendInBrp>(MetRelaties(Relatie()));

    [Fact]
    public void Een_budgethouder_die_de_brp_niet_kent_wordt_geweigerd() =>
        Weigert<BsnBekendInBrp>(Bericht with { Bsn = Onbekend }, Feiten, ("9504", Berichtplek.Client));

    [Fact]
    public void Een_relatie_die_de_brp_niet_kent_wordt_geweigerd() => Weigert<BsnBekendInBrp>(
        MetRelaties(Relatie() with { Bsn = Onbekend }),
        Feiten,
        ("9504", Berichtplek.Relatie(0)));

    [Fact]
    public void Over_een_nummer_dat_de_elfproef_niet_haalt_zegt_deze_controle_niets() =>
        LaatDoor<BsnBekendInBrp>(Bericht with { Bsn = OngeldigBsn });
}
