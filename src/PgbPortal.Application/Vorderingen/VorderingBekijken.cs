using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vorderingen;

/// <summary>One vordering: its terms, every booking on it, where it came from, and what was set off on the agreement before.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class VorderingBekijken(UseCaseContext context) : UseCase<VorderingBekijken.Input, VorderingBekijken.Detail>(context)
{
    public sealed record Input(VorderingId Id);

    public sealed record Detail(
        VorderingId Id,
        string Kenmerk,
        string Debiteur,
        BudgethouderId BudgethouderId,
        string Budgethouder,
        ZorgovereenkomstId ZorgovereenkomstId,
        string Overeenkomstnummer,
        Bedrag Bedrag,
        Bedrag Open,
        VorderingStatus Status,
        DateOnly BeslotenOp,
        bool IsEigenGeld,
        Vorderingverloop Verloop)
    {
        public bool IsOpen => Verloop.IsOpen;
    }

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var vordering = await Db.Vorderingen.AsNoTracking().SingleOrDefaultAsync(v => v.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Vordering));
        Context.Betreft(vordering.BudgethouderId, nameof(Vordering), vordering.Id.Waarde);
        var overeenkomst = await Db.Zorgovereenkomsten.AsNoTracking().Where(z => z.Id == vordering.ZorgovereenkomstId)
            .Select(z => new { z.Nummer, z.BudgethouderNaam }).SingleAsync(cancellationToken);
        return new(
            vordering.Id,
            Vorderingkenmerk.Van(vordering.Id),
            vordering.Debiteur,
            vordering.BudgethouderId,
            overeenkomst.BudgethouderNaam,
            vordering.ZorgovereenkomstId,
            overeenkomst.Nummer,
            vordering.Bedrag,
            vordering.Open,
            vordering.Status,
            vordering.BeslotenOp,
            vordering.IsEigenGeld,
            await Vorderingverloop.LeesAsync(Db, vordering, Vandaag, cancellationToken));
    }
}
