using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Kladden;

/// <summary>Somebody keeps a form as it is now, to go on later. What was kept of it before is replaced.</summary>
[ToegankelijkVoor(
    Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.BeheerderVerstrekker, Rol.PrivacyfunctionarisVerstrekker,
    Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.SalarismedewerkerSvb, Rol.FinancieelMedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class KladBewaren(UseCaseContext context, Kladinstellingen instellingen) : UseCase<KladBewaren.Input, DateOnly>(context)
{
    public sealed record Input(string Adres, IReadOnlyDictionary<string, string[]> Velden);

    // Of two at once the second replaces what the first kept.
    protected override bool HerhaaltBijBotsing => true;

    /// <returns>The last day on which it is there.</returns>
    /// <exception cref="RegelOvertredenException">KLAD-01: more than is kept of a form.</exception>
    protected override async Task<DateOnly> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var gebruiker = Sessie.GebruikerId ?? throw new ToegangGeweigerdException(nameof(KladBewaren));
        var velden = JsonSerializer.Serialize(input.Velden);
        if (velden.Length > Klad.LangsteVelden || input.Adres.Length > Klad.LangsteAdres)
        {
            throw new RegelOvertredenException("KLAD-01", "Dit is te veel om te bewaren. Maak uw teksten korter, of verstuur het formulier.");
        }

        var db = Breed("eigen formulier bewaren");
        var klad = await db.EigenKladden(Sessie).SingleOrDefaultAsync(k => k.Adres == input.Adres, cancellationToken);
        if (klad is null)
        {
            klad = new() { Id = Tijdsleutel.Nieuw(), GebruikerId = gebruiker, Keuze = Sessie.Keuze(), Adres = input.Adres, Velden = velden, BewaardOp = Vandaag };
            db.Add(klad);
        }
        else
        {
            (klad.Velden, klad.BewaardOp) = (velden, Vandaag);
        }

        Context.Betreft(Sessie.Dossier?.BudgethouderId, nameof(Klad), klad.Id);
        await BewaarAsync(db, cancellationToken);
        return Vandaag.AddDays(instellingen.Dagen);
    }
}
