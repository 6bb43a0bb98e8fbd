using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Vragen;

/// <summary>Whom a question can go to.</summary>
/// <param name="Verstrekker">Null: the SVB.</param>
public sealed record Vraagadres(VerstrekkerId? Verstrekker, Wet? Wet, string Naam);

/// <summary>
/// What a question is about, in which dossier, and whom it can go to, all seen through the eyes of who asks: a zorgverlener learns of
/// no budget and no verstrekker but those of the own agreement.
/// </summary>
internal sealed class Vraagdossier
{
    private Vraagdossier(BudgethouderId budgethouder, ZorgverlenerId? zorgverlener, IReadOnlyList<Vraagadres> adressen) =>
        (Budgethouder, Zorgverlener, Adressen) = (budgethouder, zorgverlener, adressen);

    public BudgethouderId Budgethouder { get; }

    /// <summary>Who asks, when that is the zorgverlener; null: the side of the budgethouder.</summary>
    public ZorgverlenerId? Zorgverlener { get; }

    /// <summary>The SVB last.</summary>
    public IReadOnlyList<Vraagadres> Adressen { get; }

    /// <exception cref="NietGevondenException">It does not exist for who asks.</exception>
    /// <exception cref="ToegangGeweigerdException">Who asks only looks along.</exception>
    /// <exception cref="RegelOvertredenException">VRAAG-02: a zorgverlener asks about an agreement or claim.</exception>
    public static async Task<Vraagdossier> OpenAsync(
        UseCaseContext context, Type useCase, (Vraagonderwerp Soort, Guid? Id) onderwerp, CancellationToken cancellationToken)
    {
        var plek = onderwerp.Id is { } id ? await PlekAsync(context, onderwerp.Soort, id, cancellationToken) : EigenPlek(context.Sessie);
        context.Betreft(plek.Budgethouder, nameof(Vraag), onderwerp.Id ?? plek.Budgethouder.Waarde);
        if (!context.HeeftRecht(useCase, plek.Budgethouder, plek.Zorgverlener))
        {
            throw new ToegangGeweigerdException(useCase.Name);
        }

        var isDossierkant = context.Sessie.Toegang.RolIn(plek.Budgethouder) is Dossierrol.Beheerder or Dossierrol.Budgethouder;
        return new(plek.Budgethouder, isDossierkant ? null : plek.Zorgverlener, await AdressenAsync(context, plek, cancellationToken));
    }

    /// <summary>The dossier that is open; null for a zorgverlener, who has those of several budgethouders.</summary>
    public static BudgethouderId? Eigen(Sessie sessie) => sessie switch
    {
        { Dossier.BudgethouderId: { } dossier } => dossier,
        { Dossier: null, Toegang.Dossiers: { Count: 1 } dossiers } => dossiers.Keys.Single(),
        _ => null,
    };

    private static Plek EigenPlek(Sessie sessie) => Eigen(sessie) is { } dossier
        ? new(dossier, null, null, null)
        : throw new RegelOvertredenException("VRAAG-02", "Open eerst de overeenkomst of declaratie. Stel daar uw vraag.");

    private static async Task<Plek> PlekAsync(UseCaseContext context, Vraagonderwerp soort, Guid id, CancellationToken cancellationToken)
    {
        var db = context.Db;
        var gevonden = soort switch
        {
            Vraagonderwerp.Overeenkomst => await db.Zorgovereenkomsten.Where(z => z.Id == new ZorgovereenkomstId(id))
                .Select(z => new Plek(z.BudgethouderId, z.ZorgverlenerId, z.Id, null)).SingleOrDefaultAsync(cancellationToken),
            Vraagonderwerp.Declaratie => await db.Declaraties.Where(d => d.Id == new DeclaratieId(id))
                .Select(d => new Plek(d.BudgethouderId, d.ZorgverlenerId, d.ZorgovereenkomstId, null)).SingleOrDefaultAsync(cancellationToken),
            Vraagonderwerp.Betaling => await db.Betaalopdrachten.Where(b => b.Id == new BetaalopdrachtId(id))
                .Select(b => new Plek(b.BudgethouderId, b.ZorgverlenerId, b.ZorgovereenkomstId, null)).SingleOrDefaultAsync(cancellationToken),
            Vraagonderwerp.Functiebudget => await db.Functiebudgetten.Where(f => f.Id == new FunctiebudgetId(id))
                .Select(f => new Plek(f.BudgethouderId, null, null, f.Id)).SingleOrDefaultAsync(cancellationToken),
            _ => null,
        };
        return gevonden ?? throw new NietGevondenException(nameof(Budgethouder));
    }

    private static async Task<IReadOnlyList<Vraagadres>> AdressenAsync(UseCaseContext context, Plek plek, CancellationToken cancellationToken)
    {
        var db = context.Db;
        var betalers = plek switch
        {
            { Overeenkomst: { } overeenkomst } => await db.Overeenkomstregels.Where(r => r.ZorgovereenkomstId == overeenkomst && r.VerstrekkerId != null)
                .Select(r => new { r.VerstrekkerId, r.Wet }).Distinct().ToListAsync(cancellationToken),
            { Functiebudget: { } functiebudget } => await db.Functiebudgetten.Where(f => f.Id == functiebudget)
                .Select(f => new { f.VerstrekkerId, f.Wet }).Distinct().ToListAsync(cancellationToken),
            _ => await db.Toekenningen.Where(t => t.BudgethouderId == plek.Budgethouder)
                .Select(t => new { t.VerstrekkerId, t.Wet }).Distinct().ToListAsync(cancellationToken),
        };
        var ids = betalers.Select(b => b.VerstrekkerId!.Value).Distinct().ToList();
        var namen = await db.Verstrekkers.Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.Naam }).ToDictionaryAsync(v => v.Id, v => v.Naam, cancellationToken);
        return
        [
            .. betalers.Select(b => new Vraagadres(b.VerstrekkerId, b.Wet, namen[b.VerstrekkerId!.Value]))
                .OrderBy(a => a.Naam, StringComparer.Ordinal).ThenBy(a => a.Wet),
            new(null, null, "SVB"),
        ];
    }

    private sealed record Plek(BudgethouderId Budgethouder, ZorgverlenerId? Zorgverlener, ZorgovereenkomstId? Overeenkomst, FunctiebudgetId? Functiebudget);
}
