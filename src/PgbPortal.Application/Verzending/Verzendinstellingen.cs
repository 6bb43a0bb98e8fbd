namespace PgbPortal.Application.Verzending;

/// <summary>Where what leaves the portal is put. Configuration section "Verzending".</summary>
/// <param name="Map">Folder that the bank link and the message link empty; null: everything waits.</param>
public sealed record Verzendinstellingen(string? Map);
