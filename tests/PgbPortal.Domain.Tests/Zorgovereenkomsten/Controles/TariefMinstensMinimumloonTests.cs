using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class TariefMinstensMinimumloonTests
{
    [Theory]
    [InlineData("2024-01-01", 1434)]
    [InlineData("2024-07-01", 1478)]
    [InlineData("2025-01-01", 1519)]
    [InlineData("2025-07-01", 1556)]
    [InlineData("2026-03-01", 1589)]
    public void Dit_is_het_laagste_tarief_in_hele_centen(string dag, long minstens)
    {
        var van = DateOnly.Parse(dag);

        Dossier(van, minstens).IsGoed<TariefMinstensMinimumloon>();
        Assert.Contains(new Bedrag(minstens).ToString(), Dossier(van, minstens - 1).IsFout<TariefMinstensMinimumloon>("ZO-015"));
    }

    [Fact]
    public void Veertien_euro_is_te_laag() => Dossier(new(2026, 3, 1), 1400).IsFout<TariefMinstensMinimumloon>("ZO-015");

    [Fact]
    public void Een_bedrijf_bepaalt_zijn_eigen_prijs() =>
        new Overeenkomstdossier { Overeenkomst = new() { Tarief = Bedrag.Euro(10) } }.IsGoed<TariefMinstensMinimumloon>();

    [Fact]
    public void Een_tarief_per_rit_is_geen_uurloon() => new Overeenkomstdossier
    {
        Overeenkomst = Overeenkomstdossier.MetPersoon() with { Eenheid = Eenheid.Rit, Tarief = Bedrag.Euro(10) },
    }.IsGoed<TariefMinstensMinimumloon>();

    private static Overeenkomstdossier Dossier(DateOnly van, long tarief) =>
        new() { Overeenkomst = Overeenkomstdossier.MetPersoon() with { Van = van, Tarief = new(tarief) } };
}
