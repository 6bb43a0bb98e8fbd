using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>Books own money that came in. Claims that wait for it go on, oldest first.</summary>
internal sealed class Stortingontvangst(Declaratiewerk werk)
{
    /// <summary>Locks the chain of the SVB; the caller saves.</summary>
    /// <returns>The storting, and false when it was booked before: then nothing was done.</returns>
    /// <exception cref="RegelOvertredenException">STORTING: no amount, or booked before with other data.</exception>
    public async Task<(StortingId Id, bool IsNieuw)> BoekAsync(
        StortingId id, BudgethouderId budgethouder, Bedrag bedrag, DateOnly dag, string? bankkenmerk, CancellationToken cancellationToken)
    {
        await werk.Grootboek.LaadStortingenAsync([budgethouder], cancellationToken);
        var eerder = await werk.Db.Stortingen.AsNoTracking()
            .Where(s => s.Id == id || (bankkenmerk != null && s.Bankkenmerk == bankkenmerk))
            .Select(s => new { s.Id, s.BudgethouderId, s.Bedrag }).FirstOrDefaultAsync(cancellationToken);
        if (eerder is not null)
        {
            return eerder.BudgethouderId == budgethouder && eerder.Bedrag == bedrag
                ? (eerder.Id, false)
                : throw new RegelOvertredenException("STORTING", "Deze storting is al geboekt, met andere gegevens. Kijk het kenmerk na.");
        }

        werk.Grootboek.Ontvang(Storting.Ontvang(id, budgethouder, bedrag, dag, bankkenmerk));
        var wachtend = await werk.Db.Declaraties.Include(d => d.Regels)
            .Where(d => d.BudgethouderId == budgethouder && d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Storting)
            .OrderBy(d => d.IngediendOpUtc).ThenBy(d => d.Id).ToListAsync(cancellationToken);
        foreach (var declaratie in wachtend)
        {
            await werk.Behandeling.ProbeerStortingAsync(declaratie, cancellationToken);
        }

        return (id, true);
    }
}
