using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vorderingen;

/// <summary>Books what a debtor paid on a vordering.</summary>
/// <param name="grootboek">The chain of the verstrekker, or of the SVB when it is own money, is locked.</param>
/// <param name="nalooptermijn">Days after the end of a functiebudget in which it is still open.</param>
internal sealed class Vorderingontvangst(PgbDbContext db, Grootboek grootboek, DateOnly vandaag, int nalooptermijn)
{
    /// <param name="ontvangst">Of this receipt: telling it twice books it once.</param>
    /// <param name="dag">On which the money came in.</param>
    /// <exception cref="RegelOvertredenException">VORDERING: nothing, or more than is open. STATUS: closed.</exception>
    public async Task BoekAsync(Vordering vordering, Bedrag bedrag, Guid ontvangst, DateOnly dag, CancellationToken cancellationToken)
    {
        var sleutel = $"vordering-ontvangen/{ontvangst:N}";
        if (await db.Boekingen.AnyAsync(b => b.Sleutel == sleutel, cancellationToken))
        {
            return;
        }

        await grootboek.LaadVorderingAsync(vordering, cancellationToken);
        vordering.Ontvang(bedrag, dag);
        grootboek.OntvangOp(vordering, bedrag, !vordering.IsEigenGeld && await IsOpenAsync(vordering, cancellationToken), ontvangst);
    }

    // The functiebudget still pays claims, and still bears what was paid: then the money is for care again.
    private async Task<bool> IsOpenAsync(Vordering vordering, CancellationToken cancellationToken)
    {
        var functiebudget = grootboek[vordering.FunctiebudgetId].Functiebudget;
        var isVanKracht = await db.Toekenningen
            .AnyAsync(t => t.Id == functiebudget.ToekenningId && t.VervangenDoorId == null && !t.IsIntrekking, cancellationToken);
        return isVanKracht && functiebudget.AfgeslotenOp is null && vandaag < functiebudget.Naloopbegin.AddDays(nalooptermijn);
    }
}
