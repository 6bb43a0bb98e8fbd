using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Application.Budgetten.Boekhouding;

internal sealed class SaldoHeeftHetGoedeTeken : IBoekhoudinvariant
{
    private static readonly Rekeningsoort[] Credit = [.. Enum.GetValues<Rekeningsoort>().Where(Rekening.IsCredit)];

    public string Id => "I2";

    public string Zin => "Geen rekening heeft het verkeerde teken: er is nooit meer gereserveerd en besteed dan toegekend en tekort.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var fouten = db.Rekeningen.Where(r => Credit.Contains(r.Soort) ? r.Saldo > 0 : r.Saldo < 0)
            .OrderBy(r => r.Id).Select(r => new { r.Id, r.Soort, r.Saldo });
        await foreach (var fout in fouten.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new(Id, $"rekening {fout.Id.Waarde}", $"{fout.Soort} staat op {fout.Saldo}", fout.Id);
        }
    }
}
