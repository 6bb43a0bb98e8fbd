using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class EenDeclaratiePerMaandTests
{
    [Fact]
    public void De_eerste_van_de_maand_is_goed() => new Claimdossier().IsGoed<EenDeclaratiePerMaand>();

    [Theory]
    [InlineData(DeclaratieStatus.IngevoerdDoorZorgverlener)]
    [InlineData(DeclaratieStatus.Aangehouden)]
    [InlineData(DeclaratieStatus.Betaald)]
    [InlineData(DeclaratieStatus.Gecorrigeerd)]
    public void Een_tweede_kan_niet_en_aanvullen_wordt_aangeboden(DeclaratieStatus status) =>
        Assert.Contains("aanvullen", Na(status).IsFout<EenDeclaratiePerMaand>("DC-005"));

    [Theory]
    [InlineData(DeclaratieStatus.Ingetrokken)]
    [InlineData(DeclaratieStatus.Afgekeurd)]
    public void Wat_is_ingetrokken_of_afgekeurd_telt_niet(DeclaratieStatus status) => Na(status).IsGoed<EenDeclaratiePerMaand>();

    [Fact]
    public void Een_aanvulling_mag_altijd() =>
        (Na(DeclaratieStatus.Betaald) with { Soort = Declaratiesoort.Aanvulling }).IsGoed<EenDeclaratiePerMaand>();

    [Fact]
    public void Een_eerdere_aanvulling_of_een_andere_maand_staat_niet_in_de_weg()
    {
        new Claimdossier { Eerdere = o => [Claimdossier.Eerder(o, DeclaratieStatus.Betaald, soort: Declaratiesoort.Aanvulling)] }
            .IsGoed<EenDeclaratiePerMaand>();
        new Claimdossier { Eerdere = o => [Claimdossier.Eerder(o, DeclaratieStatus.Betaald, maand: new(2026, 4))] }
            .IsGoed<EenDeclaratiePerMaand>();
    }

    private static Claimdossier Na(DeclaratieStatus status) => new() { Eerdere = o => [Claimdossier.Eerder(o, status)] };
}
