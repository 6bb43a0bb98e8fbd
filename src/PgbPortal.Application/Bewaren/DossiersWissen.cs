using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Bewaren;

/// <summary>
/// The daily erasure: a dossier of which every term is over, and on which no hold rests, leads to nobody any more. What of the books is
/// older than its term goes first. Each dossier is one transaction with a line in the care log; what stays is written down with why.
/// </summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class DossiersWissen(UseCaseContext context) : UseCase<DossiersWissen.Input, DossiersWissen.Resultaat>(context)
{
    public const string Taak = "dossiers wissen";

    /// <summary>In one round; the next day goes on.</summary>
    private const int Hoogstens = 500;

    private const int PerKeer = 1000;

    private static readonly VorderingStatus[] Klaar = [VorderingStatus.Voldaan, VorderingStatus.Kwijtgescholden];

    /// <param name="AlleenEenKeer">True: nothing happens when this day was done already, by whichever instance.</param>
    public sealed record Input(bool AlleenEenKeer = true);

    /// <param name="Medewerkers">Employees who left long ago, and lost their name.</param>
    public sealed record Resultaat(int Gewist, int Tegengehouden, int Betaalbestanden, int Bankregels, int Medewerkers);

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("dossiers wissen");
        if (input.AlleenEenKeer && await db.IsGedaanAsync(Taak, Vandaag, cancellationToken))
        {
            return new(0, 0, 0, 0, 0);
        }

        await EisSchrijvenAsync(db, cancellationToken);
        var begin = NuUtc;
        var kengetallen = await Context.KengetallenAsync(cancellationToken);
        var termijnen = Bewaartermijnen.Op(kengetallen, Vandaag);
        var bestanden = await WisBestandenAsync(db, termijnen, cancellationToken);
        var bankregels = await WisBankregelsAsync(db, termijnen, cancellationToken);
        var over = await Over(db, termijnen).OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(cancellationToken);
        var tegen = await TegengehoudenAsync(db, over, cancellationToken);
        await SchrijfTegengehoudenAsync(db, tegen, cancellationToken);
        var weg = over.Where(d => !tegen.ContainsKey(d)).Take(Hoogstens).ToList();
        var gewist = await WisAsync(db, termijnen, begin, weg, cancellationToken);

        var medewerkers = await Medewerkerwisser.WisAsync(
            db, begin.AddYears(-kengetallen.Jaren(Kengetalsoort.BewaartermijnMedewerker, Vandaag)), cancellationToken);
        var ronde = new Wisronde
        {
            Id = Tijdsleutel.Nieuw(), Dag = Vandaag, OpUtc = NuUtc, Gewist = gewist, Tegengehouden = tegen.Count, Betaalbestanden = bestanden, Bankregels = bankregels,
            Medewerkers = medewerkers,
        };
        db.Add(ronde);
        await db.NeemDagAsync(Taak, Vandaag, cancellationToken);
        Context.Betreft(null, nameof(Wisronde), ronde.Id);
        await BewaarAsync(db, cancellationToken);
        return new(ronde.Gewist, ronde.Tegengehouden, bestanden, bankregels, medewerkers);
    }

    /// <summary>Dossiers of which every term is over.</summary>
    private static IQueryable<Budgethouder> Over(PgbDbContext db, Bewaartermijnen termijnen)
    {
        var (wmo, jw, wlz, boeken) = (termijnen.Voor(Wet.Wmo), termijnen.Voor(Wet.Jw), termijnen.Voor(Wet.Wlz), termijnen.Boeken);
        return db.Budgethouders.AsNoTracking()
            .Where(b => db.Toekenningen.Any(t => t.BudgethouderId == b.Id)
                && !db.Toekenningen.Any(t => t.BudgethouderId == b.Id
                    && ((t.Wet == Wet.Wmo && t.LaatsteDag >= wmo) || (t.Wet == Wet.Jw && t.LaatsteDag >= jw) || (t.Wet == Wet.Wlz && t.LaatsteDag >= wlz)))
                && !db.Betaalopdrachten.Any(o => o.BudgethouderId == b.Id && o.Dag >= boeken));
    }

    private static async Task<Dictionary<BudgethouderId, Wisuitkomst>> TegengehoudenAsync(
        PgbDbContext db, List<BudgethouderId> over, CancellationToken cancellationToken)
    {
        var tegen = new Dictionary<BudgethouderId, Wisuitkomst>();
        foreach (var deel in over.Chunk(PerKeer))
        {
            var plicht = await db.Bewaarplichten.Where(p => p.OpgehevenOpUtc == null && deel.Contains(p.BudgethouderId))
                .Select(p => p.BudgethouderId).ToListAsync(cancellationToken);
            var schuld = await db.Vorderingen.Where(v => deel.Contains(v.BudgethouderId) && v.Open != Bedrag.Nul && !Klaar.Contains(v.Status))
                .Select(v => v.BudgethouderId).ToListAsync(cancellationToken);
            var budget = await db.Toekenningen.Where(t => deel.Contains(t.BudgethouderId) && t.AfgeslotenOp == null && t.VervangenDoorId == null && !t.IsIntrekking)
                .Select(t => t.BudgethouderId).ToListAsync(cancellationToken);
            plicht.ForEach(d => tegen.TryAdd(d, Wisuitkomst.Bewaarplicht));
            schuld.ForEach(d => tegen.TryAdd(d, Wisuitkomst.OpenVordering));
            budget.ForEach(d => tegen.TryAdd(d, Wisuitkomst.OpenBudget));
        }

        return tegen;
    }

    private async Task SchrijfTegengehoudenAsync(PgbDbContext db, Dictionary<BudgethouderId, Wisuitkomst> tegen, CancellationToken cancellationToken)
    {
        var regels = await db.Wisregels.Where(r => r.Uitkomst != Wisuitkomst.Gewist).ToDictionaryAsync(r => r.BudgethouderId, cancellationToken);
        db.RemoveRange(regels.Values.Where(r => !tegen.ContainsKey(r.BudgethouderId)));
        foreach (var (dossier, uitkomst) in tegen)
        {
            if (!regels.TryGetValue(dossier, out var regel))
            {
                db.Add(new Wisregel { BudgethouderId = dossier, Uitkomst = uitkomst, Sinds = Vandaag });
            }
            else if (regel.Uitkomst != uitkomst)
            {
                (regel.Uitkomst, regel.Sinds) = (uitkomst, Vandaag);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <param name="begin">What came later can be about a grant that these dossiers did not have yet.</param>
    /// <returns>How many are gone.</returns>
    private async Task<int> WisAsync(
        PgbDbContext db, Bewaartermijnen termijnen, DateTime begin, List<BudgethouderId> weg, CancellationToken cancellationToken)
    {
        if (weg.Count == 0)
        {
            return 0;
        }

        var nummers = await db.Budgethouders.AsNoTracking().Where(b => weg.Contains(b.Id)).Select(b => b.Bsn).ToListAsync(cancellationToken);
        var verstrekkers = await db.Toekenningen.Where(t => weg.Contains(t.BudgethouderId)).Select(t => t.VerstrekkerId!.Value).Distinct().ToListAsync(cancellationToken);
        await Wisser.WisBerichtenAsync(db, verstrekkers, nummers, begin, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var ketens = await db.Verstrekkers.Select(v => v.Id).ToListAsync(cancellationToken);
        var gewist = 0;
        foreach (var dossier in weg)
        {
            db.ChangeTracker.Clear();

            // A grant or a hold that came meanwhile keeps the dossier, and none comes before this is saved.
            await new Grootboek(db, NuUtc, Vandaag).VergrendelAsync([.. ketens, Ketens.Svb], cancellationToken);
            if (!await Over(db, termijnen).AnyAsync(b => b.Id == dossier, cancellationToken)
                || (await TegengehoudenAsync(db, [dossier], cancellationToken)).Count > 0)
            {
                await db.Database.RollbackTransactionAsync(cancellationToken);
                continue;
            }

            var regel = new Wisregel { BudgethouderId = dossier, Uitkomst = Wisuitkomst.Gewist, Sinds = Vandaag };
            await new Wisser(db, dossier).WisAsync(regel, cancellationToken);
            db.Add(regel);
            Context.Betreft(dossier, nameof(Budgethouder), dossier.Waarde);
            await BewaarAsync(db, cancellationToken);
            gewist++;
        }

        db.ChangeTracker.Clear();
        return gewist;
    }

    private static async Task<int> WisBestandenAsync(PgbDbContext db, Bewaartermijnen termijnen, CancellationToken cancellationToken)
    {
        var boeken = termijnen.Boeken;
        var runs = await db.Betaalruns.Where(r => r.Dag < boeken && db.Betaalbestanddelen.Any(d => d.BetaalrunId == r.Id))
            .OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken);
        foreach (var run in runs)
        {
            db.RemoveRange(await db.Betaalbestanddelen.Where(d => d.BetaalrunId == run).ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return runs.Count;
    }

    // Also those that belong to no dossier: what nobody recognised tells about somebody too.
    private static async Task<int> WisBankregelsAsync(PgbDbContext db, Bewaartermijnen termijnen, CancellationToken cancellationToken)
    {
        var (boeken, gewist) = (termijnen.Boeken, 0);
        while (true)
        {
            var regels = await db.Bankregels
                .Where(r => r.Valutadag < boeken && r.Status != BankregelStatus.Geparkeerd && (r.Tegenpartij != null || r.Omschrijving != null || r.Toelichting != null))
                .OrderBy(r => r.Id).Take(PerKeer).ToListAsync(cancellationToken);
            regels.ForEach(r => Wislijst.Wis(db.Entry(r)));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            gewist += regels.Count;
            if (regels.Count < PerKeer)
            {
                return gewist;
            }
        }
    }
}

/// <summary>Until when must be kept, seen from one day. What ended on or after such a day stays.</summary>
internal sealed record Bewaartermijnen(IReadOnlyDictionary<Wet, DateOnly> Wetten, DateOnly Boeken)
{
    public DateOnly Voor(Wet wet) => Wetten[wet];

    public static Bewaartermijnen Op(Kengetallen kengetallen, DateOnly dag) => new(
        new Dictionary<Wet, DateOnly>
        {
            [Wet.Wmo] = dag.AddYears(-kengetallen.Jaren(Kengetalsoort.BewaartermijnWmo, dag)),
            [Wet.Jw] = dag.AddYears(-kengetallen.Jaren(Kengetalsoort.BewaartermijnJeugdwet, dag)),
            [Wet.Wlz] = dag.AddYears(-kengetallen.Jaren(Kengetalsoort.BewaartermijnWlz, dag)),
        },
        new(dag.Year - kengetallen.Jaren(Kengetalsoort.BewaartermijnBoekhouding, dag), 1, 1));
}
