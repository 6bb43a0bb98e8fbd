using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Bewaren;

/// <summary>
/// Takes away everything that leads to a person from one dossier. Rows that bookings point at stay, without names, numbers and texts, and
/// nobody sees them any more; all other rows go (docs/adr/0022). It saves nothing: whoever calls it does, in one transaction.
/// </summary>
internal sealed class Wisser(PgbDbContext db, BudgethouderId dossier)
{
    // Rows of the ledger: they name nobody, and whoever counts them reads all.
    private static readonly Type[] Grootboek = [typeof(Rekening), typeof(Reservering)];

    public async Task WisAsync(Wisregel verslag, CancellationToken cancellationToken)
    {
        var budgethouder = await db.Budgethouders.SingleAsync(b => b.Id == dossier, cancellationToken);
        var vertegenwoordigingen = await db.Vertegenwoordigingen.Where(v => v.BudgethouderId == dossier).ToListAsync(cancellationToken);
        var voorstellen = await db.Vertegenwoordigersvoorstellen.Where(v => v.BudgethouderId == dossier).ToListAsync(cancellationToken);
        var personen = vertegenwoordigingen.Select(v => v.PersoonId).Concat(voorstellen.Select(v => v.PersoonId)).Append(budgethouder.PersoonId).ToHashSet();
        db.RemoveRange(vertegenwoordigingen);
        db.RemoveRange(voorstellen);
        verslag.Vertegenwoordigers = vertegenwoordigingen.Count;
        verslag.Post = await WisPostAsync(cancellationToken);
        verslag.Stukken = await WisStukkenAsync(cancellationToken);
        personen.UnionWith(await WisZorgverlenersAsync(verslag, cancellationToken));
        db.Remove(budgethouder);
        foreach (var persoon in personen)
        {
            await WisPersoonAsync(persoon, verslag, cancellationToken);
        }
    }

    /// <summary>Messages of iPgb in which one of these numbers stands. They are read one by one: nothing else tells whom they are about.</summary>
    /// <returns>How many go.</returns>
    public static async Task<int> WisBerichtenAsync(
        PgbDbContext db, IReadOnlyList<VerstrekkerId> verstrekkers, IReadOnlyList<Bsn> nummers, DateTime voor, CancellationToken cancellationToken)
    {
        const int perKeer = 100;
        var gezocht = nummers.Select(n => Encoding.ASCII.GetBytes(n.Waarde)).ToList();
        var (weg, na) = (0, default(BerichtId));
        while (true)
        {
            var berichten = await db.Berichten.AsNoTracking()
                .Where(b => b.Id > na && b.VerwerktOpUtc <= voor && (b.VerstrekkerId == null || verstrekkers.Contains(b.VerstrekkerId.Value)))
                .OrderBy(b => b.Id).Take(perKeer).ToListAsync(cancellationToken);
            foreach (var bericht in berichten.Where(b => gezocht.Exists(g => b.Inhoud.AsSpan().IndexOf(g) >= 0)))
            {
                db.RemoveRange(await db.Zendingen.Where(z => z.BronId == bericht.Id.Waarde).ToListAsync(cancellationToken));
                db.Remove(bericht);
                weg++;
            }

            if (berichten.Count < perKeer)
            {
                return weg;
            }

            na = berichten[^1].Id;
        }
    }

    private async Task<int> WisPostAsync(CancellationToken cancellationToken)
    {
        var kennisgevingen = await db.Kennisgevingen.Where(k => k.BudgethouderId == dossier).ToListAsync(cancellationToken);
        var brieven = await db.Brieven.Where(b => b.BudgethouderId == dossier).ToListAsync(cancellationToken);
        var vragen = await db.Vragen.Where(v => v.BudgethouderId == dossier).ToListAsync(cancellationToken);
        db.RemoveRange(kennisgevingen);
        db.RemoveRange(brieven);
        db.RemoveRange(vragen);

        // In a closed dossier nobody goes on with a form.
        var keuze = Identity.Dossierkeuze.SleutelVan(dossier);
        db.RemoveRange(await db.Kladden.Where(k => k.Keuze == keuze).ToListAsync(cancellationToken));
        return kennisgevingen.Count + brieven.Count + vragen.Sum(v => v.Berichten.Count);
    }

    private async Task<int> WisStukkenAsync(CancellationToken cancellationToken)
    {
        foreach (var type in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(Dossierstuk)) && !Grootboek.Contains(t)))
        {
            await (Task)typeof(Wisser).GetMethod(nameof(LaadAsync), BindingFlags.Instance | BindingFlags.NonPublic)!
                .MakeGenericMethod(type).Invoke(this, [cancellationToken])!;
        }

        var opdrachten = db.Betaalopdrachten.Local.Select(o => (BetaalopdrachtId?)o.Id).ToList();
        var vorderingen = db.Vorderingen.Local.Select(v => (VorderingId?)v.Id).ToList();
        await db.Bankregels.Where(r => r.BudgethouderId == dossier || opdrachten.Contains(r.BetaalopdrachtId) || vorderingen.Contains(r.VorderingId))
            .LoadAsync(cancellationToken);

        var gewist = 0;
        foreach (var rij in db.ChangeTracker.Entries().Where(r => r.State != EntityState.Deleted).ToList())
        {
            if (rij.Entity is Declaratiebevinding)
            {
                rij.State = EntityState.Deleted;
            }
            else if (rij.Entity is Dossierstuk)
            {
                // Also for the staff of a gemeente: who opens it finds nothing.
                rij.Property(nameof(Dossierstuk.ZichtbaarVoorZorgverlener)).CurrentValue = false;
                rij.Property(nameof(Dossierstuk.ZichtbaarVoorVerstrekker)).CurrentValue = false;
                rij.Property(nameof(Dossierstuk.ZichtbaarVoorSvb)).CurrentValue = false;
            }

            gewist += rij.State != EntityState.Deleted && Wislijst.Wis(rij) ? 1 : 0;
        }

        return gewist;
    }

    private Task LaadAsync<T>(CancellationToken cancellationToken)
        where T : Dossierstuk => db.Set<T>().Where(s => s.BudgethouderId == dossier).LoadAsync(cancellationToken);

    /// <returns>The people behind them.</returns>
    private async Task<List<PersoonId>> WisZorgverlenersAsync(Wisregel verslag, CancellationToken cancellationToken)
    {
        var kandidaten = await db.Zorgverleners
            .Where(z => z.Soort != Zorgverlenersoort.Instelling && z.Naam != Wislijst.Gewist
                && db.Zorgovereenkomsten.Any(o => o.ZorgverlenerId == z.Id && o.BudgethouderId == dossier)
                && !db.Zorgovereenkomsten.Any(o => o.ZorgverlenerId == z.Id && o.BudgethouderId != dossier && db.Budgethouders.Any(b => b.Id == o.BudgethouderId))
                && !db.Gebruikers.Any(g => g.ZorgverlenerId == z.Id && db.Aanmeldsessies.Any(s => s.GebruikerId == g.Id)))
            .ToListAsync(cancellationToken);
        var personen = new List<PersoonId>();
        foreach (var zorgverlener in kandidaten)
        {
            if (zorgverlener.PersoonId is { } persoon)
            {
                if (await IsInGebruikAsync(persoon, cancellationToken))
                {
                    continue;
                }

                personen.Add(persoon);
            }

            await WisLezerAsync(k => k.ZorgverlenerId == zorgverlener.Id, cancellationToken);
            db.RemoveRange(await db.Kennisgevingen.Where(k => k.AanZorgverlenerId == zorgverlener.Id).ToListAsync(cancellationToken));
            db.RemoveRange(await db.Brieven.Where(b => b.AanZorgverlenerId == zorgverlener.Id).ToListAsync(cancellationToken));
            var accounts = await db.Gebruikers.Where(g => g.ZorgverlenerId == zorgverlener.Id).ToListAsync(cancellationToken);
            await WisAccountsAsync(accounts, cancellationToken);
            verslag.Accounts += accounts.Count;
            Wislijst.Wis(db.Entry(zorgverlener));
            verslag.Zorgverleners++;
        }

        return personen;
    }

    private async Task WisPersoonAsync(PersoonId persoon, Wisregel verslag, CancellationToken cancellationToken)
    {
        var elders = await IsInGebruikAsync(persoon, cancellationToken)
            || await db.Budgethouders.AnyAsync(b => b.PersoonId == persoon && b.Id != dossier, cancellationToken)
            || await db.Vertegenwoordigingen.AnyAsync(v => v.PersoonId == persoon && v.BudgethouderId != dossier, cancellationToken)
            || await db.Vertegenwoordigersvoorstellen.AnyAsync(v => v.PersoonId == persoon && v.BudgethouderId != dossier, cancellationToken)
            || await ZorgtElders(persoon).AnyAsync(cancellationToken);
        if (elders)
        {
            return;
        }

        await WisLezerAsync(k => k.PersoonId == persoon, cancellationToken);
        db.RemoveRange(await db.Kennisgevingen.Where(k => k.AanPersoonId == persoon).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Brieven.Where(b => b.AanPersoonId == persoon).ToListAsync(cancellationToken));
        var accounts = await db.Gebruikers.Where(g => g.PersoonId == persoon).ToListAsync(cancellationToken);
        await WisAccountsAsync(accounts, cancellationToken);
        db.RemoveRange(await db.Personen.Where(p => p.Id == persoon).ToListAsync(cancellationToken));
        verslag.Accounts += accounts.Count;
        verslag.Personen++;
    }

    // What this dossier made nameless is not saved yet.
    private IQueryable<Zorgverlener> ZorgtElders(PersoonId persoon)
    {
        var gewist = db.Zorgverleners.Local.Where(z => z.Naam == Wislijst.Gewist).Select(z => z.Id).ToList();
        return db.Zorgverleners.Where(z => z.PersoonId == persoon && !gewist.Contains(z.Id));
    }

    // Somebody who still signs in has an account, and an account is of somebody.
    private Task<bool> IsInGebruikAsync(PersoonId persoon, CancellationToken cancellationToken) =>
        db.Gebruikers.AnyAsync(g => g.PersoonId == persoon && db.Aanmeldsessies.Any(s => s.GebruikerId == g.Id), cancellationToken);

    private async Task WisLezerAsync(
        System.Linq.Expressions.Expression<Func<Domain.Berichten.Berichtkeuze, bool>> van, CancellationToken cancellationToken)
    {
        var keuzes = await db.Berichtkeuzes.Where(van).ToListAsync(cancellationToken);
        var bronnen = keuzes.Select(k => k.Id.Waarde).ToList();
        db.RemoveRange(await db.Zendingen.Where(z => bronnen.Contains(z.BronId)).ToListAsync(cancellationToken));
        db.RemoveRange(keuzes);
    }

    // What they thought of the portal stays as a mark of nobody.
    private async Task WisAccountsAsync(List<Identity.Gebruiker> accounts, CancellationToken cancellationToken)
    {
        var wie = accounts.ConvertAll(a => (Guid?)a.Id);
        (await db.Ervaringen.Where(e => wie.Contains(e.GebruikerId)).ToListAsync(cancellationToken)).ForEach(e => e.MaakAnoniem());
        db.RemoveRange(accounts);
    }
}
