using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Start;

/// <summary>
/// The tasks of the start pages of many citizens and organisations at once, over all dossiers of each: for the cards of the oefenwereld. The
/// rows are read for the whole world in a number of questions that does not grow with the people, and <see cref="Burgertaken"/> makes the tasks.
/// No filter stands between a zorgverlener and a draft that was not shared: of that no task is made for a zorgverlener.
/// </summary>
/// <param name="db">Sees everything.</param>
internal sealed class Burgerkaarten(PgbDbContext db, DateOnly vandaag, int adviesdagen)
{
    private const int Alle = int.MaxValue - 1;

    private readonly Burgertaken _taken = new(db, vandaag, adviesdagen, Alle);

    /// <returns>What waits for who signs in as this person, or for this organisation.</returns>
    public async Task<Func<PersoonId?, ZorgverlenerId?, IReadOnlyList<Taak>>> VerzamelAsync(CancellationToken cancellationToken)
    {
        var overeenkomsten = await Startvragen.OvereenkomstenAsync(db, Alle, cancellationToken);
        var declaraties = await Startvragen.DeclaratiesAsync(db, Alle, cancellationToken);
        var vragen = await Startvragen.VragenAsync(db, Alle, cancellationToken);
        var (maanden, termijn) = await _taken.InTeVullenAsync(declaraties, cancellationToken);
        var terug = await db.TeruggestuurdOpAsync(
            null, declaraties.Where(d => d.Status == DeclaratieStatus.Teruggestuurd).Select(d => d.Id), cancellationToken);
        var schulden = await SchuldenAsync(cancellationToken);
        var beheer = await BeheerAsync(cancellationToken);
        var zorgverleners = await db.Zorgverleners.AsNoTracking().Where(z => z.PersoonId != null || z.IbanStatus == IbanStatus.Geblokkeerd)
            .Select(z => new { z.Id, z.PersoonId, IsGeweigerd = z.IbanStatus == IbanStatus.Geblokkeerd }).ToListAsync(cancellationToken);

        var perDossier = Groepen(vragen.Where(v => v.ZorgverlenerId is null), overeenkomsten, declaraties, v => v.BudgethouderId, o => o.BudgethouderId, d => d.BudgethouderId);
        var perZorgverlener = Groepen<ZorgverlenerId?>(
            vragen, overeenkomsten, declaraties, v => v.ZorgverlenerId, o => o.ZorgverlenerId, d => d.ZorgverlenerId);
        var openMaanden = maanden.ToLookup(m => m.ZorgverlenerId);
        var geweigerd = zorgverleners.Where(z => z.IsGeweigerd).Select(z => z.Id).ToHashSet();
        var mensen = zorgverleners.Where(z => z.PersoonId is not null).ToLookup(z => z.PersoonId, z => z.Id);

        IEnumerable<Taak> AlsBudgethouder(PersoonId persoon, Budgethouder b, Dossierrol rol, HashSet<VorderingId> genoemd) => rol switch
        {
            Dossierrol.Beheerder =>
            [
                .. _taken.VoorBeheerder(
                    perDossier(b.Id),
                    schulden.Where(s => s.IsVoor(persoon, b) && genoemd.Add(s.Schuld.Id)).Select(s => s.Schuld),
                    beheer.ZonderOvereenkomst.Contains(b.Id) && perDossier(b.Id).Declaraties.Count == 0),
                .. beheer.Geweigerd.Contains((b.Id, persoon)) ? new List<Taak> { new(Taaksoort.EigenRekeningnummerOpgeven, null) } : [],
            ],
            Dossierrol.Budgethouder => perDossier(b.Id).Vragen.Select(Burgertaken.VanVraag),
            _ => [],
        };
        List<Taak> AlsZorgverlener(ZorgverlenerId z) => _taken.VoorZorgverlener(
            perZorgverlener(z), openMaanden[z].Take(Burgertaken.Hoogstens), termijn, geweigerd.Contains(z),
            schulden.Where(s => s.Zorgverlener == z).Select(s => s.Schuld),
            terug);
        return (persoon, organisatie) =>
        {
            var dossiers = persoon is { } zelf ? beheer.Dossiers(zelf) : [];
            var zorg = (organisatie is { } bedrijf ? [bedrijf] : new List<ZorgverlenerId>()).Union(persoon is null ? [] : mensen[persoon]).ToList();
            var genoemd = new HashSet<VorderingId>();
            return StartBekijken.TeDoen(dossiers.Count == 0 && zorg.Count == 0
                ? schulden.Where(s => persoon is not null && s.Persoon == persoon).Select(s => s.Schuld.Taak())
                : [.. dossiers.SelectMany(d => AlsBudgethouder(persoon!.Value, d.Budgethouder, d.Rol, genoemd)), .. zorg.SelectMany(AlsZorgverlener)]);
        };
    }

    // A start page shows the first of each kind: so does a card.
    private static Func<T, Burgertaken.Dossierrijen> Groepen<T>(
        IEnumerable<Startvragen.Vraagblik> vragen, List<Startvragen.Overeenkomst> overeenkomsten, List<Startvragen.Claim> declaraties,
        Func<Startvragen.Vraagblik, T> vanVraag, Func<Startvragen.Overeenkomst, T> vanOvereenkomst, Func<Startvragen.Claim, T> vanDeclaratie)
    {
        var (v, o, d) = (vragen.ToLookup(vanVraag), overeenkomsten.ToLookup(vanOvereenkomst), declaraties.ToLookup(vanDeclaratie));
        return sleutel => new(
            [.. v[sleutel].Take(Burgertaken.Hoogstens)], [.. o[sleutel].Take(Burgertaken.Hoogstens)], [.. d[sleutel].Take(Burgertaken.Hoogstens)]);
    }

    private async Task<List<Schuldrij>> SchuldenAsync(CancellationToken cancellationToken) =>
        await db.Vorderingen.AsNoTracking().Where(v => Burgertaken.TeBetalen.Contains(v.Status)).OrderBy(v => v.Id)
            .Select(v => new Schuldrij(
                v.BudgethouderId, v.DebiteurPersoonId, v.DebiteurZorgverlenerId,
                new(v.Id, v.Status, v.Open, v.Termijnen.Where(t => t.OntvangenOp == null).Min(t => (DateOnly?)t.Vervaldag))))
            .ToListAsync(cancellationToken);

    private async Task<Beheer> BeheerAsync(CancellationToken cancellationToken)
    {
        var vertegenwoordigingen = (await db.Vertegenwoordigingen.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(v => v.BudgethouderId);
        var budgethouders = (await db.Budgethouders.AsNoTracking().OrderBy(b => b.Zoeknaam).ThenBy(b => b.Id).ToListAsync(cancellationToken))
            .ConvertAll(b => (Budgethouder: b, Vertegenwoordigingen: vertegenwoordigingen[b.Id].ToList()));
        var zonder = await db.Functiebudgetten.AsNoTracking()
            .Where(f => f.AfgeslotenOp == null && f.TotEnMet >= vandaag
                && db.Toekenningen.Any(t => t.Id == f.ToekenningId && t.VervangenDoorId == null && !t.IsIntrekking)
                && !db.Zorgovereenkomsten.Any(z => z.BudgethouderId == f.BudgethouderId))
            .Select(f => f.BudgethouderId).Distinct().ToListAsync(cancellationToken);
        var geweigerd = await (
            from b in db.Budgethouders.AsNoTracking()
            join p in db.Personen.AsNoTracking() on b.PersoonId equals p.Id
            join k in db.Kennisgevingen.AsNoTracking() on b.Id equals k.BudgethouderId
            where p.IbanGeblokkeerd && k.Soort == Kennisgevingsoort.BetalingMislukt && k.GearchiveerdOpUtc == null && k.AanPersoonId != null
            select new { b.Id, Persoon = k.AanPersoonId!.Value }).Distinct().ToListAsync(cancellationToken);
        return new(
            persoon =>
            [
                .. budgethouders
                    .Select(b => (b.Budgethouder, Rol: Sessiebepaler.RolVan(persoon, b.Budgethouder, b.Vertegenwoordigingen, vandaag)))
                    .Where(d => d.Rol is not null).Select(d => (d.Budgethouder, d.Rol!.Value)),
            ],
            [.. zonder],
            [.. geweigerd.Select(g => (g.Id, g.Persoon))]);
    }

    /// <param name="Dossiers">Of a person, in the order in which the portal names them.</param>
    /// <param name="ZonderOvereenkomst">They have a budget, and never made an agreement.</param>
    /// <param name="Geweigerd">The bank refused the account of this budgethouder, and this person was told.</param>
    private sealed record Beheer(
        Func<PersoonId, List<(Budgethouder Budgethouder, Dossierrol Rol)>> Dossiers, HashSet<BudgethouderId> ZonderOvereenkomst,
        HashSet<(BudgethouderId, PersoonId)> Geweigerd);

    private sealed record Schuldrij(BudgethouderId Budgethouder, PersoonId? Persoon, ZorgverlenerId? Zorgverlener, Burgertaken.Schuld Schuld)
    {
        // As EigenVorderingen: of the beheerder self, or of the budgethouder whose dossier it is.
        public bool IsVoor(PersoonId beheerder, Budgethouder dossier) =>
            Persoon is not null && (Persoon == beheerder || (Budgethouder == dossier.Id && Persoon == dossier.PersoonId));
    }
}
