using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Maandlonen;

/// <summary>
/// Plans the terms of maandloon of one budgethouder and sets money aside for them. It compares what is with what must be, so
/// doing it again changes nothing.
/// </summary>
/// <remarks>
/// Source: scenarios/README.md 6.1 (c): whole terms, oldest month first, then in order of the agreements; the first that does
/// not fit, and all later ones of that agreement, are not reserved.
/// </remarks>
internal sealed class Maandloonplanner(PgbDbContext db, Grootboek grootboek, Kengetallen kengetallen, DateOnly vandaag)
{
    private readonly Maandloonstand _stand = new(db);

    /// <summary>Only what this verstrekker pays: the one whose chain is locked. Null: everybody.</summary>
    public VerstrekkerId? Alleen { get; init; }

    /// <summary>Locks the chains of everybody who pays this budgethouder; before anything else is loaded.</summary>
    public static Task VergrendelAsync(PgbDbContext db, Grootboek grootboek, BudgethouderId budgethouder, CancellationToken cancellationToken) =>
        VergrendelAsync(db, grootboek, [budgethouder], cancellationToken);

    /// <summary>The same for some of them, all at once: chain after chain in one order, so that two who do this never wait for each other.</summary>
    public static async Task VergrendelAsync(
        PgbDbContext db, Grootboek grootboek, IReadOnlyList<BudgethouderId> budgethouders, CancellationToken cancellationToken)
    {
        var toekenningen = await db.Toekenningen.AsNoTracking().Where(t => budgethouders.Contains(t.BudgethouderId))
            .Select(t => t.VerstrekkerId!.Value).Distinct().ToListAsync(cancellationToken);
        var regels = await db.Overeenkomstregels.AsNoTracking().Where(r => budgethouders.Contains(r.BudgethouderId) && r.VerstrekkerId != null)
            .Select(r => r.VerstrekkerId!.Value).Distinct().ToListAsync(cancellationToken);
        await grootboek.VergrendelAsync(toekenningen.Union(regels), cancellationToken);
    }

    /// <summary>The same for the budgethouder of this agreement.</summary>
    public static async Task VergrendelAsync(PgbDbContext db, Grootboek grootboek, ZorgovereenkomstId overeenkomst, CancellationToken cancellationToken)
    {
        var budgethouder = await db.Zorgovereenkomsten.AsNoTracking().Where(z => z.Id == overeenkomst).Select(z => z.BudgethouderId).SingleAsync(cancellationToken);
        await VergrendelAsync(db, grootboek, budgethouder, cancellationToken);
    }

    /// <summary>Only when something of this agreement changed that its terms do not know yet.</summary>
    public async Task PlanAsync(Zorgovereenkomst overeenkomst, CancellationToken cancellationToken)
    {
        if (overeenkomst.TermijnenBijwerken)
        {
            await PlanAsync(overeenkomst.BudgethouderId, cancellationToken);
        }
    }

    /// <summary>Computes the terms and sets money aside. What this user may not write waits for the next run.</summary>
    /// <returns>The terms that were looked at.</returns>
    public async Task<IReadOnlyList<Maandloontermijn>> PlanAsync(BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        var (regels, termijnen) = await BerekenAsync(budgethouder, cancellationToken);
        if (regels.Count == 0 && termijnen.Count == 0)
        {
            return [];
        }

        var volgorde = regels.Select((r, i) => (r.Regel.Id, i)).ToDictionary(p => p.Id, p => p.i);
        await ReserveerAsync(termijnen, volgorde, cancellationToken);
        var overeenkomsten = regels.Select(r => r.Overeenkomst).Distinct().Where(o => o.TermijnenBijwerken);
        foreach (var overeenkomst in overeenkomsten.Where(o => o.Regels.All(r => r.VerstrekkerId is null || Mag(r))))
        {
            overeenkomst.MeldTermijnenBijgewerkt();
        }

        return termijnen;
    }

    /// <summary>Computes the terms and gives back what is not needed any more; nothing new is set aside.</summary>
    public async Task<IReadOnlyList<Maandloontermijn>> HerberekenAsync(BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        var (_, termijnen) = await BerekenAsync(budgethouder, cancellationToken);
        var reserveringen = await ReserveringenAsync(termijnen, cancellationToken);
        foreach (var termijn in termijnen.Where(t => t.Status == MaandloontermijnStatus.Gereserveerd))
        {
            var eerder = reserveringen[termijn.Id.Waarde].ToList();
            if (eerder.Find(r => r.Status == ReserveringStatus.Open) is { } open && open.Bedrag > termijn.OpenUitBudget)
            {
                grootboek.GeefVrij(open);
                Verwerk(termijn, termijn.OpenUitBudget > Bedrag.Nul && open.FunctiebudgetId == termijn.FunctiebudgetId, eerder);
            }
        }

        return termijnen;
    }

    private async Task<(IReadOnlyList<Maandloonregel> Regels, List<Maandloontermijn> Termijnen)> BerekenAsync(
        BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        var regels = await _stand.RegelsAsync(budgethouder, null, cancellationToken);
        var termijnen = await TermijnenAsync(budgethouder, cancellationToken);
        Bereken([.. regels.Where(r => Mag(r.Regel))], termijnen);

        // Of an agreement that was stopped nothing is due any more; what was paid stays paid.
        var bekend = regels.Select(r => r.Regel.Id).ToHashSet();
        foreach (var termijn in termijnen.Where(t => !bekend.Contains(t.OvereenkomstregelId) && t.BetaaldOp is null && Mag(t)))
        {
            termijn.Bereken(Termijnbedrag.Niets, termijn.FunctiebudgetId);
        }

        return (regels, termijnen.FindAll(t => Mag(t)));
    }

    private bool Mag(Dossierstuk stuk) => (Alleen is null || stuk.VerstrekkerId == Alleen) && Boekrecht.Heeft(db.Toegang, stuk);

    /// <summary>The functiebudget still pays: its closing 507 is not due yet.</summary>
    private bool IsOpen(DateOnly laatsteDag) => vandaag < laatsteDag.AddDays(kengetallen.Dagen(Kengetalsoort.Nalooptermijn, vandaag));

    private void Bereken(List<Maandloonregel> regels, List<Maandloontermijn> termijnen)
    {
        foreach (var regel in regels)
        {
            var berekening = regel.Berekening(kengetallen, vandaag);
            var eigen = termijnen.FindAll(t => t.OvereenkomstregelId == regel.Regel.Id);
            foreach (var maand in regel.Maanden(vandaag).Union(eigen.Select(t => t.Maand)).Order())
            {
                var bedrag = berekening.Voor(maand);
                var drager = bedrag.EersteDag is { } dag ? regel.DragerOp(dag) : null;
                if (drager is not null && !IsOpen(drager.TotEnMet))
                {
                    continue;
                }

                var termijn = eigen.Find(t => t.Maand == maand);
                if (termijn is null && (drager is not null || IsZonderBudget(regel, maand)))
                {
                    termijn = Maandloontermijn.Plan(regel.Overeenkomst, regel.Regel, maand);
                    db.Add(termijn);
                    termijnen.Add(termijn);
                }

                if (termijn is not null)
                {
                    Bereken(termijn, regel, maand, bedrag, drager?.Id);
                }
            }
        }
    }

    private void Bereken(Maandloontermijn termijn, Maandloonregel regel, Maand maand, Termijnbedrag bedrag, FunctiebudgetId? drager)
    {
        if (termijn is { FunctiebudgetId: null } && drager is null)
        {
            // It waited for a budget; when the agreement ended before it, there is nothing to wait for.
            if (!IsZonderBudget(regel, maand) && termijn.Status != MaandloontermijnStatus.Vervallen)
            {
                termijn.RondAf();
            }

            return;
        }

        // What was paid is not claimed back because a grant was shortened: that is a conflict between verstrekker and budgethouder.
        if (termijn.BetaaldOp is not null && bedrag.Totaal < termijn.Bedrag)
        {
            var zonderBudget = regel.BerekeningOver([regel.Looptijd], kengetallen, vandaag).Voor(maand);
            if (zonderBudget.Totaal >= termijn.Bedrag)
            {
                return;
            }

            bedrag = zonderBudget;
        }

        termijn.Bereken(bedrag, drager);
    }

    /// <summary>In force in this month, the pay day has come, and no functiebudget covers a day of it.</summary>
    private bool IsZonderBudget(Maandloonregel regel, Maand maand) =>
        Maandloondag.Van(maand) <= vandaag
        && regel.Looptijd.Overlapt(maand.Periode)
        && !regel.Geldig.Any(p => p.Overlapt(maand.Periode));

    private async Task<List<Maandloontermijn>> TermijnenAsync(BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        var opgeslagen = await db.Maandloontermijnen.Where(t => t.BudgethouderId == budgethouder).ToListAsync(cancellationToken);
        return [.. opgeslagen.Union(db.Maandloontermijnen.Local.Where(t => t.BudgethouderId == budgethouder))];
    }

    private async Task ReserveerAsync(
        List<Maandloontermijn> termijnen, Dictionary<OvereenkomstregelId, int> volgorde, CancellationToken cancellationToken)
    {
        var reserveringen = await ReserveringenAsync(termijnen, cancellationToken);
        var vrij = termijnen.Where(t => t.Status != MaandloontermijnStatus.InBetaalrun).ToList();
        var gewenst = Gewenst(vrij, volgorde, reserveringen);
        foreach (var termijn in vrij)
        {
            foreach (var open in reserveringen[termijn.Id.Waarde].Where(r =>
                r.Status == ReserveringStatus.Open && (!gewenst.Contains(termijn) || !Past(r, termijn))).ToList())
            {
                grootboek.GeefVrij(open);
            }
        }

        vrij.ForEach(t => Verwerk(t, gewenst.Contains(t), reserveringen[t.Id.Waarde].ToList()));
    }

    private async Task<ILookup<Guid, Reservering>> ReserveringenAsync(List<Maandloontermijn> termijnen, CancellationToken cancellationToken)
    {
        var ids = termijnen.ConvertAll(t => t.Id.Waarde);
        var reserveringen = (await db.Reserveringen
            .Where(r => r.Soort == Reserveringsoort.Maandloontermijn && ids.Contains(r.OorzaakId)).ToListAsync(cancellationToken))
            .Union(db.Reserveringen.Local.Where(r => ids.Contains(r.OorzaakId))).ToLookup(r => r.OorzaakId);
        var open = reserveringen.SelectMany(r => r).Where(r => r.Status == ReserveringStatus.Open).Select(r => r.FunctiebudgetId);
        await grootboek.LaadAsync([.. termijnen.Select(t => t.FunctiebudgetId).OfType<FunctiebudgetId>().Union(open)], cancellationToken);
        return reserveringen;
    }

    private static bool Past(Reservering reservering, Maandloontermijn termijn) =>
        reservering.FunctiebudgetId == termijn.FunctiebudgetId && reservering.Bedrag == termijn.OpenUitBudget;

    private HashSet<Maandloontermijn> Gewenst(
        List<Maandloontermijn> termijnen, Dictionary<OvereenkomstregelId, int> volgorde, ILookup<Guid, Reservering> reserveringen)
    {
        var gewenst = new HashSet<Maandloontermijn>();
        foreach (var perBudget in termijnen.Where(t => t is { FunctiebudgetId: not null, Open.IsNegatief: false } && !t.Open.IsNul)
            .GroupBy(t => t.FunctiebudgetId!.Value))
        {
            var budget = grootboek[perBudget.Key];
            var over = budget.Vrij + Bedrag.Som(termijnen.SelectMany(t => reserveringen[t.Id.Waarde])
                .Where(r => r.Status == ReserveringStatus.Open && r.FunctiebudgetId == perBudget.Key).Select(r => r.Bedrag));
            var wacht = new HashSet<ZorgovereenkomstId>();
            foreach (var termijn in perBudget.OrderBy(t => t.Maandtekst, StringComparer.Ordinal)
                .ThenBy(t => volgorde.GetValueOrDefault(t.OvereenkomstregelId, int.MaxValue)))
            {
                var nodig = Bedrag.Max(Bedrag.Nul, termijn.OpenUitBudget);
                if (budget.Functiebudget.Declaratiestop || wacht.Contains(termijn.ZorgovereenkomstId) || nodig > over)
                {
                    wacht.Add(termijn.ZorgovereenkomstId);
                    continue;
                }

                over -= nodig;
                gewenst.Add(termijn);
            }
        }

        return gewenst;
    }

    private void Verwerk(Maandloontermijn termijn, bool isGewenst, List<Reservering> reserveringen)
    {
        var isGereserveerd = reserveringen.Exists(r => r.Status == ReserveringStatus.Open);
        if (isGewenst)
        {
            if (!isGereserveerd && termijn.OpenUitBudget > Bedrag.Nul)
            {
                grootboek.Reserveer(
                    termijn.FunctiebudgetId!.Value,
                    Reserveringsoort.Maandloontermijn,
                    termijn.Id.Waarde,
                    termijn.OpenUitBudget,
                    $"reserveren/{termijn.Id.Waarde:N}/{termijn.FunctiebudgetId.Value.Waarde:N}/{reserveringen.Count}");
            }

            if (termijn.Status != MaandloontermijnStatus.Gereserveerd)
            {
                termijn.Reserveer();
            }
        }
        else if (termijn.Open.IsNul)
        {
            // A month without a functiebudget stays as it is: it waits for one.
            if (termijn.FunctiebudgetId is not null)
            {
                termijn.RondAf();
            }
        }
        else if (termijn.Status == MaandloontermijnStatus.Gereserveerd)
        {
            termijn.GeefVrij();
        }
    }
}
