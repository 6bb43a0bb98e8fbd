using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Inzage;

/// <summary>Somebody else than who pressed the button says whether it was an emergency.</summary>
[ToegankelijkVoor(Rol.PrivacyfunctionarisVerstrekker, Rol.Auditor)]
public sealed class NoodgevalBeoordelen(UseCaseContext context) : UseCase<NoodgevalBeoordelen.Input, Signaaloordeel>(context)
{
    public sealed record Input(Guid Id, Signaaloordeel Oordeel);

    /// <exception cref="NietGevondenException">None of the own organisation.</exception>
    /// <exception cref="RegelOvertredenException">Judged already (NK-002), or one's own (NK-003).</exception>
    protected override async Task<Signaaloordeel> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("gebruik van de noodknop beoordelen");
        var opening = await NoodgevallenBekijken.Van(db, Sessie.Rol, Toegang).SingleOrDefaultAsync(o => o.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Dossieropening));
        Context.Betreft(null, nameof(Dossieropening), opening.Id);
        opening.Beoordeel(input.Oordeel, Sessie.GebruikerId ?? throw new ToegangGeweigerdException(nameof(NoodgevalBeoordelen)), NuUtc);
        await BewaarAsync(db, cancellationToken);
        return input.Oordeel;
    }
}
