using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class DagtekeningNietInDeToekomstTests
{
    [Fact]
    public void Een_bericht_van_vandaag_is_goed() => LaatDoor<DagtekeningNietInDeToekomst>(Bericht);

    [Fact]
    public void Een_bericht_van_morgen_wordt_geweigerd() => Weigert<DagtekeningNietInDeToekomst>(
        Bericht with { Dagtekening = Feiten.Vandaag.AddDays(1) },
        Feiten,
        ("S064", Berichtplek.Header));
}
