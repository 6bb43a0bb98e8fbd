using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>What the ledger and the claims see of payments that go out. The chains of their verstrekkers are locked.</summary>
internal sealed class Runboeking(PgbDbContext db, TimeProvider klok, Grootboek grootboek)
{
    /// <returns>Those that may not go out any more: nothing is booked for them.</returns>
    public async Task<List<Betaalopdracht>> BoekAsync(
        Betaalrun run, List<Betaalopdracht> opdrachten, Blokkades blokkades, CancellationToken cancellationToken)
    {
        await grootboek.LaadVoorBetalingAsync(opdrachten, cancellationToken);
        var stukken = await Runstukken.LaadAsync(db, opdrachten, blokkades, volgen: true, cancellationToken);
        var kennisgever = new Kennisgever(db, klok);
        await kennisgever.LaadBeheerdersAsync(opdrachten.Where(o => o.DeclaratieId is not null).Select(o => o.BudgethouderId), cancellationToken);
        var uitgevallen = new List<Betaalopdracht>();
        foreach (var opdracht in opdrachten)
        {
            if (stukken.Bezwaar(opdracht) is not null)
            {
                LaatUitvallen(opdracht, stukken);
                uitgevallen.Add(opdracht);
                continue;
            }

            grootboek.GeefUit(opdracht, stukken.Reserveringen(opdracht), stukken.Belofte(opdracht));
            await VerrekenAsync(opdracht, stukken, cancellationToken);
            if (opdracht.DeclaratieId is { } id)
            {
                await BetaalAsync(stukken.Declaratie(id), Werkkalender.WerkdagOfVolgende(run.Dag), kennisgever, cancellationToken);
            }
            else
            {
                Termijnbetaling.Betaal(stukken.Termijn(opdracht.TermijnId!.Value), opdracht, run.Dag);
            }

            // From here on it is sure: it is in the file, and that is offered until the bank has it.
            opdracht.BiedAan();
        }

        return uitgevallen;
    }

    private static void LaatUitvallen(Betaalopdracht opdracht, Runstukken stukken)
    {
        if (opdracht.TermijnId is { } id && stukken.Termijn(id) is { Status: MaandloontermijnStatus.InBetaalrun } termijn)
        {
            termijn.KomUitRun();
        }
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

    private static void Verreken(IEnumerable<Tegoed> tegoeden, Bedrag bedrag)
    {
        foreach (var tegoed in tegoeden)
        {
            bedrag -= tegoed.Verreken(bedrag);
        }
    }

    private async Task VerrekenAsync(Betaalopdracht opdracht, Runstukken stukken, CancellationToken cancellationToken)
    {
        if (opdracht.Verrekend.IsNul)
        {
            return;
        }

        foreach (var deel in opdracht.Betaaldelen)
        {
            Verreken(stukken.Tegoeden(opdracht, deel, isEigenGeld: false), deel.Verrekend);
            Verreken(stukken.Tegoeden(opdracht, deel, isEigenGeld: true), deel.VerrekendEigen);
        }

        var tegoeden = stukken.Tegoeden(opdracht).ToList();
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
