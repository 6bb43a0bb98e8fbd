using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>
/// One year of a budgethouder: what was granted, what was paid to whom, own money. Every figure is a fold of the bookings that the
/// page of a budget shows one by one, so the rows add up to the same cent.
/// </summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Meekijker])]
public sealed class JaaroverzichtBekijken(UseCaseContext context)
    : UseCase<JaaroverzichtBekijken.Input, JaaroverzichtBekijken.Overzicht>(context)
{
    private static readonly Rekeningsoort[] Soorten =
        [.. Rekening.Budgetboek, Rekeningsoort.Ziekengeld, Rekeningsoort.StortingVrij, Rekeningsoort.StortingBeloofd];

    /// <param name="Jaar">Null: the year that runs.</param>
    /// <param name="Budgethouder">Null: the dossier that is open.</param>
    public sealed record Input(int? Jaar = null, BudgethouderId? Budgethouder = null, Leesvorm Vorm = Leesvorm.Scherm);

    /// <param name="TotEnMet">The last day that counts: 31 December, or today when the year runs.</param>
    /// <param name="Jaren">Every year that there is something to tell about, the newest first.</param>
    public sealed record Overzicht(
        string Naam,
        string Klantnummer,
        int Jaar,
        DateOnly TotEnMet,
        IReadOnlyList<int> Jaren,
        IReadOnlyList<Budget> Budgetten,
        IReadOnlyList<Ontvanger> Ontvangers,
        Pot EigenGeld);

    /// <summary>One budget for one kind of care, as it was on the last day; what replaced what is told as one.</summary>
    /// <param name="Eerder">Paid from it in the years before.</param>
    /// <param name="Besteed">Paid from it in this year.</param>
    public sealed record Budget(
        string Verstrekker, Wet Wet, string Zorg, Periode Periode, Bedrag Toegekend, Bedrag Eerder, Bedrag Besteed, Bedrag Gereserveerd, Bedrag Vrij);

    /// <summary>What went to one zorgverlener in this year, less what came back.</summary>
    /// <param name="Naam">Null: verantwoordingsvrij bedrag, which goes to the budgethouder.</param>
    /// <param name="UitBudget">Counts as spent.</param>
    /// <param name="Ziekengeld">Paid on top, and compensated.</param>
    /// <param name="EigenGeld">Paid with own money of the budgethouder.</param>
    public sealed record Ontvanger(string? Naam, Bedrag UitBudget, Bedrag Ziekengeld, Bedrag EigenGeld)
    {
        public Bedrag Samen => UitBudget + Ziekengeld + EigenGeld;

        public bool IsLeeg => UitBudget.IsNul && Ziekengeld.IsNul && EigenGeld.IsNul;
    }

    /// <summary>Own money over the year. What was there, what came in, what was used and went back make what is left.</summary>
    public sealed record Pot(Bedrag Begin, Bedrag Bijgelegd, Bedrag Gebruikt, Bedrag Terug, Bedrag Einde)
    {
        public bool IsLeeg => Begin.IsNul && Bijgelegd.IsNul && Gebruikt.IsNul && Terug.IsNul;
    }

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Leest(input.Vorm);
        var id = input.Budgethouder ?? Sessie.Dossier?.BudgethouderId ?? throw new ToegangGeweigerdException(nameof(JaaroverzichtBekijken));
        var naam = await Context.BudgethouderAsync(GetType(), id, cancellationToken);
        var stukken = await (
            from f in Db.Functiebudgetten.AsNoTracking()
            join t in Db.Toekenningen.AsNoTracking() on f.ToekenningId equals t.Id
            join v in Db.Verstrekkers.AsNoTracking() on f.VerstrekkerId equals v.Id
            where f.BudgethouderId == id
            select new Stuk(f.Id, t.Id, t.VervangenDoorId, v.Naam, f.Wet!.Value, f.Zorgfunctie, f.Van, f.TotEnMet, t.EersteDag)).ToListAsync(cancellationToken);
        var eerste = stukken.Select(s => s.EersteDag.Year).Append(Vandaag.Year).Min();
        var jaar = input.Jaar ?? Vandaag.Year;
        if (jaar < eerste || jaar > Vandaag.Year)
        {
            throw new NietGevondenException(nameof(Overzicht));
        }

        var periode = new Periode(new(jaar, 1, 1), jaar == Vandaag.Year ? Vandaag : new(jaar, 12, 31));
        var rekeningen = await Db.Rekeningen.AsNoTracking().Where(r => r.BudgethouderId == id && Soorten.Contains(r.Soort))
            .Select(r => new { r.Id, r.FunctiebudgetId, r.Soort }).ToDictionaryAsync(r => r.Id, r => (r.FunctiebudgetId, r.Soort), cancellationToken);
        var dagen = new Standen(rekeningen, await StandAsync(rekeningen.Keys, periode.TotEnMet, cancellationToken));
        var ervoor = new Standen(rekeningen, await StandAsync(rekeningen.Keys, periode.Van.AddDays(-1), cancellationToken));
        var (ontvangers, bijgelegd, terug) = await StroomAsync(rekeningen, periode, cancellationToken);
        return new(
            naam,
            Klantnummer.Van(id),
            jaar,
            periode.TotEnMet,
            [.. Enumerable.Range(eerste, Vandaag.Year - eerste + 1).Reverse()],
            Budgetten(stukken, dagen, ervoor, jaar),
            ontvangers,
            new(ervoor.Pot, bijgelegd, Bedrag.Som(ontvangers.Select(o => o.EigenGeld)), terug, dagen.Pot));
    }

    private static List<Budget> Budgetten(List<Stuk> stukken, Standen dagen, Standen ervoor, int jaar)
    {
        var opvolger = stukken.Where(s => s.VervangenDoor is not null).DistinctBy(s => s.Toekenning).ToDictionary(s => s.Toekenning, s => s.VervangenDoor!.Value);
        ToekenningId Laatste(ToekenningId id)
        {
            while (opvolger.TryGetValue(id, out var volgende))
            {
                id = volgende;
            }

            return id;
        }

        var budgetten = new List<Budget>();
        foreach (var groep in stukken.GroupBy(s => (Toekenning: Laatste(s.Toekenning), s.Zorgfunctie)))
        {
            var kop = groep.FirstOrDefault(s => s.Toekenning == groep.Key.Toekenning) ?? groep.First();
            Bedrag Som(Standen standen, Rekeningsoort soort) => Bedrag.Som(groep.Select(s => standen.Van(s.Id, soort)));
            var eerder = Som(ervoor, Rekeningsoort.Besteed);
            var besteed = Som(dagen, Rekeningsoort.Besteed) - eerder;
            if (!besteed.IsNul || (kop.Van.Year <= jaar && kop.TotEnMet.Year >= jaar))
            {
                budgetten.Add(new(
                    kop.Verstrekker,
                    kop.Wet,
                    Zorgfuncties.Naam(kop.Wet, kop.Zorgfunctie),
                    new(kop.Van, kop.TotEnMet),
                    -Som(dagen, Rekeningsoort.Toegekend),
                    eerder,
                    besteed,
                    Som(dagen, Rekeningsoort.Gereserveerd),
                    Som(dagen, Rekeningsoort.Vrij) + Som(dagen, Rekeningsoort.Tekort)));
            }
        }

        return [.. budgetten.OrderBy(b => b.Periode.Van).ThenBy(b => b.Verstrekker, StringComparer.Ordinal).ThenBy(b => b.Zorg, StringComparer.Ordinal)];
    }

    /// <summary>Every account at the end of a day.</summary>
    private async Task<Dictionary<RekeningId, long>> StandAsync(IEnumerable<RekeningId> rekeningen, DateOnly dag, CancellationToken cancellationToken)
    {
        var ids = rekeningen.ToList();
        return await (
            from r in Db.Boekingsregels.AsNoTracking()
            join b in Db.Boekingen on r.BoekingId equals b.Id
            where ids.Contains(r.RekeningId) && b.Dag <= dag
            group r.Centen by r.RekeningId into g
            select new { g.Key, Centen = g.Sum() }).ToDictionaryAsync(g => g.Key, g => g.Centen, cancellationToken);
    }

    /// <summary>What went to whom in the year, and own money that came in and went back.</summary>
    private async Task<(IReadOnlyList<Ontvanger> Ontvangers, Bedrag Bijgelegd, Bedrag Terug)> StroomAsync(
        Dictionary<RekeningId, (FunctiebudgetId? Functiebudget, Rekeningsoort Soort)> rekeningen, Periode jaar, CancellationToken cancellationToken)
    {
        var ids = rekeningen.Where(r => r.Value.Soort is Rekeningsoort.Besteed or Rekeningsoort.Ziekengeld or Rekeningsoort.StortingVrij or Rekeningsoort.StortingBeloofd)
            .Select(r => r.Key).ToList();
        var (van, tot) = (jaar.Van, jaar.TotEnMet);
        var rijen = await (
            from r in Db.Boekingsregels.AsNoTracking()
            join b in Db.Boekingen on r.BoekingId equals b.Id
            where ids.Contains(r.RekeningId) && b.Dag >= van && b.Dag <= tot
            group r.Centen by new { b.OorzaakId, r.RekeningId } into g
            select new { g.Key.OorzaakId, g.Key.RekeningId, Centen = g.Sum() }).ToListAsync(cancellationToken);
        rijen = rijen.FindAll(r => r.Centen != 0);
        var aanleidingen = await new Boekingsaanleidingen(Db).ZoekAsync([.. rijen.Select(r => r.OorzaakId).Distinct()], cancellationToken);
        var overeenkomsten = aanleidingen.Values.Where(a => a.Overeenkomst is not null).Select(a => a.Overeenkomst!.Value).Distinct().ToList();
        var zorgverleners = await Db.Zorgovereenkomsten.AsNoTracking().Where(z => overeenkomsten.Contains(z.Id))
            .Select(z => new { z.Id, z.ZorgverlenerId, z.ZorgverlenerNaam }).ToDictionaryAsync(z => z.Id, cancellationToken);

        var (perOntvanger, bijgelegd, terug) = (new Dictionary<object, Ontvanger>(), Bedrag.Nul, Bedrag.Nul);
        foreach (var rij in rijen)
        {
            var soort = rekeningen[rij.RekeningId].Soort;
            var isPot = soort is Rekeningsoort.StortingVrij or Rekeningsoort.StortingBeloofd;
            var bedrag = new Bedrag(rij.Centen);
            switch (aanleidingen.GetValueOrDefault(rij.OorzaakId))
            {
                case null when isPot:
                    bijgelegd -= bedrag;
                    break;
                case { Soort: Waarvoor.Teruggave } when isPot:
                    terug += bedrag;
                    break;

                // A grant that took the place of another moves spending between budgets of the same person: nobody got it.
                case null:
                    break;
                case var aanleiding:
                    var zorgverlener = aanleiding.Overeenkomst is { } overeenkomst ? zorgverleners.GetValueOrDefault(overeenkomst) : null;
                    var isVrij = aanleiding.Soort == Waarvoor.VerantwoordingsvrijBedrag;
                    object sleutel = isVrij ? Waarvoor.VerantwoordingsvrijBedrag : zorgverlener?.ZorgverlenerId ?? (object)aanleiding.Wie;
                    var regel = perOntvanger.GetValueOrDefault(sleutel)
                        ?? new(isVrij ? null : zorgverlener?.ZorgverlenerNaam ?? aanleiding.Wie, Bedrag.Nul, Bedrag.Nul, Bedrag.Nul);
                    perOntvanger[sleutel] = soort switch
                    {
                        Rekeningsoort.Besteed => regel with { UitBudget = regel.UitBudget + bedrag },
                        Rekeningsoort.Ziekengeld => regel with { Ziekengeld = regel.Ziekengeld + bedrag },
                        _ => regel with { EigenGeld = regel.EigenGeld + bedrag },
                    };
                    break;
            }
        }

        return (
            [.. perOntvanger.Values.Where(o => !o.IsLeeg).OrderBy(o => o.Naam is null).ThenBy(o => o.Naam, StringComparer.Ordinal)],
            bijgelegd,
            terug);
    }

    private sealed record Stuk(
        FunctiebudgetId Id,
        ToekenningId Toekenning,
        ToekenningId? VervangenDoor,
        string Verstrekker,
        Wet Wet,
        string Zorgfunctie,
        DateOnly Van,
        DateOnly TotEnMet,
        DateOnly EersteDag);

    /// <summary>The accounts at the end of one day.</summary>
    private sealed class Standen(Dictionary<RekeningId, (FunctiebudgetId? Functiebudget, Rekeningsoort Soort)> rekeningen, Dictionary<RekeningId, long> centen)
    {
        /// <summary>Own money, promised or not.</summary>
        public Bedrag Pot => -Som(r => r.Soort is Rekeningsoort.StortingVrij or Rekeningsoort.StortingBeloofd);

        public Bedrag Van(FunctiebudgetId id, Rekeningsoort soort) => Som(r => r.Functiebudget == id && r.Soort == soort);

        private Bedrag Som(Func<(FunctiebudgetId? Functiebudget, Rekeningsoort Soort), bool> welke) =>
            new(rekeningen.Where(r => welke(r.Value)).Sum(r => centen.GetValueOrDefault(r.Key)));
    }
}
