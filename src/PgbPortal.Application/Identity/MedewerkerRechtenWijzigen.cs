using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Identity;

/// <summary>
/// The administrator of a verstrekker gives somebody of the own staff another function or other laws. Only for an account of this portal:
/// what others may comes from the sign-in of the own organisation. Never for oneself.
/// </summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
[VraagtBevestiging]
public sealed class MedewerkerRechtenWijzigen(UseCaseContext context) : UseCase<MedewerkerRechtenWijzigen.Input, MedewerkerId>(context)
{
    public sealed record Input(Guid Account, Rol Rol, IReadOnlyList<Wet> Wetten);

    protected override bool BlijftMogelijk => true;

    /// <exception cref="NietGevondenException">Nobody of the own organisation has this account.</exception>
    /// <exception cref="RegelOvertredenException">
    /// The own account (MW-007), one of the own organisation's sign-in (MW-005), or a function or law that this organisation does not have (MW-004).
    /// </exception>
    protected override async Task<MedewerkerId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("rechten wijzigen");
        var (account, medewerker) = await Lokaalaccount.EigenAsync(db, Toegang.VerstrekkerId, input.Account, cancellationToken);
        Context.Betreft(null, nameof(Gebruiker), account.Id);
        if (account.Id == Sessie.GebruikerId || medewerker.Id == Sessie.MedewerkerId)
        {
            throw new RegelOvertredenException("MW-007", "U kunt uw eigen rechten niet veranderen. Vraag een andere beheerder.");
        }

        if (!Lokaalaccount.IsLokaal(account))
        {
            throw new RegelOvertredenException("MW-005", "Deze medewerker logt in bij uw eigen organisatie. Regel het daar.");
        }

        var verstrekker = await db.Verstrekkers.AsNoTracking().SingleAsync(v => v.Id == Toegang.VerstrekkerId, cancellationToken);
        MedewerkerUitnodigen.Recht(verstrekker, input.Rol, input.Wetten);
        medewerker.Wijzig(medewerker.Naam, input.Rol, input.Wetten);
        await Openingen.SluitAsync(db, account.Id, NuUtc, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return medewerker.Id;
    }
}
