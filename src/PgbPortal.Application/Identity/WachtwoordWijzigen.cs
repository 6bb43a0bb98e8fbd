using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Identity;

/// <summary>An employee with an account of this portal chooses another password. Every other session of the account is over.</summary>
[ToegankelijkVoor(
    Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.BeheerderVerstrekker, Rol.PrivacyfunctionarisVerstrekker,
    Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb,
    Rol.SalarismedewerkerSvb, Rol.FinancieelMedewerkerSvb, Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
[VraagtBevestiging]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class WachtwoordWijzigen(UseCaseContext context, IPasswordHasher<Gebruiker> hasher) : UseCase<WachtwoordWijzigen.Input, int>(context)
{
    public sealed record Input(string Oud, string Nieuw);

    /// <returns>How many other sessions ended.</returns>
    /// <exception cref="RegelOvertredenException">The old one is wrong (WW-001), the new one is not good enough (WW-002), or there is no password here (WW-003).</exception>
    protected override async Task<int> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("wachtwoord wijzigen");
        var account = await db.Gebruikers.SingleAsync(g => g.Id == Sessie.GebruikerId, cancellationToken);
        Context.Betreft(null, nameof(Gebruiker), account.Id);
        if (account.PasswordHash is not { } hash)
        {
            throw new RegelOvertredenException("WW-003", "U logt niet in met een wachtwoord van dit portaal.");
        }

        if (Wachtwoordregels.Gelijk(input.Oud) == Wachtwoordregels.Gelijk(input.Nieuw))
        {
            throw new RegelOvertredenException("WW-002", "Kies een ander wachtwoord dan het oude.");
        }

        if (Wachtwoordregels.Fout(input.Nieuw, account.Naam, account.Email ?? "") is { } fout)
        {
            throw new RegelOvertredenException("WW-002", fout);
        }

        // Counted before it is looked at: of many guesses at once one is looked at, and the others find that the account changed.
        await EisSchrijvenAsync(db, cancellationToken);
        account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        account.AccessFailedCount++;
        await db.SaveChangesAsync(cancellationToken);
        var open = await db.Aanmeldsessies.Where(s => s.GebruikerId == account.Id && s.BeeindigdOpUtc == null).ToListAsync(cancellationToken);
        if (hasher.VerifyHashedPassword(account, hash, Wachtwoordregels.Gelijk(input.Oud)) == PasswordVerificationResult.Failed)
        {
            // Who got hold of an open session guesses a few times, and is out.
            if (account.AccessFailedCount >= Lokaalaccounts.Pogingen)
            {
                open.ForEach(s => s.Beeindig(NuUtc));
                await Openingen.SluitAsync(db, account.Id, NuUtc, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }

            throw new RegelOvertredenException("WW-001", "Uw oude wachtwoord klopt niet.");
        }

        var andere = open.Where(s => s.Id != Sessie.SessieId).ToList();
        andere.ForEach(s => s.Beeindig(NuUtc));
        account.PasswordHash = hasher.HashPassword(account, Wachtwoordregels.Gelijk(input.Nieuw));
        account.SecurityStamp = Guid.CreateVersion7().ToString("N");
        account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        account.AccessFailedCount = 0;
        await BewaarAsync(db, cancellationToken);
        return andere.Count;
    }
}
