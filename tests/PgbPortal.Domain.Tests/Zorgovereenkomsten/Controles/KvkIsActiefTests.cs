using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class KvkIsActiefTests
{
    [Theory]
    [InlineData(Registerstand.Actief)]
    [InlineData(Registerstand.NietVanToepassing)]
    public void Een_geldig_nummer_of_geen_nummer_is_goed(Registerstand stand) =>
        new Overeenkomstdossier { Kvk = stand }.IsGoed<KvkIsActief>();

    [Fact]
    public void Een_onbekend_nummer_kan_niet() =>
        Assert.Contains("KvK-nummer", new Overeenkomstdossier { Kvk = Registerstand.Onbekend }.IsFout<KvkIsActief>("ZO-009"));

    [Fact]
    public void Wat_op_de_eerste_dag_is_beeindigd_kan_niet() =>
        Assert.Contains("1 maart 2026", new Overeenkomstdossier { Kvk = Registerstand.Beeindigd }.IsFout<KvkIsActief>("ZO-009"));
}
