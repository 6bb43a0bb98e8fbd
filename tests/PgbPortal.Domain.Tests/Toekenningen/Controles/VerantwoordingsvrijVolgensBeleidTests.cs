using PgbPortal.Domain.Toekenningen.Controles;
using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class VerantwoordingsvrijVolgensBeleidTests
{
    /// <summary>The rule of the Wlz: 1,5 %, € 250 to € 1.250.</summary>
    private static readonly ToekenningFeiten Wlz =
        Feiten with { Vvbregel = new(15, Bedrag.Euro(250), Bedrag.Euro(1250)) };

    [Theory]
    [InlineData("2024-01-01", "2024-12-31", 48_000, 720)]
    [InlineData("2024-01-01", "2024-12-31", 10_000, 250)]
    [InlineData("2024-01-01", "2024-12-31", 100_000, 1250)]
    [InlineData("2024-01-01", "2024-12-31", 100, 100)]
    public void Anderhalf_procent_binnen_de_grenzen_is_goed(string van, string totEnMet, int euro, int verantwoordingsvrij) =>
        LaatDoor<VerantwoordingsvrijVolgensBeleid>(
            MetFunctiebudgetten(Functiebudget("99", van, totEnMet, euro, verantwoordingsvrij)),
            Wlz);

    [Fact]
    public void Voor_een_deel_van_het_jaar_geldt_een_deel_van_de_grens() => LaatDoor<VerantwoordingsvrijVolgensBeleid>(
        MetFunctiebudgetten(Functiebudget("99", "2025-07-01", "2025-12-31", 2000, 126.03m)),
        Wlz);

    [Fact]
    public void Driehonderd_bij_achtenveertigduizend_geeft_een_waarschuwing() => Meldt<VerantwoordingsvrijVolgensBeleid>(
        Berichtplek.Functiebudget(0),
        MetFunctiebudgetten(Functiebudget("99", "2024-01-01", "2024-12-31", 48_000, 300)),
        Wlz);

    [Fact]
    public void Een_verstrekker_zonder_regel_bepaalt_het_zelf() => LaatDoor<VerantwoordingsvrijVolgensBeleid>(
        MetFunctiebudgetten(Functiebudget("99", "2024-01-01", "2024-12-31", 48_000, 300)));

    [Fact]
    public void Over_een_intrekking_en_een_omgekeerde_periode_zegt_deze_controle_niets() =>
        LaatDoor<VerantwoordingsvrijVolgensBeleid>(
            MetFunctiebudgetten(Intrekking(), Functiebudget(van: "2026-06-01", totEnMet: "2026-05-31")),
            Wlz);
}
