using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Persistence.Versleuteling;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Betalingen;

/// <summary>
/// What goes into a payment run, page by page, so that the size of a run does not matter. Nothing is booked and no verstrekker has to
/// wait; what changes meanwhile is seen when the run is checked and released. What its release does is <see cref="Runvrijgave"/>.
/// </summary>
internal sealed class Runsamensteller(PgbDbContext db, Zijlijn lijn, TimeProvider klok, Kengetallen kengetallen)
{
    internal static readonly DeclaratieStatus[] Betaalbaar =
        [DeclaratieStatus.Goedgekeurd, DeclaratieStatus.GedeeltelijkGoedgekeurd, DeclaratieStatus.BetalingMislukt];

    /// <summary>Composed, and not released yet.</summary>
    internal static readonly BetaalrunStatus[] Wachtend = [BetaalrunStatus.Samengesteld, BetaalrunStatus.Gecontroleerd];

    private const int Paginagrootte = 500;

    // What of each credit this run uses already.
    private readonly Dictionary<TegoedId, Bedrag> _beloofd = [];

    private readonly ConcurrentDictionary<Guid, byte> _verbroken = new();

    /// <summary>
    /// One line for whoever runs the portal: accounts of zorgverleners or persons were changed past the portal. They are not paid. Which rows
    /// they are, the check of the ledger tells as I15.
    /// </summary>
    public void MeldVerbroken(ILogger logger)
    {
        if (!_verbroken.IsEmpty)
        {
            logger.LogCritical(
                "{Aantal} rekeningnummers zijn buiten het portaal om veranderd; er wordt niets op betaald. Draai controleer-boekhouding en zoek uit wie erbij kon",
                _verbroken.Count);
        }
    }

    /// <summary>Only one composes at a time: the second waits here.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) =>
        new Grootboek(db, klok.NuUtc(), klok.Vandaag()).VergrendelAsync([Ketens.Svb], cancellationToken);

    /// <summary>Composes the run of today; call <see cref="BeginAsync"/> first. The caller commits.</summary>
    /// <returns>Null when there is nothing to pay.</returns>
    /// <exception cref="RegelOvertredenException">STATUS: another was composed since the preparation.</exception>
    public async Task<Betaalrun?> StelSamenAsync(MedewerkerId? door, CancellationToken cancellationToken)
    {
        if (await db.Betaalruns.AnyAsync(r => Wachtend.Contains(r.Status) || r.Status == BetaalrunStatus.InVrijgave, cancellationToken))
        {
            throw NetSamengesteld();
        }

        var blokkades = await Blokkades.LaadAsync(db, cancellationToken);
        var run = Betaalrun.Begin(klok.Vandaag(), door, klok.NuUtc());
        var termijnen = await new Termijnopdrachten(db, klok.Vandaag()).TeBetalenAsync(cancellationToken);
        await foreach (var pagina in lijn.VooruitAsync(
            termijnen.Chunk(Paginagrootte),
            (eigen, ids, ct) => new Termijnopdrachten(eigen, klok.Vandaag()).MaakAsync([.. ids], blokkades, MagBetaaldWorden, Delen, ct),
            cancellationToken))
        {
            Termijnopdrachten.KomInRun(db, pagina);
            await VoegToeAsync(run, pagina.ConvertAll(p => p.Opdracht), cancellationToken);
        }

        var declaraties = await db.Declaraties.Where(d => Betaalbaar.Contains(d.Status))
            .OrderBy(d => d.GoedgekeurdOpUtc).ThenBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellationToken);
        await foreach (var pagina in lijn.VooruitAsync(
            declaraties.Chunk(Paginagrootte), (eigen, ids, ct) => OpdrachtenAsync(eigen, [.. ids], blokkades, ct), cancellationToken))
        {
            await VoegToeAsync(run, pagina, cancellationToken);
        }

        if (run.Aantal == 0)
        {
            return null;
        }

        run.StelSamen();
        return run;
    }

    public static RegelOvertredenException NetSamengesteld() => new(
        "STATUS", "Er is net al een run samengesteld. Kijk die eerst na. Wilt u hem toch vervangen? Open deze pagina dan opnieuw.");

    private async Task VoegToeAsync(Betaalrun run, List<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        if (opdrachten.Count == 0)
        {
            return;
        }

        if (run.Aantal == 0)
        {
            db.Add(run);
        }

        run.Neem(opdrachten);
        db.AddRange(opdrachten);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        db.Attach(run);
    }

    private async Task<List<Betaalopdracht>> OpdrachtenAsync(
        PgbDbContext db, List<DeclaratieId> ids, Blokkades blokkades, CancellationToken cancellationToken)
    {
        var vraag = db.Declaraties.AsNoTracking();
        var gevonden = (await (blokkades.ZijnEr ? vraag.Include(d => d.Regels) : vraag)
            .Where(d => ids.Contains(d.Id) && Betaalbaar.Contains(d.Status)).ToListAsync(cancellationToken)).ToDictionary(d => d.Id);
        var declaraties = ids.Where(gevonden.ContainsKey).Select(id => gevonden[id]).ToList();
        var ontvangers = await OntvangersAsync(db, declaraties, cancellationToken);
        var overeenkomstIds = declaraties.Select(d => d.ZorgovereenkomstId).OfType<ZorgovereenkomstId>().Distinct().ToList();
        var nummers = await db.Zorgovereenkomsten.Where(z => overeenkomstIds.Contains(z.Id))
            .Select(z => new { z.Id, z.Nummer, z.ZorgverlenerId }).ToDictionaryAsync(z => z.Id, z => (z.Nummer, z.ZorgverlenerId), cancellationToken);
        var tegoeden = (await db.Tegoeden.AsNoTracking().Where(t => overeenkomstIds.Contains(t.ZorgovereenkomstId) && t.Open > Bedrag.Nul)
            .OrderBy(t => t.OntstaanOpUtc).ThenByDescending(t => t.IsEigenGeld).ToListAsync(cancellationToken)).ToLookup(t => t.ZorgovereenkomstId);
        var oorzaken = ids.ConvertAll(d => d.Waarde);
        var reserveringen = (await db.Reserveringen.AsNoTracking()
            .Where(r => oorzaken.Contains(r.OorzaakId) && r.Status == ReserveringStatus.Open).ToListAsync(cancellationToken)).ToLookup(r => r.OorzaakId);
        var beloften = await db.Stortingsbeloften.AsNoTracking()
            .Where(b => ids.Contains(b.DeclaratieId) && b.Status == ReserveringStatus.Open)
            .ToDictionaryAsync(b => b.DeclaratieId, b => b.Bedrag, cancellationToken);
        var opdrachten = new List<Betaalopdracht>();

        // A claim for another than its agreement names was not made by the portal: I15 tells it, and nothing is paid.
        foreach (var declaratie in declaraties.Where(d => ontvangers.ContainsKey(d.Id) && !blokkades.Raakt(d)
            && (d.ZorgovereenkomstId is not { } z || nummers[z].ZorgverlenerId == d.ZorgverlenerId)))
        {
            var delen = Delen(
                reserveringen[declaratie.Id.Waarde],
                declaratie.ZorgovereenkomstId is { } overeenkomst && WordtVerrekend(declaratie.Soort) ? tegoeden[overeenkomst] : []);
            var storting = beloften.GetValueOrDefault(declaratie.Id);
            if (delen.Count > 0 || storting > Bedrag.Nul)
            {
                opdrachten.Add(Betaalopdracht.VoorDeclaratie(
                    Soort(declaratie.Soort),
                    declaratie,
                    ontvangers[declaratie.Id],
                    declaratie.ZorgovereenkomstId is { } id ? nummers[id].Nummer : declaratie.Soort == Declaratiesoort.TeruggaveEigenGeld ? "eigen geld" : "VVB",
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
    private async Task<Dictionary<DeclaratieId, Betaalontvanger>> OntvangersAsync(
        PgbDbContext db, List<Declaratie> declaraties, CancellationToken cancellationToken)
    {
        var zorgverlenerIds = declaraties.Select(d => d.ZorgverlenerId).OfType<ZorgverlenerId>().Distinct().ToList();
        var zorgverleners = await db.Zorgverleners.AsNoTracking().Where(z => zorgverlenerIds.Contains(z.Id)).ToListAsync(cancellationToken);
        var perZorgverlener = zorgverleners.Where(MagBetaaldWorden).ToDictionary(z => z.Id, Betaalontvanger.Van);
        var budgethouderIds = declaraties.Where(d => d.ZorgverlenerId is null).Select(d => d.BudgethouderId).Distinct().ToList();
        var personen = await (
            from b in db.Budgethouders.AsNoTracking()
            join p in db.Personen.AsNoTracking() on b.PersoonId equals p.Id
            where budgethouderIds.Contains(b.Id)
            select new { b.Id, Persoon = p }).ToListAsync(cancellationToken);
        var perBudgethouder = personen.Where(p => MagBetaaldWorden(p.Persoon))
            .ToDictionary(p => p.Id, p => new Betaalontvanger(null, p.Persoon.Naam, p.Persoon.Iban!));
        return declaraties
            .Select(d => (d.Id, Ontvanger: d.ZorgverlenerId is { } zorgverlener
                ? perZorgverlener.GetValueOrDefault(zorgverlener)
                : perBudgethouder.GetValueOrDefault(d.BudgethouderId)))
            .Where(p => p.Ontvanger is not null)
            .ToDictionary(p => p.Id, p => p.Ontvanger!);
    }

    private bool MagBetaaldWorden(IRekeninghouder houder)
    {
        if (Rekeningzegel.IsVerbroken(houder))
        {
            _verbroken[houder.Rij] = 0;
        }

        return Rekeningzegel.MagBetaaldWorden(houder);
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
        Declaratiesoort.TeruggaveEigenGeld => Betaalsoort.Teruggave,
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    // At most this part of each payment is kept back, rounded down; a credit is only used for the verstrekker it came from. Of one
    // correction the own money of the budgethouder comes back first.
    private List<Betaaldeelinvoer> Delen(IEnumerable<Reservering> reserveringen, IEnumerable<Tegoed> tegoeden)
    {
        var promille = kengetallen.Op(Kengetalsoort.Verrekeningsdeel, klok.Vandaag());
        var delen = new List<Betaaldeelinvoer>();
        foreach (var reservering in reserveringen.OrderBy(r => r.FunctiebudgetId.Waarde))
        {
            var ruimte = new Bedrag(checked(reservering.Bedrag.Centen * promille) / 1000);
            var (verrekend, eigen) = (Bedrag.Nul, Bedrag.Nul);
            foreach (var tegoed in tegoeden.Where(t => t.VerstrekkerId == reservering.VerstrekkerId && t.Wet == reservering.Wet))
            {
                var open = tegoed.Open - _beloofd.GetValueOrDefault(tegoed.Id);
                var deel = Bedrag.Min(open, ruimte - verrekend - eigen);
                _beloofd[tegoed.Id] = _beloofd.GetValueOrDefault(tegoed.Id) + deel;
                (verrekend, eigen) = tegoed.IsEigenGeld ? (verrekend, eigen + deel) : (verrekend + deel, eigen);
            }

            delen.Add(new(
                reservering.FunctiebudgetId, reservering.VerstrekkerId!.Value, reservering.Wet!.Value, reservering.Bedrag, verrekend, VerrekendEigen: eigen));
        }

        return delen;
    }
}
