using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Identity;

/// <summary>
/// The administrator of a verstrekker says that an employee still needs function and laws. What they were then is kept. Who is not needed any
/// more is ended by <see cref="MedewerkerUitloggen"/>, which keeps that as well.
/// </summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
public sealed class RechtBevestigen(UseCaseContext context) : UseCase<RechtBevestigen.Input, MedewerkerId>(context)
{
    public sealed record Input(Guid Account);

    // Of two clicks at once the second reads that it was done.
    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="NietGevondenException">Nobody of the own organisation has this account.</exception>
    /// <exception cref="RegelOvertredenException">The own account (MW-008), or done already in this quarter (MW-009).</exception>
    protected override async Task<MedewerkerId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("rechten bevestigen");
        var (account, medewerker) = await Lokaalaccount.EigenAsync(db, Toegang.VerstrekkerId, input.Account, cancellationToken);
        Context.Betreft(null, nameof(Gebruiker), account.Id);
        if (account.Id == Sessie.GebruikerId || medewerker.Id == Sessie.MedewerkerId)
        {
            throw new RegelOvertredenException("MW-008", "U kunt uw eigen rechten niet bevestigen. Vraag een andere beheerder.");
        }

        if (Maak(medewerker, Rechtoordeel.Nodig, Sessie.GebruikerId!.Value, Vandaag, NuUtc) is var bevestiging
            && await db.Rechtbevestigingen.AnyAsync(
                r => r.MedewerkerId == medewerker.Id && r.Jaar == bevestiging.Jaar && r.Kwartaal == bevestiging.Kwartaal, cancellationToken))
        {
            throw new RegelOvertredenException("MW-009", "De rechten van deze medewerker zijn dit kwartaal al bevestigd.");
        }

        db.Add(bevestiging);
        await BewaarAsync(db, cancellationToken);
        return medewerker.Id;
    }

    internal static Rechtbevestiging Maak(Domain.Verstrekkers.Medewerker medewerker, Rechtoordeel oordeel, Guid door, DateOnly vandaag, DateTime nuUtc)
    {
        var (jaar, kwartaal) = RechtencontroleBekijken.Kwartaal(vandaag);
        return new()
        {
            Id = Tijdsleutel.Nieuw(),
            MedewerkerId = medewerker.Id,
            VerstrekkerId = medewerker.VerstrekkerId,
            Jaar = jaar,
            Kwartaal = kwartaal,
            Rol = medewerker.Rol,
            Wetten = medewerker.Wetten,
            Oordeel = oordeel,
            Door = door,
            OpUtc = nuUtc,
        };
    }
}
