using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class BudgethouderIsInLevenTests
{
    [Fact]
    public void Een_levende_budgethouder_is_goed() => LaatDoor<BudgethouderIsInLeven>(Bericht);

    [Fact]
    public void Een_overleden_budgethouder_geeft_een_waarschuwing() =>
        Meldt<BudgethouderIsInLeven>(Berichtplek.Client, Bericht, Feiten with { ClientOverleden = true });
}
