using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class DagIsGeweestTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(19)]
    [InlineData(20)]
    public void Een_dag_tot_en_met_vandaag_is_goed(int dag) => Dossier(dag).IsGoed<DagIsGeweest>();

    [Fact]
    public void Morgen_moet_nog_komen() =>
        Assert.Contains("21 mei 2026 moet nog komen", Dossier(21).IsFout<DagIsGeweest>("DC-004"));

    [Fact]
    public void Een_week_heeft_geen_dag() => new Claimdossier { IngevoerdOp = new(2026, 3, 1) }.IsGoed<DagIsGeweest>();

    private static Claimdossier Dossier(int dag) => new()
    {
        Overeenkomst = new() { Eenheid = Eenheid.Dagdeel, Status = ZorgovereenkomstStatus.Goedgekeurd },
        Maand = new(2026, 5),
        Regels = o => [Claimdossier.Dag(o, new(2026, 5, dag), 1)],
        IngevoerdOp = new(2026, 5, 20),
    };
}
