using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vorderingen;

/// <summary>One vordering: its terms, every booking on it, and what was set off on the agreement before.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class VorderingBekijken(UseCaseContext context) : UseCase<VorderingBekijken.Input, VorderingBekijken.Detail>(context)
{
    private const int HoogstensVerrekend = 25;

    private static readonly BetaalopdrachtStatus[] Vertrokken = [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd];

    public sealed record Input(VorderingId Id);

    /// <param name="Verrekend">What was kept back of payments on the same agreement, the newest first.</param>
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
        IReadOnlyList<Termijn> Termijnen,
        IReadOnlyList<Regel> Boekingen,
        IReadOnlyList<Verrekening> Verrekend)
    {
        public bool IsOpen => Status is VorderingStatus.Besluit or VorderingStatus.Regeling or VorderingStatus.Civiel;
    }

    public sealed record Termijn(int Nummer, Bedrag Bedrag, DateOnly Vervaldag, DateOnly? OntvangenOp, bool IsTeLaat);

    /// <param name="Bedrag">Below zero when it took something off.</param>
    /// <param name="Open">After this booking.</param>
    public sealed record Regel(DateOnly Dag, Boekingssoort Soort, Bedrag Bedrag, Bedrag Open);

    public sealed record Verrekening(BetaalopdrachtId Betaling, DateOnly Dag, Bedrag Bedrag);

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var vordering = await Db.Vorderingen.AsNoTracking().SingleOrDefaultAsync(v => v.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Vordering));
        Context.Betreft(vordering.BudgethouderId, nameof(Vordering), vordering.Id.Waarde);
        var overeenkomst = await Db.Zorgovereenkomsten.AsNoTracking().Where(z => z.Id == vordering.ZorgovereenkomstId)
            .Select(z => new { z.Nummer, z.BudgethouderNaam }).SingleAsync(cancellationToken);
        var boekingen = await (
            from r in Db.Boekingsregels.AsNoTracking()
            join k in Db.Rekeningen on r.RekeningId equals k.Id
            join b in Db.Boekingen on r.BoekingId equals b.Id
            where k.HouderId == input.Id.Waarde && k.Soort == Rekeningsoort.Vordering
            orderby r.Nummer
            select new Regel(b.Dag, b.Soort, new(r.Centen), new(r.SaldoNa))).ToListAsync(cancellationToken);
        var verrekend = await Db.Betaalopdrachten.AsNoTracking()
            .Where(o => o.ZorgovereenkomstId == vordering.ZorgovereenkomstId && o.Verrekend != Bedrag.Nul && Vertrokken.Contains(o.Status))
            .OrderByDescending(o => o.Id).Take(HoogstensVerrekend)
            .Select(o => new Verrekening(o.Id, o.Dag, o.Verrekend)).ToListAsync(cancellationToken);
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
            [.. vordering.Termijnen.OrderBy(t => t.Nummer)
                .Select(t => new Termijn(t.Nummer, t.Bedrag, t.Vervaldag, t.OntvangenOp, t.OntvangenOp is null && t.Vervaldag < Vandaag))],
            boekingen,
            verrekend);
    }
}
