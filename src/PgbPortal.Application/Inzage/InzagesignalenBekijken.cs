using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Inzage;

/// <summary>What the portal noticed in the care log, open first: for the own organisation, or for the auditor all of it.</summary>
[ToegankelijkVoor(Rol.PrivacyfunctionarisVerstrekker, Rol.Auditor)]
public sealed class InzagesignalenBekijken(UseCaseContext context)
    : UseCase<InzagesignalenBekijken.Input, Bladzijde<InzagesignalenBekijken.Regel>>(context)
{
    /// <param name="Na">The rows after this key.</param>
    /// <param name="Voor">The rows before this key; wins from <paramref name="Na"/>.</param>
    public sealed record Input(Guid? Na = null, Guid? Voor = null);

    /// <param name="Medewerker">Null when it is about the log itself.</param>
    /// <param name="MagAfhandelen">False for what was handled, and for whom it is about.</param>
    /// <param name="Gever">Whose dossiers were opened by its mandate; null: it is about no mandate.</param>
    /// <param name="Gemandateerde">The organisation of the employee; null: it is about no mandate.</param>
    public sealed record Regel(
        Guid Id, Signaalsoort Soort, DateOnly Dag, int Aantal, string? Medewerker, Guid? Account, Signaaloordeel? Oordeel, DateTime? AfgehandeldOpUtc,
        bool MagAfhandelen, string? Gever = null, string? Gemandateerde = null);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("signalen van het zorglog");
        var rijen = await (await Van(db, Sessie.Rol, Toegang).AsNoTracking().OpenEerstAsync(s => s.AfgehandeldOpUtc != null, input.Na, input.Voor, cancellationToken))
            .Take(Bladzijde.Rijen + 1)
            .Select(s => new
            {
                Signaal = s,
                Naam = db.Gebruikers.Where(g => g.Id == s.GebruikerId).Select(g => g.Naam).FirstOrDefault(),
                Werkgever = (
                    from g in db.Gebruikers
                    join m in db.Medewerkers on g.MedewerkerId equals (MedewerkerId?)m.Id
                    where g.Id == s.GebruikerId
                    select m.VerstrekkerId).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var organisaties = rijen.Where(r => r.Signaal.Mandaatgever != Guid.Empty).SelectMany(r => new[] { r.Signaal.VerstrekkerId, r.Werkgever }).OfType<VerstrekkerId>().Distinct().ToList();
        var namen = organisaties.Count == 0 ? [] : await db.Verstrekkers.AsNoTracking().Where(v => organisaties.Contains(v.Id))
            .ToDictionaryAsync(v => v.Id, v => Verstrekker.Aanduiden(v.Soort, v.Naam), cancellationToken);
        string? Naam(Inzagesignaal signaal, VerstrekkerId? van) => signaal.Mandaatgever != Guid.Empty && van is { } id ? namen.GetValueOrDefault(id) : null;
        var regels = rijen.ConvertAll(r => new Regel(
            r.Signaal.Id, r.Signaal.Soort, r.Signaal.Dag, r.Signaal.Aantal, r.Naam, r.Signaal.GebruikerId, r.Signaal.Oordeel, r.Signaal.AfgehandeldOpUtc,
            r.Signaal.AfgehandeldOpUtc is null && r.Signaal.GebruikerId != Sessie.GebruikerId,
            Naam(r.Signaal, r.Signaal.VerstrekkerId), Naam(r.Signaal, r.Werkgever)));
        return Bladzijde.Maak(regels, r => r.Id, input.Voor is not null, input.Na is not null);
    }

    /// <summary>The signals that this reader may see.</summary>
    internal static IQueryable<Inzagesignaal> Van(PgbDbContext db, Rol rol, Toegang toegang)
    {
        var eigen = toegang.VerstrekkerId;
        return rol == Rol.Auditor
            ? db.Inzagesignalen
            : db.Inzagesignalen.Where(s => s.Soort != Signaalsoort.LogboekNietHeel && eigen != null && s.VerstrekkerId == eigen);
    }
}
