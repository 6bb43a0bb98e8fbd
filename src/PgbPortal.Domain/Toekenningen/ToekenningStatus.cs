namespace PgbPortal.Domain.Toekenningen;

/// <summary>Where a toekenning stands on one day. Source: domein.md 4.1.</summary>
public enum ToekenningStatus
{
    Toekomstig,
    Actief,

    /// <summary>The period is over; claims are still welcome.</summary>
    Uitloop,

    /// <summary>The closing 507 was sent.</summary>
    Afgesloten,
    Vervangen,
    Ingetrokken,
}
