using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Identity;

/// <summary>
/// The administrator of a verstrekker signs somebody of the own organisation out everywhere, and ends the account for good when that is asked.
/// What they may is another question: <see cref="MedewerkerRechtenWijzigen"/>.
/// </summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
public sealed class MedewerkerUitloggen(UseCaseContext context) : UseCase<MedewerkerUitloggen.Input, int>(context)
{
    /// <param name="Account">Of somebody of the own organisation.</param>
    /// <param name="VoorGoed">The account ends: it opens nothing any more, whatever the own organisation says.</param>
    public sealed record Input(Guid Account, bool VoorGoed);

    protected override bool BlijftMogelijk => true;

    // Whoever tries to sign in all the while does not keep the account open.
    protected override bool HerhaaltBijBotsing => true;

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
        await Openingen.SluitAsync(db, account.Id, NuUtc, cancellationToken);

        // Who is half-way in with this account begins again.
        account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        account.SecurityStamp = Guid.CreateVersion7().ToString("N");
        if (input.VoorGoed)
        {
            account.BeeindigdOpUtc ??= NuUtc;
            await OnthoudAsync(db, account, cancellationToken);
        }

        await BewaarAsync(db, cancellationToken);
        return sessies.Count;
    }

    // In the review of this quarter somebody looked at this employee, and said no.
    private async Task OnthoudAsync(PgbDbContext db, Gebruiker account, CancellationToken cancellationToken)
    {
        var medewerker = await db.Medewerkers.SingleAsync(m => m.Id == account.MedewerkerId, cancellationToken);
        var bevestiging = RechtBevestigen.Maak(medewerker, Rechtoordeel.Beeindigd, Sessie.GebruikerId!.Value, Vandaag, NuUtc);
        if (!await db.Rechtbevestigingen.AnyAsync(
            r => r.MedewerkerId == medewerker.Id && r.Jaar == bevestiging.Jaar && r.Kwartaal == bevestiging.Kwartaal, cancellationToken))
        {
            db.Add(bevestiging);
        }
    }

    private async Task<Gebruiker?> VanEigenOrganisatieAsync(PgbDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var verstrekker = Toegang.VerstrekkerId;
        return verstrekker is null ? null : await db.Gebruikers.SingleOrDefaultAsync(
            g => g.Id == id && db.Medewerkers.Any(m => m.Id == g.MedewerkerId && m.VerstrekkerId == verstrekker), cancellationToken);
    }
}
