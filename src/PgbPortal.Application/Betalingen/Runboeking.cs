using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>What the ledger and the claims see of a payment run that is released.</summary>
internal sealed class Runboeking(PgbDbContext db, TimeProvider klok, Grootboek grootboek)
{
    public static RegelOvertredenException Veranderd() =>
        new("BT-001", "Er is iets veranderd sinds deze run is gemaakt. Stel de run opnieuw samen en laat hem dan vrijgeven.");

    public async Task BoekAsync(
        Betaalrun run, List<Betaalopdracht> opdrachten, Dictionary<DeclaratieId, Declaratie> declaraties, CancellationToken cancellationToken)
    {
        await grootboek.LaadVoorBetalingAsync(opdrachten, cancellationToken);
        var oorzaken = opdrachten.ConvertAll(o => o.OorzaakId);
        var reserveringen = (await db.Reserveringen.Where(r => oorzaken.Contains(r.OorzaakId) && r.Status == ReserveringStatus.Open)
            .ToListAsync(cancellationToken)).ToLookup(r => r.OorzaakId);
        var beloften = await BeloftenAsync(opdrachten, cancellationToken);
        bool IsGereserveerd(Betaalopdracht o) =>
            o.Betaaldelen.Where(d => !d.Gereserveerd.IsNul).All(d =>
                reserveringen[o.OorzaakId].Any(r => r.FunctiebudgetId == d.FunctiebudgetId && r.Bedrag == d.Gereserveerd))
            && (beloften.GetValueOrDefault(o.OorzaakId)?.Bedrag ?? default) == o.Storting;
        var termijnen = await new Termijnbetaling(db).InRunAsync(opdrachten, cancellationToken);
        if (termijnen is null || !opdrachten.TrueForAll(IsGereserveerd))
        {
            throw Veranderd();
        }

        var kennisgever = new Kennisgever(db, klok);
        await kennisgever.LaadBeheerdersAsync(opdrachten.Where(o => o.DeclaratieId is not null).Select(o => o.BudgethouderId), cancellationToken);
        foreach (var opdracht in opdrachten)
        {
            grootboek.GeefUit(opdracht, reserveringen[opdracht.OorzaakId], beloften.GetValueOrDefault(opdracht.OorzaakId));
            await VerrekenAsync(opdracht, cancellationToken);
            if (opdracht.DeclaratieId is { } id)
            {
                await BetaalAsync(declaraties[id], Werkkalender.WerkdagOfVolgende(run.Dag), kennisgever, cancellationToken);
            }
            else
            {
                Termijnbetaling.Betaal(termijnen[opdracht.TermijnId!.Value], opdracht, run.Dag);
            }
        }
    }

    private async Task<Dictionary<Guid, Stortingsbelofte>> BeloftenAsync(List<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        var declaraties = opdrachten.Where(o => !o.Storting.IsNul).Select(o => o.DeclaratieId!.Value).ToList();
        return declaraties.Count == 0 ? [] : await db.Stortingsbeloften
            .Where(b => declaraties.Contains(b.DeclaratieId) && b.Status == ReserveringStatus.Open)
            .ToDictionaryAsync(b => b.DeclaratieId.Waarde, cancellationToken);
    }

    private static async Task BetaalAsync(Declaratie declaratie, DateOnly dag, Kennisgever kennisgever, CancellationToken cancellationToken)
    {
        declaratie.Betaal(dag);
        await kennisgever.AanBeheerderAsync(
            Kennisgevingsoort.DeclaratieBetaald, declaratie.BudgethouderId, declaratie.Id.Waarde, cancellationToken);
        if (declaratie.ZorgverlenerId is { } zorgverlener)
        {
            kennisgever.AanZorgverlener(Kennisgevingsoort.DeclaratieBetaald, zorgverlener, declaratie.BudgethouderId, declaratie.Id.Waarde);
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

        foreach (var klaar in tegoeden.Where(t => t.Open.IsNul).Select(t => t.CorrectieId).OfType<DeclaratieId>().Distinct())
        {
            var correctie = await db.Declaraties.SingleAsync(d => d.Id == klaar, cancellationToken);
            if (correctie.Status == DeclaratieStatus.TeVerrekenen && tegoeden.Where(t => t.CorrectieId == klaar).All(t => t.Open.IsNul))
            {
                correctie.MeldVerrekend();
            }
        }
    }
}
