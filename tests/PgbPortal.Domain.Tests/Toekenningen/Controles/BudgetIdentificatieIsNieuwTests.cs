using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class BudgetIdentificatieIsNieuwTests
{
    [Fact]
    public void Een_nieuw_kenmerk_is_goed() => LaatDoor<BudgetIdentificatieIsNieuw>(Bericht);

    [Fact]
    public void Een_kenmerk_dat_al_gebruikt_is_wordt_geweigerd() => Weigert<BudgetIdentificatieIsNieuw>(
        Bericht,
        Feiten with { BudgetIdentificatieEerderGebruikt = true },
        ("9574", Berichtplek.Budget));
}
