using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Personen;

namespace PgbPortal.TestSupport;

/// <summary>An adult budgethouder, who so is the own beheerder.</summary>
public sealed record BudgethouderBuilder
{
    public BudgethouderId Id { get; init; } = BudgethouderId.Nieuw();

    public Persoon Persoon { get; init; } = new PersoonBuilder().Build();

    public Budgethouder Build() => Budgethouder.Van(Id, Persoon);
}
