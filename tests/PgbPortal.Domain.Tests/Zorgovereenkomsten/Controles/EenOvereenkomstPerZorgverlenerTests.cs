using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class EenOvereenkomstPerZorgverlenerTests
{
    [Fact]
    public void Zonder_andere_overeenkomst_is_het_goed() => new Overeenkomstdossier().IsGoed<EenOvereenkomstPerZorgverlener>();

    [Theory]
    [InlineData(null)]
    [InlineData("2026-03-01")]
    [InlineData("2026-12-31")]
    public void Een_tweede_overeenkomst_naast_de_eerste_kan_niet(string? laatsteDag)
    {
        var tekst = Met(laatsteDag).IsFout<EenOvereenkomstPerZorgverlener>("ZO-003");

        Assert.Contains("U heeft al een overeenkomst", tekst);
    }

    [Fact]
    public void Een_overeenkomst_die_de_dag_ervoor_eindigt_staat_niet_in_de_weg() =>
        Met("2026-02-28").IsGoed<EenOvereenkomstPerZorgverlener>();

    [Fact]
    public void De_overeenkomst_staat_zichzelf_niet_in_de_weg()
    {
        var bouw = new ZorgovereenkomstBuilder();

        new Overeenkomstdossier { Overeenkomst = bouw, Andere = [new(bouw.Id, bouw.Van, null)] }
            .IsGoed<EenOvereenkomstPerZorgverlener>();
    }

    private static Overeenkomstdossier Met(string? laatsteDag) => new()
    {
        Andere = [new(ZorgovereenkomstId.Nieuw(), new(2026, 1, 1), laatsteDag is null ? null : DateOnly.Parse(laatsteDag))],
    };
}
