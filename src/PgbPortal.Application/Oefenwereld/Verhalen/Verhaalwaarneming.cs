using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Scenarios;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Oefenwereld.Verhalen;

/// <summary>What is there at a moment of the story. Two of these differ in what happened in between.</summary>
internal sealed class Verhaalwaarneming
{
    private static readonly BetaalopdrachtStatus[] Teruggekomen = [BetaalopdrachtStatus.Geweigerd, BetaalopdrachtStatus.Teruggestort];

    private static readonly BetaalopdrachtStatus[] Weggegaan = [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd, .. Teruggekomen];

    private readonly Dictionary<object, Feit> _feiten = [];

    /// <summary>Everything that a reader of the story would tell.</summary>
    public static async Task<Verhaalwaarneming> NeemAsync(
        DbContextOptions<PgbDbContext> opties, DateOnly dag, Namenlijst namen, Verhaaltaal taal, CancellationToken cancellationToken)
    {
        var waarneming = new Verhaalwaarneming();
        await using var db = new PgbDbContext(opties, Toegang.Systeem("een verhaal van de oefenwereld vertellen"));
        await waarneming.StukkenAsync(db, dag, namen, taal, cancellationToken);
        await waarneming.BetalingenAsync(db, cancellationToken);
        await waarneming.BerichtenAsync(db, namen, taal, cancellationToken);
        await waarneming.KennisgevingenAsync(db, cancellationToken);
        return waarneming;
    }

    /// <summary>What is here and was not there, or is otherwise; with its day where it has one.</summary>
    public IReadOnlyList<string> Sinds(Verhaalwaarneming eerder, bool metDag)
    {
        var nieuw = _feiten.Where(f => !eerder._feiten.TryGetValue(f.Key, out var oud) || oud.Tekst != f.Value.Tekst).Select(f => f.Value)
            .OrderBy(f => f.Dag ?? DateOnly.MaxValue).ThenBy(f => f.Volgorde);
        return [.. nieuw.Select(f => metDag && f.Dag is { } dag ? $"{Datumtekst.Lang(dag)}: {f.Tekst}" : f.Tekst.MetHoofdletter).Distinct()];
    }

    private async Task StukkenAsync(PgbDbContext db, DateOnly dag, Namenlijst namen, Verhaaltaal taal, CancellationToken cancellationToken)
    {
        foreach (var toekenning in await db.Toekenningen.AsNoTracking().ToListAsync(cancellationToken))
        {
            _feiten[toekenning.Id] = new(null, 1, $"Budget {toekenning.BudgetIdentificatie} {Woord(toekenning.StatusOp(dag))}.");
        }

        foreach (var overeenkomst in await db.Zorgovereenkomsten.AsNoTracking().ToListAsync(cancellationToken))
        {
            var naam = namen.NaamVan(overeenkomst.Id) is { } bekend ? taal.Ding(bekend) : "een andere overeenkomst";
            _feiten[overeenkomst.Id] = new(null, 2, $"{naam.MetHoofdletter} {Woord(overeenkomst.StatusOp(dag))}.");
        }

        foreach (var declaratie in await db.Declaraties.AsNoTracking().Select(d => new { d.Id, d.Maand, d.Status }).ToListAsync(cancellationToken))
        {
            var naam = namen.NaamVan(declaratie.Id) is { } bekend ? taal.Ding(bekend) : $"een declaratie over {declaratie.Maand.Leesbaar}";
            _feiten[declaratie.Id] = new(null, 3, $"{naam.MetHoofdletter} {Woord(declaratie.Status)}.");
        }
    }

    private async Task BetalingenAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var rijen = await (
            from o in db.Betaalopdrachten.AsNoTracking()
            join b in db.Budgethouders on o.BudgethouderId equals b.Id
            join p in db.Personen on b.PersoonId equals p.Id
            join z in db.Zorgverleners on o.ZorgverlenerId equals z.Id into zorgverleners
            from z in zorgverleners.DefaultIfEmpty()
            where Weggegaan.Contains(o.Status)
            orderby o.Dag, o.Id
            select new { o.Id, o.Bedrag, o.Dag, o.Status, Naam = z == null ? p.Naam : z.Naam }).ToListAsync(cancellationToken);
        foreach (var rij in rijen)
        {
            _feiten[rij.Id] = Teruggekomen.Contains(rij.Status)
                ? new(null, 4, $"De betaling van {rij.Bedrag} aan {rij.Naam} kwam terug.")
                : new(rij.Dag, 4, $"{rij.Naam} krijgt {rij.Bedrag} betaald.");
        }
    }

    private async Task BerichtenAsync(PgbDbContext db, Namenlijst namen, Verhaaltaal taal, CancellationToken cancellationToken)
    {
        var rijen = await db.Berichten.AsNoTracking().Where(b => b.Richting == Berichtrichting.Uit).OrderBy(b => b.Id)
            .Select(b => new { b.Id, b.Soort, b.Dag, b.VerstrekkerId, b.Retourcodes }).ToListAsync(cancellationToken);
        foreach (var rij in rijen)
        {
            var aan = rij.VerstrekkerId is { } verstrekker && namen.NaamVan(verstrekker) is { } naam ? taal.Betaler(naam) : "de afzender";
            _feiten[rij.Id] = new(rij.Dag, 5, rij.Soort.EndsWith("507", StringComparison.Ordinal)
                ? $"Het portaal meldt aan {aan} wat er is uitgegeven."
                : rij.Retourcodes.Length == 0 || rij.Retourcodes == "0200"
                    ? $"Het portaal antwoordt aan {aan} dat het bericht goed is."
                    : $"Het portaal antwoordt aan {aan} dat het bericht niet goed is.");
        }
    }

    private async Task KennisgevingenAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var rijen = await (
            from k in db.Kennisgevingen.AsNoTracking()
            join p in db.Personen on k.AanPersoonId equals p.Id into personen
            from p in personen.DefaultIfEmpty()
            join z in db.Zorgverleners on k.AanZorgverlenerId equals z.Id into zorgverleners
            from z in zorgverleners.DefaultIfEmpty()
            where p != null || z != null
            orderby k.Op, k.Id
            select new { k.Id, k.Op, Naam = p == null ? z.Naam : p.Naam }).ToListAsync(cancellationToken);
        foreach (var rij in rijen)
        {
            _feiten[rij.Id] = new(rij.Op, 6, $"{rij.Naam} krijgt een bericht in het portaal.");
        }
    }

    private static string Woord(ToekenningStatus status) => status switch
    {
        ToekenningStatus.Toekomstig => "is er, en begint later",
        ToekenningStatus.Actief => "loopt nu",
        ToekenningStatus.Uitloop => "is voorbij. Declareren kan nog even",
        ToekenningStatus.Afgesloten => "is afgesloten",
        ToekenningStatus.Vervangen => "is vervangen door een ander budget",
        _ => "is ingetrokken",
    };

    private static string Woord(ZorgovereenkomstStatus status) => status switch
    {
        ZorgovereenkomstStatus.Concept => "is een concept",
        ZorgovereenkomstStatus.Gedeeld => "wacht op de zorgverlener",
        ZorgovereenkomstStatus.AangepastDoorZorgverlener => "is aangepast door de zorgverlener",
        ZorgovereenkomstStatus.OndertekendDoorZorgverlener => "is getekend door de zorgverlener",
        ZorgovereenkomstStatus.InBeoordeling => "wordt beoordeeld",
        ZorgovereenkomstStatus.Goedgekeurd => "is goedgekeurd",
        ZorgovereenkomstStatus.Afgekeurd => "is afgekeurd",
        ZorgovereenkomstStatus.Ingetrokken => "is ingetrokken",
        ZorgovereenkomstStatus.Opgeschort => "staat stil",
        _ => "is gestopt",
    };

    private static string Woord(DeclaratieStatus status) => status switch
    {
        DeclaratieStatus.IngevoerdDoorZorgverlener => "wacht op de budgethouder",
        DeclaratieStatus.Teruggestuurd => "is teruggestuurd naar de zorgverlener",
        DeclaratieStatus.Aangehouden => "wacht, want er is te weinig geld",
        DeclaratieStatus.HandmatigeToets => "wacht op een medewerker",
        DeclaratieStatus.Goedgekeurd => "is goedgekeurd",
        DeclaratieStatus.GedeeltelijkGoedgekeurd => "is voor een deel goedgekeurd",
        DeclaratieStatus.Betaald => "is betaald",
        DeclaratieStatus.BetalingMislukt => "is niet betaald: het geld kwam terug",
        DeclaratieStatus.Afgekeurd => "is afgekeurd",
        DeclaratieStatus.Ingetrokken => "is ingetrokken",
        DeclaratieStatus.Gecorrigeerd => "is gecorrigeerd",
        DeclaratieStatus.TeVerrekenen => "wordt later verrekend",
        _ => "is verrekend",
    };

    /// <param name="Dag">The day on which it happened, when that is kept.</param>
    private sealed record Feit(DateOnly? Dag, int Volgorde, string Tekst);
}
