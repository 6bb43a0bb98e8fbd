using PgbPortal.Domain.Declaraties.Controles;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class MaandIsVoorbijTests
{
    [Fact]
    public void Op_de_eerste_dag_van_de_volgende_maand_mag_het() => Mei(new(2026, 6, 1)).IsGoed<MaandIsVoorbij>();

    [Theory]
    [InlineData(20)]
    [InlineData(31)]
    public void Tot_en_met_de_laatste_dag_niet(int dag)
    {
        var tekst = Mei(new(2026, 5, dag)).IsFout<MaandIsVoorbij>("DC-003");

        Assert.Contains("mei 2026 indienen vanaf 1 juni 2026", tekst);
    }

    private static Claimdossier Mei(DateOnly dag) =>
        new() { Maand = new(2026, 5), Regels = o => [Claimdossier.Week(o, "2026-W19", 60)], IngevoerdOp = dag };
}
