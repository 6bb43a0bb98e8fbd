using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Mandaten;

/// <summary>The administrator takes a mandate of the own organisation back. It opens nothing from the next request on, on every instance.</summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
[VraagtBevestiging]
public sealed class MandaatIntrekken(UseCaseContext context) : UseCase<MandaatIntrekken.Input, MandaatId>(context)
{
    public sealed record Input(MandaatId Id);

    protected override bool BlijftMogelijk => true;

    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="NietGevondenException">The own organisation gave no such mandate.</exception>
    /// <exception cref="RegelOvertredenException">It was taken back before, or is over (MD-006, MD-007).</exception>
    protected override async Task<MandaatId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("mandaat intrekken");
        var eigen = Toegang.VerstrekkerId;
        var mandaat = await db.Mandaten.SingleOrDefaultAsync(m => m.Id == input.Id && m.VerstrekkerId == eigen, cancellationToken)
            ?? throw new NietGevondenException(nameof(Mandaat));
        Context.Betreft(null, nameof(Mandaat), mandaat.Id.Waarde);
        mandaat.TrekIn(Sessie.GebruikerId!.Value, NuUtc, Vandaag);
        await BewaarAsync(db, cancellationToken);
        return mandaat.Id;
    }
}
