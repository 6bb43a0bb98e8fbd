using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Application.Start;

/// <summary>What waits for an employee and lies outside of the own Toegang: it is counted, or named by as little as its task needs.</summary>
/// <param name="breed">The database seen whole, for a reason.</param>
internal sealed class Medewerkersignalen(Func<string, PgbDbContext> breed, DateOnly vandaag, Sessie sessie)
{
    private const int Meerderjarig = 18;

    public Task<IReadOnlyList<Taak>> VerzamelAsync(CancellationToken cancellationToken) => sessie.Rol switch
    {
        Rol.FinancieelMedewerkerSvb => RekeningnummersAsync(cancellationToken),
        Rol.BeheerderVerstrekker => RechtenAsync(cancellationToken),
        Rol.PrivacyfunctionarisVerstrekker or Rol.Auditor => SignalenAsync(cancellationToken),
        Rol.KlantcontactmedewerkerSvb => NalatenschappenAsync(cancellationToken),
        _ => Task.FromResult<IReadOnlyList<Taak>>([]),
    };

    private async Task<IReadOnlyList<Taak>> RekeningnummersAsync(CancellationToken cancellationToken) => Tel(
        Taaksoort.EigenRekeningnummerBevestigen,
        await breed("nieuwe rekeningnummers van budgethouders tellen").Personen.CountAsync(p => p.IbanInControle, cancellationToken));

    private async Task<IReadOnlyList<Taak>> SignalenAsync(CancellationToken cancellationToken)
    {
        var db = breed("signalen van het zorglog en noodgevallen tellen");
        var signalen = await InzagesignalenBekijken.Van(db, sessie.Rol, sessie.Toegang).CountAsync(s => s.AfgehandeldOpUtc == null, cancellationToken);
        var noodgevallen = await NoodgevallenBekijken.Van(db, sessie.Rol, sessie.Toegang).CountAsync(o => o.BeoordeeldOpUtc == null, cancellationToken);
        return [.. Tel(Taaksoort.InzagesignaalBekijken, signalen), .. Tel(Taaksoort.NoodgevalBeoordelen, noodgevallen)];
    }

    private async Task<IReadOnlyList<Taak>> RechtenAsync(CancellationToken cancellationToken)
    {
        var (zelf, db) = (sessie.MedewerkerId, breed("rechten tellen"));
        var teDoen = await RechtencontroleBekijken.TeDoen(db, sessie.Toegang.VerstrekkerId, vandaag).CountAsync(m => m.Id != zelf, cancellationToken);
        return
        [
            .. await RechtencontroleBekijken.HeeftPrivacyfunctionarisAsync(db, sessie.Toegang.VerstrekkerId, cancellationToken)
                ? new List<Taak>() : [new(Taaksoort.PrivacyfunctionarisOntbreekt, null)],
            .. await GoedTeKeurenAsync(db, cancellationToken),
            .. Tel(Taaksoort.RechtenControleren, teDoen),
        ];
    }

    // Few have a code that was not used yet; what it says is encrypted, so it is read here.
    private async Task<IReadOnlyList<Taak>> GoedTeKeurenAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var (eigen, zelf, nu) = (sessie.Toegang.VerstrekkerId, sessie.GebruikerId, Klok.Moment(vandaag, TimeOnly.MinValue).UtcDateTime);
        var codes = await (
            from t in db.Set<IdentityUserToken<Guid>>().AsNoTracking()
            join g in db.Gebruikers.AsNoTracking() on t.UserId equals g.Id
            join m in db.Medewerkers.AsNoTracking() on g.MedewerkerId equals m.Id
            where t.LoginProvider == Uitnodigingscode.Bron && t.Name == Uitnodigingscode.Naam
                && m.VerstrekkerId == eigen && g.BeeindigdOpUtc == null && g.Id != zelf
            orderby g.Id
            select new { g.Id, g.Naam, t.Value }).ToListAsync(cancellationToken);
        return [.. codes.Where(c => Uitnodigingscode.WachtDoor(c.Value, nu) is { } door && door != zelf).Select(c => new Taak(Taaksoort.UitnodigingGoedkeuren, c.Id, c.Naam))];
    }

    // Own money of who died can be asked back by whoever acts for the estate. Nobody does: the SVB finds out who, and adds that person.
    private async Task<IReadOnlyList<Taak>> NalatenschappenAsync(CancellationToken cancellationToken)
    {
        var (db, minderjarigNa) = (breed("eigen geld van overleden budgethouders zoeken"), vandaag.AddYears(-Meerderjarig));
        var rijen = await (
            from b in db.Budgethouders.AsNoTracking()
            join r in db.Rekeningen.AsNoTracking() on b.Id equals r.BudgethouderId
            where b.Overleden != null && r.Soort == Rekeningsoort.StortingVrij && r.Saldo < 0
                && !db.Vertegenwoordigingen.Any(v => v.BudgethouderId == b.Id && v.Beheer
                    && v.Van <= vandaag && (v.TotEnMet == null || v.TotEnMet >= vandaag)
                    && ((v.Soort != Vertegenwoordigersoort.Ouder && v.Soort != Vertegenwoordigersoort.Voogd) || b.Geboren > minderjarigNa))
            orderby b.Overleden, b.Id
            select new { b.Id, b.Naam, r.Saldo }).Take(Medewerkertaken.Hoogstens).ToListAsync(cancellationToken);
        return rijen.ConvertAll(r => new Taak(Taaksoort.NabestaandeZoeken, r.Id.Waarde, r.Naam, Bedrag: new(-r.Saldo)));
    }

    private static IReadOnlyList<Taak> Tel(Taaksoort soort, int aantal) => aantal == 0 ? [] : [new(soort, null, Aantal: aantal)];
}
