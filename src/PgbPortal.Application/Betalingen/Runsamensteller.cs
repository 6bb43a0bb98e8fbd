using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Betalingen;

/// <summary>The two halves of a payment run: what goes into it, and what its release does.</summary>
internal sealed class Runsamensteller(PgbDbContext db, TimeProvider klok, Kengetallen kengetallen, Betaalinstellingen instellingen)
{
    private static readonly DeclaratieStatus[] Betaalbaar =
        [DeclaratieStatus.Goedgekeurd, DeclaratieStatus.GedeeltelijkGoedgekeurd, DeclaratieStatus.BetalingMislukt];

    private readonly Grootboek _grootboek = new(db, klok.NuUtc(), klok.Vandaag());

    /// <summary>Tries held claims again, then composes the run of today. A run that nobody released yet is composed anew.</summary>
    /// <returns>Null when there is nothing to pay.</returns>
    public async Task<Betaalrun?> StelSamenAsync(MedewerkerId? door, CancellationToken cancellationToken)
    {
        await _grootboek.VergrendelAsync(await db.Verstrekkers.Select(v => v.Id).ToListAsync(cancellationToken), cancellationToken);
        await LaatVervallenAsync(cancellationToken);
        await ProbeerWachtendeAsync(cancellationToken);
        var opdrachten = await OpdrachtenAsync(cancellationToken);
        if (opdrachten.Count == 0)
        {
            return null;
        }

        var run = Betaalrun.Samenstellen(klok.Vandaag(), opdrachten, door, klok.NuUtc());
        db.Add(run);
        db.AddRange(opdrachten);
        return run;
    }

    /// <summary>Releases a run: the file is made once, the ledger books what goes out, the claims are paid.</summary>
    /// <exception cref="NietGevondenException">No such run.</exception>
    public async Task<Betaalrun> GeefVrijAsync(BetaalrunId id, MedewerkerId? door, CancellationToken cancellationToken)
    {
        // Locked before it is read: of two who release at once the second sees that it was done.
        await _grootboek.VergrendelAsync(await db.Verstrekkers.Select(v => v.Id).ToListAsync(cancellationToken), cancellationToken);
        var run = await db.Betaalruns.SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Betaalrun));
        run.EisVrijgave(door);
        var opdrachten = await db.Betaalopdrachten.Include(o => o.Betaaldelen)
            .Where(o => o.BetaalrunId == run.Id).OrderBy(o => o.EndToEndId).ToListAsync(cancellationToken);
        var declaraties = await db.Declaraties.Include(d => d.Regels)
            .Where(d => db.Betaalopdrachten.Any(o => o.BetaalrunId == run.Id && o.DeclaratieId == d.Id))
            .ToDictionaryAsync(d => d.Id, cancellationToken);
        if (opdrachten.Exists(o => !Betaalbaar.Contains(declaraties[o.DeclaratieId].Status)))
        {
            throw Veranderd();
        }

        await ControleerRekeningenAsync(opdrachten, cancellationToken);
        run.GeefVrij(door, opdrachten, klok.NuUtc());
        await BoekAsync(run, opdrachten, declaraties, cancellationToken);
        run.Bevries(await MaakBestandAsync(run, opdrachten, cancellationToken));
        run.BiedAan();
        opdrachten.ForEach(o => o.BiedAan());
        return run;
    }

    private static RegelOvertredenException Veranderd() =>
        new("BT-001", "Er is iets veranderd sinds deze run is gemaakt. Stel de run opnieuw samen en laat hem dan vrijgeven.");

    private async Task LaatVervallenAsync(CancellationToken cancellationToken)
    {
        var oude = await db.Betaalruns.Where(r => r.Status == BetaalrunStatus.Samengesteld).ToListAsync(cancellationToken);
        foreach (var run in oude)
        {
            var opdrachten = await db.Betaalopdrachten.Include(o => o.Betaaldelen).Where(o => o.BetaalrunId == run.Id).ToListAsync(cancellationToken);
            run.LaatVervallen(opdrachten);
        }
    }

    // Oldest order first; one that does not fit does not block a later one.
    private async Task ProbeerWachtendeAsync(CancellationToken cancellationToken)
    {
        var behandeling = new Declaratiebehandeling(db, _grootboek, kengetallen, klok);
        var wachtend = await db.Declaraties.Include(d => d.Regels)
            .Where(d => d.Status == DeclaratieStatus.Aangehouden)
            .OrderBy(d => d.IngediendOpUtc).ThenBy(d => d.Id).ToListAsync(cancellationToken);
        foreach (var declaratie in wachtend)
        {
            if (declaratie.Wachtreden == Wachtreden.Rekeningnummer)
            {
                var zorgverlener = await db.Zorgverleners.SingleAsync(z => z.Id == declaratie.ZorgverlenerId, cancellationToken);
                if (zorgverlener.MagBetaaldWorden)
                {
                    declaratie.KeurGoed(klok.NuUtc(), klok.Vandaag());
                }
            }
            else
            {
                await behandeling.ProbeerOpnieuwAsync(declaratie, cancellationToken);
            }
        }
    }

    private async Task<List<Betaalopdracht>> OpdrachtenAsync(CancellationToken cancellationToken)
    {
        // The tracker holds what was approved a moment ago in ProbeerWachtendeAsync; the query holds the rest.
        var gevonden = await db.Declaraties.Include(d => d.Regels).Where(d => Betaalbaar.Contains(d.Status)).ToListAsync(cancellationToken);
        var declaraties = gevonden.Union(db.Declaraties.Local.Where(d => Betaalbaar.Contains(d.Status)))
            .Where(d => Betaalbaar.Contains(d.Status)).OrderBy(d => d.GoedgekeurdOpUtc).ThenBy(d => d.Id.Waarde).ToList();
        var zorgverlenerIds = declaraties.Select(d => d.ZorgverlenerId!.Value).Distinct().ToList();
        var zorgverleners = await db.Zorgverleners.Where(z => zorgverlenerIds.Contains(z.Id)).ToDictionaryAsync(z => z.Id, cancellationToken);
        var overeenkomstIds = declaraties.Select(d => d.ZorgovereenkomstId).Distinct().ToList();
        var nummers = await db.Zorgovereenkomsten.Where(z => overeenkomstIds.Contains(z.Id))
            .Select(z => new { z.Id, z.Nummer }).ToDictionaryAsync(z => z.Id, z => z.Nummer, cancellationToken);
        var tegoeden = (await db.Tegoeden.AsNoTracking().Where(t => overeenkomstIds.Contains(t.ZorgovereenkomstId) && t.Open > Bedrag.Nul)
            .OrderBy(t => t.OntstaanOpUtc).ToListAsync(cancellationToken)).ToLookup(t => t.ZorgovereenkomstId);
        var beloofd = new Dictionary<TegoedId, Bedrag>();
        var oorzaken = declaraties.ConvertAll(d => d.Id.Waarde);
        var reserveringen = (await db.Reserveringen.Where(r => oorzaken.Contains(r.OorzaakId) && r.Status == ReserveringStatus.Open)
            .ToListAsync(cancellationToken))
            .Union(db.Reserveringen.Local.Where(r => r.Status == ReserveringStatus.Open)).ToLookup(r => r.OorzaakId);
        var opdrachten = new List<Betaalopdracht>();
        foreach (var declaratie in declaraties.Where(d => zorgverleners[d.ZorgverlenerId!.Value].MagBetaaldWorden))
        {
            var delen = Delen(reserveringen[declaratie.Id.Waarde], tegoeden[declaratie.ZorgovereenkomstId], beloofd);
            if (delen.Count > 0)
            {
                opdrachten.Add(Betaalopdracht.Maak(
                    declaratie, zorgverleners[declaratie.ZorgverlenerId!.Value], nummers[declaratie.ZorgovereenkomstId], delen, klok.Vandaag()));
            }
        }

        return opdrachten;
    }

    // At most this part of each payment is kept back, rounded down; a credit is only used for the verstrekker it came from.
    private List<(FunctiebudgetId, VerstrekkerId, Wet, Bedrag, Bedrag)> Delen(
        IEnumerable<Reservering> reserveringen, IEnumerable<Tegoed> tegoeden, Dictionary<TegoedId, Bedrag> beloofd)
    {
        var promille = kengetallen.Op(Kengetalsoort.Verrekeningsdeel, klok.Vandaag());
        var delen = new List<(FunctiebudgetId, VerstrekkerId, Wet, Bedrag, Bedrag)>();
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

            delen.Add((reservering.FunctiebudgetId, reservering.VerstrekkerId!.Value, reservering.Wet!.Value, reservering.Bedrag, verrekend));
        }

        return delen;
    }

    // I15: never pay to an account that is not the approved one at the moment of release.
    private async Task ControleerRekeningenAsync(List<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        var ids = opdrachten.Select(o => o.ZorgverlenerId!.Value).Distinct().ToList();
        var zorgverleners = await db.Zorgverleners.Where(z => ids.Contains(z.Id)).ToDictionaryAsync(z => z.Id, cancellationToken);
        bool Klopt(Betaalopdracht o, Zorgverlener z) => z.MagBetaaldWorden && z.Iban == o.Iban;
        if (opdrachten.Exists(o => !Klopt(o, zorgverleners[o.ZorgverlenerId!.Value])))
        {
            throw new RegelOvertredenException(
                "BT-002", "Een rekeningnummer is net gewijzigd. Stel de run opnieuw samen en laat hem dan vrijgeven.");
        }
    }

    private async Task BoekAsync(
        Betaalrun run, List<Betaalopdracht> opdrachten, Dictionary<DeclaratieId, Declaratie> declaraties, CancellationToken cancellationToken)
    {
        await _grootboek.LaadAsync([.. opdrachten.SelectMany(o => o.Betaaldelen).Select(d => d.FunctiebudgetId).Distinct()], cancellationToken);
        var oorzaken = declaraties.Keys.Select(d => d.Waarde).ToList();
        var reserveringen = (await db.Reserveringen.Where(r => oorzaken.Contains(r.OorzaakId) && r.Status == ReserveringStatus.Open)
            .ToListAsync(cancellationToken)).ToDictionary(r => (r.OorzaakId, r.FunctiebudgetId));
        bool IsGereserveerd(Betaalopdracht o, Betaaldeel d) =>
            reserveringen.TryGetValue((o.DeclaratieId.Waarde, d.FunctiebudgetId), out var reservering) && reservering.Bedrag == d.Gereserveerd;
        if (opdrachten.Exists(o => !o.Betaaldelen.All(d => IsGereserveerd(o, d))))
        {
            throw Veranderd();
        }

        var kennisgever = new Kennisgever(db, klok);
        foreach (var opdracht in opdrachten)
        {
            var declaratie = declaraties[opdracht.DeclaratieId];
            foreach (var deel in opdracht.Betaaldelen)
            {
                _grootboek.GeefUit(reserveringen[(declaratie.Id.Waarde, deel.FunctiebudgetId)], deel.Besteed, opdracht.Id.Waarde);
            }

            await VerrekenAsync(opdracht, cancellationToken);
            declaratie.Betaal(run.Dag);
            await kennisgever.AanBeheerderAsync(
                Kennisgevingsoort.DeclaratieBetaald, declaratie.BudgethouderId, declaratie.Id.Waarde, cancellationToken);
            kennisgever.AanZorgverlener(
                Kennisgevingsoort.DeclaratieBetaald, declaratie.ZorgverlenerId!.Value, declaratie.BudgethouderId, declaratie.Id.Waarde);
        }
    }

    private async Task VerrekenAsync(Betaalopdracht opdracht, CancellationToken cancellationToken)
    {
        if (opdracht.Verrekend.IsNul)
        {
            return;
        }

        var tegoeden = await db.Tegoeden.Where(t => t.ZorgovereenkomstId == opdracht.ZorgovereenkomstId)
            .OrderBy(t => t.OntstaanOpUtc).ToListAsync(cancellationToken);
        foreach (var deel in opdracht.Betaaldelen)
        {
            var rest = deel.Verrekend;
            foreach (var tegoed in tegoeden.Where(t => t.VerstrekkerId == deel.VerstrekkerId && t.Wet == deel.Wet))
            {
                rest -= tegoed.Verreken(rest);
            }

            if (!rest.IsNul)
            {
                throw new RegelOvertredenException("BT-001", "Een tegoed is al gebruikt. Stel de run opnieuw samen.");
            }
        }

        foreach (var klaar in tegoeden.Where(t => t.Open.IsNul).Select(t => t.CorrectieId).Distinct())
        {
            var correctie = await db.Declaraties.SingleAsync(d => d.Id == klaar, cancellationToken);
            if (correctie.Status == DeclaratieStatus.TeVerrekenen && tegoeden.Where(t => t.CorrectieId == klaar).All(t => t.Open.IsNul))
            {
                correctie.MeldVerrekend();
            }
        }
    }

    private async Task<string> MaakBestandAsync(Betaalrun run, List<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        using var inhoud = new MemoryStream();
        var hash = await Pain001Schrijver.SchrijfAsync(
            new()
            {
                MsgId = run.MsgId,
                AangemaaktOpUtc = klok.NuUtc(),
                Uitvoerdag = run.Dag,
                Opdrachtgever = new(instellingen.Naam, instellingen.Iban),
                Aantal = run.Aantal,
                Totaal = run.Totaal,
                Regels = opdrachten.Select(o => new Betaalregel(o.EndToEndId, o.Bedrag, new(o.Ontvanger, o.Iban), o.Omschrijving)).ToAsyncEnumerable(),
            },
            inhoud,
            cancellationToken);
        db.Add(new Betaalbestandinhoud { BetaalrunId = run.Id, Inhoud = inhoud.ToArray() });
        return hash;
    }
}
