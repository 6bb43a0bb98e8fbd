using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class AfzenderIsBekendTests
{
    [Fact]
    public void Een_gemeente_die_bestaat_is_goed() => LaatDoor<AfzenderIsBekend>(Bericht);

    [Fact]
    public void Gemeente_9999_wordt_geweigerd() => Weigert<AfzenderIsBekend>(
        Bericht with { Afzender = "9999" },
        Feiten with { AfzenderBekend = false },
        ("S300", Berichtplek.Header));

    [Fact]
    public void Een_zorgkantoor_dat_niet_bestaat_wordt_technisch_geweigerd() => Weigert<AfzenderIsBekend>(
        Bericht with { Wet = Wet.Wlz, Afzender = "5500" },
        Feiten with { AfzenderBekend = false },
        ("0001", Berichtplek.Header));
}
