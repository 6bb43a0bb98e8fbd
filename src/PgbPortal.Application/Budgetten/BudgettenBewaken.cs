using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Referentie;

namespace PgbPortal.Application.Budgetten;

/// <summary>
/// Each day: tells the beheerder of a functiebudget that it is nearly or wholly used, or that it is gone before its end when care goes on as
/// it does now. Some hundreds at a time. Each of the three is told once to one person about one functiebudget; a new grant has new ones.
/// </summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class BudgettenBewaken(UseCaseContext context) : UseCase<BudgettenBewaken.Input, int>(context)
{
    public const string Taak = "budgetten bewaken";

    private const int PerKeer = 500;

    private static readonly Kennisgevingsoort[] Soorten =
        [Kennisgevingsoort.BudgetBijnaOp, Kennisgevingsoort.BudgetOp, Kennisgevingsoort.BudgetGaatTeSnel];

    /// <param name="AlleenEenKeer">True: nothing happens when this day was done already, by whichever instance.</param>
    public sealed record Input(bool AlleenEenKeer = true);

    // Of two instances the second begins again, and sees what was told.
    protected override bool HerhaaltBijBotsing => true;

    /// <returns>How many notices there are more.</returns>
    protected override async Task<int> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("budgetten bewaken");
        if (input.AlleenEenKeer && await db.IsGedaanAsync(Taak, Vandaag, cancellationToken))
        {
            return 0;
        }

        var kengetallen = await Context.KengetallenAsync(cancellationToken);
        var verteld = 0;
        for (FunctiebudgetId? na = null; ;)
        {
            var stand = await db.KlaimAsync(Taak, cancellationToken);
            var deel = await Lopend(db, na).Take(PerKeer).ToListAsync(cancellationToken);
            verteld += await VertelAsync(db, deel, kengetallen, cancellationToken);
            if (deel.Count < PerKeer)
            {
                stand.NeemDag(Vandaag);
                await BewaarAsync(db, cancellationToken);
                return verteld;
            }

            await BewaarAsync(db, cancellationToken);
            db.ChangeTracker.Clear();
            na = deel[^1].Id;
        }
    }

    private IQueryable<Rij> Lopend(PgbDbContext db, FunctiebudgetId? na)
    {
        var lopend = db.Functiebudgetten.AsNoTracking().Where(f => f.AfgeslotenOp == null && f.Van <= Vandaag && f.TotEnMet >= Vandaag
            && db.Toekenningen.Any(t => t.Id == f.ToekenningId && t.VervangenDoorId == null && !t.IsIntrekking));
        return (na is { } laatste ? lopend.Where(f => f.Id > laatste) : lopend).OrderBy(f => f.Id).Select(f => new Rij(f.Id, f.BudgethouderId));
    }

    private async Task<int> VertelAsync(PgbDbContext db, List<Rij> deel, Kengetallen kengetallen, CancellationToken cancellationToken)
    {
        if (deel.Count == 0)
        {
            return 0;
        }

        var kennisgever = new Kennisgever(db, Context.Klok);
        await kennisgever.LaadBeheerdersAsync(deel.Select(r => r.Budgethouder), cancellationToken);
        var lezers = new Dictionary<FunctiebudgetId, (PersoonId Persoon, BudgethouderId Dossier)>();
        foreach (var rij in deel)
        {
            if (await kennisgever.BeheerderAsync(rij.Budgethouder, cancellationToken) is { } beheerder)
            {
                lezers[rij.Id] = (beheerder, rij.Budgethouder);
            }
        }

        var gehad = await GehadAsync(db, [.. lezers.Values], cancellationToken);
        var standen = await db.StandenVanAsync([.. lezers.Keys], cancellationToken);
        var vooruit = await new Vooruitzichten(db, Vandaag, kengetallen).MaakAsync(standen, cancellationToken);
        var verteld = 0;
        foreach (var stand in standen)
        {
            var (persoon, dossier) = lezers[stand.Id];
            bool IsGehad(Kennisgevingsoort soort) => gehad.Contains((persoon, soort, stand.Id.Waarde));
            foreach (var soort in Te(stand, vooruit.GetValueOrDefault(stand.Id), kengetallen).Where(s => !IsGehad(s) && !IsGehad(Kennisgevingsoort.BudgetOp)))
            {
                kennisgever.AanPersoon(soort, persoon, dossier, stand.Id.Waarde);
                verteld++;
            }
        }

        return verteld;
    }

    // What is gone cannot run out any more.
    private IEnumerable<Kennisgevingsoort> Te(Functiebudgetstand stand, Budgetvooruitzicht? vooruit, Kengetallen kengetallen)
    {
        var peil = Budgetpeilen.Van(stand.Toegekend, stand.Besteed + stand.Gereserveerd, kengetallen, Vandaag);
        if (peil == Budgetpeil.Op)
        {
            yield return Kennisgevingsoort.BudgetOp;
            yield break;
        }

        if (peil == Budgetpeil.BijnaOp)
        {
            yield return Kennisgevingsoort.BudgetBijnaOp;
        }

        if (vooruit?.Tempo == Bestedingstempo.TeSnel)
        {
            yield return Kennisgevingsoort.BudgetGaatTeSnel;
        }
    }

    // Along the index of the reader: a notice has none of what it is about.
    private static async Task<HashSet<(PersoonId, Kennisgevingsoort, Guid)>> GehadAsync(
        PgbDbContext db, IReadOnlyList<(PersoonId Persoon, BudgethouderId Dossier)> lezers, CancellationToken cancellationToken)
    {
        var personen = lezers.Select(l => (PersoonId?)l.Persoon).Distinct().ToList();
        var dossiers = lezers.Select(l => (BudgethouderId?)l.Dossier).Distinct().ToList();
        var rijen = await db.Kennisgevingen.AsNoTracking()
            .Where(k => personen.Contains(k.AanPersoonId) && dossiers.Contains(k.BudgethouderId) && Soorten.Contains(k.Soort))
            .Select(k => new { k.AanPersoonId, k.Soort, k.OnderwerpId }).ToListAsync(cancellationToken);
        return [.. rijen.Select(k => (k.AanPersoonId!.Value, k.Soort, k.OnderwerpId))];
    }

    private sealed record Rij(FunctiebudgetId Id, BudgethouderId Budgethouder);
}
