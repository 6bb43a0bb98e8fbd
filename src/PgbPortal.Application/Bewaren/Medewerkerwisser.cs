using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Bewaren;

/// <summary>
/// Takes the name, the address and the means to sign in away from accounts of employees that ended longer ago than their term. The rows stay, because decisions
/// and the care log point at them, and an account that ended stays ended.
/// </summary>
internal static class Medewerkerwisser
{
    private const int Hoogstens = 500;

    /// <param name="voor">What ended before this moment goes.</param>
    /// <returns>How many lost their name in this round; the next day goes on. Not saved yet.</returns>
    public static async Task<int> WisAsync(PgbDbContext db, DateTime voor, CancellationToken cancellationToken)
    {
        var rijen = await (
            from g in db.Gebruikers
            join m in db.Medewerkers on g.MedewerkerId equals m.Id
            where g.BeeindigdOpUtc != null && g.BeeindigdOpUtc < voor && (g.Naam != Wislijst.Gewist || m.Naam != Wislijst.Gewist)
            orderby g.Id
            select new { Account = g, Medewerker = m }).Take(Hoogstens).ToListAsync(cancellationToken);
        var wie = rijen.ConvertAll(r => r.Account.Id);
        db.RemoveRange(await db.Set<IdentityUserToken<Guid>>().Where(t => wie.Contains(t.UserId)).ToListAsync(cancellationToken));
        (await db.Ervaringen.Where(e => e.GebruikerId != null && wie.Contains(e.GebruikerId.Value)).ToListAsync(cancellationToken)).ForEach(e => e.MaakAnoniem());
        foreach (var rij in rijen)
        {
            rij.Medewerker.MaakNaamloos(Wislijst.Gewist);
            MaakNaamloos(rij.Account);
        }

        return rijen.Count;
    }

    private static void MaakNaamloos(Gebruiker account)
    {
        // The name of an account of the portal comes from the address; that of a provider from a hash of what the provider calls somebody, by which an
        // account that ended is known again.
        if (Lokaalaccount.IsLokaal(account))
        {
            account.UserName = $"gewist-{account.Id:N}";
            account.NormalizedUserName = account.UserName.ToUpperInvariant();
        }

        account.Naam = Wislijst.Gewist;
        (account.Email, account.NormalizedEmail, account.PhoneNumber, account.Omschrijving, account.PasswordHash) = (null, null, null, null, null);
        account.SecurityStamp = Guid.CreateVersion7().ToString("N");
        account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
    }
}
