namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>A row that breaks an invariant.</summary>
/// <param name="Invariant">I1 to I16, P1 and up.</param>
/// <param name="Plaats">The row, by key and number; no personal data.</param>
/// <param name="Uitleg">What is wrong with it, in amounts of cents.</param>
/// <param name="Rekeningen">The accounts on which nothing may be booked until it is solved; empty when it is about no account.</param>
public sealed record Boekhoudafwijking(string Invariant, string Plaats, string Uitleg, params IReadOnlyList<RekeningId> Rekeningen)
{
    public override string ToString() => $"{Invariant} {Plaats}: {Uitleg}";
}
