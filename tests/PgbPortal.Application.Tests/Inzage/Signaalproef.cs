using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Inzage;

/// <summary>A consulent of Westland opened many dossiers, and a line of the log was changed.</summary>
public abstract class Signaalproef : Logboekproef
{
    protected async Task<Guid> SignaalAsync(string over = "westland.cons", string? verstrekker = "Westland", bool mandaat = false, DateOnly? dag = null)
    {
        await using var db = Db();
        var organisatie = await db.Verstrekkers.Where(v => v.Naam == verstrekker).Select(v => (VerstrekkerId?)v.Id).SingleOrDefaultAsync();
        var signaal = new Inzagesignaal
        {
            Id = Guid.CreateVersion7(),
            Dag = dag ?? new(2026, 2, 8),
            Soort = verstrekker is null ? Signaalsoort.LogboekNietHeel : Signaalsoort.VeelDossiers,
            GebruikerId = verstrekker is null ? null : Wereld.Account(over),
            VerstrekkerId = organisatie,
            Mandaatgever = mandaat ? organisatie!.Value.Waarde : Guid.Empty,
            Aantal = 120,
            OpUtc = new(2026, 2, 8, 12, 0, 0, DateTimeKind.Utc),
        };
        db.Add(signaal);
        await db.SaveChangesAsync();
        return signaal.Id;
    }

    protected async Task<IReadOnlyList<InzagesignalenBekijken.Regel>> BekijkAsync(string door) => (await BekijkAsync(door, new())).Regels;

    protected Task<Bladzijde<InzagesignalenBekijken.Regel>> BekijkAsync(string door, InzagesignalenBekijken.Input input) =>
        Wereld.AlsAsync<InzagesignalenBekijken, InzagesignalenBekijken.Input, Bladzijde<InzagesignalenBekijken.Regel>>(door, input);

    protected Task<Signaaloordeel> HandelAfAsync(string door, Guid id) =>
        Wereld.AlsAsync<InzagesignaalAfhandelen, InzagesignaalAfhandelen.Input, Signaaloordeel>(door, new(id, Signaaloordeel.Besproken));
}
