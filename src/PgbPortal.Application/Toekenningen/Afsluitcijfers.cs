using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Toekenningen;

/// <summary>What a 507 tells of some functiebudgetten, fetched together in as many queries as for one.</summary>
internal sealed class Afsluitcijfers
{
    // Waits only for a run or for an account; what a person still looks at is not approved.
    private static readonly DeclaratieStatus[] Goedgekeurd =
        [DeclaratieStatus.Goedgekeurd, DeclaratieStatus.GedeeltelijkGoedgekeurd, DeclaratieStatus.BetalingMislukt];

    private static readonly Rekeningsoort[] Saldi = [Rekeningsoort.Besteed, Rekeningsoort.Ziekengeld];

    private ILookup<FunctiebudgetId, Bestedingspost> _posten = null!;
    private ILookup<FunctiebudgetId, Wachtend> _wachtend = null!;
    private ILookup<FunctiebudgetId, Vvb> _vvb = null!;
    private ILookup<(FunctiebudgetId, Rekeningsoort), long> _saldi = null!;
    private ILookup<FunctiebudgetId, Reservering> _openVvb = null!;
    private Dictionary<VerstrekkerId, string> _codes = null!;
    private Dictionary<BudgethouderId, Bsn> _bsns = null!;

    private Afsluitcijfers()
    {
    }

    /// <param name="jaren">Those of which a year is closed: of these it is asked on which day the care was.</param>
    public static async Task<Afsluitcijfers> LaadAsync(
        PgbDbContext db, IReadOnlyCollection<Functiebudget> functiebudgetten, IReadOnlyCollection<FunctiebudgetId> jaren, CancellationToken cancellationToken)
    {
        var ids = functiebudgetten.Select(f => f.Id).ToList();
        var verstrekkers = functiebudgetten.Select(f => f.VerstrekkerId!.Value).Distinct().ToList();
        var budgethouders = functiebudgetten.Select(f => f.BudgethouderId).Distinct().ToList();
        var saldi = await db.Rekeningen.AsNoTracking().Where(r => r.FunctiebudgetId != null && ids.Contains(r.FunctiebudgetId.Value) && Saldi.Contains(r.Soort))
            .Select(r => new { Functiebudget = r.FunctiebudgetId!.Value, r.Soort, r.Saldo }).ToListAsync(cancellationToken);
        var openVvb = await db.Reserveringen.Where(r => ids.Contains(r.FunctiebudgetId)
            && r.Soort == Reserveringsoort.VerantwoordingsvrijBedrag && r.Status == ReserveringStatus.Open).ToListAsync(cancellationToken);
        return new()
        {
            _posten = (jaren.Count == 0 ? [] : await new Besteding(db).PostenAsync(jaren, cancellationToken)).ToLookup(p => p.FunctiebudgetId),
            _wachtend = await WachtendeAsync(db, ids, cancellationToken),
            _vvb = await VvbsAsync(db, ids, cancellationToken),
            _saldi = saldi.ToLookup(s => (s.Functiebudget, s.Soort), s => s.Saldo),
            _openVvb = openVvb.ToLookup(r => r.FunctiebudgetId),
            _codes = await db.Verstrekkers.Where(v => verstrekkers.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Code, cancellationToken),
            _bsns = await db.Budgethouders.Where(b => budgethouders.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Bsn, cancellationToken),
        };
    }

    public string Code(Functiebudget functiebudget) => _codes[functiebudget.VerstrekkerId!.Value];

    public Bsn Bsn(Functiebudget functiebudget) => _bsns[functiebudget.BudgethouderId];

    public Bedrag Besteed(Functiebudget functiebudget) => new(_saldi[(functiebudget.Id, Rekeningsoort.Besteed)].Single());

    public Bedrag Ziekengeld(Functiebudget functiebudget) => new(_saldi[(functiebudget.Id, Rekeningsoort.Ziekengeld)].Sum());

    /// <summary>With what is approved and only waits for a run or a bank account.</summary>
    public Bedrag BesteedEnWachtend(Functiebudget functiebudget) =>
        Besteed(functiebudget) + Bedrag.Som(_wachtend[functiebudget.Id].Select(w => w.Bedrag));

    /// <summary>
    /// What went out for care of that year, claims as well as maandloon, and what is approved and waits. A correction upwards counts for what
    /// was paid of it, and not for the credit that it took away.
    /// </summary>
    public Bedrag BesteedInJaar(Functiebudget functiebudget, int jaar) =>
        Bedrag.Som(_posten[functiebudget.Id].Where(p => p.Dag.Year == jaar).Select(p => p.Bedrag))
        + Bedrag.Som(_wachtend[functiebudget.Id].Where(w => w.Dag.Year == jaar).Select(w => w.Bedrag));

    /// <summary>Of what was paid or only waits for a run or an account: the verantwoordingsvrije bedrag on these days.</summary>
    public Bedrag VerantwoordingsvrijBedrag(Functiebudget functiebudget, Periode periode, bool metWachtend) =>
        Bedrag.Som(_vvb[functiebudget.Id].Where(v => periode.Omvat(v.Dag) && (metWachtend || v.IsBetaald)).Select(v => v.Bedrag));

    /// <summary>What was never asked for and is still set aside.</summary>
    public IEnumerable<Reservering> NietGevraagdVvb(Functiebudget functiebudget) => _openVvb[functiebudget.Id];

    // What is set aside for it: of a payment that came back, what was set off is no part of it. All care of a claim is in one month.
    private static async Task<ILookup<FunctiebudgetId, Wachtend>> WachtendeAsync(
        PgbDbContext db, List<FunctiebudgetId> ids, CancellationToken cancellationToken)
    {
        var gereserveerd = await (
            from r in db.Reserveringen
            where ids.Contains(r.FunctiebudgetId) && r.Status == ReserveringStatus.Open && r.Soort == Reserveringsoort.Declaratie
            join d in db.Declaraties on r.OorzaakId equals (Guid)(object)d.Id
            where Goedgekeurd.Contains(d.Status) || (d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Rekeningnummer)
            select new
            {
                r.FunctiebudgetId, r.Bedrag, Dag = d.Regels.Where(l => l.FunctiebudgetId == r.FunctiebudgetId).Max(l => (DateOnly?)l.TotEnMet),
            }).ToListAsync(cancellationToken);
        return gereserveerd.Where(r => r.Dag is not null).ToLookup(r => r.FunctiebudgetId, r => new Wachtend(r.Dag!.Value, r.Bedrag));
    }

    private static async Task<ILookup<FunctiebudgetId, Vvb>> VvbsAsync(PgbDbContext db, List<FunctiebudgetId> ids, CancellationToken cancellationToken)
    {
        var gevraagd = await (
            from r in Aanvraagbehandeling.Gevraagd(db, Declaratiesoort.VerantwoordingsvrijBedrag)
            where r.FunctiebudgetId != null && ids.Contains(r.FunctiebudgetId.Value)
            join d in db.Declaraties on r.DeclaratieId equals d.Id
            where d.Status == DeclaratieStatus.Betaald || Goedgekeurd.Contains(d.Status)
                || (d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Rekeningnummer)
            select new { Functiebudget = r.FunctiebudgetId!.Value, r.TotEnMet, r.Goedgekeurd, d.Status }).ToListAsync(cancellationToken);
        return gevraagd.ToLookup(r => r.Functiebudget, r => new Vvb(r.TotEnMet, r.Goedgekeurd, r.Status == DeclaratieStatus.Betaald));
    }

    private sealed record Wachtend(DateOnly Dag, Bedrag Bedrag);

    private sealed record Vvb(DateOnly Dag, Bedrag Bedrag, bool IsBetaald);
}
