using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Persistence.Versleuteling;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>What some payments of a run depend on, and whether they may still go out.</summary>
internal sealed class Runstukken
{
    private readonly PgbDbContext _db;
    private readonly Blokkades _blokkades;
    private readonly bool _volgen;
    private Dictionary<DeclaratieId, Declaratie> _declaraties = [];
    private Dictionary<DeclaratieId, DeclaratieStatus> _statussen = [];
    private Dictionary<Guid, Iban> _rekeningen = [];
    private ILookup<Guid, Reservering> _reserveringen = null!;
    private Dictionary<Guid, Stortingsbelofte> _beloften = [];
    private IReadOnlyDictionary<MaandloontermijnId, Maandloontermijn> _termijnen = null!;
    private ILookup<ZorgovereenkomstId, Tegoed> _tegoeden = null!;

    private Runstukken(PgbDbContext db, Blokkades blokkades, bool volgen) => (_db, _blokkades, _volgen) = (db, blokkades, volgen);

    /// <param name="volgen">They will be changed: booked and paid.</param>
    public static async Task<Runstukken> LaadAsync(
        PgbDbContext db, IReadOnlyCollection<Betaalopdracht> opdrachten, Blokkades blokkades, bool volgen, CancellationToken cancellationToken)
    {
        var stukken = new Runstukken(db, blokkades, volgen);
        await stukken.LaadAsync(opdrachten, cancellationToken);
        return stukken;
    }

    /// <summary>Only when they will be changed.</summary>
    public Declaratie Declaratie(DeclaratieId id) => _declaraties[id];

    public Maandloontermijn Termijn(MaandloontermijnId id) => _termijnen[id];

    public IEnumerable<Reservering> Reserveringen(Betaalopdracht opdracht) => _reserveringen[opdracht.OorzaakId];

    /// <summary>The promised own money; null when there is none.</summary>
    public Stortingsbelofte? Belofte(Betaalopdracht opdracht) => _beloften.GetValueOrDefault(opdracht.OorzaakId);

    /// <summary>The credits that this deel may use, the oldest first.</summary>
    public IEnumerable<Tegoed> Tegoeden(Betaalopdracht opdracht, Betaaldeel deel, bool isEigenGeld) => Tegoeden(opdracht)
        .Where(t => t.VerstrekkerId == deel.VerstrekkerId && t.Wet == deel.Wet && t.IsEigenGeld == isEigenGeld);

    public IEnumerable<Tegoed> Tegoeden(Betaalopdracht opdracht) =>
        opdracht.ZorgovereenkomstId is { } overeenkomst ? _tegoeden[overeenkomst] : [];

    /// <summary>Why this payment may not go out any more; null: it may.</summary>
    /// <remarks>I15: never to an account that is not the approved one at this moment.</remarks>
    public RegelOvertredenException? Bezwaar(Betaalopdracht opdracht) =>
        !IsVerschuldigd(opdracht) || !IsGereserveerd(opdracht) || !KanVerrekenen(opdracht) || _blokkades.Raakt(opdracht)
            ? new("BT-001", "Er is iets veranderd sinds deze run is gemaakt. Stel de run opnieuw samen en laat hem dan vrijgeven.")
            : _rekeningen.GetValueOrDefault(opdracht.ZorgverlenerId?.Waarde ?? opdracht.BudgethouderId.Waarde) != opdracht.Iban
                ? new("BT-002", "Een rekeningnummer is net gewijzigd. Stel de run opnieuw samen en laat hem dan vrijgeven.")
                : null;

    private bool IsVerschuldigd(Betaalopdracht opdracht) => opdracht.DeclaratieId is { } declaratie
        ? Runsamensteller.Betaalbaar.Contains(_volgen ? _declaraties[declaratie].Status : _statussen[declaratie])
        : _termijnen[opdracht.TermijnId!.Value].Status == MaandloontermijnStatus.InBetaalrun;

    // The same and no more: what was set aside since is not in this payment.
    private bool IsGereserveerd(Betaalopdracht opdracht)
    {
        var (delen, open) = (opdracht.Betaaldelen.Where(d => !d.Gereserveerd.IsNul).ToList(), Reserveringen(opdracht).ToList());
        return delen.Count == open.Count
            && delen.TrueForAll(d => open.Exists(r => r.FunctiebudgetId == d.FunctiebudgetId && r.Bedrag == d.Gereserveerd))
            && (Belofte(opdracht)?.Bedrag ?? default) == opdracht.Storting;
    }

    private bool KanVerrekenen(Betaalopdracht opdracht) => opdracht.Verrekend.IsNul
        || opdracht.Betaaldelen.GroupBy(d => (d.VerstrekkerId, d.Wet)).All(g =>
            Open(opdracht, g.First(), isEigenGeld: false) >= Bedrag.Som(g.Select(d => d.Verrekend))
            && Open(opdracht, g.First(), isEigenGeld: true) >= Bedrag.Som(g.Select(d => d.VerrekendEigen)));

    private Bedrag Open(Betaalopdracht opdracht, Betaaldeel deel, bool isEigenGeld) =>
        Bedrag.Som(Tegoeden(opdracht, deel, isEigenGeld).Select(t => t.Open));

    private IQueryable<T> Vraag<T>(IQueryable<T> vraag)
        where T : class => _volgen ? vraag : vraag.AsNoTracking();

    private async Task LaadAsync(IReadOnlyCollection<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        var ids = opdrachten.Select(o => o.DeclaratieId).OfType<DeclaratieId>().ToList();
        if (_volgen)
        {
            _declaraties = await _db.Declaraties.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        }
        else
        {
            _statussen = await _db.Declaraties.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Status })
                .ToDictionaryAsync(d => d.Id, d => d.Status, cancellationToken);
        }

        _rekeningen = await RekeningenAsync(opdrachten, cancellationToken);
        var oorzaken = opdrachten.Select(o => o.OorzaakId).ToList();
        _reserveringen = (await Vraag(_db.Reserveringen)
            .Where(r => oorzaken.Contains(r.OorzaakId) && r.Status == ReserveringStatus.Open).ToListAsync(cancellationToken)).ToLookup(r => r.OorzaakId);
        _beloften = ids.Count == 0 ? [] : await Vraag(_db.Stortingsbeloften)
            .Where(b => ids.Contains(b.DeclaratieId) && b.Status == ReserveringStatus.Open)
            .ToDictionaryAsync(b => b.DeclaratieId.Waarde, cancellationToken);
        _termijnen = await new Termijnbetaling(_db).TermijnenAsync(opdrachten, _volgen, cancellationToken);
        var verrekend = opdrachten.Where(o => !o.Verrekend.IsNul).Select(o => o.ZorgovereenkomstId).OfType<ZorgovereenkomstId>().Distinct().ToList();
        _tegoeden = (verrekend.Count == 0 ? [] : await Vraag(_db.Tegoeden)
            .Where(t => verrekend.Contains(t.ZorgovereenkomstId)).OrderBy(t => t.OntstaanOpUtc).ToListAsync(cancellationToken)).ToLookup(t => t.ZorgovereenkomstId);
    }

    /// <returns>The account that may be paid now, by zorgverlener or budgethouder; none when it waits or is blocked.</returns>
    private async Task<Dictionary<Guid, Iban>> RekeningenAsync(IReadOnlyCollection<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        var zorgverlenerIds = opdrachten.Select(o => o.ZorgverlenerId).OfType<ZorgverlenerId>().Distinct().ToList();
        var zorgverleners = await _db.Zorgverleners.AsNoTracking().Where(z => zorgverlenerIds.Contains(z.Id)).ToListAsync(cancellationToken);
        var rekeningen = zorgverleners.Where(Rekeningzegel.MagBetaaldWorden).ToDictionary(z => z.Id.Waarde, z => z.Iban!);
        var budgethouderIds = opdrachten.Where(o => o.AanBudgethouder).Select(o => o.BudgethouderId).Distinct().ToList();
        if (budgethouderIds.Count > 0)
        {
            var eigen = await (
                from b in _db.Budgethouders.AsNoTracking()
                join p in _db.Personen.AsNoTracking() on b.PersoonId equals p.Id
                where budgethouderIds.Contains(b.Id)
                select new { b.Id, Persoon = p }).ToListAsync(cancellationToken);
            eigen.Where(e => Rekeningzegel.MagBetaaldWorden(e.Persoon)).ToList().ForEach(e => rekeningen[e.Id.Waarde] = e.Persoon.Iban!);
        }

        return rekeningen;
    }
}
