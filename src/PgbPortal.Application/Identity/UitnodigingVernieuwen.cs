using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Identity;

/// <summary>
/// Somebody lost telephone, codes or password, or let the code lie too long: the administrator gives a new one. What the account opened with
/// before opens nothing any more, and who is signed in with it is signed out.
/// </summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
[VraagtBevestiging]
public sealed class UitnodigingVernieuwen(UseCaseContext context, Lokaalinstellingen instellingen)
    : UseCase<UitnodigingVernieuwen.Input, Uitnodiging>(context)
{
    public sealed record Input(Guid Account);

    /// <exception cref="NietGevondenException">Nobody of the own organisation has this account.</exception>
    /// <exception cref="RegelOvertredenException">The own account (MW-006), or one of the own organisation's sign-in (MW-005).</exception>
    protected override async Task<Uitnodiging> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("uitnodiging vernieuwen");
        var (account, _) = await Lokaalaccount.EigenAsync(db, Toegang.VerstrekkerId, input.Account, cancellationToken);
        Context.Betreft(null, nameof(Gebruiker), account.Id);
        if (account.Id == Sessie.GebruikerId)
        {
            throw new RegelOvertredenException("MW-006", "Voor uw eigen account vraagt u een andere beheerder.");
        }

        if (!Lokaalaccount.IsLokaal(account))
        {
            throw new RegelOvertredenException("MW-005", "Deze medewerker logt in bij uw eigen organisatie. Regel het daar.");
        }

        var eigen = await db.Verstrekkers.AsNoTracking().SingleAsync(v => v.Id == Toegang.VerstrekkerId, cancellationToken);
        var wacht = instellingen.Van(eigen.Code) is { TweedeBeheerder: true }
            && await Uitnodigingscode.HeeftAndereBeheerderAsync(db, eigen.Id, Sessie.GebruikerId!.Value, account.Id, cancellationToken);
        if (account.PasswordHash is not null)
        {
            // Somebody worked with it: the code may also be meant for somebody else than that colleague.
            await Inzagesignaal.MeldAsync(db, Signaalsoort.CodeVernieuwd, account.Id, eigen.Id, Vandaag, NuUtc, cancellationToken);
        }

        var uitnodiging = await Uitnodigingscode.GeefAsync(db, account, NuUtc, cancellationToken, wacht ? Sessie.GebruikerId : null);
        (await db.Aanmeldsessies.Where(s => s.GebruikerId == account.Id && s.BeeindigdOpUtc == null).ToListAsync(cancellationToken))
            .ForEach(s => s.Beeindig(NuUtc));
        await Openingen.SluitAsync(db, account.Id, NuUtc, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return uitnodiging;
    }
}
