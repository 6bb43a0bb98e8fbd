using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class IdentificatieNietEerderGebruiktTests
{
    [Fact]
    public void Een_nieuwe_identificatie_is_goed() => LaatDoor<IdentificatieNietEerderGebruikt>(Bericht);

    [Fact]
    public void Dezelfde_identificatie_twee_keer_wordt_geweigerd() => Weigert<IdentificatieNietEerderGebruikt>(
        Bericht,
        Feiten with { IdentificatieEerderGebruikt = true },
        ("9056", Berichtplek.Header));
}
