using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PgbPortal.Application.Persistence.Versleuteling;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Persistence;

/// <summary>Filters do not guard writes: this refuses to save a row outside the Toegang, raises the version of what changed, and seals accounts.</summary>
internal sealed class ToegangInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new NotSupportedException("Bewaren gaat altijd asynchroon.");

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = (PgbDbContext)eventData.Context!;

        // Entries() looks at every row for changes, and EF would do so once more: what is changed after it is marked here. The context
        // looks again after the save, however it ends.
        var rijen = context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var rij in rijen)
        {
            if (rij.Entity is Dossierstuk stuk && !context.Toegang.MagSchrijven(stuk))
            {
                throw new ToegangGeweigerdException($"het wijzigen van een {stuk.GetType().Name}");
            }

            if (VerhoogVersie(rij.Entity) && rij.State == EntityState.Modified)
            {
                rij.Property(nameof(Dossierstuk.Versie)).IsModified = true;
            }

            Rekeningzegel.Zet(rij);
        }

        context.ChangeTracker.AutoDetectChangesEnabled = false;
        return new(result);
    }

    private static bool VerhoogVersie(object rij)
    {
        switch (rij)
        {
            case Dossierstuk stuk:
                stuk.VerhoogVersie();
                return true;
            case Zorgverlener zorgverlener:
                zorgverlener.VerhoogVersie();
                return true;
            case Persoon persoon:
                persoon.VerhoogVersie();
                return true;
            case Betaalrun run:
                run.VerhoogVersie();
                return true;
            case Bankregel regel:
                regel.VerhoogVersie();
                return true;
            case Berichtkeuze keuze:
                keuze.VerhoogVersie();
                return true;
            case Brief brief:
                brief.VerhoogVersie();
                return true;
            default:
                return false;
        }
    }
}
