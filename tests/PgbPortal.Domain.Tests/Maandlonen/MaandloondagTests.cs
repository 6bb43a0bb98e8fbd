using PgbPortal.Domain.Maandlonen;

namespace PgbPortal.Domain.Tests.Maandlonen;

public sealed class MaandloondagTests
{
    [Theory]
    [InlineData(2024, 1, "2024-01-24")]
    [InlineData(2024, 2, "2024-02-23")] // the 24th is a Saturday
    [InlineData(2024, 3, "2024-03-22")] // a Sunday
    [InlineData(2024, 12, "2024-12-20")]
    [InlineData(2025, 12, "2025-12-19")] // the 20th is a Saturday
    [InlineData(2026, 12, "2026-12-18")]
    [InlineData(2038, 4, "2038-04-22")] // a Saturday, and the Friday before it is Goede Vrijdag
    public void De_vierentwintigste_in_december_de_twintigste_of_de_werkdag_ervoor(int jaar, int maand, string dag) =>
        Assert.Equal(DateOnly.Parse(dag), Maandloondag.Van(new(jaar, maand)));
}
