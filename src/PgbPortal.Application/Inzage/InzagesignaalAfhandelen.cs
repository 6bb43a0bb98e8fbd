using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Inzage;

/// <summary>Somebody else than whom it is about says what came of a signal.</summary>
[ToegankelijkVoor(Rol.PrivacyfunctionarisVerstrekker, Rol.Auditor)]
public sealed class InzagesignaalAfhandelen(UseCaseContext context)
    : UseCase<InzagesignaalAfhandelen.Input, Signaaloordeel>(context)
{
    public sealed record Input(Guid Id, Signaaloordeel Oordeel);

    protected override async Task<Signaaloordeel> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("een signaal van het zorglog afhandelen");
        var signaal = await InzagesignalenBekijken.Van(db, Sessie.Rol, Toegang).SingleOrDefaultAsync(s => s.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Inzagesignaal));
        Context.Betreft(null, nameof(Inzagesignaal), signaal.Id);
        signaal.HandelAf(input.Oordeel, Sessie.GebruikerId ?? throw new ToegangGeweigerdException(nameof(InzagesignaalAfhandelen)), NuUtc);
        await BewaarAsync(db, cancellationToken);
        return input.Oordeel;
    }
}
