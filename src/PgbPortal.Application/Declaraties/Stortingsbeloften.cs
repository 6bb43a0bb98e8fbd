using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>The own money that claims need: promised while they wait for a run, and free again when they do not use it.</summary>
internal sealed class Stortingsbeloften(PgbDbContext db, Grootboek grootboek)
{
    /// <summary>Sets aside the own money that it needs; the pot holds it, or this refuses.</summary>
    public async Task BeloofAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        if (!declaratie.Storting.IsNul)
        {
            await grootboek.LaadStortingenAsync([declaratie.BudgethouderId], cancellationToken);
            grootboek.Beloof(declaratie.BudgethouderId, declaratie.Id, declaratie.Storting);
        }
    }

    /// <summary>Nothing of a claim is paid with own money any more.</summary>
    /// <returns>False when there is some and this user may not write it: see <see cref="RuimOpAsync"/>.</returns>
    public async Task<bool> GeefVrijAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        var beloften = await db.Stortingsbeloften
            .Where(b => b.DeclaratieId == declaratie.Id && b.Status == ReserveringStatus.Open).ToListAsync(cancellationToken);
        if (beloften.Count == 0)
        {
            return true;
        }

        if (!Boekrecht.HeeftEigenGeld(db.Toegang, declaratie.BudgethouderId))
        {
            return false;
        }

        await grootboek.LaadStortingenAsync([declaratie.BudgethouderId], cancellationToken);
        beloften.ForEach(grootboek.GeefVrij);
        return true;
    }

    /// <summary>
    /// Own money that is promised to claims that do not use it any more becomes free. A verstrekker who refused or moved such a claim may not
    /// do that: the next run does it, before it tries what is held.
    /// </summary>
    public async Task RuimOpAsync(Blokkades blokkades, CancellationToken cancellationToken)
    {
        var beloften = (await (
            from b in db.Stortingsbeloften
            join d in db.Declaraties on b.DeclaratieId equals d.Id
            where b.Status == ReserveringStatus.Open
                && (d.Status == DeclaratieStatus.Afgekeurd || d.Status == DeclaratieStatus.Ingetrokken
                    || (d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Tekort))
            select b).ToListAsync(cancellationToken)).FindAll(b => !blokkades.Raakt(b.BudgethouderId));
        await grootboek.LaadStortingenAsync([.. beloften.Select(b => b.BudgethouderId).Distinct()], cancellationToken);
        beloften.ForEach(grootboek.GeefVrij);
    }
}
