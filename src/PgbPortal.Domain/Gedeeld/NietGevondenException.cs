namespace PgbPortal.Domain.Gedeeld;

/// <summary>Does not exist for this user; whether it exists elsewhere is not told (404).</summary>
public sealed class NietGevondenException(string soort)
    : Exception($"{soort} niet gevonden.");
