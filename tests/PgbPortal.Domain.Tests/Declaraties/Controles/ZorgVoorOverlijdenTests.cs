using PgbPortal.Domain.Declaraties.Controles;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class ZorgVoorOverlijdenTests
{
    [Fact]
    public void Zorg_na_het_overlijden_wordt_niet_betaald() => Assert.Contains(
        "8 maart 2026", new Claimdossier { Overleden = new(2026, 3, 8) }.IsFout<ZorgVoorOverlijden>("DC-019"));

    [Fact]
    public void Zorg_in_de_week_van_het_overlijden_wordt_betaald() =>
        new Claimdossier { Overleden = new(2026, 3, 9) }.IsGoed<ZorgVoorOverlijden>();

    [Fact]
    public void Wie_leeft_krijgt_geen_vraag() => new Claimdossier().IsGoed<ZorgVoorOverlijden>();
}
