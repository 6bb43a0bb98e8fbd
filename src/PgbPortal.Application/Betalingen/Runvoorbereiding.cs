using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;

namespace PgbPortal.Application.Betalingen;

/// <summary>
/// What is done before a run is composed: the run that nobody released yet becomes void, terms of maandloon are looked at again,
/// held claims are tried again. Each step is a transaction of its own and changes nothing when it is done once more.
/// </summary>
internal sealed class Runvoorbereiding(PgbDbContext db, Zijlijn lijn, TimeProvider klok, Kengetallen kengetallen)
{
    private const int Paginagrootte = 500;

    /// <param name="mag">Asked behind the locks, with the runs that would become void: may it go on?</param>
    /// <returns>False when it might not, and nothing was changed.</returns>
    public async Task<bool> BereidVoorAsync(
        Func<IReadOnlyList<BetaalrunId>, CancellationToken, Task<bool>> mag, CancellationToken cancellationToken)
    {
        var ketens = await db.Verstrekkers.Select(v => v.Id).ToListAsync(cancellationToken);
        var grootboek = new Grootboek(db, klok.NuUtc(), klok.Vandaag());
        await grootboek.VergrendelAsync(ketens, cancellationToken);
        var oude = await db.Betaalruns.Where(r => Runsamensteller.Wachtend.Contains(r.Status)).ToListAsync(cancellationToken);
        if (!await mag(oude.ConvertAll(r => r.Id), cancellationToken))
        {
            return false;
        }

        // What it did not book yet still looks payable.
        if (await db.Betaalruns.AnyAsync(r => r.Status == BetaalrunStatus.InVrijgave, cancellationToken))
        {
            throw new RegelOvertredenException("STATUS", "Er wordt een run vrijgegeven. Wacht tot die klaar is. Is de vrijgave gestopt? Ga er dan eerst mee verder.");
        }

        foreach (var run in oude)
        {
            await LaatVervallenAsync(run, cancellationToken);
        }

        var teBekijken = await new Maandloonrun(db, grootboek, kengetallen, klok).HerberekenAsync(cancellationToken);
        var blokkades = await Blokkades.LaadAsync(db, cancellationToken);
        await new Declaratiegeld(db, grootboek, klok).RuimOpAsync(blokkades, cancellationToken);
        await LegVastAsync(cancellationToken);
        await ProbeerWachtendeAsync(blokkades, cancellationToken);
        if (teBekijken.Count > 0)
        {
            grootboek = new Grootboek(db, klok.NuUtc(), klok.Vandaag());
            await grootboek.VergrendelAsync(ketens, cancellationToken);
            await new Maandloonrun(db, grootboek, kengetallen, klok).PlanAsync(teBekijken, cancellationToken);
            await LegVastAsync(cancellationToken);
        }

        return true;
    }

    private async Task LaatVervallenAsync(Betaalrun run, CancellationToken cancellationToken)
    {
        run.LaatVervallen();
        await db.SaveChangesAsync(cancellationToken);
        while (true)
        {
            var pagina = await db.Betaalopdrachten.Include(o => o.Betaaldelen)
                .Where(o => o.BetaalrunId == run.Id && o.Status == BetaalopdrachtStatus.InRun)
                .OrderBy(o => o.Id).Take(Paginagrootte).ToListAsync(cancellationToken);
            if (pagina.Count == 0)
            {
                return;
            }

            pagina.ForEach(o => o.LaatVervallen());
            await new Termijnbetaling(db).KomUitRunAsync(pagina, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            pagina.ForEach(o => db.Entry(o).State = EntityState.Detached);
        }
    }

    // One that does not fit does not block a later one.
    private Task ProbeerWachtendeAsync(Blokkades blokkades, CancellationToken cancellationToken) =>
        new Declaratieronde(db, lijn, klok, kengetallen).LoopAsync(
            DeclaratieStatus.Aangehouden,
            (behandeling, declaratie, _, ct) => blokkades.Raakt(declaratie) ? Task.CompletedTask : ProbeerAsync(behandeling, declaratie, ct),
            cancellationToken);

    private async Task ProbeerAsync(Declaratiebehandeling behandeling, Declaratie declaratie, CancellationToken cancellationToken)
    {
        switch (declaratie.Wachtreden)
        {
            case Wachtreden.Rekeningnummer when await behandeling.KanOntvangenAsync(declaratie, cancellationToken):
                declaratie.KeurGoed(klok.NuUtc(), klok.Vandaag());
                break;
            case Wachtreden.Rekeningnummer:
                break;
            case Wachtreden.Storting:
                await behandeling.ProbeerStortingAsync(declaratie, cancellationToken);
                break;
            default:
                await behandeling.ProbeerOpnieuwAsync(declaratie, cancellationToken);
                break;
        }
    }

    private async Task LegVastAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await db.Database.CommitTransactionAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
