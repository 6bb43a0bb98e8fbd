using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Identity;

/// <summary>
/// A second administrator says that a code is for the colleague whose name it bears; before that it opens nothing. Only where the
/// organisation asks for it (<see cref="Lokaleweg.TweedeBeheerder"/>).
/// </summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
[VraagtBevestiging]
public sealed class UitnodigingGoedkeuren(UseCaseContext context) : UseCase<UitnodigingGoedkeuren.Input, Guid>(context)
{
    public sealed record Input(Guid Account);

    /// <exception cref="NietGevondenException">Nobody of the own organisation has this account.</exception>
    /// <exception cref="RegelOvertredenException">No code waits (MW-010), or it was given by oneself (MW-011).</exception>
    protected override async Task<Guid> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("uitnodiging goedkeuren");
        var (account, _) = await Lokaalaccount.EigenAsync(db, Toegang.VerstrekkerId, input.Account, cancellationToken);
        Context.Betreft(null, nameof(Gebruiker), account.Id);
        var token = await db.Set<IdentityUserToken<Guid>>().SingleOrDefaultAsync(
            t => t.UserId == account.Id && t.LoginProvider == Uitnodigingscode.Bron && t.Name == Uitnodigingscode.Naam, cancellationToken);
        if (Uitnodigingscode.WachtDoor(token?.Value, NuUtc) is not { } door)
        {
            throw new RegelOvertredenException("MW-010", "Er wacht geen code op goedkeuring. U hoeft niets te doen.");
        }

        if (door == Sessie.GebruikerId || account.Id == Sessie.GebruikerId)
        {
            throw new RegelOvertredenException("MW-011", "U kunt deze code niet zelf goedkeuren. Vraag een andere beheerder.");
        }

        token!.Value = Uitnodigingscode.Goedgekeurd(token.Value!);
        account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        await BewaarAsync(db, cancellationToken);
        return account.Id;
    }
}
