using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Werklijst;

/// <summary>An employee, or a colleague of one who is ill, says who stands in and how long.</summary>
[ToegankelijkVoor(
    Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.KlantcontactmedewerkerSvb)]
public sealed class VervangingInstellen(UseCaseContext context) : UseCase<VervangingInstellen.Input, VervangingId>(context)
{
    public sealed record Input(MedewerkerId Voor, MedewerkerId Door, Periode Periode);

    /// <exception cref="NietGevondenException">One of the two has not the same function in the own organisation.</exception>
    /// <exception cref="RegelOvertredenException">Somebody in the own place (WL-003), or a period that is over or too long (WL-004).</exception>
    protected override async Task<VervangingId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var (voor, _) = await Context.CollegaAsync(input.Voor, cancellationToken);
        var (door, _) = await Context.CollegaAsync(input.Door, cancellationToken);
        var vervanging = Vervanging.Maak(Toegang.VerstrekkerId, voor, door, input.Periode, Sessie.MedewerkerId!.Value, Vandaag);
        Context.Betreft(null, nameof(Vervanging), vervanging.Id.Waarde);
        Db.Add(vervanging);
        await BewaarAsync(Db, cancellationToken);
        return vervanging.Id;
    }
}
