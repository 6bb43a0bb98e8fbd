using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>Every euro of one functiebudget, booking by booking, by the day for which it counts, the newest first.</summary>
[ToegankelijkVoor(
    Rol.Burger, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker,
    In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Meekijker])]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class FunctiebudgetBekijken(UseCaseContext context)
    : UseCase<FunctiebudgetBekijken.Input, FunctiebudgetBekijken.Overzicht>(context)
{
    /// <param name="Na">The bookings after (older than) this one.</param>
    /// <param name="Voor">The bookings before (newer than) this one.</param>
    /// <param name="Op">As it was at the end of this day; null: as it is now.</param>
    /// <param name="Alles">Every booking at once, for a download or to print, which asks for a recent sign-in; at most <see cref="HoogstensInEenKeer"/>.</param>
    public sealed record Input(
        FunctiebudgetId Id, BoekingId? Na = null, BoekingId? Voor = null, DateOnly? Op = null, bool Alles = false);

    public const int HoogstensInEenKeer = 5000;

    public sealed record Overzicht(
        Functiebudgetstand Stand,
        BudgethouderId BudgethouderId,
        string Budgethouder,
        string Verstrekker,
        string BudgetIdentificatie,
        ToekenningStatus Status,
        Bladzijde<Regel> Boekingen)
    {
        /// <summary>What the zorgkantoor decided after the end of the grant; null when it did not.</summary>
        public Vaststellingsbedragen? Vaststelling { get; init; }

        /// <summary>What was asked of the verantwoordingsvrije bedrag and not refused.</summary>
        public Bedrag Opgevraagd { get; init; }
    }

    /// <param name="Bedrag">What the booking moved; below zero when the grant went down or a payment came back.</param>
    /// <param name="Vrij">After this booking, as are the other balances.</param>
    /// <param name="Aanleiding">What it was for; null for a grant, and when it is about the verantwoordingsvrije bedrag that nobody asked for yet.</param>
    public sealed record Regel(
        BoekingId Id,
        DateOnly Dag,
        Boekingssoort Soort,
        Bedrag Bedrag,
        Bedrag Vrij,
        Bedrag Gereserveerd,
        Bedrag Besteed,
        Boekingsaanleiding? Aanleiding);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        if (input.Alles)
        {
            Context.Doet(Logactie.Exporteren);
        }

        var kop = await (
            from f in Db.Functiebudgetten.AsNoTracking()
            join t in Db.Toekenningen.AsNoTracking() on f.ToekenningId equals t.Id
            join v in Db.Verstrekkers.AsNoTracking() on t.VerstrekkerId equals v.Id
            join b in Db.Budgethouders.AsNoTracking() on t.BudgethouderId equals b.Id
            where f.Id == input.Id
            select new { Toekenning = t, v.Naam, Budgethouder = b.Naam }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NietGevondenException(nameof(Functiebudget));
        Context.Betreft(kop.Toekenning.BudgethouderId, nameof(Functiebudget), input.Id.Waarde);
        if (input.Alles)
        {
            Sessie.EisBevestiging(NuUtc);
        }

        var standen = input.Op is { } dag
            ? await Db.StandenOpAsync(f => f.Id == input.Id, dag, cancellationToken)
            : await Db.StandenAsync(new(Functiebudget: input.Id), cancellationToken);
        var vaststelling = await Db.Vaststellingen.AsNoTracking().Where(v => v.ToekenningId == kop.Toekenning.Id)
            .Select(v => new Vaststellingsbedragen(v.VerantwoordingsvrijBedrag, v.Zorg, v.TerugTeVorderen)).SingleOrDefaultAsync(cancellationToken);
        return new(
            standen.Single(),
            kop.Toekenning.BudgethouderId,
            kop.Budgethouder,
            kop.Naam,
            kop.Toekenning.BudgetIdentificatie,
            kop.Toekenning.StatusOp(Vandaag),
            await BoekingenAsync(input, cancellationToken))
        {
            Vaststelling = vaststelling,
            Opgevraagd = Bedrag.Som(await Aanvraagbehandeling.Gevraagd(Db, Declaratiesoort.VerantwoordingsvrijBedrag)
                .Where(r => r.FunctiebudgetId == input.Id).Select(r => r.Bedrag).ToListAsync(cancellationToken)),
        };
    }

    private async Task<Bladzijde<Regel>> BoekingenAsync(Input input, CancellationToken cancellationToken)
    {
        var rekeningen = await Db.Rekeningen.AsNoTracking().Where(r => r.FunctiebudgetId == input.Id)
            .Select(r => new { r.Id, r.Soort, r.Saldo }).ToListAsync(cancellationToken);
        var ids = rekeningen.ConvertAll(r => r.Id);
        var koppen = await KoppenAsync(input, ids, cancellationToken);
        var bladzijde = input.Alles
            ? new Bladzijde<Kop>(koppen, null, null)
            : Bladzijde.Maak(koppen, k => k.Id.Waarde, terug: input.Voor is not null, vanafEenSleutel: input.Na is not null);
        if (bladzijde.Regels.Count == 0)
        {
            return new([], null, null);
        }

        var getoond = bladzijde.Regels.Select(k => k.Id).ToList();
        var regels = (await Db.Boekingsregels.AsNoTracking()
            .Where(r => getoond.Contains(r.BoekingId) && ids.Contains(r.RekeningId)).ToListAsync(cancellationToken)).ToLookup(r => r.BoekingId);
        var stand = new Standen(rekeningen.ToDictionary(r => r.Id, r => (r.Soort, r.Saldo)));
        foreach (var later in await LaterAsync(ids, bladzijde.Regels[0], cancellationToken))
        {
            stand.Terug(later.Rekening, later.Centen);
        }

        var aanleidingen = await new Boekingsaanleidingen(Db).ZoekAsync([.. bladzijde.Regels.Select(k => k.OorzaakId).Distinct()], cancellationToken);
        return new(
            [.. bladzijde.Regels.Select(k => Regelvan(k, [.. regels[k.Id]], stand, aanleidingen.GetValueOrDefault(k.OorzaakId)))],
            bladzijde.Vorige,
            bladzijde.Volgende);
    }

    private async Task<List<Kop>> KoppenAsync(Input input, List<RekeningId> rekeningen, CancellationToken cancellationToken)
    {
        var boekingen = Db.Boekingen.AsNoTracking().Where(b =>
            Db.Boekingsregels.Where(r => rekeningen.Contains(r.RekeningId)).Select(r => r.BoekingId).Contains(b.Id));
        if (input.Op is { } dag)
        {
            boekingen = boekingen.Where(b => b.Dag <= dag);
        }

        if ((input.Na ?? input.Voor) is { } sleutel)
        {
            var anker = await boekingen.Where(b => b.Id == sleutel).Select(b => new { b.Dag, b.Volgnummer }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NietGevondenException(nameof(Boeking));
            boekingen = input.Voor is null
                ? boekingen.Where(b => b.Dag < anker.Dag || (b.Dag == anker.Dag && b.Volgnummer < anker.Volgnummer))
                : boekingen.Where(b => b.Dag > anker.Dag || (b.Dag == anker.Dag && b.Volgnummer > anker.Volgnummer));
        }

        return await (input.Voor is null
                ? boekingen.OrderByDescending(b => b.Dag).ThenByDescending(b => b.Volgnummer)
                : boekingen.OrderBy(b => b.Dag).ThenBy(b => b.Volgnummer))
            .Select(b => new Kop(b.Id, b.Volgnummer, b.Dag, b.Soort, b.OorzaakId))
            .Take(input.Alles ? HoogstensInEenKeer : Bladzijde.Rijen + 1)
            .ToListAsync(cancellationToken);
    }

    // What counts after the first row of this page, so that its balances can be told without reading it all.
    private async Task<List<(RekeningId Rekening, long Centen)>> LaterAsync(
        List<RekeningId> rekeningen, Kop eerste, CancellationToken cancellationToken)
    {
        var (dag, volgnummer) = (eerste.Dag, eerste.Volgnummer);
        var later = await (
            from r in Db.Boekingsregels.AsNoTracking()
            join b in Db.Boekingen on r.BoekingId equals b.Id
            where rekeningen.Contains(r.RekeningId) && (b.Dag > dag || (b.Dag == dag && b.Volgnummer > volgnummer))
            group r.Centen by r.RekeningId into g
            select new { g.Key, Centen = g.Sum() }).ToListAsync(cancellationToken);
        return later.ConvertAll(l => (l.Key, l.Centen));
    }

    private static Regel Regelvan(Kop kop, IReadOnlyList<Boekingsregel> regels, Standen stand, Boekingsaanleiding? aanleiding)
    {
        long Op(Rekeningsoort soort) => regels.Where(r => stand.Soort(r.RekeningId) == soort).Sum(r => r.Centen);
        var bedrag = kop.Soort switch
        {
            Boekingssoort.Toekennen or Boekingssoort.Vervangen => -Op(Rekeningsoort.Toegekend),
            Boekingssoort.Reserveren => Op(Rekeningsoort.Gereserveerd),
            Boekingssoort.Vrijgeven or Boekingssoort.Verlopen => -Op(Rekeningsoort.Gereserveerd),
            _ => Op(Rekeningsoort.Besteed),
        };
        var regel = new Regel(
            kop.Id,
            kop.Dag,
            kop.Soort,
            new(bedrag),
            new(stand.Saldo(Rekeningsoort.Vrij) + stand.Saldo(Rekeningsoort.Tekort)),
            new(stand.Saldo(Rekeningsoort.Gereserveerd)),
            new(stand.Saldo(Rekeningsoort.Besteed)),
            aanleiding);
        foreach (var boekingsregel in regels)
        {
            stand.Terug(boekingsregel.RekeningId, boekingsregel.Centen);
        }

        return regel;
    }

    private sealed record Kop(BoekingId Id, long Volgnummer, DateOnly Dag, Boekingssoort Soort, Guid OorzaakId);

    /// <summary>The balances at one moment, walked back booking by booking.</summary>
    private sealed class Standen(Dictionary<RekeningId, (Rekeningsoort Soort, long Saldo)> rekeningen)
    {
        public Rekeningsoort Soort(RekeningId id) => rekeningen[id].Soort;

        public long Saldo(Rekeningsoort soort) => rekeningen.Values.Single(r => r.Soort == soort).Saldo;

        public void Terug(RekeningId id, long centen) => rekeningen[id] = (rekeningen[id].Soort, rekeningen[id].Saldo - centen);
    }
}
