using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>What goes into a payment run. What its release does is <see cref="Runvrijgave"/>.</summary>
internal sealed class Runsamensteller(PgbDbContext db, TimeProvider klok, Kengetallen kengetallen)
{
    internal static readonly DeclaratieStatus[] Betaalbaar =
        [DeclaratieStatus.Goedgekeurd, DeclaratieStatus.GedeeltelijkGoedgekeurd, DeclaratieStatus.BetalingMislukt];

    private readonly Grootboek _grootboek = new(db, klok.NuUtc(), klok.Vandaag());

    // What of each credit this run uses already.
    private readonly Dictionary<TegoedId, Bedrag> _beloofd = [];

    /// <summary>Tries held claims again, then composes the run of today. A run that nobody released yet is composed anew.</summary>
    /// <returns>Null when there is nothing to pay.</returns>
    public async Task<Betaalrun?> StelSamenAsync(MedewerkerId? door, CancellationToken cancellationToken)
    {
        await _grootboek.VergrendelAsync(await db.Verstrekkers.Select(v => v.Id).ToListAsync(cancellationToken), cancellationToken);
        await LaatVervallenAsync(cancellationToken);
        var maandlonen = new Maandloonrun(db, _grootboek, kengetallen, klok);
        await maandlonen.HerberekenAsync(cancellationToken);

        // What became credit a moment ago is set off in this very run.
        await db.SaveChangesAsync(cancellationToken);
        var blokkades = await Blokkades.LaadAsync(db, cancellationToken);
        await ProbeerWachtendeAsync(blokkades, cancellationToken);
        var termijnen = await maandlonen.BereidVoorAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var opdrachten = await new Termijnopdrachten(db, klok.Vandaag()).MaakAsync(
            [.. termijnen.Where(t => !blokkades.Raakt(t))], (reserveringen, tegoeden) => Delen(reserveringen, tegoeden, _beloofd), cancellationToken);
        opdrachten.AddRange(await OpdrachtenAsync(blokkades, cancellationToken));
        if (opdrachten.Count == 0)
        {
            return null;
        }

        var run = Betaalrun.Samenstellen(klok.Vandaag(), opdrachten, door, klok.NuUtc());
        db.Add(run);
        db.AddRange(opdrachten);
        return run;
    }

    private async Task LaatVervallenAsync(CancellationToken cancellationToken)
    {
        var oude = await db.Betaalruns
            .Where(r => r.Status == BetaalrunStatus.Samengesteld || r.Status == BetaalrunStatus.Gecontroleerd).ToListAsync(cancellationToken);
        foreach (var run in oude)
        {
            var opdrachten = await db.Betaalopdrachten.Include(o => o.Betaaldelen).Where(o => o.BetaalrunId == run.Id).ToListAsync(cancellationToken);
            run.LaatVervallen(opdrachten);
            await new Termijnbetaling(db).KomUitRunAsync(opdrachten, cancellationToken);
        }
    }

    // Oldest order first; one that does not fit does not block a later one.
    private async Task ProbeerWachtendeAsync(Blokkades blokkades, CancellationToken cancellationToken)
    {
        var behandeling = new Declaratiebehandeling(db, _grootboek, kengetallen, klok);
        var wachtend = await db.Declaraties.Include(d => d.Regels)
            .Where(d => d.Status == DeclaratieStatus.Aangehouden)
            .OrderBy(d => d.IngediendOpUtc).ThenBy(d => d.Id).ToListAsync(cancellationToken);
        foreach (var declaratie in wachtend.Where(d => !blokkades.Raakt(d)))
        {
            if (declaratie.Wachtreden == Wachtreden.Rekeningnummer)
            {
                if (await behandeling.KanOntvangenAsync(declaratie, cancellationToken))
                {
                    declaratie.KeurGoed(klok.NuUtc(), klok.Vandaag());
                }
            }
            else if (declaratie.Wachtreden == Wachtreden.Storting)
            {
                await behandeling.ProbeerStortingAsync(declaratie, cancellationToken);
            }
            else
            {
                await behandeling.ProbeerOpnieuwAsync(declaratie, cancellationToken);
            }
        }
    }

    private async Task<List<Betaalopdracht>> OpdrachtenAsync(Blokkades blokkades, CancellationToken cancellationToken)
    {
        // The tracker holds what was approved a moment ago in ProbeerWachtendeAsync; the query holds the rest.
        var gevonden = await db.Declaraties.Include(d => d.Regels).Where(d => Betaalbaar.Contains(d.Status)).ToListAsync(cancellationToken);
        var declaraties = gevonden.Union(db.Declaraties.Local.Where(d => Betaalbaar.Contains(d.Status)))
            .Where(d => Betaalbaar.Contains(d.Status)).OrderBy(d => d.GoedgekeurdOpUtc).ThenBy(d => d.Id.Waarde).ToList();
        var ontvangers = await OntvangersAsync(declaraties, cancellationToken);
        var overeenkomstIds = declaraties.Select(d => d.ZorgovereenkomstId).OfType<ZorgovereenkomstId>().Distinct().ToList();
        var nummers = await db.Zorgovereenkomsten.Where(z => overeenkomstIds.Contains(z.Id))
            .Select(z => new { z.Id, z.Nummer }).ToDictionaryAsync(z => z.Id, z => z.Nummer, cancellationToken);
        var tegoeden = (await db.Tegoeden.AsNoTracking().Where(t => overeenkomstIds.Contains(t.ZorgovereenkomstId) && t.Open > Bedrag.Nul)
            .OrderBy(t => t.OntstaanOpUtc).ToListAsync(cancellationToken)).ToLookup(t => t.ZorgovereenkomstId);
        var oorzaken = declaraties.ConvertAll(d => d.Id.Waarde);
        var reserveringen = (await db.Reserveringen.Where(r => oorzaken.Contains(r.OorzaakId) && r.Status == ReserveringStatus.Open)
            .ToListAsync(cancellationToken))
            .Union(db.Reserveringen.Local.Where(r => r.Status == ReserveringStatus.Open)).ToLookup(r => r.OorzaakId);
        var declaratieIds = declaraties.ConvertAll(d => d.Id);
        var beloften = (await db.Stortingsbeloften
            .Where(b => declaratieIds.Contains(b.DeclaratieId) && b.Status == ReserveringStatus.Open).ToListAsync(cancellationToken))
            .Union(db.Stortingsbeloften.Local.Where(b => b.Status == ReserveringStatus.Open)).ToDictionary(b => b.DeclaratieId, b => b.Bedrag);
        var opdrachten = new List<Betaalopdracht>();
        foreach (var declaratie in declaraties.Where(d => ontvangers.ContainsKey(d.Id) && !blokkades.Raakt(d)))
        {
            var delen = Delen(
                reserveringen[declaratie.Id.Waarde],
                declaratie.ZorgovereenkomstId is { } overeenkomst && WordtVerrekend(declaratie.Soort) ? tegoeden[overeenkomst] : [],
                _beloofd);
            var storting = beloften.GetValueOrDefault(declaratie.Id);
            if (delen.Count > 0 || storting > Bedrag.Nul)
            {
                opdrachten.Add(Betaalopdracht.VoorDeclaratie(
                    Soort(declaratie.Soort),
                    declaratie,
                    ontvangers[declaratie.Id],
                    declaratie.ZorgovereenkomstId is { } id ? nummers[id] : "VVB",
                    delen,
                    storting,
                    klok.Vandaag()));
            }
        }

        return opdrachten;
    }

    // Not from verantwoordingsvrij bedrag and feestdagen. Source: scenarios/README.md 6.3.
    private static bool WordtVerrekend(Declaratiesoort soort) =>
        soort is not (Declaratiesoort.VerantwoordingsvrijBedrag or Declaratiesoort.Feestdagenuitkering);

    // Whoever has no account that may be paid to is not in it.
    private async Task<Dictionary<DeclaratieId, Betaalontvanger>> OntvangersAsync(List<Declaratie> declaraties, CancellationToken cancellationToken)
    {
        var zorgverlenerIds = declaraties.Select(d => d.ZorgverlenerId).OfType<ZorgverlenerId>().Distinct().ToList();
        var zorgverleners = await db.Zorgverleners.Where(z => zorgverlenerIds.Contains(z.Id)).ToListAsync(cancellationToken);
        var perZorgverlener = zorgverleners.Where(z => z.MagBetaaldWorden).ToDictionary(z => z.Id, Betaalontvanger.Van);
        var budgethouderIds = declaraties.Where(d => d.ZorgverlenerId is null).Select(d => d.BudgethouderId).Distinct().ToList();
        var personen = await (
            from b in db.Budgethouders
            join p in db.Personen on b.PersoonId equals p.Id
            where budgethouderIds.Contains(b.Id)
            select new { b.Id, Persoon = p }).ToListAsync(cancellationToken);
        var perBudgethouder = personen.Where(p => p.Persoon.MagBetaaldWorden)
            .ToDictionary(p => p.Id, p => new Betaalontvanger(null, p.Persoon.Naam, p.Persoon.Iban!));
        return declaraties
            .Select(d => (d.Id, Ontvanger: d.ZorgverlenerId is { } zorgverlener
                ? perZorgverlener.GetValueOrDefault(zorgverlener)
                : perBudgethouder.GetValueOrDefault(d.BudgethouderId)))
            .Where(p => p.Ontvanger is not null)
            .ToDictionary(p => p.Id, p => p.Ontvanger!);
    }

    private static Betaalsoort Soort(Declaratiesoort soort) => soort switch
    {
        Declaratiesoort.Regulier => Betaalsoort.Declaratie,
        Declaratiesoort.Aanvulling => Betaalsoort.Aanvulling,
        Declaratiesoort.Correctie => Betaalsoort.Correctie,
        Declaratiesoort.Herberekening => Betaalsoort.Herberekening,
        Declaratiesoort.VerantwoordingsvrijBedrag => Betaalsoort.Vvb,
        Declaratiesoort.Feestdagenuitkering => Betaalsoort.Feestdagen,
        Declaratiesoort.EenmaligeUitkering => Betaalsoort.Eenmalig,
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    // At most this part of each payment is kept back, rounded down; a credit is only used for the verstrekker it came from.
    private List<Betaaldeelinvoer> Delen(
        IEnumerable<Reservering> reserveringen, IEnumerable<Tegoed> tegoeden, Dictionary<TegoedId, Bedrag> beloofd)
    {
        var promille = kengetallen.Op(Kengetalsoort.Verrekeningsdeel, klok.Vandaag());
        var delen = new List<Betaaldeelinvoer>();
        foreach (var reservering in reserveringen.OrderBy(r => r.FunctiebudgetId.Waarde))
        {
            var ruimte = new Bedrag(checked(reservering.Bedrag.Centen * promille) / 1000);
            var verrekend = Bedrag.Nul;
            foreach (var tegoed in tegoeden.Where(t => t.VerstrekkerId == reservering.VerstrekkerId && t.Wet == reservering.Wet))
            {
                var open = tegoed.Open - beloofd.GetValueOrDefault(tegoed.Id);
                var deel = Bedrag.Min(open, ruimte - verrekend);
                beloofd[tegoed.Id] = beloofd.GetValueOrDefault(tegoed.Id) + deel;
                verrekend += deel;
            }

            delen.Add(new(reservering.FunctiebudgetId, reservering.VerstrekkerId!.Value, reservering.Wet!.Value, reservering.Bedrag, verrekend));
        }

        return delen;
    }
}
