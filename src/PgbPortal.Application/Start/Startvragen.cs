using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Start;

/// <summary>
/// The questions of the start page, which is opened most of all pages: translated once. To build the expression of a query, and to find that
/// it is known, costs more than to run it.
/// </summary>
internal static class Startvragen
{
    private static readonly ZorgovereenkomstStatus[] OpenOvereenkomsten =
    [
        ZorgovereenkomstStatus.Concept, ZorgovereenkomstStatus.Gedeeld, ZorgovereenkomstStatus.AangepastDoorZorgverlener,
        ZorgovereenkomstStatus.OndertekendDoorZorgverlener, ZorgovereenkomstStatus.InBeoordeling,
    ];

    private static readonly DeclaratieStatus[] OpenDeclaraties =
    [
        DeclaratieStatus.IngevoerdDoorZorgverlener, DeclaratieStatus.Teruggestuurd, DeclaratieStatus.Aangehouden,
        DeclaratieStatus.HandmatigeToets, DeclaratieStatus.Goedgekeurd, DeclaratieStatus.GedeeltelijkGoedgekeurd, DeclaratieStatus.BetalingMislukt,
    ];

    private static readonly Vastevraag<Func<PgbDbContext, int, IAsyncEnumerable<Overeenkomst>>> Overeenkomstvraag = new(() =>
        EF.CompileAsyncQuery((PgbDbContext db, int hoogstens) => db.Zorgovereenkomsten.AsNoTracking()
            .Select(z => new
            {
                Overeenkomst = z,
                Wijziging = db.Overeenkomstwijzigingen.Where(w => w.ZorgovereenkomstId == z.Id && Wijzigingsbehandeling.Lopend.Contains(w.Status))
                    .Select(w => new { Status = (WijzigingStatus?)w.Status, w.BeoordelingUiterlijkOp, w.VoorgesteldOp, w.ZorgverlenerGetekendOpUtc })
                    .FirstOrDefault(),
            })
            .Where(z => OpenOvereenkomsten.Contains(z.Overeenkomst.Status) || z.Wijziging != null).OrderBy(z => z.Overeenkomst.Id).Take(hoogstens)
            .Select(z => new Overeenkomst(
                z.Overeenkomst.Id, z.Overeenkomst.Status, z.Overeenkomst.BudgethouderNaam, z.Overeenkomst.ZorgverlenerNaam,
                z.Wijziging == null ? z.Overeenkomst.BeoordelingUiterlijkOp : z.Wijziging.BeoordelingUiterlijkOp,
                z.Wijziging == null ? null : z.Wijziging.Status,
                new(
                    z.Overeenkomst.AangemaaktOp, z.Overeenkomst.VoorgelegdOp,
                    z.Wijziging == null ? z.Overeenkomst.ZorgverlenerGetekendOpUtc : z.Wijziging.ZorgverlenerGetekendOpUtc,
                    z.Overeenkomst.IngediendOp),
                z.Wijziging == null ? null : z.Wijziging.VoorgesteldOp,
                z.Overeenkomst.Regels.Any(),
                z.Overeenkomst.BudgethouderId,
                z.Overeenkomst.ZorgverlenerId))));

    private static readonly Vastevraag<Func<PgbDbContext, int, IAsyncEnumerable<Claim>>> Declaratievraag = new(() =>
        EF.CompileAsyncQuery((PgbDbContext db, int hoogstens) => db.Declaraties.AsNoTracking()
            .Where(d => OpenDeclaraties.Contains(d.Status)).OrderBy(d => d.Id).Take(hoogstens)
            .Select(d => new Claim(
                d.Id, d.ZorgovereenkomstId, d.Soort, d.Status, d.Wachtreden, d.BudgethouderNaam, d.ZorgverlenerNaam, d.Maandtekst, d.GoedgekeurdTotaal,
                d.VerwachteBetaaldag, d.IngevoerdOp, d.IngediendOpUtc, d.BudgethouderId, d.ZorgverlenerId))));

    private static readonly Vastevraag<Func<PgbDbContext, int, IAsyncEnumerable<Vraagblik>>> Vraagvraag = new(() =>
        EF.CompileAsyncQuery((PgbDbContext db, int hoogstens) => db.Vragen.AsNoTracking()
            .Where(v => v.Status == VraagStatus.Gesteld || (v.Status == VraagStatus.Beantwoord && v.GelezenOpUtc == null))
            .OrderBy(v => v.Id).Take(hoogstens)
            .Select(v => new Vraagblik(
                v.Id, v.Status, v.UiterlijkOp, db.Verstrekkers.Where(a => a.Id == v.VerstrekkerId).Select(a => a.Naam).FirstOrDefault(),
                v.BudgethouderId, v.ZorgverlenerId))));

    // One for each kind of reader: which notices are whose is written in one place.
    private static readonly ConcurrentDictionary<Rol, Vastevraag<Func<PgbDbContext, int, IAsyncEnumerable<Bericht>>>> Berichtvragen = [];

    public static async Task<List<Overeenkomst>> OvereenkomstenAsync(PgbDbContext db, int hoogstens, CancellationToken cancellationToken) =>
        await Overeenkomstvraag.Voor(db)(db, hoogstens).ToListAsync(cancellationToken);

    public static async Task<List<Claim>> DeclaratiesAsync(PgbDbContext db, int hoogstens, CancellationToken cancellationToken) =>
        await Declaratievraag.Voor(db)(db, hoogstens).ToListAsync(cancellationToken);

    public static async Task<List<Vraagblik>> VragenAsync(PgbDbContext db, int hoogstens, CancellationToken cancellationToken) =>
        await Vraagvraag.Voor(db)(db, hoogstens).ToListAsync(cancellationToken);

    public static async Task<List<Bericht>> BerichtenAsync(PgbDbContext db, Rol rol, int hoogstens, CancellationToken cancellationToken) =>
        await Berichtvragen.GetOrAdd(rol, static r => new(() => Berichtvraag(r))).Voor(db)(db, hoogstens).ToListAsync(cancellationToken);

    // The count comes along with the rows: one question to the database.
    private static Func<PgbDbContext, int, IAsyncEnumerable<Bericht>> Berichtvraag(Rol rol)
    {
        var voorRol = Kennisgevinglezers.Voor(rol);
        return EF.CompileAsyncQuery((PgbDbContext db, int hoogstens) => db.Kennisgevingen.AsNoTracking()
            .Where(k => k.GearchiveerdOpUtc == null).Where(voorRol)
            .OrderByDescending(k => k.Id).Take(hoogstens)
            .Select(k => new Bericht(
                k.Id, k.Soort, k.OnderwerpId, k.Op, k.GelezenOpUtc == null,
                db.Kennisgevingen.Where(a => a.GearchiveerdOpUtc == null).Where(voorRol).Count(a => a.GelezenOpUtc == null),
                db.Kennisgevingen.Where(a => a.GearchiveerdOpUtc == null).Where(voorRol).Any(a => a.Soort == Kennisgevingsoort.BetalingMislukt))));
    }

    /// <param name="Dagen">With the signature of the change, when one runs.</param>
    internal sealed record Overeenkomst(
        ZorgovereenkomstId Id, ZorgovereenkomstStatus Status, string Budgethouder, string Zorgverlener, DateOnly? Uiterlijk, WijzigingStatus? Wijziging,
        Beurtdagen Dagen, DateOnly? VoorgesteldOp, bool HeeftZorg, BudgethouderId BudgethouderId, ZorgverlenerId? ZorgverlenerId)
    {
        /// <summary>Since when who is at turn can act.</summary>
        public DateOnly? Sinds => Wijziging is { } wijziging && VoorgesteldOp is { } voorgesteld
            ? Overeenkomstbeurt.Sinds(wijziging, voorgesteld, Dagen.ZorgverlenerGetekendOpUtc, null)
            : Overeenkomstbeurt.Sinds(Status, Dagen);
    }

    internal sealed record Claim(
        DeclaratieId Id, ZorgovereenkomstId? ZorgovereenkomstId, Declaratiesoort Soort, DeclaratieStatus Status, Wachtreden? Wachtreden,
        string Budgethouder, string Zorgverlener, string Maandtekst, Bedrag Bedrag, DateOnly? Betaaldag, DateOnly IngevoerdOp, DateTime? IngediendOpUtc,
        BudgethouderId BudgethouderId, ZorgverlenerId? ZorgverlenerId)
    {
        public Maand Maand => Maand.Parse(Maandtekst);

        /// <summary>When the beheerder ordered the payment, or else when it was entered.</summary>
        public DateOnly Sinds => IngediendOpUtc is { } op ? DateOnly.FromDateTime(Klok.Lokaal(op)) : IngevoerdOp;

        public Taak Taak(Taaksoort soort, string wie, DateOnly? uiterlijk = null) =>
            new(soort, Id.Waarde, wie, Maand, Bedrag, uiterlijk, Declaratie: Soort);
    }

    /// <param name="ZorgverlenerId">Who asked; null: somebody of the budgethouder.</param>
    internal sealed record Vraagblik(
        VraagId Id, VraagStatus Status, DateOnly UiterlijkOp, string? Aan, BudgethouderId BudgethouderId, ZorgverlenerId? ZorgverlenerId);

    /// <param name="Ongelezen">Of all notices, also those that are not here.</param>
    /// <param name="IsMislukt">One of all tells of a payment that failed.</param>
    internal sealed record Bericht(
        KennisgevingId Id, Kennisgevingsoort Soort, Guid OnderwerpId, DateOnly Op, bool IsNieuw, int Ongelezen, bool IsMislukt);
}
