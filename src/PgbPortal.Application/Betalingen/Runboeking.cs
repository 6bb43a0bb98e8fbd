using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Betalingen;

/// <summary>What the ledger and the claims see of a payment run that is released.</summary>
internal sealed class Runboeking(PgbDbContext db, TimeProvider klok, Grootboek grootboek)
{
    public static RegelOvertredenException Veranderd() =>
        new("BT-001", "Er is iets veranderd sinds deze run is gemaakt. Stel de run opnieuw samen en laat hem dan vrijgeven.");

    public async Task BoekAsync(
        Betaalrun run, List<Betaalopdracht> opdrachten, Dictionary<DeclaratieId, Declaratie> declaraties, CancellationToken cancellationToken)
    {
        await grootboek.LaadAsync([.. opdrachten.SelectMany(o => o.Betaaldelen).Select(d => d.FunctiebudgetId).Distinct()], cancellationToken);
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
                grootboek.GeefUit(reserveringen[(declaratie.Id.Waarde, deel.FunctiebudgetId)], deel.Besteed, opdracht.Id.Waarde);
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
}
