using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten.Boekhouding;

internal sealed class ReserveringEindigtEenKeer : IBoekhoudinvariant
{
    public string Id => "I6";

    public string Zin => "Elke reservering eindigt een keer, geheel; wat gereserveerd staat zijn de open reserveringen, en beloofd eigen geld de open beloften.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var open = new Dictionary<Guid, long>();
        var reserveringen = db.Reserveringen
            .Select(r => new { r.Id, r.FunctiebudgetId, r.Status, r.Bedrag, r.Geboekt, r.Vrij }).OrderBy(r => r.Id);
        await foreach (var r in reserveringen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (r.Status == ReserveringStatus.Open)
            {
                open[r.FunctiebudgetId.Waarde] = open.GetValueOrDefault(r.FunctiebudgetId.Waarde) + r.Bedrag.Centen;
            }

            var eind = r.Geboekt + r.Vrij;
            if (eind != (r.Status == ReserveringStatus.Open ? Bedrag.Nul : r.Bedrag) || (r.Status != ReserveringStatus.Geboekt && !r.Geboekt.IsNul))
            {
                yield return new(Id, $"reservering {r.Id.Waarde}", $"{r.Bedrag.Centen} is {r.Status} met {r.Geboekt.Centen} geboekt en {r.Vrij.Centen} vrij");
            }
        }

        var beloften = db.Stortingsbeloften.Where(b => b.Status == ReserveringStatus.Open).Select(b => new { b.BudgethouderId, b.Bedrag });
        await foreach (var b in beloften.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            open[b.BudgethouderId.Waarde] = open.GetValueOrDefault(b.BudgethouderId.Waarde) + b.Bedrag.Centen;
        }

        var rekeningen = db.Rekeningen.Where(r => r.Soort == Rekeningsoort.Gereserveerd || r.Soort == Rekeningsoort.StortingBeloofd)
            .OrderBy(r => r.Id).Select(r => new { r.Id, r.HouderId, r.Soort, r.Saldo });
        await foreach (var r in rekeningen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            open.Remove(r.HouderId, out var som);
            if (Math.Abs(r.Saldo) != som)
            {
                yield return new(Id, $"rekening {r.Id.Waarde}", $"{r.Soort} staat op {r.Saldo}, maar wat open staat is {som}", r.Id);
            }
        }

        foreach (var (houder, som) in open.Where(o => o.Value != 0).OrderBy(o => o.Key))
        {
            yield return new(Id, $"houder {houder}", $"er staat {som} open zonder rekening");
        }
    }
}
