using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Declaraties;

/// <summary>What happens to the request of one amount: verantwoordingsvrij bedrag, feestdagen, eenmalige uitkering.</summary>
internal sealed class Aanvraagbehandeling(PgbDbContext db, Grootboek grootboek, Declaratiebehandeling behandeling)
{
    private static readonly DeclaratieStatus[] Vervallen = [DeclaratieStatus.Afgekeurd, DeclaratieStatus.Ingetrokken];

    private static readonly DeclaratieStatus[] Telt =
    [
        DeclaratieStatus.Goedgekeurd, DeclaratieStatus.GedeeltelijkGoedgekeurd, DeclaratieStatus.HandmatigeToets, DeclaratieStatus.Betaald,
        DeclaratieStatus.BetalingMislukt, DeclaratieStatus.Gecorrigeerd, DeclaratieStatus.TeVerrekenen, DeclaratieStatus.Verrekend,
    ];

    private static readonly Declaratiesoort[] Zorg =
        [Declaratiesoort.Regulier, Declaratiesoort.Aanvulling, Declaratiesoort.Correctie, Declaratiesoort.Herberekening];

    /// <summary>
    /// Sets the money aside, or holds the request with the reason; also when it is tried again. What has no functiebudget any more is refused,
    /// and verantwoordingsvrij bedrag above what the grant has of it now.
    /// </summary>
    public Task ProbeerAsync(Declaratie aanvraag, CancellationToken cancellationToken) => ProbeerAsync(aanvraag, metRest: true, cancellationToken);

    /// <summary>The grant was replaced: it is judged again. Who replaces it sets aside what is left of the verantwoordingsvrije bedrag, after all claims.</summary>
    public async Task BeoordeelNaVervangingAsync(Declaratie aanvraag, CancellationToken cancellationToken)
    {
        aanvraag.HoudAan(Wachtreden.Tekort, Bedrag.Nul);
        await ProbeerAsync(aanvraag, metRest: false, cancellationToken);
    }

    private async Task ProbeerAsync(Declaratie aanvraag, bool metRest, CancellationToken cancellationToken)
    {
        var id = aanvraag.Regels[0].FunctiebudgetId!.Value;
        await grootboek.LaadAsync([id], cancellationToken);
        var isVvb = aanvraag.Soort == Declaratiesoort.VerantwoordingsvrijBedrag;
        if (!await IsVanKrachtAsync(id, cancellationToken))
        {
            await KeurAfAsync(
                aanvraag, "DC-002", "Uw budget is veranderd. Hiervoor heeft u geen budget meer.", Kennisgevingsoort.DeclaratieZonderBudget, cancellationToken);
            return;
        }

        if (grootboek[id].Functiebudget.Declaratiestop)
        {
            aanvraag.HoudAan(Wachtreden.Declaratiestop, Bedrag.Nul);
            return;
        }

        var vvb = new Vvbreservering(db, grootboek);
        if (isVvb && await EerderGevraagdAsync(aanvraag, id, cancellationToken) + aanvraag.Totaal > grootboek[id].Functiebudget.VerantwoordingsvrijBedrag)
        {
            await KeurAfAsync(
                aanvraag, "DC-029", "Uw verantwoordingsvrije bedrag is lager geworden. Vraag een lager bedrag aan.", Kennisgevingsoort.DeclaratieAfgekeurd, cancellationToken);
            if (metRest)
            {
                // It counts as asked for until the database knows.
                await db.SaveChangesAsync(cancellationToken);
                await vvb.GeefVrijAsync(id, cancellationToken);
                await vvb.ReserveerAsync(id, null, cancellationToken);
            }

            return;
        }

        if (isVvb)
        {
            await vvb.GeefVrijAsync(id, cancellationToken);
        }

        aanvraag.VraagAlles();
        var verrekend = Bedrag.Som((await behandeling.Geld.EerderVerrekendAsync(aanvraag, cancellationToken)).PerBetaler.Values);
        var tekort = aanvraag.Totaal - verrekend - Bedrag.Max(Bedrag.Nul, grootboek[id].Vrij);
        if (tekort > Bedrag.Nul)
        {
            aanvraag.HoudAan(Wachtreden.Tekort, tekort);
        }
        else
        {
            await behandeling.Geld.ReserveerAsync(aanvraag, cancellationToken);
            await behandeling.MaakBetaalbaarAsync(aanvraag, cancellationToken);
        }

        if (isVvb && metRest)
        {
            await vvb.ReserveerAsync(id, aanvraag, cancellationToken);
        }
    }

    private Task<bool> IsVanKrachtAsync(FunctiebudgetId id, CancellationToken cancellationToken) => (
        from f in db.Functiebudgetten
        join t in db.Toekenningen on f.ToekenningId equals t.Id
        where f.Id == id
        select t.VervangenDoorId == null && !t.IsIntrekking).SingleAsync(cancellationToken);

    // As they are now: this very step may have refused one.
    private async Task<Bedrag> EerderGevraagdAsync(Declaratie aanvraag, FunctiebudgetId id, CancellationToken cancellationToken) =>
        Bedrag.Som((await db.Declaraties.Include(d => d.Regels)
            .Where(d => d.Soort == aanvraag.Soort && d.Regels.Any(r => r.FunctiebudgetId == id)).ToListAsync(cancellationToken))
            .Where(d => d.Id != aanvraag.Id && !Vervallen.Contains(d.Status) && aanvraag.KomtNa(d)).Select(d => d.Totaal));

    private async Task KeurAfAsync(
        Declaratie aanvraag, string code, string toelichting, Kennisgevingsoort melding, CancellationToken cancellationToken)
    {
        aanvraag.HoudAan(Wachtreden.Tekort, Bedrag.Nul);
        aanvraag.KeurAf(code, toelichting);
        await behandeling.Geld.Tegoeden.HeropenAsync(aanvraag, cancellationToken);
        await behandeling.MeldAsync(melding, aanvraag, cancellationToken);
    }

    /// <exception cref="RegelOvertredenException">DC-002: there is none.</exception>
    public async Task<Functiebudget> DragerAsync(Zorgovereenkomst overeenkomst, DateOnly dag, CancellationToken cancellationToken) =>
        await ZoekDragerAsync(db, overeenkomst, dag, cancellationToken)
            ?? throw new RegelOvertredenException("DC-002", "Voor deze overeenkomst is er op die dag geen budget.");

    /// <summary>
    /// The functiebudget that bears a line of this agreement on a day, or the last one that began before it; its own
    /// zorgfunctie before the whole package. Null when there is none.
    /// </summary>
    /// <param name="overeenkomst">With its lines.</param>
    public static async Task<Functiebudget?> ZoekDragerAsync(
        PgbDbContext db, Zorgovereenkomst overeenkomst, DateOnly dag, CancellationToken cancellationToken)
    {
        var functiebudgetten = await (
            from f in db.Functiebudgetten
            join t in db.Toekenningen on f.ToekenningId equals t.Id
            where f.BudgethouderId == overeenkomst.BudgethouderId && t.VervangenDoorId == null && !t.IsIntrekking && f.Van <= dag
            select f).ToListAsync(cancellationToken);
        return overeenkomst.Regels.Where(r => !r.Doorgestreept && r.Zorgfunctie is not null).OrderBy(r => r.Volgorde)
            .SelectMany(
                r => functiebudgetten.Where(f => f.VerstrekkerId == r.VerstrekkerId && f.Wet == r.Wet && f.Dekt(r.Zorgfunctie!)),
                (r, f) => (Regel: r, Functiebudget: f))
            .OrderByDescending(p => p.Functiebudget.Periode.Omvat(dag))
            .ThenByDescending(p => p.Functiebudget.Van)
            .ThenByDescending(p => p.Functiebudget.Zorgfunctie == p.Regel.Zorgfunctie)
            .Select(p => p.Functiebudget).FirstOrDefault();
    }

    /// <summary>What this zorgverlener got or will get for the holidays of one year, of this budgethouder.</summary>
    public static async Task<Bedrag> FeestdagenGevraagdAsync(
        PgbDbContext db, Zorgovereenkomst overeenkomst, int jaar, CancellationToken cancellationToken)
    {
        var tekst = new Maand(jaar, 12).ToString();
        return Bedrag.Som(await (
            from r in Gevraagd(db, Declaratiesoort.Feestdagenuitkering)
            join d in db.Declaraties on r.DeclaratieId equals d.Id
            where d.BudgethouderId == overeenkomst.BudgethouderId && d.ZorgverlenerId == overeenkomst.ZorgverlenerId && d.Maandtekst == tekst
            select r.Bedrag).ToListAsync(cancellationToken));
    }

    /// <summary>What this agreement gave or will give as eenmalige uitkering.</summary>
    public static async Task<Bedrag> EenmaligGevraagdAsync(PgbDbContext db, ZorgovereenkomstId overeenkomst, CancellationToken cancellationToken) =>
        Bedrag.Som(await (
            from r in Gevraagd(db, Declaratiesoort.EenmaligeUitkering)
            join d in db.Declaraties on r.DeclaratieId equals d.Id
            where d.ZorgovereenkomstId == overeenkomst
            select r.Bedrag).ToListAsync(cancellationToken));

    /// <summary>What was due on an agreement in each month: claims with their corrections, and terms of maandloon.</summary>
    public static async Task<Dictionary<Maand, Bedrag>> MaandenAsync(
        PgbDbContext db, ZorgovereenkomstId overeenkomst, CancellationToken cancellationToken)
    {
        var declaraties = await (
            from r in db.Declaratieregels.AsNoTracking()
            join d in db.Declaraties.AsNoTracking() on r.DeclaratieId equals d.Id
            where d.ZorgovereenkomstId == overeenkomst && Zorg.Contains(d.Soort) && Telt.Contains(d.Status)
            select new { d.Maandtekst, Bedrag = d.Soort == Declaratiesoort.Correctie ? r.Bedrag : r.Goedgekeurd }).ToListAsync(cancellationToken);
        var termijnen = await db.Maandloontermijnen.AsNoTracking().Where(t => t.ZorgovereenkomstId == overeenkomst && t.BetaaldOp != null)
            .Select(t => new { t.Maandtekst, t.Loon, t.Reiskosten }).ToListAsync(cancellationToken);
        return declaraties.Select(d => (d.Maandtekst, d.Bedrag))
            .Concat(termijnen.Select(t => (t.Maandtekst, t.Loon + t.Reiskosten)))
            .GroupBy(m => m.Maandtekst)
            .ToDictionary(g => Maand.Parse(g.Key), g => Bedrag.Som(g.Select(m => m.Item2)));
    }

    /// <summary>What was asked for of this kind and not refused, by these lines.</summary>
    public static IQueryable<Declaratieregel> Gevraagd(PgbDbContext db, Declaratiesoort soort) =>
        from r in db.Declaratieregels
        join d in db.Declaraties on r.DeclaratieId equals d.Id
        where d.Soort == soort && !Vervallen.Contains(d.Status)
        select r;
}
