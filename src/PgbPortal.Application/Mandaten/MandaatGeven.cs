using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Mandaten;

/// <summary>
/// The administrator of a verstrekker lets the staff of another organisation do its work (ADR 25). It gives the own account nothing: who
/// works by a mandate keeps the function and the laws of the own organisation.
/// </summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
[VraagtBevestiging]
public sealed class MandaatGeven(UseCaseContext context) : UseCase<MandaatGeven.Input, MandaatId>(context)
{
    /// <param name="Id">Key of the new mandate, made by the form.</param>
    public sealed record Input(
        MandaatId Id, VerstrekkerId Aan, IReadOnlyList<Wet> Wetten, IReadOnlyList<Mandaatrecht> Rechten, DateOnly Van, DateOnly TotEnMet);

    // Of two clicks at once the second finds what the first made.
    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="NietGevondenException">No such organisation.</exception>
    /// <exception cref="RegelOvertredenException">What <see cref="Mandaat.Geef"/> refuses, there is one that overlaps (MD-005), or this form gave another one (MD-008).</exception>
    protected override async Task<MandaatId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("mandaat geven");
        var eigen = Toegang.VerstrekkerId ?? throw new ToegangGeweigerdException(nameof(MandaatGeven));
        Context.Betreft(null, nameof(Mandaat), input.Id.Waarde);
        var van = await db.Verstrekkers.AsNoTracking().SingleAsync(v => v.Id == eigen, cancellationToken);
        var aan = await db.Verstrekkers.AsNoTracking().SingleOrDefaultAsync(v => v.Id == input.Aan, cancellationToken)
            ?? throw new NietGevondenException(nameof(Verstrekker));
        var mandaat = Mandaat.Geef(
            input.Id, van, aan, input.Wetten, input.Rechten, (input.Van, input.TotEnMet), Sessie.GebruikerId!.Value, NuUtc, Vandaag);

        // Two at once for one organisation would not see each other: they wait for the lock of this verstrekker.
        await new Grootboek(db, NuUtc, Vandaag).VergrendelAsync([eigen], cancellationToken);
        var bestaande = await db.Mandaten.AsNoTracking()
            .Where(m => m.VerstrekkerId == eigen && (m.GemandateerdeId == input.Aan || m.Id == input.Id)).ToListAsync(cancellationToken);
        if (bestaande.Find(m => m.Id == mandaat.Id) is { } eerder)
        {
            return eerder.IsGelijk(mandaat)
                ? mandaat.Id
                : throw new RegelOvertredenException("MD-008", "Met dit formulier gaf u al een mandaat. Kijk in de lijst, en begin anders opnieuw.");
        }

        if (bestaande.Exists(mandaat.Overlapt))
        {
            throw new RegelOvertredenException("MD-005", "Deze organisatie heeft in die tijd al een mandaat voor deze wet. Trek dat eerst in.");
        }

        db.Add(mandaat);
        await BewaarAsync(db, cancellationToken);
        return mandaat.Id;
    }
}
