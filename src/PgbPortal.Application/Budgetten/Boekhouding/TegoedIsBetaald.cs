using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>
/// Nobody owes what he never got. The credit that the corrections and herberekeningen of one claim gave, less what later ones took away again,
/// is held against what was paid of that claim; of what waits for its payment, against what will be paid.
/// </summary>
internal sealed class TegoedIsBetaald : IBoekhoudinvariant
{
    private static readonly BetaalopdrachtStatus[] Vertrokken = [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd];

    private static readonly BetaalopdrachtStatus[] Terug = [BetaalopdrachtStatus.Geweigerd, BetaalopdrachtStatus.Teruggestort];

    private static readonly DeclaratieStatus[] Vervallen = [DeclaratieStatus.Ingetrokken, DeclaratieStatus.Afgekeurd];

    private static readonly DeclaratieStatus[] Betaald = [DeclaratieStatus.Betaald, DeclaratieStatus.Gecorrigeerd];

    private static readonly DeclaratieStatus[] Wachtend =
    [
        DeclaratieStatus.Aangehouden, DeclaratieStatus.HandmatigeToets, DeclaratieStatus.Goedgekeurd, DeclaratieStatus.GedeeltelijkGoedgekeurd,
        DeclaratieStatus.BetalingMislukt,
    ];

    public string Id => "P3";

    public string Zin => "Het tegoed van een declaratie is nooit meer dan ervan is betaald, of nog wordt betaald: per betaler, en eigen geld apart.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var standen = new SortedDictionary<Groep, Stand>();
        await TelTegoedAsync(db, standen, cancellationToken);
        if (standen.Count == 0)
        {
            yield break;
        }

        await TelBetaaldAsync(db, standen, cancellationToken);
        await TelStortingAsync(db, standen, cancellationToken);
        await TelRegelsAsync(db, standen, cancellationToken);
        foreach (var (groep, stand) in standen.Where(s => s.Value.Tegoed > s.Value.Betaald))
        {
            var wat = groep.IsEigenGeld ? "van eigen geld " : "";
            yield return new(Id, $"declaratie {groep.Origineel}", $"{wat}is {stand.Tegoed} tegoed, maar {stand.Betaald} betaald");
        }
    }

    private static async Task TelTegoedAsync(PgbDbContext db, SortedDictionary<Groep, Stand> standen, CancellationToken cancellationToken)
    {
        var tegoeden =
            from t in db.Tegoeden
            join c in db.Declaraties on t.CorrectieId equals (DeclaratieId?)c.Id
            where c.OrigineelId != null
            select new { c.OrigineelId, t.VerstrekkerId, t.Wet, t.IsEigenGeld, t.Bedrag };
        await foreach (var t in tegoeden.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Zoek(standen, Groep.Van(t.OrigineelId!.Value, t.VerstrekkerId, t.Wet, t.IsEigenGeld)).Tegoed += t.Bedrag.Centen;
        }
    }

    // The claims with a credit, and all that was computed on them.
    private static IQueryable<Declaratie> Families(PgbDbContext db)
    {
        var origineel = (
            from t in db.Tegoeden
            join c in db.Declaraties on t.CorrectieId equals (DeclaratieId?)c.Id
            where c.OrigineelId != null
            select c.OrigineelId).Distinct();
        return db.Declaraties.Where(d => origineel.Contains(d.Id) || origineel.Contains(d.OrigineelId));
    }

    // What was set off is paid too, also with a payment that came back. Of what lapsed after that, only what went to own money: the rest is
    // open again, and that part is a credit of the budget.
    private static async Task TelBetaaldAsync(PgbDbContext db, SortedDictionary<Groep, Stand> standen, CancellationToken cancellationToken)
    {
        var delen =
            from d in Families(db)
            join o in db.Betaalopdrachten on (DeclaratieId?)d.Id equals o.DeclaratieId
            where (Betaald.Contains(d.Status) && Vertrokken.Contains(o.Status))
                || (Terug.Contains(o.Status) && (Betaald.Contains(d.Status) || Vervallen.Contains(d.Status)))
            join p in db.Betaaldelen on o.Id equals p.BetaalopdrachtId
            select new { d.Id, d.OrigineelId, Declaratie = d.Status, o.Status, p.VerstrekkerId, p.Wet, p.Gereserveerd, p.Verrekend, p.VerrekendEigen };
        await foreach (var p in delen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var bedrag = Vervallen.Contains(p.Declaratie) ? p.VerrekendEigen
                : Terug.Contains(p.Status) ? p.Verrekend + p.VerrekendEigen
                : p.Gereserveerd;
            Zoek(standen, Groep.Van(p.OrigineelId ?? p.Id, p.VerstrekkerId, p.Wet, isEigenGeld: false)).Betaald += bedrag.Centen;
        }
    }

    private static async Task TelStortingAsync(PgbDbContext db, SortedDictionary<Groep, Stand> standen, CancellationToken cancellationToken)
    {
        var stortingen =
            from d in Families(db)
            where Betaald.Contains(d.Status)
            join o in db.Betaalopdrachten on (DeclaratieId?)d.Id equals o.DeclaratieId
            where Vertrokken.Contains(o.Status) && o.Storting != Bedrag.Nul
            select new { d.Id, d.OrigineelId, o.Storting };
        await foreach (var s in stortingen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Zoek(standen, Groep.Van(s.OrigineelId ?? s.Id, null, null, isEigenGeld: true)).Betaald += s.Storting.Centen;
        }
    }

    // What waits will be paid. A correction upwards took credit away for what it does not ask; entirely taken away, it was set off at once.
    private static async Task TelRegelsAsync(PgbDbContext db, SortedDictionary<Groep, Stand> standen, CancellationToken cancellationToken)
    {
        var regels =
            from d in Families(db)
            where !Vervallen.Contains(d.Status)
            join r in db.Declaratieregels on d.Id equals r.DeclaratieId
            select new { d.Id, d.OrigineelId, d.Soort, d.Status, d.Totaal, r.VerstrekkerId, r.Wet, r.Bedrag, r.Gevraagd, r.Goedgekeurd, r.Bijbetaling, r.Eigen };
        var geteld = new HashSet<Guid>();
        await foreach (var r in regels.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var origineel = r.OrigineelId ?? r.Id;
            var (budget, eigen) = (
                Zoek(standen, Groep.Van(origineel, r.VerstrekkerId, r.Wet, isEigenGeld: false)),
                Zoek(standen, Groep.Van(origineel, null, null, isEigenGeld: true)));
            if (Wachtend.Contains(r.Status))
            {
                budget.Betaald += r.Goedgekeurd.Centen;
                eigen.Betaald += r.Eigen.Centen;
            }

            if (r.Soort == Declaratiesoort.Correctie && r.Totaal.IsPositief)
            {
                var isGeheel = r.Status == DeclaratieStatus.Verrekend;
                budget.Tegoed -= (isGeheel ? r.Bedrag : r.Bedrag - r.Gevraagd).Centen;
                var geheel = geteld.Add(r.Id.Waarde) ? r.Totaal : Bedrag.Nul;
                eigen.Tegoed -= (isGeheel ? r.Bijbetaling : geheel - r.Bedrag - r.Bijbetaling).Centen;
            }
        }
    }

    private static Stand Zoek(SortedDictionary<Groep, Stand> standen, Groep groep)
    {
        if (!standen.TryGetValue(groep, out var stand))
        {
            standen[groep] = stand = new();
        }

        return stand;
    }

    private readonly record struct Groep(Guid Origineel, Guid? Verstrekker, Wet? Wet, bool IsEigenGeld) : IComparable<Groep>
    {
        public static Groep Van(DeclaratieId origineel, VerstrekkerId? verstrekker, Wet? wet, bool isEigenGeld) =>
            isEigenGeld ? new(origineel.Waarde, null, null, true) : new(origineel.Waarde, verstrekker?.Waarde, wet, false);

        public int CompareTo(Groep other) => Comparer<(Guid, Guid?, Wet?, bool)>.Default.Compare(
            (Origineel, Verstrekker, Wet, IsEigenGeld), (other.Origineel, other.Verstrekker, other.Wet, other.IsEigenGeld));
    }

    private sealed class Stand
    {
        public long Tegoed { get; set; }

        public long Betaald { get; set; }
    }
}
