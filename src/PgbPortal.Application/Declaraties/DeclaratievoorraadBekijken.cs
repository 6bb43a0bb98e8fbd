using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Declaraties;

/// <summary>How many claims wait for the answer of this user, and which comes next: the one that waits longest.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.ToetserVerstrekker, Rol.DeclaratiemedewerkerSvb, In = [Dossierrol.Beheerder])]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class DeclaratievoorraadBekijken(UseCaseContext context)
    : UseCase<DeclaratievoorraadBekijken.Input, DeclaratievoorraadBekijken.Voorraad>(context)
{
    /// <param name="Behalve">The one that is open now, which is never the next.</param>
    public sealed record Input(DeclaratieId? Behalve = null);

    /// <param name="Aantal">With the one that is open, when that waits too.</param>
    public sealed record Voorraad(int Aantal, DeclaratieId? Volgende);

    // A number and a key tell nothing about a person.
    protected override bool WordtGelogd => false;

    protected override async Task<Voorraad> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var open = Open();
        var volgende = await open.Where(d => d.Id != input.Behalve).OrderBy(d => d.Id)
            .Select(d => (DeclaratieId?)d.Id).FirstOrDefaultAsync(cancellationToken);
        return new(await open.CountAsync(cancellationToken), volgende);
    }

    private IQueryable<Declaratie> Open()
    {
        if (!Sessie.Rol.IsBurgerOfOrganisatie)
        {
            return Db.Declaraties.AsNoTracking().TeToetsen(Db, Sessie);
        }

        var beheerd = Toegang.Dossiers.Where(d => d.Value == Dossierrol.Beheerder).Select(d => d.Key).ToList();
        return Db.Declaraties.AsNoTracking()
            .Where(d => d.Status == DeclaratieStatus.IngevoerdDoorZorgverlener && beheerd.Contains(d.BudgethouderId));
    }
}
