using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Start;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Werklijst;

/// <summary>
/// The tasks that employees with one function share: those that are about one thing. What is counted, and a payment run, which asks for
/// different people, stay on the start page.
/// </summary>
/// <param name="db">Seen through the Toegang of whose tasks they are: what somebody may not see is no task.</param>
/// <param name="sessie">Of whose tasks they are: in an emergency somebody sees more than there is to decide.</param>
/// <param name="wet">Only what this law pays for; null: all.</param>
internal sealed class Werkbronnen(PgbDbContext db, DateOnly vandaag, Sessie sessie, Wet? wet = null)
{
    private const int WekenVooruit = 8;

    private readonly List<Wet> _wetten = [.. sessie.Toegang.Schrijfwetten];

    /// <summary>The functions with tasks to share.</summary>
    public static IReadOnlyList<Taaksoort> Soorten(Rol rol) => rol switch
    {
        Rol.ToetserVerstrekker => [Taaksoort.OvereenkomstBeoordelen, Taaksoort.WijzigingBeoordelen, Taaksoort.DeclaratieToetsen],
        Rol.ConsulentVerstrekker =>
            [Taaksoort.ToekenningLooptAf, Taaksoort.ToekenningConflict, Taaksoort.VertegenwoordigerBeoordelen, Taaksoort.BudgetVaststellen, Taaksoort.VraagBeantwoorden],
        Rol.ArbeidsrechtmedewerkerSvb => [Taaksoort.OvereenkomstToetsen, Taaksoort.WijzigingToetsen],
        Rol.DeclaratiemedewerkerSvb => [Taaksoort.DeclaratieToetsen],
        Rol.KlantcontactmedewerkerSvb => [Taaksoort.VraagBeantwoorden],
        _ => [],
    };

    /// <summary>False when nobody need ask: only a zorgkantoor decides on the budget of a closed year.</summary>
    public bool KanEr(Taaksoort soort) => soort != Taaksoort.BudgetVaststellen || sessie.Toegang.Wetten.Contains(Wet.Wlz);

    public IWerkbron Van(Taaksoort soort) => soort switch
    {
        Taaksoort.OvereenkomstBeoordelen => new Werkbron<ZorgovereenkomstId>(
            soort,
            from b in db.Beoordelingen.AsNoTracking()
            join z in db.Zorgovereenkomsten.AsNoTracking() on b.ZorgovereenkomstId equals z.Id
            where b.Besluit == null && z.Status == ZorgovereenkomstStatus.InBeoordeling && _wetten.Contains(b.Wet!.Value) && (wet == null || b.Wet == wet)
            group b by new { z.Id, z.BudgethouderNaam, z.ZorgverlenerNaam } into g
            select new Werkrij<ZorgovereenkomstId> { Id = g.Key.Id, Naam = g.Key.BudgethouderNaam, Ander = g.Key.ZorgverlenerNaam, Uiterlijk = g.Min(b => b.UiterlijkOp) }),
        Taaksoort.WijzigingBeoordelen => new Werkbron<ZorgovereenkomstId>(
            soort,
            from b in db.Wijzigingsbeoordelingen.AsNoTracking()
            join w in db.Overeenkomstwijzigingen.AsNoTracking() on b.OvereenkomstwijzigingId equals w.Id
            join z in db.Zorgovereenkomsten.AsNoTracking() on w.ZorgovereenkomstId equals z.Id
            where b.Besluit == null && w.Status == WijzigingStatus.InBeoordeling && _wetten.Contains(b.Wet!.Value) && (wet == null || b.Wet == wet)
            group b by new { z.Id, z.BudgethouderNaam, z.ZorgverlenerNaam } into g
            select new Werkrij<ZorgovereenkomstId> { Id = g.Key.Id, Naam = g.Key.BudgethouderNaam, Ander = g.Key.ZorgverlenerNaam, Uiterlijk = g.Min(b => b.UiterlijkOp) }),
        Taaksoort.OvereenkomstToetsen => new Werkbron<ZorgovereenkomstId>(
            soort,
            db.Zorgovereenkomsten.AsNoTracking()
                .Where(z => z.Status == ZorgovereenkomstStatus.InBeoordeling && z.SvbBesluit == null && (wet == null || z.Regels.Any(r => r.Wet == wet)))
                .Select(z => new Werkrij<ZorgovereenkomstId> { Id = z.Id, Naam = z.BudgethouderNaam, Ander = z.ZorgverlenerNaam, Uiterlijk = z.BeoordelingUiterlijkOp })),
        Taaksoort.WijzigingToetsen => new Werkbron<ZorgovereenkomstId>(
            soort,
            from w in db.Overeenkomstwijzigingen.AsNoTracking()
            join z in db.Zorgovereenkomsten.AsNoTracking() on w.ZorgovereenkomstId equals z.Id
            where w.Status == WijzigingStatus.InBeoordeling && w.SvbBesluit == null && (wet == null || w.Regels.Any(r => r.Wet == wet))
            select new Werkrij<ZorgovereenkomstId> { Id = z.Id, Naam = z.BudgethouderNaam, Ander = z.ZorgverlenerNaam, Uiterlijk = w.BeoordelingUiterlijkOp }),
        Taaksoort.DeclaratieToetsen => new Werkbron<DeclaratieId>(
            soort,
            db.Declaraties.AsNoTracking().TeToetsen(db, sessie)
                .Where(d => wet == null || d.Regels.Any(r => r.Wet == wet))
                .Select(d => new Werkrij<DeclaratieId> { Id = d.Id, Naam = d.BudgethouderNaam, Maand = d.Maandtekst, Bedrag = d.Totaal }),
            heeftTermijn: false),
        Taaksoort.ToekenningLooptAf => LooptAf(),
        Taaksoort.ToekenningConflict => new Werkbron<ToekenningId>(
            soort,
            from f in db.Functiebudgetten.AsNoTracking()
            join b in db.Budgethouders.AsNoTracking() on f.BudgethouderId equals b.Id
            where f.Declaratiestop && (wet == null || f.Wet == wet)
            group f by new { f.ToekenningId, b.Naam } into g
            select new Werkrij<ToekenningId> { Id = g.Key.ToekenningId, Naam = g.Key.Naam },
            heeftTermijn: false),
        Taaksoort.VertegenwoordigerBeoordelen => new Werkbron<BudgethouderId>(
            soort,
            from v in db.Vertegenwoordigersvoorstellen.AsNoTracking()
            join b in db.Budgethouders.AsNoTracking() on v.BudgethouderId equals b.Id
            where v.Aanvaard == null && (wet == null || db.Toekenningen.Any(t => t.BudgethouderId == b.Id && t.Wet == wet))
            group v by new { b.Id, b.Naam } into g
            select new Werkrij<BudgethouderId> { Id = g.Key.Id, Naam = g.Key.Naam },
            heeftTermijn: false),
        Taaksoort.BudgetVaststellen => new Werkbron<ToekenningId>(
            soort,
            from t in db.Toekenningen.AsNoTracking()
            join b in db.Budgethouders.AsNoTracking() on t.BudgethouderId equals b.Id
            where t.Wet == Wet.Wlz && (wet == null || wet == Wet.Wlz) && t.VervangenDoorId == null && t.AfgeslotenOp != null
                && !db.Vaststellingen.Any(v => v.ToekenningId == t.Id)
            select new Werkrij<ToekenningId> { Id = t.Id, Naam = b.Naam },
            heeftTermijn: false),
        Taaksoort.VraagBeantwoorden => new Werkbron<VraagId>(
            soort,
            from v in db.Vragen.AsNoTracking()
            join b in db.Budgethouders.AsNoTracking() on v.BudgethouderId equals b.Id
            where v.Status == VraagStatus.Gesteld && (wet == null || v.Wet == wet)
            select new Werkrij<VraagId> { Id = v.Id, Naam = b.Naam, Uiterlijk = v.UiterlijkOp }),
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    private Werkbron<ToekenningId> LooptAf() => new(
        Taaksoort.ToekenningLooptAf,
        from t in Aflopend(db, vandaag)
        join b in db.Budgethouders.AsNoTracking() on t.BudgethouderId equals b.Id
        where wet == null || t.Wet == wet
        select new Werkrij<ToekenningId> { Id = t.Id, Naam = b.Naam, Uiterlijk = t.LaatsteDag });

    /// <summary>The grants of who lives that end soon, with no other after them: is a new one needed?</summary>
    public static IQueryable<Toekenning> Aflopend(PgbDbContext db, DateOnly vandaag)
    {
        var grens = vandaag.AddDays(7 * WekenVooruit);
        return db.Toekenningen.AsNoTracking().Where(t =>
            t.VervangenDoorId == null && !t.IsIntrekking && t.EersteDag <= vandaag && t.LaatsteDag >= vandaag && t.LaatsteDag <= grens
            && !db.Budgethouders.Any(b => b.Id == t.BudgethouderId && b.Overleden != null)
            && !db.Toekenningen.Any(v => v.BudgethouderId == t.BudgethouderId && v.VerstrekkerId == t.VerstrekkerId && v.Wet == t.Wet
                && v.VervangenDoorId == null && !v.IsIntrekking && v.EersteDag > t.LaatsteDag));
    }
}
