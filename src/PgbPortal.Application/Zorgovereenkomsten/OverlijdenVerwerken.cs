using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Registers;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>The BRP tells that somebody died: agreements end that day, the verstrekkers are told, the grant stays.</summary>
/// <remarks>Source: scenarios/README.md 6.4.</remarks>
[ToegankelijkVoor(Rol.Brp)]
public sealed class OverlijdenVerwerken(UseCaseContext context) : UseCase<OverlijdenVerwerken.Input, bool>(context)
{
    public sealed record Input(Bsn Bsn, DateOnly Datum);

    /// <returns>False when it was known already, or the portal does not know this person.</returns>
    protected override async Task<bool> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("overlijden verwerken");
        var persoon = await db.Personen.SingleOrDefaultAsync(p => p.Bsn == input.Bsn, cancellationToken);
        if (persoon is null && await new Registerkoppeling(db).PersoonAsync(input.Bsn, cancellationToken) is null)
        {
            throw new NietGevondenException(nameof(Domain.Personen.Persoon));
        }

        if (persoon is null || persoon.Overleden is not null)
        {
            return false;
        }

        if (input.Datum > Vandaag)
        {
            throw new RegelOvertredenException("STATUS", "De dag van overlijden ligt in de toekomst.");
        }

        persoon.MeldOverleden(input.Datum);
        (await db.Budgethouders.SingleOrDefaultAsync(b => b.PersoonId == persoon.Id, cancellationToken))?.MeldOverleden(input.Datum);
        await LaatLosAsync(db, persoon.Id, input.Datum, cancellationToken);
        var overeenkomsten = await db.Zorgovereenkomsten.AsNoTracking()
            .Where(z => db.Budgethouders.Any(b => b.Id == z.BudgethouderId && b.PersoonId == persoon.Id)
                || db.Zorgverleners.Any(v => v.Id == z.ZorgverlenerId && v.PersoonId == persoon.Id))
            .Select(z => new { z.Id, z.BudgethouderId }).ToListAsync(cancellationToken);
        var dossiers = overeenkomsten.GroupBy(o => o.BudgethouderId, o => o.Id).OrderBy(g => g.Key.Waarde).ToList();
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        await Maandloonplanner.VergrendelAsync(db, grootboek, dossiers.ConvertAll(d => d.Key), cancellationToken);
        foreach (var dossier in dossiers)
        {
            await BeeindigAsync(db, grootboek, dossier.Key, [.. dossier], input.Datum, cancellationToken);
        }

        await MeldAsync(db, persoon.Id, input.Datum, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return true;
    }

    // Whoever died acts for nobody any more: the rules tell who does now. Open sessions end; the account opens none again.
    private async Task LaatLosAsync(PgbDbContext db, PersoonId persoon, DateOnly dag, CancellationToken cancellationToken)
    {
        var vertegenwoordigingen = await db.Vertegenwoordigingen
            .Where(v => v.PersoonId == persoon && (v.TotEnMet == null || v.TotEnMet > dag)).ToListAsync(cancellationToken);
        vertegenwoordigingen.ForEach(v => v.Beeindig(dag.AddDays(1)));
        var sessies = await db.Aanmeldsessies
            .Where(s => s.BeeindigdOpUtc == null && db.Gebruikers.Any(g => g.Id == s.GebruikerId && g.PersoonId == persoon)).ToListAsync(cancellationToken);
        sessies.ForEach(s => s.Beeindig(NuUtc));
    }

    private async Task BeeindigAsync(
        PgbDbContext db, Grootboek grootboek, BudgethouderId budgethouder, List<ZorgovereenkomstId> ids, DateOnly dag, CancellationToken cancellationToken)
    {
        var overeenkomsten = await db.Zorgovereenkomsten.Include(z => z.Regels).Include(z => z.Beoordelingen)
            .Where(z => ids.Contains(z.Id)).ToListAsync(cancellationToken);
        overeenkomsten.ForEach(o => o.BeeindigDoorOverlijden(dag));
        var wijzigingen = await db.Overeenkomstwijzigingen.Include(w => w.Regels).Where(w => ids.Contains(w.ZorgovereenkomstId)).ToListAsync(cancellationToken);
        wijzigingen.FindAll(w => w.Loopt).ForEach(w => w.TrekIn());
        await new Maandloonplanner(db, grootboek, await Context.KengetallenAsync(cancellationToken), Vandaag).PlanAsync(budgethouder, cancellationToken);
    }

    /// <summary>To each verstrekker with a running grant of the one who died.</summary>
    private async Task MeldAsync(PgbDbContext db, PersoonId persoon, DateOnly dag, CancellationToken cancellationToken)
    {
        var verstrekkers = await (
            from t in db.Toekenningen
            join b in db.Budgethouders on t.BudgethouderId equals b.Id
            where b.PersoonId == persoon && t.VervangenDoorId == null && !t.IsIntrekking && t.LaatsteDag >= dag
            select new { VerstrekkerId = t.VerstrekkerId!.Value, t.BudgethouderId }).Distinct().ToListAsync(cancellationToken);
        var kennisgever = new Kennisgever(db, Context.Klok);
        verstrekkers.ForEach(v => kennisgever.AanVerstrekker(
            Kennisgevingsoort.Overlijden, v.VerstrekkerId, v.BudgethouderId, v.BudgethouderId.Waarde));
    }
}
