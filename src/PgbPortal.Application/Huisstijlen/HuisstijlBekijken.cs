using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Huisstijlen;

/// <summary>The administrator of a verstrekker looks at how its pages look, and at what they tell people to call.</summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
public sealed class HuisstijlBekijken(UseCaseContext context) : UseCase<HuisstijlBekijken.Input, HuisstijlBekijken.Stand>(context)
{
    public sealed record Input;

    /// <param name="Naam">What is shown when there is no other name.</param>
    /// <param name="Logo">Address, width and height; null when there is none.</param>
    public sealed record Stand(string Naam, Huisstijl Huisstijl, Thema Thema);

    // About no person.
    protected override bool WordtGelogd => false;

    protected override async Task<Stand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var verstrekker = await Db.Verstrekkers.AsNoTracking().SingleAsync(v => v.Id == Toegang.VerstrekkerId, cancellationToken);
        return new(Verstrekker.Aanduiden(verstrekker.Soort, verstrekker.Naam), verstrekker.Huisstijl, Thema.Van(verstrekker));
    }
}
