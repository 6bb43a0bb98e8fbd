namespace PgbPortal.Domain.Gedeeld;

/// <summary>Somebody else changed this in the meantime; nothing was saved (409).</summary>
public sealed class GelijktijdigGewijzigdException()
    : Exception("Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.");
