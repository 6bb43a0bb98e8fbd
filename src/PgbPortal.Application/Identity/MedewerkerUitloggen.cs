using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Identity;

/// <summary>
/// The administrator of a verstrekker signs somebody of the own organisation out everywhere, and ends the account for good when that is asked.
/// Rights are not given here: those come from the sign-in of the own organisation.
/// </summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
public sealed class MedewerkerUitloggen(UseCaseContext context) : UseCase<MedewerkerUitloggen.Input, int>(context)
{
    /// <param name="Account">Of somebody of the own organisation.</param>
    /// <param name="VoorGoed">The account ends: it opens nothing any more, whatever the own organisation says.</param>
    public sealed record Input(Guid Account, bool VoorGoed);

    /// <returns>How many sessions ended.</returns>
    /// <exception cref="NietGevondenException">Nobody of the own organisation has this account.</exception>
    /// <exception cref="RegelOvertredenException">The own account (MW-001).</exception>
    protected override async Task<int> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("medewerker uitloggen");
        var account = await VanEigenOrganisatieAsync(db, input.Account, cancellationToken) ?? throw new NietGevondenException(nameof(Gebruiker));
        Context.Betreft(null, nameof(Gebruiker), account.Id);
        if (input.VoorGoed && account.Id == Sessie.GebruikerId)
        {
            throw new RegelOvertredenException("MW-001", "U kunt uw eigen account niet beëindigen. Vraag een andere beheerder.");
        }

        var sessies = await db.Aanmeldsessies.Where(s => s.GebruikerId == account.Id && s.BeeindigdOpUtc == null).ToListAsync(cancellationToken);
        sessies.ForEach(s => s.Beeindig(NuUtc));
        if (input.VoorGoed)
        {
            account.BeeindigdOpUtc ??= NuUtc;
        }

        await BewaarAsync(db, cancellationToken);
        return sessies.Count;
    }

    private async Task<Gebruiker?> VanEigenOrganisatieAsync(PgbDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var verstrekker = Toegang.VerstrekkerId;
        return verstrekker is null ? null : await db.Gebruikers.SingleOrDefaultAsync(
            g => g.Id == id && db.Medewerkers.Any(m => m.Id == g.MedewerkerId && m.VerstrekkerId == verstrekker), cancellationToken);
    }
}
