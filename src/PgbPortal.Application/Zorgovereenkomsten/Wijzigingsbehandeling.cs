using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>What happens to a change of a running agreement: the controles, the signatures, the outcome.</summary>
internal sealed class Wijzigingsbehandeling(PgbDbContext db, TimeProvider klok, Kengetallen kengetallen)
{
    public static readonly WijzigingStatus[] Lopend =
        [WijzigingStatus.WachtOpZorgverlener, WijzigingStatus.WachtOpBeheerder, WijzigingStatus.InBeoordeling];

    /// <returns>Null when no change runs.</returns>
    public Task<Overeenkomstwijziging?> LopendeAsync(ZorgovereenkomstId id, CancellationToken cancellationToken) =>
        db.Overeenkomstwijzigingen.Include(w => w.Regels).Include(w => w.Beoordelingen)
            .SingleOrDefaultAsync(w => w.ZorgovereenkomstId == id && Lopend.Contains(w.Status), cancellationToken);

    /// <summary>The change that somebody judges; null when it is about the agreement itself.</summary>
    /// <param name="bedoeld">The one that was on the screen; null: whichever waits for a judgement.</param>
    /// <exception cref="NietGevondenException">Not of this agreement.</exception>
    public async Task<Overeenkomstwijziging?> TeBeoordelenAsync(
        ZorgovereenkomstId id, OvereenkomstwijzigingId? bedoeld, CancellationToken cancellationToken) => bedoeld is null
        ? await LopendeAsync(id, cancellationToken) is { Status: WijzigingStatus.InBeoordeling } wacht ? wacht : null
        : await db.Overeenkomstwijzigingen.Include(w => w.Regels).Include(w => w.Beoordelingen)
            .SingleOrDefaultAsync(w => w.Id == bedoeld && w.ZorgovereenkomstId == id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Overeenkomstwijziging));

    /// <summary>Of the change itself, and of the agreement as it becomes.</summary>
    public async Task<IReadOnlyList<Bevinding>> ControleerAsync(
        Zorgovereenkomst overeenkomst, Overeenkomstwijziging wijziging, bool bijOndertekenen, CancellationToken cancellationToken)
    {
        var dossier = new Wijzigingsdossier(
            wijziging.Ingangsdatum,
            klok.Vandaag(),
            wijziging.IsMinder,
            wijziging.ZorgverlenerGetekendOpUtc is not null,
            bijOndertekenen);
        var straks = overeenkomst.Zoals(wijziging);
        var (bevindingen, _) = await new Overeenkomsttoetsing(db, klok, kengetallen) { IsWijziging = true }.ToetsAsync(straks, cancellationToken);
        return [.. Controlecatalogus<Wijzigingsdossier>.Controleer(dossier), .. bevindingen];
    }

    public async Task OnderteekenAsync(
        Zorgovereenkomst overeenkomst, Overeenkomstwijziging wijziging, PersoonId? beheerder, CancellationToken cancellationToken)
    {
        var kennisgever = new Kennisgever(db, klok);
        if (beheerder is not { } persoon)
        {
            wijziging.OnderteekenAlsZorgverlener(klok.NuUtc());
            await kennisgever.AanBeheerderAsync(
                Kennisgevingsoort.WijzigingTeTekenen, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde, cancellationToken);
            return;
        }

        var bevindingen = await ControleerAsync(overeenkomst, wijziging, bijOndertekenen: true, cancellationToken);
        wijziging.OnderteekenAlsBeheerder(
            persoon, bevindingen, klok.NuUtc(), klok.Vandaag(), Beoordelingstermijn.Laatste(klok.Vandaag(), kengetallen));
        foreach (var verstrekker in wijziging.Beoordelingen.Select(b => b.VerstrekkerId!.Value).Distinct())
        {
            kennisgever.AanVerstrekker(
                Kennisgevingsoort.WijzigingIngediend, verstrekker, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde);
        }
    }

    /// <summary>After an answer: an approved change is taken over, paid claims and terms are computed again.</summary>
    /// <param name="grootboek">With the chains of everybody who pays this budgethouder.</param>
    public async Task RondAfAsync(
        Zorgovereenkomst overeenkomst, Overeenkomstwijziging wijziging, Grootboek grootboek, CancellationToken cancellationToken)
    {
        if (wijziging.Status is not (WijzigingStatus.Goedgekeurd or WijzigingStatus.Afgekeurd))
        {
            return;
        }

        var kennisgever = new Kennisgever(db, klok);
        await kennisgever.AanBeheerderAsync(
            Kennisgevingsoort.WijzigingBesloten, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde, cancellationToken);
        kennisgever.AanZorgverlener(
            Kennisgevingsoort.WijzigingBesloten, overeenkomst.ZorgverlenerId!.Value, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde);
        if (wijziging.Status == WijzigingStatus.Goedgekeurd)
        {
            overeenkomst.NeemOver(wijziging);
            await new Herberekening(db, grootboek, kengetallen, klok).VerwerkAsync(wijziging, cancellationToken);
            await new Maandloonplanner(db, grootboek, kengetallen, klok.Vandaag()).PlanAsync(overeenkomst.BudgethouderId, cancellationToken);
        }
    }
}
