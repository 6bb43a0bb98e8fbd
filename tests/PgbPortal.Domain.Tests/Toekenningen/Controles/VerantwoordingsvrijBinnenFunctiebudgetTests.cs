using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class VerantwoordingsvrijBinnenFunctiebudgetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    public void Tot_en_met_het_functiebudget_is_goed(int verantwoordingsvrij) => LaatDoor<VerantwoordingsvrijBinnenFunctiebudget>(
        MetFunctiebudgetten(Functiebudget(euro: 500, verantwoordingsvrij: verantwoordingsvrij)));

    [Fact]
    public void Achthonderd_van_vijfhonderd_wordt_geweigerd() => Weigert<VerantwoordingsvrijBinnenFunctiebudget>(
        MetFunctiebudgetten(Functiebudget("01"), Functiebudget(euro: 500, verantwoordingsvrij: 800)),
        Feiten,
        ("9503", Berichtplek.Functiebudget(1)));
}
