using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>The beheerder takes a change back before it is decided; the agreement stays as it was.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class WijzigingIntrekken(UseCaseContext context) : UseCase<WijzigingIntrekken.Input, WijzigingStatus>(context)
{
    /// <param name="Wijziging">The one that was on the screen.</param>
    public sealed record Input(ZorgovereenkomstId Id, OvereenkomstwijzigingId Wijziging);

    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="NietGevondenException">Not of this agreement.</exception>
    /// <exception cref="RegelOvertredenException">STATUS: already decided.</exception>
    protected override async Task<WijzigingStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("een wijziging als geheel");
        var wijziging = await db.Overeenkomstwijzigingen.Include(w => w.Regels).Include(w => w.Beoordelingen)
            .SingleOrDefaultAsync(w => w.Id == input.Wijziging && w.ZorgovereenkomstId == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Overeenkomstwijziging));
        if (wijziging.Status == WijzigingStatus.Ingetrokken)
        {
            return wijziging.Status;
        }

        if (!wijziging.Loopt)
        {
            throw new RegelOvertredenException("STATUS", "Over deze wijziging is al beslist. U kunt haar niet meer intrekken.");
        }

        wijziging.TrekIn();
        await BewaarAsync(db, cancellationToken);
        return wijziging.Status;
    }
}
