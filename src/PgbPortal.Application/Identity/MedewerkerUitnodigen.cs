using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Identity;

/// <summary>
/// The administrator of a verstrekker gives a colleague an account of this portal, with a function and laws of the own organisation. The
/// code that comes back sets the account up, once; who has no sign-in of the own organisation comes in no other way.
/// </summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
[VraagtBevestiging]
public sealed class MedewerkerUitnodigen(UseCaseContext context, Lokaalinstellingen instellingen)
    : UseCase<MedewerkerUitnodigen.Input, Uitnodiging>(context)
{
    /// <param name="Id">Key of the new employee, made by the form.</param>
    public sealed record Input(MedewerkerId Id, string Naam, string Email, Rol Rol, IReadOnlyList<Wet> Wetten);

    // Of two clicks at once the second finds what the first made.
    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="RegelOvertredenException">
    /// No accounts for this organisation (MW-002), this address has one (MW-003), or a function or law that this organisation does not have (MW-004).
    /// </exception>
    protected override async Task<Uitnodiging> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("medewerker uitnodigen");
        var verstrekker = await db.Verstrekkers.AsNoTracking().SingleAsync(v => v.Id == Toegang.VerstrekkerId, cancellationToken);
        if (instellingen.Van(verstrekker.Code) is not { } weg)
        {
            throw new RegelOvertredenException("MW-002", "Medewerkers van uw organisatie loggen in bij uw eigen organisatie. Vraag daar een account aan.");
        }

        Recht(verstrekker, input.Rol, input.Wetten);
        var naam = Lokaalaccount.Naam(verstrekker.Code, input.Email);
        var genormaliseerd = naam.ToUpperInvariant();
        var account = await db.Gebruikers.SingleOrDefaultAsync(g => g.NormalizedUserName == genormaliseerd, cancellationToken);
        if (account is null)
        {
            account = Nieuw(naam, input.Naam, input.Email, input.Id);
            db.Add(Medewerker.Maak(input.Id, input.Naam, input.Rol, verstrekker.Id, input.Wetten));
            db.Add(account);
        }
        else if (account is not { PasswordHash: null, BeeindigdOpUtc: null } || account.MedewerkerId != input.Id)
        {
            throw new RegelOvertredenException("MW-003", "Met dit e-mailadres is er al een account in uw organisatie.");
        }

        // The same form once more: the code that it made was shown to nobody, and makes way for this one.
        Context.Betreft(null, nameof(Gebruiker), account.Id);
        var wacht = weg.TweedeBeheerder && await Uitnodigingscode.HeeftAndereBeheerderAsync(db, verstrekker.Id, Sessie.GebruikerId!.Value, account.Id, cancellationToken);
        var uitnodiging = await Uitnodigingscode.GeefAsync(db, account, NuUtc, cancellationToken, wacht ? Sessie.GebruikerId : null);
        var collegas = await db.Medewerkers
            .Where(m => m.VerstrekkerId == verstrekker.Id && m.Id != input.Id && db.Gebruikers.Any(g => g.MedewerkerId == m.Id && g.BeeindigdOpUtc == null))
            .Select(m => m.Naam).ToListAsync(cancellationToken);
        if (collegas.Contains(input.Naam.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            await Inzagesignaal.MeldAsync(db, Signaalsoort.TweedeAccount, account.Id, verstrekker.Id, Vandaag, NuUtc, cancellationToken);
        }

        await BewaarAsync(db, cancellationToken);
        return uitnodiging;
    }

    internal static Gebruiker Nieuw(string accountnaam, string naam, string email, MedewerkerId medewerker) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = accountnaam,
        NormalizedUserName = accountnaam.ToUpperInvariant(),
        Email = email.Trim(),
        NormalizedEmail = email.Trim().ToUpperInvariant(),
        LockoutEnabled = true,
        Naam = naam,
        MedewerkerId = medewerker,
    };

    internal static void Recht(Verstrekker verstrekker, Rol rol, IReadOnlyList<Wet> wetten)
    {
        if (!rol.IsVerstrekker || wetten.Count == 0 || wetten.Any(w => !verstrekker.Wetten.Contains(w)))
        {
            throw new RegelOvertredenException("MW-004", "Kies een functie en minstens een wet van uw eigen organisatie.");
        }
    }
}
