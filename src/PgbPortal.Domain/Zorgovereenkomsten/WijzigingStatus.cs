namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>Who is at turn with a change of a running agreement. Source: scenarios/README.md 6.2.</summary>
public enum WijzigingStatus
{
    /// <summary>Lower pay or fewer hours: the zorgverlener signs first.</summary>
    WachtOpZorgverlener,
    WachtOpBeheerder,
    InBeoordeling,
    Goedgekeurd,
    Afgekeurd,
    Ingetrokken,
}
