using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Budgetten;

/// <summary>Who holds an account that is blocked: what lies there is passed over, so that the rest goes on.</summary>
internal sealed class Blokkades
{
    private readonly HashSet<Guid> _houders;

    private Blokkades(HashSet<Guid> houders) => _houders = houders;

    public static async Task<Blokkades> LaadAsync(PgbDbContext db, CancellationToken cancellationToken) =>
        new([.. await db.Rekeningen.Where(r => r.Geblokkeerd).Select(r => r.HouderId).Distinct().ToListAsync(cancellationToken)]);

    public bool ZijnEr => _houders.Count > 0;

    /// <summary>Would paying or judging it book on a blocked account?</summary>
    public bool Raakt(Declaratie declaratie) => _houders.Count > 0
        && (_houders.Contains(declaratie.BudgethouderId.Waarde)
            || (!declaratie.Storting.IsNul && _houders.Contains(Ketens.Svb.Waarde))
            || declaratie.Regels.Any(r =>
                (r.FunctiebudgetId is { } functiebudget && _houders.Contains(functiebudget.Waarde))
                || (r.VerstrekkerId is { } keten && _houders.Contains(keten.Waarde))));

    /// <summary>Would moving own money of this budgethouder?</summary>
    public bool Raakt(BudgethouderId budgethouder) => _houders.Contains(budgethouder.Waarde) || _houders.Contains(Ketens.Svb.Waarde);

    public bool Raakt(Betaalopdracht opdracht) => _houders.Count > 0
        && (_houders.Contains(opdracht.BudgethouderId.Waarde)
            || (_houders.Contains(Ketens.Svb.Waarde) && (!opdracht.Storting.IsNul || opdracht.Betaaldelen.Any(d => !d.VerrekendEigen.IsNul)))
            || opdracht.Betaaldelen.Any(d => _houders.Contains(d.FunctiebudgetId.Waarde) || _houders.Contains(d.VerstrekkerId!.Value.Waarde)));

    public bool Raakt(Functiebudget functiebudget) => _houders.Contains(functiebudget.Id.Waarde)
        || (functiebudget.VerstrekkerId is { } keten && _houders.Contains(keten.Waarde));

    /// <summary>Would computing its claims again, with the own money of its budgethouder?</summary>
    /// <param name="functiebudgetten">Those of its budgethouder.</param>
    public bool Raakt(Overeenkomstwijziging wijziging, IEnumerable<Functiebudget> functiebudgetten) =>
        Raakt(wijziging.BudgethouderId) || functiebudgetten.Any(Raakt);

    public bool Raakt(Reservering reservering) => _houders.Count > 0
        && (_houders.Contains(reservering.BudgethouderId.Waarde) || _houders.Contains(reservering.FunctiebudgetId.Waarde)
            || (reservering.VerstrekkerId is { } keten && _houders.Contains(keten.Waarde)));

    public bool Raakt(Maandloontermijn termijn) => _houders.Count > 0
        && (_houders.Contains(termijn.BudgethouderId.Waarde)
            || (termijn.FunctiebudgetId is { } functiebudget && _houders.Contains(functiebudget.Waarde))
            || (termijn.VerstrekkerId is { } keten && _houders.Contains(keten.Waarde)));
}
