using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class VorigBerichtIsBeantwoordTests
{
    [Fact]
    public void Na_het_retourbericht_is_een_volgend_bericht_goed() => LaatDoor<VorigBerichtIsBeantwoord>(Bericht);

    [Fact]
    public void Voor_het_retourbericht_wordt_een_volgend_bericht_geweigerd() => Weigert<VorigBerichtIsBeantwoord>(
        Bericht,
        Feiten with { VorigBerichtWachtOpRetour = true },
        ("9507", Berichtplek.Client));
}
