using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties;

/// <summary>What one line of a paid claim costs more or less at its new tariff.</summary>
/// <param name="Tarief">The new one, per unit.</param>
/// <param name="Bedrag">New less old.</param>
public sealed record Regelverschil(Declaratieregel Regel, Bedrag Tarief, Bedrag Bedrag);
