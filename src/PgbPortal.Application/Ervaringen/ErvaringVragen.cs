using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Ervaringen;

/// <summary>May somebody be asked now what they think of the portal? At most once a month, answered or waved away.</summary>
[ToegankelijkVoor(
    Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.BeheerderVerstrekker, Rol.PrivacyfunctionarisVerstrekker,
    Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.SalarismedewerkerSvb, Rol.FinancieelMedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class ErvaringVragen(UseCaseContext context, Ervaringinstellingen instellingen) : UseCase<ErvaringVragen.Input, bool>(context)
{
    public sealed record Input;

    // About nobody but who asks.
    protected override bool WordtGelogd => false;

    protected override async Task<bool> HandleAsync(Input input, CancellationToken cancellationToken) =>
        Sessie.GebruikerId is { } gebruiker
        && !await Breed("eerder gevraagd naar een ervaring").IsPasGevraagdAsync(gebruiker, Vandaag, instellingen, cancellationToken);
}
