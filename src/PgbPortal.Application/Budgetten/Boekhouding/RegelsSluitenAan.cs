using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Budgetten.Boekhouding;

internal sealed class RegelsSluitenAan : IBoekhoudinvariant
{
    public string Id => "I5";

    public string Zin => "De regels van elke rekening zijn 1 tot en met n, en elke regel begint met het saldo waarmee de vorige eindigde.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A line whose predecessor is missing has no match and counts as one that begins with another balance.
        var fouten =
            from r in db.Boekingsregels
            join v in db.Boekingsregels on new { r.RekeningId, Nummer = r.Nummer - 1 } equals new { v.RekeningId, v.Nummer } into vorige
            from v in vorige.DefaultIfEmpty()
            where r.SaldoNa != r.SaldoVoor + r.Centen
                || r.Centen == 0
                || (r.Nummer == 1 ? r.SaldoVoor != 0 : ((long?)v.SaldoNa ?? long.MinValue) != r.SaldoVoor)
            orderby r.RekeningId, r.Nummer
            select new { r.RekeningId, r.Nummer, r.SaldoVoor, r.Centen, r.SaldoNa, Vorige = (long?)v.SaldoNa };
        await foreach (var fout in fouten.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new(
                Id,
                $"rekening {fout.RekeningId.Waarde} regel {fout.Nummer}",
                $"{fout.SaldoVoor} met {fout.Centen} werd {fout.SaldoNa}; de regel ervoor eindigde op {(fout.Vorige is { } v ? v : "niets: hij ontbreekt")}",
                fout.RekeningId);
        }
    }
}
