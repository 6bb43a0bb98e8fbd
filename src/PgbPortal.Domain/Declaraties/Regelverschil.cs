using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties;

/// <summary>What one line of a paid claim costs more or less at its new tariff.</summary>
/// <param name="Tarief">The new one, per unit.</param>
/// <param name="Budget">What the budget bears more, or less (signed).</param>
/// <param name="Eigen">What own money bears more, or less (signed).</param>
public sealed record Regelverschil(Declaratieregel Regel, Bedrag Tarief, Bedrag Budget, Bedrag Eigen = default)
{
    public Bedrag Samen => Budget + Eigen;
}
