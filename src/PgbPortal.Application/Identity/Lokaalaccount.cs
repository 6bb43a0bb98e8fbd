using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Identity;

/// <summary>Accounts that live in this portal: how they are named, and how an administrator finds one of the own staff.</summary>
internal static class Lokaalaccount
{
    public const string Voorvoegsel = "LOKAAL-";

    /// <summary>Unique within the organisation and telling nobody's address; another organisation can have the same address.</summary>
    public static string Naam(string organisatie, string email) =>
        $"lokaal-{organisatie.ToLowerInvariant()}-{Accountzoeker.Kort(email.Trim().ToLowerInvariant())}";

    public static bool IsLokaal(Gebruiker account) => account.NormalizedUserName?.StartsWith(Voorvoegsel, StringComparison.Ordinal) == true;

    /// <returns>The account and its employee, of the own organisation only.</returns>
    /// <exception cref="NietGevondenException">Nobody of the own organisation has this account, or it ended.</exception>
    public static async Task<(Gebruiker Account, Domain.Verstrekkers.Medewerker Medewerker)> EigenAsync(
        PgbDbContext db, VerstrekkerId? verstrekker, Guid account, CancellationToken cancellationToken)
    {
        var gevonden = verstrekker is null ? null : await db.Gebruikers.SingleOrDefaultAsync(g => g.Id == account && g.BeeindigdOpUtc == null, cancellationToken);
        var medewerker = gevonden?.MedewerkerId is not { } id ? null
            : await db.Medewerkers.SingleOrDefaultAsync(m => m.Id == id && m.VerstrekkerId == verstrekker, cancellationToken);
        return medewerker is null ? throw new NietGevondenException(nameof(Gebruiker)) : (gevonden!, medewerker);
    }
}
