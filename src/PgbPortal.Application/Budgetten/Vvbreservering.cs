using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>The verantwoordingsvrije bedrag that was not asked for yet stays set aside, as far as there is money after the claims.</summary>
/// <remarks>Source: scenarios/README.md 6.1, reservation (b).</remarks>
internal sealed class Vvbreservering(PgbDbContext db, Grootboek grootboek)
{
    public async Task GeefVrijAsync(FunctiebudgetId id, CancellationToken cancellationToken)
    {
        var open = await db.Reserveringen.Where(r =>
            r.FunctiebudgetId == id && r.Soort == Reserveringsoort.VerantwoordingsvrijBedrag && r.Status == ReserveringStatus.Open)
            .ToListAsync(cancellationToken);

        // Also what this very step set aside: the database does not know it yet.
        open.Union(db.Reserveringen.Local.Where(r => r.FunctiebudgetId == id && r.Soort == Reserveringsoort.VerantwoordingsvrijBedrag))
            .Where(r => r.Status == ReserveringStatus.Open).ToList().ForEach(grootboek.GeefVrij);
    }

    /// <param name="aanvraag">A request that is not in the database yet; null when there is none.</param>
    public async Task ReserveerAsync(FunctiebudgetId id, Declaratie? aanvraag, CancellationToken cancellationToken)
    {
        var gevraagd = await Aanvraagbehandeling.Gevraagd(db, Declaratiesoort.VerantwoordingsvrijBedrag)
            .Where(r => r.FunctiebudgetId == id && (aanvraag == null || r.DeclaratieId != aanvraag.Id))
            .Select(r => r.Bedrag).ToListAsync(cancellationToken);
        var poging = await db.Reserveringen.CountAsync(
            r => r.FunctiebudgetId == id && r.Soort == Reserveringsoort.VerantwoordingsvrijBedrag, cancellationToken);
        poging += db.ChangeTracker.Entries<Reservering>().Count(r => r.State == EntityState.Added
            && r.Entity.FunctiebudgetId == id && r.Entity.Soort == Reserveringsoort.VerantwoordingsvrijBedrag);
        Reserveer(grootboek[id].Functiebudget, Bedrag.Som(gevraagd) + (aanvraag?.Totaal ?? Bedrag.Nul), poging);
    }

    /// <param name="gevraagd">What was asked for already.</param>
    /// <param name="poging">How often it was set aside before.</param>
    public void Reserveer(Functiebudget functiebudget, Bedrag gevraagd, int poging)
    {
        var bedrag = Bedrag.Min(functiebudget.VerantwoordingsvrijBedrag - gevraagd, grootboek[functiebudget.Id].Vrij);
        if (bedrag > Bedrag.Nul)
        {
            grootboek.Reserveer(
                functiebudget.Id,
                Reserveringsoort.VerantwoordingsvrijBedrag,
                functiebudget.ToekenningId.Waarde,
                bedrag,
                poging == 0 ? $"vvb/{functiebudget.Id.Waarde:N}" : $"vvb/{functiebudget.Id.Waarde:N}/{poging}");
        }
    }
}
