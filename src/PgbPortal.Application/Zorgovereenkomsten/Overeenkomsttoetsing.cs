using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Registers;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>Gathers what the controles of an agreement look at, and runs them.</summary>
internal sealed class Overeenkomsttoetsing(PgbDbContext db, TimeProvider klok, Kengetallen kengetallen)
{
    private static readonly ZorgovereenkomstStatus[] Lopend =
    [
        ZorgovereenkomstStatus.Gedeeld, ZorgovereenkomstStatus.AangepastDoorZorgverlener,
        ZorgovereenkomstStatus.OndertekendDoorZorgverlener, ZorgovereenkomstStatus.InBeoordeling,
        ZorgovereenkomstStatus.Goedgekeurd, ZorgovereenkomstStatus.Opgeschort,
    ];

    private static readonly ZorgovereenkomstStatus[] Getekend = [ZorgovereenkomstStatus.InBeoordeling, ZorgovereenkomstStatus.Goedgekeurd];

    /// <summary>A running agreement as it becomes by a change.</summary>
    public bool IsWijziging { get; init; }

    /// <summary>The zorgverlener gets to see the findings: nothing is told about a budget.</summary>
    public bool VoorZorgverlener { get; init; }

    public async Task<(IReadOnlyList<Zorgovereenkomstbevinding> Bevindingen, Bedrag Kosten)> ToetsAsync(
        Zorgovereenkomst overeenkomst, CancellationToken cancellationToken)
    {
        var dossier = await DossierAsync(overeenkomst, cancellationToken);
        return (dossier.Controleer(), VoorZorgverlener ? Bedrag.Nul : dossier.Verwachtekosten.Totaal);
    }

    /// <summary>What the visible lines are expected to cost on each visible functiebudget.</summary>
    public async Task<IReadOnlyList<Budgetverwachting>> VerwachtingenAsync(Zorgovereenkomst overeenkomst, CancellationToken cancellationToken)
    {
        var budgetten = await BudgettenAsync(overeenkomst.BudgethouderId, cancellationToken);
        var ids = budgetten.Select(b => b.VerstrekkerId).Distinct().ToList();
        var namen = await db.Verstrekkers.AsNoTracking().Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.Soort, v.Naam })
            .ToDictionaryAsync(v => v.Id, v => Verstrekker.Aanduiden(v.Soort, v.Naam), cancellationToken);
        return Budgetverwachting.Van(Verwachtekosten.Van(overeenkomst, budgetten, kengetallen), budgetten, namen);
    }

    public async Task<ZorgovereenkomstDossier> DossierAsync(Zorgovereenkomst overeenkomst, CancellationToken cancellationToken)
    {
        var budgethouder = await db.Budgethouders.SingleAsync(b => b.Id == overeenkomst.BudgethouderId, cancellationToken);
        var zorgverlener = await db.Zorgverleners.SingleAsync(z => z.Id == overeenkomst.ZorgverlenerId, cancellationToken);
        var registers = new Registerkoppeling(db);
        var agb = zorgverlener.Agb is { } code ? await registers.AgbAsync(code, cancellationToken) : null;
        var kvk = zorgverlener.Kvk is { } nummer ? await registers.KvkAsync(nummer, cancellationToken) : null;
        var budgetten = await BudgettenAsync(budgethouder.Id, cancellationToken);
        var betalers = budgetten.Select(b => b.VerstrekkerId).Concat(overeenkomst.Delen.Select(d => d.VerstrekkerId)).Distinct().ToList();
        var verstrekkers = await db.Verstrekkers.AsNoTracking().AsSplitQuery()
            .Where(v => betalers.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellationToken);
        var andere = await db.Zorgovereenkomsten.AsNoTracking()
            .Where(z => z.BudgethouderId == overeenkomst.BudgethouderId && z.ZorgverlenerId == overeenkomst.ZorgverlenerId
                && z.Id != overeenkomst.Id && Lopend.Contains(z.Status))
            .Select(z => new AndereOvereenkomst(z.Id, z.Van, z.TotEnMet))
            .ToListAsync(cancellationToken);
        return new(
            overeenkomst,
            budgethouder.PersoonId,
            await new Kennisgever(db, klok).BeheerderAsync(budgethouder.Id, cancellationToken),
            zorgverlener,
            zorgverlener.Bsn is null || (await registers.BekendAsync([zorgverlener.Bsn.Waarde], cancellationToken)).Count > 0,
            zorgverlener.Agb is null ? Registerstand.NietVanToepassing : Registerkoppeling.Stand(agb, overeenkomst.Van),
            zorgverlener.Kvk is null ? Registerstand.NietVanToepassing : Registerkoppeling.Stand(kvk, overeenkomst.Van),
            kvk?.Zorgactiviteit ?? false,
            budgetten,
            andere,
            verstrekkers,
            kengetallen,
            klok.Vandaag(),
            VoorZorgverlener,
            await AndereWlzMinutenAsync(overeenkomst, cancellationToken),
            IsWijziging);
    }

    /// <summary>Agreed with the same carer under other agreements, whoever the budgethouder is; only the sum is used.</summary>
    private async Task<int> AndereWlzMinutenAsync(Zorgovereenkomst overeenkomst, CancellationToken cancellationToken)
    {
        var minuten = await (
            from r in db.Overeenkomstregels.AsNoTracking()
            join z in db.Zorgovereenkomsten.AsNoTracking() on r.ZorgovereenkomstId equals z.Id
            where z.ZorgverlenerId == overeenkomst.ZorgverlenerId && z.Id != overeenkomst.Id && Getekend.Contains(z.Status)
                && (z.TotEnMet == null || z.TotEnMet >= overeenkomst.Van)
                && (overeenkomst.TotEnMet == null || z.Van <= overeenkomst.TotEnMet)
                && r.Wet == Wet.Wlz && !r.Doorgestreept && r.MinutenPerWeek != null
            select r.MinutenPerWeek!.Value).ToListAsync(cancellationToken);
        return minuten.Sum();
    }

    private async Task<List<Budgetruimte>> BudgettenAsync(BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        var rijen = await (
            from f in db.Functiebudgetten.AsNoTracking()
            join t in db.Toekenningen.AsNoTracking() on f.ToekenningId equals t.Id
            where f.BudgethouderId == budgethouder && t.VervangenDoorId == null
            select new { Functiebudget = f, t.IsIntrekking }).ToListAsync(cancellationToken);
        var rekeningen = await db.Rekeningen.AsNoTracking().Where(r => r.BudgethouderId == budgethouder).ToListAsync(cancellationToken);
        return rijen.ConvertAll(r => new Budgetruimte(
            r.Functiebudget.Id,
            r.Functiebudget.VerstrekkerId!.Value,
            r.Functiebudget.Wet!.Value,
            r.Functiebudget.Zorgfunctie,
            r.Functiebudget.Periode,
            new Budgetrekeningen(r.Functiebudget, rekeningen.Where(k => k.FunctiebudgetId == r.Functiebudget.Id)).Vrij,
            r.IsIntrekking));
    }
}
