namespace PgbPortal.Application.Identity;

/// <summary>How long a session lasts.</summary>
/// <param name="Stil">Without use it ends after this.</param>
/// <param name="Hoogstens">However busy it is, it ends after this.</param>
/// <param name="Bevestiging">A step that can do much harm asks who somebody is again when the last time was longer ago than this.</param>
public sealed record Sessiegrenzen(TimeSpan Stil, TimeSpan Hoogstens, TimeSpan Bevestiging)
{
    /// <remarks>Source: kwaliteit.md check 31 for the first.</remarks>
    public static Sessiegrenzen Standaard { get; } = new(TimeSpan.FromMinutes(15), TimeSpan.FromHours(8), TimeSpan.FromMinutes(15));
}
