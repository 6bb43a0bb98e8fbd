using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Declaraties;

/// <summary>
/// What the controles of some claims look at, fetched together in as many queries as for one. What is free of a functiebudget is
/// taken from the ledger at the moment that a claim is judged, so that one sees what the one before it set aside.
/// </summary>
internal sealed class Dossiervoorraad
{
    private static readonly DeclaratieStatus[] Vervallen = [DeclaratieStatus.Afgekeurd, DeclaratieStatus.Ingetrokken];

    private readonly PgbDbContext _db;
    private readonly Grootboek _grootboek;
    private readonly Kengetallen _kengetallen;
    private readonly DateOnly _vandaag;
    private readonly IReadOnlyDictionary<DeclaratieId, Zorgovereenkomst> _stukken;

    private ILookup<(BudgethouderId, VerstrekkerId), FunctiebudgetId> _functiebudgetten = null!;
    private ILookup<ZorgovereenkomstId, EerdereDeclaratie> _eerdere = null!;
    private Dictionary<ZorgverlenerId, Zorgverlener> _zorgverleners = null!;
    private Dictionary<VerstrekkerId, Verstrekker> _verstrekkers = null!;
    private ILookup<ZorgverlenerId, Wlzregel> _wlz = null!;
    private ILookup<(ZorgverlenerId, string), DeclaratieId> _factuurnummers = null!;
    private ILookup<ZorgovereenkomstId, Ziekteverloop> _ziekte = null!;
    private Dictionary<BudgethouderId, DateOnly?> _overleden = null!;
    private ILookup<BudgethouderId, Vooruitzichtregel> _vooruitzichten = null!;
    private Dictionary<Guid, int> _pogingen = [];
    private Dictionary<DeclaratieId, Eerderverrekend> _verrekend = [];

    private Dossiervoorraad(
        PgbDbContext db,
        Grootboek grootboek,
        Kengetallen kengetallen,
        DateOnly vandaag,
        IReadOnlyDictionary<DeclaratieId, Zorgovereenkomst> stukken) =>
        (_db, _grootboek, _kengetallen, _vandaag, _stukken) = (db, grootboek, kengetallen, vandaag, stukken);

    /// <param name="stukken">Each with its agreement and the lines of it.</param>
    public static async Task<Dossiervoorraad> LaadAsync(
        PgbDbContext db,
        Grootboek grootboek,
        Kengetallen kengetallen,
        DateOnly vandaag,
        IReadOnlyList<(Declaratie Declaratie, Zorgovereenkomst Overeenkomst)> stukken,
        CancellationToken cancellationToken)
    {
        var voorraad = new Dossiervoorraad(
            db, grootboek, kengetallen, vandaag, stukken.ToDictionary(s => s.Declaratie.Id, s => s.Overeenkomst));
        await voorraad.LaadAsync([.. stukken.Select(s => s.Declaratie)], [.. stukken.Select(s => s.Overeenkomst).Distinct()], cancellationToken);
        return voorraad;
    }

    public bool Bevat(DeclaratieId id) => _stukken.ContainsKey(id);

    /// <summary>How many reservations were made for each of these claims before; asked once for all of them.</summary>
    public async Task TelPogingenAsync(CancellationToken cancellationToken)
    {
        var oorzaken = _stukken.Keys.Select(d => d.Waarde).ToList();
        _pogingen = await _db.Reserveringen.Where(r => oorzaken.Contains(r.OorzaakId))
            .GroupBy(r => r.OorzaakId).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, cancellationToken);
    }

    /// <summary>See <see cref="TelPogingenAsync"/>.</summary>
    public int Pogingen(DeclaratieId id) => _pogingen.GetValueOrDefault(id.Waarde);

    /// <summary>What of this claim was set off with payments that came back.</summary>
    public Eerderverrekend Verrekend(DeclaratieId id) => _verrekend.GetValueOrDefault(id, Eerderverrekend.Niets);

    public async Task<DeclaratieDossier> DossierAsync(Declaratie declaratie, bool bijInvoer, CancellationToken cancellationToken)
    {
        var overeenkomst = _stukken[declaratie.Id];
        var verstrekkers = overeenkomst.Delen.Select(d => d.VerstrekkerId).Distinct().ToList();
        var functiebudgetten = verstrekkers.SelectMany(v => _functiebudgetten[(declaratie.BudgethouderId, v)]).ToList();
        return new(
            declaratie,
            overeenkomst,
            _zorgverleners[overeenkomst.ZorgverlenerId!.Value],
            [.. functiebudgetten.Select(id => new Drager(_grootboek[id].Functiebudget, _grootboek[id].Vrij, true))],
            [.. _eerdere[overeenkomst.Id].Where(e => e.Id != declaratie.Id)],
            WlzMinuten(declaratie),
            _verstrekkers,
            _kengetallen,
            _vandaag,
            bijInvoer,
            AndereFactuurnummers(declaratie),
            EigenGeld: declaratie.Regels.Any(r => !r.Bijbetaling.IsNul) ? await _grootboek.PotAsync(declaratie.BudgethouderId, cancellationToken) : default)
        {
            Ziekte = [.. _ziekte[overeenkomst.Id]],
            Overleden = _overleden.GetValueOrDefault(declaratie.BudgethouderId),
            Vooruitzichten = Vooruitzichten(declaratie, functiebudgetten),
            EerderVerrekend = Verrekend(declaratie.Id),
        };
    }

    private async Task LaadAsync(List<Declaratie> declaraties, List<Zorgovereenkomst> overeenkomsten, CancellationToken cancellationToken)
    {
        var budgethouders = declaraties.Select(d => d.BudgethouderId).Distinct().ToList();
        var overeenkomstIds = overeenkomsten.ConvertAll(z => z.Id);
        var verstrekkers = overeenkomsten.SelectMany(z => z.Delen).Select(d => d.VerstrekkerId).Distinct().ToList();
        var functiebudgetten = await (
            from f in _db.Functiebudgetten
            join t in _db.Toekenningen on f.ToekenningId equals t.Id
            where budgethouders.Contains(f.BudgethouderId) && verstrekkers.Contains(f.VerstrekkerId!.Value)
                && t.VervangenDoorId == null && !t.IsIntrekking
            select new { f.Id, f.BudgethouderId, Verstrekker = f.VerstrekkerId!.Value }).ToListAsync(cancellationToken);
        _functiebudgetten = functiebudgetten.ToLookup(f => (f.BudgethouderId, f.Verstrekker), f => f.Id);
        await _grootboek.LaadAsync(functiebudgetten.ConvertAll(f => f.Id), cancellationToken);
        _eerdere = (await _db.Declaraties.AsNoTracking().Include(d => d.Regels)
            .Where(d => d.ZorgovereenkomstId != null && overeenkomstIds.Contains(d.ZorgovereenkomstId.Value) && !Vervallen.Contains(d.Status))
            .ToListAsync(cancellationToken))
            .ToLookup(d => d.ZorgovereenkomstId!.Value, d => new EerdereDeclaratie(d.Id, d.Soort, d.Maand, d.Status, d.BetaaldOp, d.Regels));
        var zorgverleners = overeenkomsten.Select(z => z.ZorgverlenerId!.Value).Distinct().ToList();
        _zorgverleners = await _db.Zorgverleners.Where(z => zorgverleners.Contains(z.Id)).ToDictionaryAsync(z => z.Id, cancellationToken);
        _verstrekkers = await _db.Verstrekkers.AsNoTracking().AsSplitQuery().Where(v => verstrekkers.Contains(v.Id))
            .ToDictionaryAsync(v => v.Id, cancellationToken);
        await LaadWlzAsync(declaraties, cancellationToken);
        await LaadFactuurnummersAsync(declaraties, cancellationToken);
        _ziekte = (await _db.Ziekmeldingen.AsNoTracking().Where(z => overeenkomstIds.Contains(z.ZorgovereenkomstId))
            .Select(z => new { z.ZorgovereenkomstId, Verloop = new Ziekteverloop(z.EersteDag, z.EersteWerkdag, z.GemeldOp) }).ToListAsync(cancellationToken))
            .ToLookup(z => z.ZorgovereenkomstId, z => z.Verloop);
        _overleden = await _db.Budgethouders.Where(b => budgethouders.Contains(b.Id))
            .ToDictionaryAsync(b => b.Id, b => b.Overleden, cancellationToken);
        await LaadVooruitzichtenAsync(declaraties, cancellationToken);
        _verrekend = await Eerderverrekendlezer.LaadAsync(_db, declaraties, cancellationToken);
    }

    // Of the same person under all budgethouders: the rule counts together, the message names nobody.
    private async Task LaadWlzAsync(List<Declaratie> declaraties, CancellationToken cancellationToken)
    {
        var weken = declaraties.SelectMany(d => d.Regels.Where(IsWlzweek).Select(r => (d.ZorgverlenerId, r.Van, r.TotEnMet))).ToList();
        if (weken.Count == 0)
        {
            _wlz = Array.Empty<Wlzregel>().ToLookup(r => r.Zorgverlener);
            return;
        }

        var zorgverleners = weken.Select(w => w.ZorgverlenerId).OfType<ZorgverlenerId>().Distinct().ToList();
        var (van, totEnMet) = (weken.Min(w => w.Van).AddDays(-6), weken.Max(w => w.TotEnMet).AddDays(6));
        _wlz = (await (
            from r in _db.Declaratieregels.AsNoTracking()
            join d in _db.Declaraties.AsNoTracking() on r.DeclaratieId equals d.Id
            where d.ZorgverlenerId != null && zorgverleners.Contains(d.ZorgverlenerId.Value) && !Vervallen.Contains(d.Status)
                && r.Wet == Wet.Wlz && r.Minuten != null && r.Van >= van && r.TotEnMet <= totEnMet
            select new Wlzregel(d.ZorgverlenerId!.Value, d.Id, r.Week, r.Van, r.TotEnMet, r.Minuten!.Value)).ToListAsync(cancellationToken))
            .ToLookup(r => r.Zorgverlener);
    }

    private static bool IsWlzweek(Declaratieregel regel) => regel is { Wet: Wet.Wlz, Minuten: not null };

    private List<Weekminuten> WlzMinuten(Declaratie declaratie)
    {
        var weken = declaratie.Regels.Where(IsWlzweek).ToList();
        if (weken.Count == 0 || declaratie.ZorgverlenerId is not { } zorgverlener)
        {
            return [];
        }

        var (van, totEnMet) = (weken.Min(r => r.Van).AddDays(-6), weken.Max(r => r.TotEnMet).AddDays(6));
        return
        [
            .. _wlz[zorgverlener].Where(r => r.Declaratie != declaratie.Id && r.Van >= van && r.TotEnMet <= totEnMet)
                .GroupBy(r => r.Week ?? IsoWeek.Van(r.Van).ToString())
                .Select(g => new Weekminuten(g.Key, g.Sum(r => r.Minuten))),
        ];
    }

    // Only the numbers of these claims: a large institution has many thousands of others.
    private async Task LaadFactuurnummersAsync(List<Declaratie> declaraties, CancellationToken cancellationToken)
    {
        var nummers = declaraties.Select(d => d.Factuurnummer).OfType<string>().Distinct().ToList();
        if (nummers.Count == 0)
        {
            _factuurnummers = Array.Empty<DeclaratieId>().ToLookup(_ => default((ZorgverlenerId, string)));
            return;
        }

        var zorgverleners = declaraties.Where(d => d.Factuurnummer is not null).Select(d => d.ZorgverlenerId).OfType<ZorgverlenerId>().Distinct().ToList();
        _factuurnummers = (await _db.Declaraties.AsNoTracking()
            .Where(d => d.ZorgverlenerId != null && zorgverleners.Contains(d.ZorgverlenerId.Value)
                && d.Factuurnummer != null && nummers.Contains(d.Factuurnummer) && !Vervallen.Contains(d.Status))
            .Select(d => new { Zorgverlener = d.ZorgverlenerId!.Value, Nummer = d.Factuurnummer!, d.Id }).ToListAsync(cancellationToken))
            .ToLookup(d => (d.Zorgverlener, d.Nummer), d => d.Id);
    }

    private List<string> AndereFactuurnummers(Declaratie declaratie) =>
        declaratie is { Factuurnummer: { } nummer, ZorgverlenerId: { } zorgverlener }
            && _factuurnummers[(zorgverlener, nummer)].Any(id => id != declaratie.Id) ? [nummer] : [];

    // Half a year back is enough to find the last month of an agreement that is used.
    private async Task LaadVooruitzichtenAsync(List<Declaratie> declaraties, CancellationToken cancellationToken)
    {
        var vragend = declaraties.FindAll(KijktVooruit);
        if (vragend.Count == 0)
        {
            _vooruitzichten = Array.Empty<Vooruitzichtregel>().ToLookup(r => r.Budgethouder);
            return;
        }

        var budgethouders = vragend.Select(d => d.BudgethouderId).Distinct().ToList();
        var vanaf = vragend.Select(Vanaf).Min(StringComparer.Ordinal);
        _vooruitzichten = (await (
            from r in _db.Declaratieregels.AsNoTracking()
            join d in _db.Declaraties.AsNoTracking() on r.DeclaratieId equals d.Id
            join z in _db.Zorgovereenkomsten.AsNoTracking() on d.ZorgovereenkomstId equals (ZorgovereenkomstId?)z.Id
            where budgethouders.Contains(d.BudgethouderId)
                && d.Soort == Declaratiesoort.Regulier && !Vervallen.Contains(d.Status) && string.Compare(d.Maandtekst, vanaf) >= 0
                && r.FunctiebudgetId != null
            select new Vooruitzichtregel(d.BudgethouderId, z.Id, z.Van, z.TotEnMet, d.Maandtekst, r.FunctiebudgetId!.Value, r.Bedrag)).ToListAsync(cancellationToken))
            .ToLookup(r => r.Budgethouder);
    }

    private static bool KijktVooruit(Declaratie declaratie) =>
        declaratie.Soort == Declaratiesoort.Regulier && declaratie.Invoerder != Invoerder.Zorgverlener;

    private static string Vanaf(Declaratie declaratie) => declaratie.Maand.Plus(-6).ToString();

    private List<Vooruitzicht> Vooruitzichten(Declaratie declaratie, List<FunctiebudgetId> functiebudgetten)
    {
        if (!KijktVooruit(declaratie))
        {
            return [];
        }

        var vanaf = Vanaf(declaratie);
        var rijen = _vooruitzichten[declaratie.BudgethouderId].Where(r =>
            r.Overeenkomst != declaratie.ZorgovereenkomstId
            && string.CompareOrdinal(r.Maandtekst, vanaf) >= 0
            && functiebudgetten.Contains(r.Functiebudget));
        return
        [
            .. from overeenkomst in rijen.GroupBy(r => r.Overeenkomst)
               let laatste = overeenkomst.Max(r => r.Maandtekst)
               from budget in overeenkomst.Where(r => r.Maandtekst == laatste).GroupBy(r => r.Functiebudget)
               let eerste = budget.First()
               select new Vooruitzicht(
                   budget.Key, new(eerste.Van, eerste.TotEnMet ?? DateOnly.MaxValue), Bedrag.Som(budget.Select(b => b.Bedrag))),
        ];
    }

    private sealed record Wlzregel(ZorgverlenerId Zorgverlener, DeclaratieId Declaratie, string? Week, DateOnly Van, DateOnly TotEnMet, int Minuten);

    private sealed record Vooruitzichtregel(
        BudgethouderId Budgethouder,
        ZorgovereenkomstId Overeenkomst,
        DateOnly Van,
        DateOnly? TotEnMet,
        string Maandtekst,
        FunctiebudgetId Functiebudget,
        Bedrag Bedrag);
}
