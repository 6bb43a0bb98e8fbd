using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Bewaren;

/// <summary>
/// Takes the name, the address and the means to sign in away from accounts of employees that ended longer ago than their term. The rows stay, because decisions
/// and the care log point at them, and an account that ended stays ended. The same for the name under an answer to a question: the answer itself is part
/// of the dossier.
/// </summary>
internal static class Medewerkerwisser
{
    private const int Hoogstens = 500;
    private const int HoogstensVragen = 2_000;

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
        db.RemoveRange(await db.Kladden.Where(k => wie.Contains(k.GebruikerId)).ToListAsync(cancellationToken));
        (await db.Ervaringen.Where(e => e.GebruikerId != null && wie.Contains(e.GebruikerId.Value)).ToListAsync(cancellationToken)).ForEach(e => e.MaakAnoniem());
        foreach (var rij in rijen)
        {
            rij.Medewerker.MaakNaamloos(Wislijst.Gewist);
            MaakNaamloos(rij.Account);
        }

        await WisUitAntwoordenAsync(db, voor, cancellationToken);
        return rijen.Count;
    }

    // What is too much for one night goes in the next: an account that ended stays so.
    private static async Task WisUitAntwoordenAsync(PgbDbContext db, DateTime voor, CancellationToken cancellationToken)
    {
        var vragen = await db.Vragen
            .Where(v => v.Berichten.Any(b => b.MedewerkerId != null && b.Naam != Wislijst.Gewist
                && db.Gebruikers.Any(g => g.MedewerkerId == b.MedewerkerId && g.BeeindigdOpUtc != null && g.BeeindigdOpUtc < voor)))
            .OrderBy(v => v.Id).Take(HoogstensVragen).ToListAsync(cancellationToken);
        var genoemd = vragen.SelectMany(v => v.Berichten).Select(b => b.MedewerkerId).Where(m => m != null).Distinct().ToList();
        var weg = await db.Gebruikers.Where(g => genoemd.Contains(g.MedewerkerId) && g.BeeindigdOpUtc != null && g.BeeindigdOpUtc < voor)
            .Select(g => g.MedewerkerId!.Value).ToListAsync(cancellationToken);
        vragen.ForEach(v => v.MaakNaamloos(weg, Wislijst.Gewist));
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
