using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>
/// A credit is no account of the ledger, so what is open of it is counted here from all that made it less. Which credit of an agreement
/// a payment took is not kept: they are counted together, for each payer and for own money apart.
/// </summary>
internal sealed class TegoedSluit : IBoekhoudinvariant
{
    private static readonly BetaalopdrachtStatus[] Vertrokken = [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd];

    private static readonly BetaalopdrachtStatus[] Terug = [BetaalopdrachtStatus.Geweigerd, BetaalopdrachtStatus.Teruggestort];

    private static readonly DeclaratieStatus[] Vervallen = [DeclaratieStatus.Ingetrokken, DeclaratieStatus.Afgekeurd];

    public string Id => "P2";

    public string Zin => "Een tegoed is wat er te veel is betaald. Wat ervan openstaat is dat, zonder wat is verrekend, teruggevraagd of weggehaald omdat er toch meer is betaald.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var standen = new SortedDictionary<Groep, Stand>();
        var ontstaan = await OntstaanAsync(db, cancellationToken);
        var perTermijn = new Dictionary<Guid, long>();
        var tegoeden = db.Tegoeden.OrderBy(t => t.Id).Select(t => new
        {
            t.Id, t.ZorgovereenkomstId, t.VerstrekkerId, t.Wet, t.IsEigenGeld, t.CorrectieId, t.MaandloontermijnId, t.Bedrag, t.Open,
        });
        await foreach (var t in tegoeden.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var groep = Groep.Van(t.ZorgovereenkomstId, t.VerstrekkerId, t.Wet, t.IsEigenGeld);
            if (!standen.TryGetValue(groep, out var stand))
            {
                standen[groep] = stand = new();
            }

            stand.Tegoeden.Add(t.Id.Waarde);
            stand.Dicht += (t.Bedrag - t.Open).Centen;
            if (t.MaandloontermijnId is { } termijn)
            {
                perTermijn[termijn.Waarde] = perTermijn.GetValueOrDefault(termijn.Waarde) + t.Bedrag.Centen;
            }

            var verwacht = t.CorrectieId is { } correctie
                ? ontstaan.GetValueOrDefault((correctie.Waarde, t.VerstrekkerId?.Waarde, t.Wet, t.IsEigenGeld))
                : t.Bedrag.Centen;
            if (t.Bedrag.Centen != verwacht || t.Open.IsNegatief || t.Open > t.Bedrag)
            {
                yield return new(Id, $"tegoed {t.Id.Waarde}", $"is {t.Bedrag.Centen} met {t.Open.Centen} open, maar te veel betaald is {verwacht}");
            }
        }

        await TelVerrekendAsync(db, standen, cancellationToken);
        await TelGevorderdAsync(db, standen, cancellationToken);
        await TelTeruggedraaidAsync(db, standen, cancellationToken);
        await TelTermijnenAsync(db, standen, perTermijn, cancellationToken);
        foreach (var (groep, stand) in standen.Where(s => s.Value.Dicht != s.Value.Gebruikt))
        {
            var wat = groep.IsEigenGeld ? "van eigen geld " : "";
            yield return new(
                Id,
                stand.Tegoeden.Count == 0 ? $"zorgovereenkomst {groep.Overeenkomst}" : $"tegoed {string.Join(", ", stand.Tegoeden.Take(3))}",
                $"{wat}is {stand.Dicht} niet meer open, maar {stand.Gebruikt} is verrekend, teruggevraagd of weggehaald");
        }
    }

    /// <summary>What each correction, herberekening or claim that lapsed gave too much, for each payer.</summary>
    private static async Task<Dictionary<(Guid, Guid?, Wet?, bool), long>> OntstaanAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var ontstaan = new Dictionary<(Guid, Guid?, Wet?, bool), long>();
        void Tel(DeclaratieId id, VerstrekkerId? verstrekker, Wet? wet, bool isEigenGeld, Bedrag bedrag)
        {
            var sleutel = (id.Waarde, verstrekker?.Waarde, wet, isEigenGeld);
            ontstaan[sleutel] = ontstaan.GetValueOrDefault(sleutel) + bedrag.Centen;
        }

        var regels =
            from r in db.Declaratieregels
            join d in db.Declaraties on r.DeclaratieId equals d.Id
            where d.Status == DeclaratieStatus.TeVerrekenen || d.Status == DeclaratieStatus.Verrekend
            select new { d.Id, r.VerstrekkerId, r.Wet, r.Bedrag, r.Bijbetaling };
        await foreach (var r in regels.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Tel(r.Id, r.VerstrekkerId, r.Wet, isEigenGeld: false, -r.Bedrag);
            Tel(r.Id, r.VerstrekkerId, r.Wet, isEigenGeld: true, -r.Bijbetaling);
        }

        // Own money got this from the budget, for a claim that was not paid after all.
        var eigen =
            from p in db.Betaaldelen
            join o in db.Betaalopdrachten on p.BetaalopdrachtId equals o.Id
            join d in db.Declaraties on o.DeclaratieId equals (DeclaratieId?)d.Id
            where p.VerrekendEigen != Bedrag.Nul && Terug.Contains(o.Status) && Vervallen.Contains(d.Status)
            select new { d.Id, p.VerstrekkerId, p.Wet, p.VerrekendEigen };
        await foreach (var r in eigen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Tel(r.Id, r.VerstrekkerId, r.Wet, isEigenGeld: false, r.VerrekendEigen);
        }

        return ontstaan;
    }

    // Final, also when the payment came back; unless its claim is not paid any more, then the budget has its credit again.
    private static async Task TelVerrekendAsync(PgbDbContext db, SortedDictionary<Groep, Stand> standen, CancellationToken cancellationToken)
    {
        var delen =
            from p in db.Betaaldelen
            where p.Verrekend != Bedrag.Nul || p.VerrekendEigen != Bedrag.Nul
            join o in db.Betaalopdrachten on p.BetaalopdrachtId equals o.Id
            where o.ZorgovereenkomstId != null && (Vertrokken.Contains(o.Status) || Terug.Contains(o.Status))
            join d in db.Declaraties on o.DeclaratieId equals (DeclaratieId?)d.Id into claims
            from d in claims.DefaultIfEmpty()
            select new { o.ZorgovereenkomstId, o.Status, Declaratie = (DeclaratieStatus?)d.Status, p.VerstrekkerId, p.Wet, p.Verrekend, p.VerrekendEigen };
        await foreach (var p in delen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var overeenkomst = p.ZorgovereenkomstId!.Value;
            if (!(Terug.Contains(p.Status) && p.Declaratie is { } stand && Vervallen.Contains(stand)))
            {
                Gebruik(standen, Groep.Van(overeenkomst, p.VerstrekkerId, p.Wet, isEigenGeld: false), p.Verrekend);
            }

            Gebruik(standen, Groep.Van(overeenkomst, p.VerstrekkerId, p.Wet, isEigenGeld: true), p.VerrekendEigen);
        }
    }

    private static async Task TelGevorderdAsync(PgbDbContext db, SortedDictionary<Groep, Stand> standen, CancellationToken cancellationToken)
    {
        var vorderingen = db.Vorderingen.Select(v => new { v.ZorgovereenkomstId, v.VerstrekkerId, v.Wet, v.Bedrag });
        await foreach (var v in vorderingen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Gebruik(standen, Groep.Van(v.ZorgovereenkomstId, v.VerstrekkerId, v.Wet, isEigenGeld: v.VerstrekkerId is null), v.Bedrag);
        }
    }

    // A correction upwards cancels open credit first; what it asks besides is paid. Entirely cancelled, it was set off at once.
    private static async Task TelTeruggedraaidAsync(PgbDbContext db, SortedDictionary<Groep, Stand> standen, CancellationToken cancellationToken)
    {
        var regels =
            from r in db.Declaratieregels
            join d in db.Declaraties on r.DeclaratieId equals d.Id
            where d.Soort == Declaratiesoort.Correctie && d.Totaal > Bedrag.Nul && !Vervallen.Contains(d.Status)
            select new { d.ZorgovereenkomstId, d.Id, d.Status, d.Totaal, r.VerstrekkerId, r.Wet, r.Bedrag, r.Gevraagd, r.Bijbetaling };
        var eigen = new Dictionary<Guid, long>();
        await foreach (var r in regels.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var isGeheel = r.Status == DeclaratieStatus.Verrekend;
            var overeenkomst = r.ZorgovereenkomstId!.Value;
            Gebruik(standen, Groep.Van(overeenkomst, r.VerstrekkerId, r.Wet, isEigenGeld: false), isGeheel ? r.Bedrag : r.Bedrag - r.Gevraagd);
            if (isGeheel)
            {
                Gebruik(standen, Groep.Van(overeenkomst, null, null, isEigenGeld: true), r.Bijbetaling);
            }
            else
            {
                // The whole less what the budget bears and what is asked of own money; the whole counts once.
                var begin = eigen.TryAdd(r.Id.Waarde, 0) ? r.Totaal : Bedrag.Nul;
                Gebruik(standen, Groep.Van(overeenkomst, null, null, isEigenGeld: true), begin - r.Bedrag - r.Bijbetaling);
            }
        }
    }

    // Of a term only what is settled is kept: what became credit and was taken back is what is more in it than was paid.
    private static async Task TelTermijnenAsync(
        PgbDbContext db, SortedDictionary<Groep, Stand> standen, Dictionary<Guid, long> perTermijn, CancellationToken cancellationToken)
    {
        if (perTermijn.Count == 0)
        {
            return;
        }

        var termijnen = db.Maandloontermijnen.Where(t => db.Tegoeden.Any(g => g.MaandloontermijnId == t.Id));
        var delen =
            from t in termijnen
            join o in db.Betaalopdrachten on (MaandloontermijnId?)t.Id equals o.TermijnId
            join p in db.Betaaldelen on o.Id equals p.BetaalopdrachtId
            select new { t.Id, o.Status, p.Gereserveerd, p.Verrekend, p.VerrekendEigen };
        await foreach (var p in delen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var voldaan = Vertrokken.Contains(p.Status) ? p.Gereserveerd
                : Terug.Contains(p.Status) ? p.Verrekend + p.VerrekendEigen
                : Bedrag.Nul;
            perTermijn[p.Id.Waarde] -= voldaan.Centen;
        }

        var gevonden = termijnen.Select(t => new { t.Id, t.ZorgovereenkomstId, t.VerstrekkerId, t.Wet, t.VoldaanUitBudget });
        await foreach (var t in gevonden.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Gebruik(
                standen,
                Groep.Van(t.ZorgovereenkomstId, t.VerstrekkerId, t.Wet, isEigenGeld: false),
                t.VoldaanUitBudget + new Bedrag(perTermijn[t.Id.Waarde]));
        }
    }

    private static void Gebruik(SortedDictionary<Groep, Stand> standen, Groep groep, Bedrag bedrag)
    {
        if (bedrag.IsNul)
        {
            return;
        }

        if (!standen.TryGetValue(groep, out var stand))
        {
            standen[groep] = stand = new();
        }

        stand.Gebruikt += bedrag.Centen;
    }

    /// <summary>Credits that are counted together; of own money all of an agreement, whoever pays the rest.</summary>
    private readonly record struct Groep(Guid Overeenkomst, Guid? Verstrekker, Wet? Wet, bool IsEigenGeld) : IComparable<Groep>
    {
        public static Groep Van(ZorgovereenkomstId overeenkomst, VerstrekkerId? verstrekker, Wet? wet, bool isEigenGeld) =>
            isEigenGeld ? new(overeenkomst.Waarde, null, null, true) : new(overeenkomst.Waarde, verstrekker?.Waarde, wet, false);

        public int CompareTo(Groep other) => Comparer<(Guid, Guid?, Wet?, bool)>.Default.Compare(
            (Overeenkomst, Verstrekker, Wet, IsEigenGeld), (other.Overeenkomst, other.Verstrekker, other.Wet, other.IsEigenGeld));
    }

    private sealed class Stand
    {
        public List<Guid> Tegoeden { get; } = [];

        /// <summary>What is not open any more of these credits.</summary>
        public long Dicht { get; set; }

        /// <summary>What set off, asked back or cancelled says about it.</summary>
        public long Gebruikt { get; set; }
    }
}
