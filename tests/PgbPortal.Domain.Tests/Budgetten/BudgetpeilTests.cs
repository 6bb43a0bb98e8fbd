using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Budgetten;

public sealed class BudgetpeilTests
{
    [Theory]
    [InlineData(100_000, 79_999, Budgetpeil.Ruim)]
    [InlineData(100_000, 80_000, Budgetpeil.BijnaOp)]
    [InlineData(100_000, 99_999, Budgetpeil.BijnaOp)]
    [InlineData(100_000, 100_000, Budgetpeil.Op)]
    [InlineData(100_000, 120_000, Budgetpeil.Op)]
    [InlineData(0, 0, Budgetpeil.Ruim)]
    [InlineData(100_000, -500, Budgetpeil.Ruim)]
    public void Een_budget_is_bijna_op_vanaf_tachtig_procent_en_op_als_er_niets_meer_vrij_is(long toegekend, long gebruikt, Budgetpeil peil) =>
        Assert.Equal(peil, Budgetpeilen.Van(new(toegekend), new Bedrag(gebruikt), Testkengetallen.Alle, new(2026, 4, 2)));
}
