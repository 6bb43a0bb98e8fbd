using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// Reads after each commit what it added to the chains, and keeps the books itself: each booking balances and hangs on the one
/// before it, each line begins where the last one ended, each account holds what its lines say and has the right sign, and
/// what is reserved is the sum of the open reservations. So I1 to I6 and the links of I10 are checked after every commit, at
/// the price of what that commit touched.
/// </summary>
internal sealed class Meelezer(IReadOnlyList<VerstrekkerId> ketens)
{
    private static readonly string[] Credit = ["Toegekend", "Tekort", "BankOnderweg", "Bank", "StortingVrij", "StortingBeloofd"];

    private readonly Dictionary<Guid, (long Volgnummer, string Hash)> _koppen =
        ketens.Append(Ketens.Svb).ToDictionary(k => k.Waarde, _ => (0L, new string('0', 64)));

    private readonly Dictionary<Guid, (long Saldo, int Nummer)> _rekeningen = [];

    /// <summary>Every account that is not empty, as "kind holder" with its signed balance.</summary>
    public SortedDictionary<string, long> Saldi { get; } = new(StringComparer.Ordinal);

    /// <summary>Bookings that were read.</summary>
    public int Boekingen { get; private set; }

    /// <returns>What is wrong; null when all is well.</returns>
    public async Task<string?> LeesAsync(PgbDbContext db)
    {
        var (a, b, s) = (ketens[0], ketens[1], Ketens.Svb);
        var (na, nb, ns) = (_koppen[a.Waarde].Volgnummer, _koppen[b.Waarde].Volgnummer, _koppen[s.Waarde].Volgnummer);
        var nieuw = db.Boekingen.AsNoTracking().Where(boeking =>
            (boeking.VerstrekkerId == a && boeking.Volgnummer > na)
            || (boeking.VerstrekkerId == b && boeking.Volgnummer > nb)
            || (boeking.VerstrekkerId == s && boeking.Volgnummer > ns));
        var boekingen = await nieuw.OrderBy(boeking => boeking.Volgnummer)
            .Select(boeking => new { boeking.Id, boeking.VerstrekkerId, boeking.Volgnummer, boeking.VorigeHash, boeking.Hash }).ToListAsync();
        var regels = await (
            from boeking in nieuw
            join regel in db.Boekingsregels on boeking.Id equals regel.BoekingId
            join rekening in db.Rekeningen on regel.RekeningId equals rekening.Id
            select new Regel(
                regel.BoekingId, rekening.Id, rekening.Soort, rekening.HouderId, rekening.FunctiebudgetId, rekening.Saldo, rekening.LaatsteRegel,
                regel.Nummer, regel.Centen, regel.SaldoVoor, regel.SaldoNa)).ToListAsync();
        var perBoeking = regels.ToLookup(r => r.Boeking, r => r.Centen);
        foreach (var boeking in boekingen)
        {
            Boekingen++;
            var fout = Hang(boeking.VerstrekkerId.Waarde, boeking.Volgnummer, boeking.VorigeHash, boeking.Hash)
                ?? (perBoeking[boeking.Id].Sum() == 0 ? null : $"boeking {boeking.Volgnummer} is niet in evenwicht");
            if (fout is not null)
            {
                return fout;
            }
        }

        return regels.OrderBy(r => r.Nummer).Select(Tel).FirstOrDefault(f => f is not null)
            ?? regels.DistinctBy(r => r.Rekening).Select(Sluit).FirstOrDefault(f => f is not null)
            ?? await GereserveerdAsync(db, regels);
    }

    private string? Hang(Guid keten, long volgnummer, string vorigeHash, string hash)
    {
        var kop = _koppen[keten];
        _koppen[keten] = (volgnummer, hash);
        return volgnummer != kop.Volgnummer + 1 ? $"keten {keten}: na {kop.Volgnummer} komt {volgnummer}"
            : vorigeHash != kop.Hash ? $"keten {keten}: {volgnummer} wijst niet naar de boeking ervoor"
            : null;
    }

    private string? Tel(Regel r)
    {
        var stand = _rekeningen.GetValueOrDefault(r.Rekening.Waarde);
        _rekeningen[r.Rekening.Waarde] = (r.SaldoNa, r.Nummer);
        var teken = Array.IndexOf(Credit, r.Soort.ToString()) >= 0 ? -1 : 1;
        return r.Nummer != stand.Nummer + 1 ? $"{r.Soort} {r.Houder}: na regel {stand.Nummer} komt {r.Nummer}"
            : r.SaldoVoor != stand.Saldo ? $"{r.Soort} {r.Houder}: regel {r.Nummer} begint bij {r.SaldoVoor}, niet bij {stand.Saldo}"
            : r.SaldoNa != r.SaldoVoor + r.Centen ? $"{r.Soort} {r.Houder}: regel {r.Nummer} telt niet op"
            : r.SaldoNa * teken < 0 ? $"{r.Soort} {r.Houder}: regel {r.Nummer} heeft het verkeerde teken"
            : null;
    }

    private string? Sluit(Regel r)
    {
        var stand = _rekeningen[r.Rekening.Waarde];
        if (r.Saldo == 0)
        {
            Saldi.Remove($"{r.Soort} {r.Houder}");
        }
        else
        {
            Saldi[$"{r.Soort} {r.Houder}"] = r.Saldo;
        }

        return (r.Saldo, r.LaatsteRegel) == stand ? null : $"{r.Soort} {r.Houder} staat op {r.Saldo} na {r.LaatsteRegel}, de regels op {stand}";
    }

    private async Task<string?> GereserveerdAsync(PgbDbContext db, List<Regel> regels)
    {
        var geraakt = regels.Where(r => r.Functiebudget is not null).Select(r => r.Functiebudget!.Value).Distinct().ToList();
        if (geraakt.Count == 0)
        {
            return null;
        }

        var open = (await db.Reserveringen.AsNoTracking().Where(r => geraakt.Contains(r.FunctiebudgetId) && r.Status == ReserveringStatus.Open)
            .Select(r => new { r.FunctiebudgetId, r.Bedrag }).ToListAsync()).ToLookup(r => r.FunctiebudgetId, r => r.Bedrag.Centen);
        return geraakt.Where(f => open[f].Sum() != Saldi.GetValueOrDefault($"Gereserveerd {f.Waarde}"))
            .Select(f => $"functiebudget {f.Waarde}: open reserveringen zijn samen {open[f].Sum()}").FirstOrDefault();
    }

    private sealed record Regel(
        BoekingId Boeking, RekeningId Rekening, Rekeningsoort Soort, Guid Houder, FunctiebudgetId? Functiebudget, long Saldo, int LaatsteRegel, int Nummer, long Centen, long SaldoVoor, long SaldoNa);
}
