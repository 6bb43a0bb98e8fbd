using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Ervaringen;

/// <summary>Somebody gives the portal a mark and says why, or says not now.</summary>
[ToegankelijkVoor(
    Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.BeheerderVerstrekker, Rol.PrivacyfunctionarisVerstrekker,
    Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.SalarismedewerkerSvb, Rol.FinancieelMedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class ErvaringGeven(UseCaseContext context, Ervaringinstellingen instellingen) : UseCase<ErvaringGeven.Input, ErvaringId>(context)
{
    /// <param name="Cijfer">1 to 10; null: not now.</param>
    public sealed record Input(Kernmoment Moment, int? Cijfer, string? Toelichting);

    // Of two at once the second hears that it was said.
    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="RegelOvertredenException">ERV-01 and ERV-02: the mark or the text. ERV-03: this account was asked not long ago.</exception>
    protected override async Task<ErvaringId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var gebruiker = Sessie.GebruikerId ?? throw new ToegangGeweigerdException(nameof(ErvaringGeven));
        var db = Breed("eerder gevraagd naar een ervaring");
        if (await db.IsPasGevraagdAsync(gebruiker, Vandaag, instellingen, cancellationToken))
        {
            throw new RegelOvertredenException("ERV-03", "U vertelde ons dit kort geleden al. Later vragen wij het u weer.");
        }

        var groep = Ervaringbeurt.Groep(Sessie);
        var ervaring = input.Cijfer is { } cijfer
            ? Ervaring.Geef(gebruiker, groep, input.Moment, cijfer, input.Toelichting, Vandaag)
            : Ervaring.SlaOver(gebruiker, groep, input.Moment, Vandaag);
        Context.Betreft(null, nameof(Ervaring), ervaring.Id.Waarde);
        db.Add(ervaring);
        await BewaarAsync(db, cancellationToken);
        return ervaring.Id;
    }
}
