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
    public sealed record Detail(string Naam, Rol Rol, IReadOnlyList<Wet> Wetten, bool IsLokaal, IReadOnlyList<Wet> Mogelijk);

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
        return new(medewerker.Naam, medewerker.Rol, medewerker.Wetten, Lokaalaccount.IsLokaal(gevonden.Account), organisatie.Wetten);
    }
}
