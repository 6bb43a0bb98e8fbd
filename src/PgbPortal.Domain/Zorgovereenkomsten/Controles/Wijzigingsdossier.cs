namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>What the controles of a change of a running agreement look at, besides the agreement as it becomes.</summary>
/// <param name="IsMinder">Lower pay, fewer hours or less travel on one of the lines.</param>
/// <param name="ZorgverlenerHeeftGetekend">He signed this very change.</param>
/// <param name="BijOndertekenen">The beheerder signs; before that nobody has to have signed.</param>
public sealed record Wijzigingsdossier(
    DateOnly Ingangsdatum, DateOnly Vandaag, bool IsMinder = false, bool ZorgverlenerHeeftGetekend = false, bool BijOndertekenen = false);
