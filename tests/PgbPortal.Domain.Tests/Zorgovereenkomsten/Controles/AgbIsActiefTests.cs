using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class AgbIsActiefTests
{
    [Theory]
    [InlineData(Registerstand.Actief)]
    [InlineData(Registerstand.NietVanToepassing)]
    public void Een_geldig_nummer_of_geen_nummer_is_goed(Registerstand stand) =>
        new Overeenkomstdossier { Agb = stand }.IsGoed<AgbIsActief>();

    [Fact]
    public void Een_onbekend_nummer_kan_niet() =>
        Assert.Contains("AGB-code", new Overeenkomstdossier { Agb = Registerstand.Onbekend }.IsFout<AgbIsActief>("ZO-008"));

    [Fact]
    public void Wat_op_de_eerste_dag_is_beeindigd_kan_niet() =>
        Assert.Contains("1 maart 2026", new Overeenkomstdossier { Agb = Registerstand.Beeindigd }.IsFout<AgbIsActief>("ZO-008"));
}
