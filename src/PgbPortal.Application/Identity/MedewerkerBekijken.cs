using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Identity;

/// <summary>The administrator of a verstrekker opens the account of one employee of the own organisation.</summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
public sealed class MedewerkerBekijken(UseCaseContext context) : UseCase<MedewerkerBekijken.Input, MedewerkerBekijken.Detail>(context)
{
    public sealed record Input(Guid Account);

    /// <param name="IsLokaal">An account of this portal, so function and laws are given here.</param>
    /// <param name="Mogelijk">The laws of the organisation.</param>
    public sealed record Detail(string Naam, Rol Rol, IReadOnlyList<Wet> Wetten, bool IsLokaal, IReadOnlyList<Wet> Mogelijk)
    {
        /// <summary>A code waits for another administrator.</summary>
        public bool Wacht { get; init; }

        /// <summary>That other is who looks now.</summary>
        public bool MagGoedkeuren { get; init; }
    }

    /// <exception cref="NietGevondenException">Nobody of the own organisation has this account.</exception>
    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("eigen medewerkers");
        var verstrekker = Toegang.VerstrekkerId ?? throw new NietGevondenException(nameof(Gebruiker));
        Context.Betreft(null, nameof(Gebruiker), input.Account);
        var gevonden = await (
            from g in db.Gebruikers.AsNoTracking()
            join m in db.Medewerkers.AsNoTracking() on g.MedewerkerId equals m.Id
            where g.Id == input.Account && m.VerstrekkerId == verstrekker
            select new { Account = g, Medewerker = m }).SingleOrDefaultAsync(cancellationToken) ?? throw new NietGevondenException(nameof(Gebruiker));
        var organisatie = await db.Verstrekkers.AsNoTracking().SingleAsync(v => v.Id == verstrekker, cancellationToken);
        var medewerker = gevonden.Medewerker;
        var door = Uitnodigingscode.WachtDoor(await db.Set<IdentityUserToken<Guid>>()
            .Where(t => t.UserId == input.Account && t.LoginProvider == Uitnodigingscode.Bron && t.Name == Uitnodigingscode.Naam)
            .Select(t => t.Value).SingleOrDefaultAsync(cancellationToken), NuUtc);
        return new(medewerker.Naam, medewerker.Rol, medewerker.Wetten, Lokaalaccount.IsLokaal(gevonden.Account), organisatie.Wetten)
        {
            Wacht = door is not null,
            MagGoedkeuren = door is not null && door != Sessie.GebruikerId && input.Account != Sessie.GebruikerId,
        };
    }
}
