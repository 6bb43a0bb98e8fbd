using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vorderingen;

/// <summary>What somebody has to pay back: why, how, in which terms, what was set off before, and what is left.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie)]
public sealed class TerugbetalingBekijken(UseCaseContext context, Betaalinstellingen instellingen)
    : UseCase<TerugbetalingBekijken.Input, TerugbetalingBekijken.Detail>(context)
{
    public sealed record Input(VorderingId Id);

    /// <param name="Kenmerk">What to write with the payment.</param>
    /// <param name="BezwaarTotEnMet">The last day to object.</param>
    /// <param name="IsEigenGeld">It was own money of the budgethouder, and goes back to the budgethouder.</param>
    /// <param name="Rekeninghouder">To whom to pay, and on which account, in groups of four.</param>
    public sealed record Detail(
        VorderingId Id,
        string Kenmerk,
        string Debiteur,
        string Budgethouder,
        string Zorgverlener,
        string Overeenkomstnummer,
        Bedrag Bedrag,
        Bedrag Open,
        VorderingStatus Status,
        DateOnly BeslotenOp,
        DateOnly BezwaarTotEnMet,
        bool MagBezwaarMaken,
        string Rekeninghouder,
        string Iban,
        bool IsEigenGeld,
        Vorderingverloop Verloop);

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var vordering = await Db.EigenVorderingen().SingleOrDefaultAsync(v => v.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Vordering));
        Context.Betreft(vordering.BudgethouderId, nameof(Vordering), vordering.Id.Waarde);

        // The accounts of the ledger are not shown to a zorgverlener; the bookings on this one are about him.
        var db = Breed("de eigen vordering bekijken");
        var overeenkomst = await db.Zorgovereenkomsten.AsNoTracking().Where(z => z.Id == vordering.ZorgovereenkomstId)
            .Select(z => new { z.Nummer, z.BudgethouderNaam, z.ZorgverlenerNaam }).SingleAsync(cancellationToken);
        return new(
            vordering.Id,
            Vorderingkenmerk.Van(vordering.Id),
            vordering.Debiteur,
            overeenkomst.BudgethouderNaam,
            overeenkomst.ZorgverlenerNaam,
            overeenkomst.Nummer,
            vordering.Bedrag,
            vordering.Open,
            vordering.Status,
            vordering.BeslotenOp,
            vordering.BezwaarTotEnMet,
            vordering.IsOpen && Vandaag <= vordering.BezwaarTotEnMet,
            instellingen.Naam,
            instellingen.Iban.Leesbaar,
            vordering.IsEigenGeld,
            await Vorderingverloop.LeesAsync(db, vordering, Vandaag, cancellationToken) with
            {
                ToontStukken = Toegang.RolIn(vordering.BudgethouderId) is not null
                    || (vordering.DebiteurZorgverlenerId is { } zorgverlener && Toegang.IsZorgverlener(zorgverlener)),
            });
    }
}
