using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>How many agreements and changes wait for the decision of this employee, and which comes next: the nearest due date.</summary>
[ToegankelijkVoor(Rol.ToetserVerstrekker, Rol.ArbeidsrechtmedewerkerSvb)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class OvereenkomstvoorraadBekijken(UseCaseContext context)
    : UseCase<OvereenkomstvoorraadBekijken.Input, OvereenkomstvoorraadBekijken.Voorraad>(context)
{
    /// <param name="Behalve">The one that is open now, which is never the next.</param>
    public sealed record Input(ZorgovereenkomstId? Behalve = null);

    /// <param name="Aantal">With the one that is open, when that waits too.</param>
    public sealed record Voorraad(int Aantal, ZorgovereenkomstId? Volgende);

    // A number and a key tell nothing about a person.
    protected override bool WordtGelogd => false;

    protected override async Task<Voorraad> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var open = Overeenkomstvoorraad.TeDoen(Db, Sessie);
        var volgende = await open.Where(z => z.Id != input.Behalve).OrderBy(z => z.BeoordelingUiterlijkOp).ThenBy(z => z.Id)
            .Select(z => (ZorgovereenkomstId?)z.Id).FirstOrDefaultAsync(cancellationToken);
        return new(await open.CountAsync(cancellationToken), volgende);
    }
}
