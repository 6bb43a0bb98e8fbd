using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Werklijst;

/// <summary>Somebody is back, or it was a mistake.</summary>
[ToegankelijkVoor(
    Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.KlantcontactmedewerkerSvb)]
public sealed class VervangingStoppen(UseCaseContext context) : UseCase<VervangingStoppen.Input, bool>(context)
{
    public sealed record Input(VervangingId Id);

    /// <exception cref="NietGevondenException">No such one among employees with the same function in the own organisation.</exception>
    protected override async Task<bool> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var vervanging = await Db.Vervangingen.SingleOrDefaultAsync(v => v.Id == input.Id, cancellationToken) ?? throw new NietGevondenException(nameof(Vervanging));
        Context.Betreft(null, nameof(Vervanging), input.Id.Waarde);
        await Context.EisCollegaAsync(vervanging.VoorId, cancellationToken);
        Db.Remove(vervanging);
        await BewaarAsync(Db, cancellationToken);
        return true;
    }
}
