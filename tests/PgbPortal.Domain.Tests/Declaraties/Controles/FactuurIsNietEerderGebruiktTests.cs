using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class FactuurIsNietEerderGebruiktTests
{
    [Fact]
    public void Zonder_factuur_of_met_een_nieuw_nummer_is_het_goed()
    {
        new Claimdossier { AndereFactuurnummers = ["F2026-12"] }.IsGoed<FactuurIsNietEerderGebruikt>();
        Met("F2026-13").IsGoed<FactuurIsNietEerderGebruikt>();
    }

    [Theory]
    [InlineData("F2026-12")]
    [InlineData(" f2026-12 ")]
    public void Hetzelfde_nummer_waarschuwt(string nummer) => Assert.Contains(
        "al eerder gebruikt", Met(nummer).IsFout<FactuurIsNietEerderGebruikt>("DC-022", Zwaarte.Waarschuwing));

    private static Claimdossier Met(string nummer) =>
        new() { Factuur = new(nummer, new(2026, 3, 31), null), AndereFactuurnummers = ["F2026-12"] };
}
