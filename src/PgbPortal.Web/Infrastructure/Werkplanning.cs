using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Infrastructure;

/// <summary>Work on the portal that everybody may know of beforehand. Configuration section "Status".</summary>
/// <param name="Tekst">For users, in plain words: when, and what does not work then. Null: nothing was planned.</param>
public sealed record Werkplanning(string? Tekst)
{
    private const int MeesteTekens = 300;

    /// <exception cref="InstellingOnjuistException">It is too long for a page.</exception>
    public static Werkplanning Van(IConfiguration configuration) => configuration["Status:GeplandWerk"]?.Trim() switch
    {
        null or "" => new(Tekst: null),
        { Length: <= MeesteTekens } tekst => new(tekst),
        _ => throw new InstellingOnjuistException("Status__GeplandWerk", "schrijf hoogstens 300 tekens."),
    };
}
