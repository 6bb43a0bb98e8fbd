using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.TestSupport;

/// <summary>Whether the ledger is right, read from the rows alone: an observer that shares nothing with the code that books.</summary>
/// <remarks>Source: kwaliteit.md 1.2.</remarks>
public static class Grootboekcontrole
{
    // Written out, so that it does not share the list of the product.
    private static readonly Rekeningsoort[] Creditrekeningen =
    [
        Rekeningsoort.Toegekend, Rekeningsoort.Tekort, Rekeningsoort.BankOnderweg, Rekeningsoort.Bank,
        Rekeningsoort.StortingVrij, Rekeningsoort.StortingBeloofd,
    ];

    /// <returns>One sentence for each deviation; empty when all is well.</returns>
    public static Task<IReadOnlyList<string>> AfwijkingenAsync(TestDatabase database) => AfwijkingenAsync(database.Opties);

    internal static async Task<IReadOnlyList<string>> AfwijkingenAsync(DbContextOptions<PgbDbContext> opties)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("het grootboek narekenen"));
        var rekeningen = await db.Rekeningen.AsNoTracking().ToListAsync();
        var boekingen = await db.Boekingen.AsNoTracking().Include(b => b.Regels).ToListAsync();
        var reserveringen = await db.Reserveringen.AsNoTracking().Where(r => r.Status == ReserveringStatus.Open).ToListAsync();
        var koppen = await db.Ketenkoppen.AsNoTracking().ToListAsync();
        return
        [
            .. Evenwicht(rekeningen, boekingen),
            .. Saldi(rekeningen, boekingen),
            .. Gereserveerd(rekeningen, reserveringen),
            .. Kasboek(rekeningen),
            .. Beloofd(rekeningen, await db.Stortingsbeloften.AsNoTracking().Where(b => b.Status == ReserveringStatus.Open).ToListAsync()),
            .. Ketencontrole(koppen, boekingen),
        ];
    }

    private static IEnumerable<string> Evenwicht(List<Rekening> rekeningen, List<Boeking> boekingen)
    {
        var budgetboek = rekeningen.Where(r => r.FunctiebudgetId is not null && r.Soort != Rekeningsoort.Ziekengeld);
        foreach (var budget in budgetboek.GroupBy(r => r.HouderId).Where(g => g.Sum(r => r.Saldo) != 0))
        {
            yield return $"Functiebudget {budget.Key}: de rekeningen zijn samen {budget.Sum(r => r.Saldo)}, niet 0.";
        }

        foreach (var boeking in boekingen.Where(b => b.Regels.Sum(r => r.Centen) != 0))
        {
            yield return $"Boeking {boeking.Sleutel} is niet in evenwicht.";
        }

        foreach (var dubbel in boekingen.GroupBy(b => b.Sleutel).Where(g => g.Count() > 1))
        {
            yield return $"Sleutel {dubbel.Key} is {dubbel.Count()} keer geboekt.";
        }
    }

    private static IEnumerable<string> Saldi(List<Rekening> rekeningen, List<Boeking> boekingen)
    {
        var regels = boekingen.SelectMany(b => b.Regels).ToLookup(r => r.RekeningId);
        foreach (var rekening in rekeningen)
        {
            var naam = $"Rekening {rekening.Soort} van {rekening.HouderId}";
            var (nummer, saldo) = (0, 0L);
            foreach (var regel in regels[rekening.Id].OrderBy(r => r.Nummer))
            {
                if (regel.Nummer != ++nummer)
                {
                    yield return $"{naam}: regel {nummer} ontbreekt.";
                }

                if (regel.SaldoVoor != saldo || regel.SaldoNa != saldo + regel.Centen)
                {
                    yield return $"{naam}: regel {nummer} sluit niet aan op {saldo}.";
                }

                saldo += regel.Centen;
            }

            if (rekening.Saldo != saldo || rekening.LaatsteRegel != nummer)
            {
                yield return $"{naam}: saldo {rekening.Saldo} na {rekening.LaatsteRegel} regels, maar de regels geven {saldo} na {nummer}.";
            }

            if (Creditrekeningen.Contains(rekening.Soort) ? rekening.Saldo > 0 : rekening.Saldo < 0)
            {
                yield return $"{naam}: saldo {rekening.Saldo} heeft het verkeerde teken.";
            }
        }
    }

    private static IEnumerable<string> Gereserveerd(List<Rekening> rekeningen, List<Reservering> reserveringen)
    {
        var open = reserveringen.ToLookup(r => r.FunctiebudgetId.Waarde, r => r.Bedrag.Centen);
        foreach (var rekening in rekeningen.Where(r => r.Soort == Rekeningsoort.Gereserveerd && r.Saldo != open[r.HouderId].Sum()))
        {
            yield return $"Functiebudget {rekening.HouderId}: {rekening.Saldo} gereserveerd, "
                + $"maar de open reserveringen zijn {open[rekening.HouderId].Sum()}.";
        }
    }

    // What the verstrekker funds, what was compensated and what still has to come back is what the bank has paid for it.
    private static IEnumerable<string> Kasboek(List<Rekening> rekeningen)
    {
        Rekeningsoort[] kas =
        [
            Rekeningsoort.Ziekengeld, Rekeningsoort.Bekostiging, Rekeningsoort.BankOnderweg, Rekeningsoort.Bank,
            Rekeningsoort.BankOntvangen, Rekeningsoort.Vordering,
        ];
        foreach (var keten in rekeningen.Where(r => kas.Contains(r.Soort) && r.VerstrekkerId != Ketens.Svb)
            .GroupBy(r => r.VerstrekkerId).Where(g => g.Sum(r => r.Saldo) != 0))
        {
            yield return $"Verstrekker {keten.Key!.Value.Waarde}: het kasboek is samen {keten.Sum(r => r.Saldo)}, niet 0.";
        }

        Rekeningsoort[] pot = [Rekeningsoort.StortingVrij, Rekeningsoort.StortingBeloofd];
        var svb = rekeningen.Where(r => pot.Contains(r.Soort) || (kas.Contains(r.Soort) && r.VerstrekkerId == Ketens.Svb)).Sum(r => r.Saldo);
        if (svb != 0)
        {
            yield return $"Het kasboek van de SVB is samen {svb}, niet 0.";
        }

        foreach (var verstrekker in rekeningen.Where(r => r.Soort is Rekeningsoort.Besteed or Rekeningsoort.Bekostiging or Rekeningsoort.Vordering)
            .GroupBy(r => r.VerstrekkerId)
            .Where(g => g.Sum(r => r.Soort == Rekeningsoort.Besteed ? r.Saldo : -r.Saldo) < 0))
        {
            yield return $"Verstrekker {verstrekker.Key!.Value.Waarde}: de bekostiging en vorderingen zijn meer dan er is besteed.";
        }
    }

    private static IEnumerable<string> Beloofd(List<Rekening> rekeningen, List<Stortingsbelofte> beloften)
    {
        var open = beloften.ToLookup(b => b.BudgethouderId.Waarde, b => b.Bedrag.Centen);
        foreach (var rekening in rekeningen.Where(r => r.Soort == Rekeningsoort.StortingBeloofd && -r.Saldo != open[r.HouderId].Sum()))
        {
            yield return $"Budgethouder {rekening.HouderId}: {-rekening.Saldo} eigen geld beloofd, maar de beloften zijn {open[rekening.HouderId].Sum()}.";
        }
    }

    private static IEnumerable<string> Ketencontrole(List<Ketenkop> koppen, List<Boeking> boekingen)
    {
        var ketens = boekingen.ToLookup(b => b.VerstrekkerId);
        foreach (var zonder in ketens.Where(k => koppen.TrueForAll(p => p.VerstrekkerId != k.Key)))
        {
            yield return $"Verstrekker {zonder.Key.Waarde} heeft boekingen zonder ketenkop.";
        }

        foreach (var kop in koppen)
        {
            var (nummer, hash) = (0L, new string('0', 64));
            foreach (var boeking in ketens[kop.VerstrekkerId].OrderBy(b => b.Volgnummer))
            {
                if (boeking.Volgnummer != ++nummer)
                {
                    yield return $"Verstrekker {kop.VerstrekkerId.Waarde}: boeking {nummer} ontbreekt.";
                }

                if (boeking.VorigeHash != hash || boeking.Hash != boeking.BerekenHash())
                {
                    yield return $"Verstrekker {kop.VerstrekkerId.Waarde}: boeking {boeking.Volgnummer} past niet in de keten.";
                }

                hash = boeking.Hash;
            }

            if (kop.Volgnummer != nummer || kop.Hash != hash)
            {
                yield return $"Verstrekker {kop.VerstrekkerId.Waarde}: de ketenkop staat niet op de laatste boeking.";
            }
        }
    }
}
