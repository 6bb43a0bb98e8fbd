namespace PgbPortal.Application.Identity;

/// <summary>From where somebody signs in, for the care log.</summary>
public interface INetwerk
{
    /// <summary>Cut off, so that it does not tell which house; null outside a request.</summary>
    string? Huidig { get; }
}
