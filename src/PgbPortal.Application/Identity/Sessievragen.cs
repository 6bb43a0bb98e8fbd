using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Identity;

/// <summary>
/// The two questions of every request: who is this, and which dossiers are theirs. They are asked before there is a Toegang of somebody, so
/// only one that sees everything may ask them. Translated once.
/// </summary>
internal static class Sessievragen
{
    // The account with all that hangs on it by a unique key, in one query: it is asked at every request.
    private static readonly Vastevraag<Func<PgbDbContext, Guid, string?, DateTime, CancellationToken, Task<Account?>>> Accountvraag = new(() =>
        EF.CompileAsyncQuery((PgbDbContext db, Guid id, string? sleutelhash, DateTime nu, CancellationToken _) => (
            from g in db.Gebruikers.AsNoTracking()
            join m in db.Medewerkers.AsNoTracking() on g.MedewerkerId equals m.Id into medewerkers
            from m in medewerkers.DefaultIfEmpty()
            join v in db.Verstrekkers.AsNoTracking() on m.VerstrekkerId equals v.Id into verstrekkers
            from v in verstrekkers.DefaultIfEmpty()
            join o in db.Zorgverleners.AsNoTracking() on g.ZorgverlenerId equals o.Id into organisaties
            from o in organisaties.DefaultIfEmpty()
            join z in db.Zorgverleners.AsNoTracking() on g.PersoonId equals z.PersoonId into zorgverleners
            from z in zorgverleners.DefaultIfEmpty()
            join s in db.Aanmeldsessies.AsNoTracking().Where(x => x.Sleutelhash == sleutelhash) on g.Id equals s.GebruikerId into sessies
            from s in sessies.DefaultIfEmpty()
            where g.Id == id && g.BeeindigdOpUtc == null && !db.Personen.Any(p => p.Id == g.PersoonId && p.Overleden != null)
            select new Account(
                g.Id,
                g.Naam,
                g.PersoonId,
                g.MedewerkerId,
                m == null ? null : m.Naam,
                m == null ? null : m.Rol,
                m == null ? null : m.Wetten,
                m == null ? null : m.VerstrekkerId,
                v == null ? null : v.Naam,
                o == null ? null : o.Id,
                o == null ? null : o.Naam,
                z == null ? null : z.Id,
                z == null ? null : z.Naam,
                s,
                v == null ? null : v.Soort,
                v == null ? null : v.Weergavenaam,
                v == null ? 0 : v.Huisstijlversie,
                v == null ? null : v.Accentkleur,
                v == null ? null : v.Logobreedte,
                v == null ? null : v.Logohoogte,
                db.Overeenkomstregels.Where(r => r.ZorgverlenerId == o.Id && r.VerstrekkerId != null).OrderBy(r => r.VerstrekkerId).Select(r => r.VerstrekkerId).FirstOrDefault(),
                db.Overeenkomstregels.Where(r => r.ZorgverlenerId == o.Id && r.VerstrekkerId != null).OrderByDescending(r => r.VerstrekkerId).Select(r => r.VerstrekkerId).FirstOrDefault(),
                db.Overeenkomstregels.Where(r => r.ZorgverlenerId == z.Id && r.VerstrekkerId != null).OrderBy(r => r.VerstrekkerId).Select(r => r.VerstrekkerId).FirstOrDefault(),
                db.Overeenkomstregels.Where(r => r.ZorgverlenerId == z.Id && r.VerstrekkerId != null).OrderByDescending(r => r.VerstrekkerId).Select(r => r.VerstrekkerId).FirstOrDefault(),
                db.Dossieropeningen.Where(o => o.GebruikerId == g.Id && o.TotUtc > nu).OrderByDescending(o => o.Id)
                    .Select(o => new Opening(o.BudgethouderId, o.IsNoodgeval, o.TotUtc)).FirstOrDefault(),
                o == null ? 0 : db.Kennisgevingen.Count(k => k.AanZorgverlenerId == o.Id && k.GelezenOpUtc == null && k.GearchiveerdOpUtc == null),
                z == null ? 0 : db.Kennisgevingen.Count(k => k.AanZorgverlenerId == z.Id && k.GelezenOpUtc == null && k.GearchiveerdOpUtc == null),
                m == null || m.VerstrekkerId == null ? 0 : db.Mandaten.Count(x => x.GemandateerdeId == m.VerstrekkerId && x.IngetrokkenOpUtc == null))).SingleOrDefault()));

    // Two lists by an index each: with "or" a database reads every budgethouder that there is.
    private static readonly Vastevraag<Func<PgbDbContext, PersoonId, IAsyncEnumerable<Dossierrij>>> Dossiervraag = new(() =>
        EF.CompileAsyncQuery((PgbDbContext db, PersoonId persoon) => (
            from b in db.Budgethouders.AsNoTracking()
            where db.Budgethouders.Where(e => e.PersoonId == persoon).Select(e => e.Id)
                .Union(db.Vertegenwoordigingen.Where(e => e.PersoonId == persoon).Select(e => e.BudgethouderId)).Contains(b.Id)
            join v in db.Vertegenwoordigingen.AsNoTracking() on b.Id equals v.BudgethouderId into vertegenwoordigingen
            from v in vertegenwoordigingen.DefaultIfEmpty()
            join t in db.Toekenningen.AsNoTracking().Where(x => x.VervangenDoorId == null && !x.IsIntrekking) on b.Id equals t.BudgethouderId into toekenningen
            from t in toekenningen.DefaultIfEmpty()
            join s in db.Verstrekkers.AsNoTracking() on t.VerstrekkerId equals (VerstrekkerId?)s.Id into verstrekkers
            from s in verstrekkers.DefaultIfEmpty()
            orderby b.Zoeknaam, b.Id
            select new Dossierrij(
                b,
                v,
                db.Kennisgevingen.Count(k => k.AanPersoonId == persoon && k.BudgethouderId == b.Id && k.GelezenOpUtc == null && k.GearchiveerdOpUtc == null),
                s == null ? null : new Stijlrij(s.Id, s.Soort, s.Naam, s.Weergavenaam, s.Huisstijlversie, s.Accentkleur, s.Logobreedte, s.Logohoogte)))));

    private static readonly Vastevraag<Func<PgbDbContext, VerstrekkerId, CancellationToken, Task<Verstrekker?>>> Verstrekkervraag = new(() =>
        EF.CompileAsyncQuery((PgbDbContext db, VerstrekkerId id, CancellationToken _) => db.Verstrekkers.AsNoTracking().SingleOrDefault(v => v.Id == id)));

    // By each organisation with its number, for there are few; only asked of who has one.
    private static readonly Vastevraag<Func<PgbDbContext, VerstrekkerId, DateOnly, IAsyncEnumerable<Mandaatrij>>> Mandaatvraag = new(() =>
        EF.CompileAsyncQuery((PgbDbContext db, VerstrekkerId organisatie, DateOnly dag) => (
            from m in db.Mandaten.AsNoTracking()
            join v in db.Verstrekkers.AsNoTracking() on m.VerstrekkerId equals v.Id
            where m.GemandateerdeId == organisatie && m.IngetrokkenOpUtc == null && m.Van <= dag && m.TotEnMet >= dag
            orderby v.Naam, m.Id
            select new Mandaatrij(m, v.Naam, v.Soort))));

    /// <param name="sleutelhash">Of the key of the session; null: without a session.</param>
    /// <returns>Null when the account does not exist or ended, or its person died.</returns>
    public static Task<Account?> AccountAsync(PgbDbContext db, Guid id, string? sleutelhash, DateTime nuUtc, CancellationToken cancellationToken) =>
        Accountvraag.Voor(Ruim(db))(db, id, sleutelhash, nuUtc, cancellationToken);

    public static async Task<List<Mandaatrij>> MandatenAsync(PgbDbContext db, VerstrekkerId organisatie, DateOnly dag, CancellationToken cancellationToken) =>
        await Mandaatvraag.Voor(Ruim(db))(db, organisatie, dag).ToListAsync(cancellationToken);

    public static async Task<List<Dossierrij>> DossiersAsync(PgbDbContext db, PersoonId persoon, CancellationToken cancellationToken) =>
        await Dossiervraag.Voor(Ruim(db))(db, persoon).ToListAsync(cancellationToken);

    /// <returns>Null for no verstrekker: then nothing is asked.</returns>
    public static async Task<Thema?> ThemaAsync(PgbDbContext db, VerstrekkerId? verstrekker, CancellationToken cancellationToken) =>
        verstrekker is { } id && await Verstrekkervraag.Voor(Ruim(db))(db, id, cancellationToken) is { } gevonden ? Thema.Van(gevonden) : null;

    private static PgbDbContext Ruim(PgbDbContext db) =>
        db.Toegang.IsAlles ? db : throw new InvalidOperationException("Rechten bepalen gaat met een Toegang die alles ziet.");

    /// <summary>One for each vertegenwoordiging and grant: they come along in one question.</summary>
    /// <param name="Ongelezen">Notices to this person about this budgethouder.</param>
    internal sealed record Dossierrij(Budgethouder Budgethouder, Vertegenwoordiging? Vertegenwoordiging, int Ongelezen, Stijlrij? Stijl);

    /// <summary>How the pages of a verstrekker look that granted a budget.</summary>
    internal sealed record Stijlrij(
        VerstrekkerId Id, Verstrekkersoort Soort, string Naam, string? Weergavenaam, int Versie, Kleur? Accentkleur, int? Logobreedte, int? Logohoogte);

    internal sealed record Mandaatrij(Mandaat Mandaat, string Naam, Verstrekkersoort Soort);

    /// <param name="Mandaten">How many other organisations gave a mandate that was not taken back; some may be over.</param>
    /// <param name="OrganisatieId">The company of the account.</param>
    /// <param name="ZorgverlenerId">The person of the account, as somebody who gives care.</param>
    /// <param name="EersteOrganisatie">Of the verstrekkers that pay the company, by their keys; the same as the last when there is one.</param>
    internal sealed record Account(
        Guid Id,
        string Naam,
        PersoonId? PersoonId,
        MedewerkerId? MedewerkerId,
        string? Medewerker,
        Rol? Rol,
        IReadOnlyList<Wet>? Wetten,
        VerstrekkerId? VerstrekkerId,
        string? Verstrekker,
        ZorgverlenerId? OrganisatieId,
        string? Organisatie,
        ZorgverlenerId? ZorgverlenerId,
        string? Zorgverlener,
        Aanmeldsessie? Sessie,
        Verstrekkersoort? Soort,
        string? Weergavenaam,
        int Huisstijlversie,
        Kleur? Accentkleur,
        int? Logobreedte,
        int? Logohoogte,
        VerstrekkerId? EersteOrganisatie,
        VerstrekkerId? LaatsteOrganisatie,
        VerstrekkerId? EersteZorgverlener,
        VerstrekkerId? LaatsteZorgverlener,
        Opening? Opening,
        int OngelezenOrganisatie,
        int OngelezenZorgverlener,
        int Mandaten);
}
