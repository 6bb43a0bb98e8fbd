using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Identity;

/// <summary>Keeps accounts as Identity does, but of each recovery code only the hash, salted and slow as that of a password.</summary>
internal sealed class Accountopslag(PgbDbContext context, IPasswordHasher<Gebruiker> hasher, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Gebruiker, PgbDbContext, Guid>(context, describer)
{
    // Where Identity keeps them.
    private const string Bron = "[AspNetUserStore]";
    private const string Naam = "RecoveryCodes";

    public override Task ReplaceCodesAsync(Gebruiker user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(c => hasher.HashPassword(user, c)).ToList(), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Gebruiker user, string code, CancellationToken cancellationToken)
    {
        var hashes = (await GetTokenAsync(user, Bron, Naam, cancellationToken) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(hashes, h => hasher.VerifyHashedPassword(user, h, code) != PasswordVerificationResult.Failed) is not { } gelijk)
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, hashes.Where(h => h != gelijk), cancellationToken);
        return true;
    }
}
