using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Identity;

/// <summary>The administrator of a verstrekker opens the account of one employee of the own organisation.</summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
public sealed class MedewerkerBekijken(UseCaseContext context) : UseCase<MedewerkerBekijken.Input, string>(context)
{
    public sealed record Input(Guid Account);

    /// <returns>The name.</returns>
    /// <exception cref="NietGevondenException">Nobody of the own organisation has this account.</exception>
    protected override async Task<string> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("eigen medewerkers");
        var verstrekker = Toegang.VerstrekkerId ?? throw new NietGevondenException(nameof(Gebruiker));
        Context.Betreft(null, nameof(Gebruiker), input.Account);
        return await (
            from g in db.Gebruikers.AsNoTracking()
            join m in db.Medewerkers.AsNoTracking() on g.MedewerkerId equals m.Id
            where g.Id == input.Account && m.VerstrekkerId == verstrekker
            select m.Naam).SingleOrDefaultAsync(cancellationToken) ?? throw new NietGevondenException(nameof(Gebruiker));
    }
}
