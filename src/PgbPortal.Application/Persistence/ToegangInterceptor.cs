using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Persistence;

/// <summary>Filters do not guard writes: this refuses to save a row outside the Toegang, and raises the version of what changed.</summary>
internal sealed class ToegangInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new NotSupportedException("Bewaren gaat altijd asynchroon.");

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = (PgbDbContext)eventData.Context!;
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (entry.Entity is Dossierstuk stuk)
            {
                if (!context.Toegang.MagSchrijven(stuk))
                {
                    throw new ToegangGeweigerdException($"het wijzigen van een {stuk.GetType().Name}");
                }

                stuk.VerhoogVersie();
            }
            else if (entry.Entity is Zorgverlener zorgverlener)
            {
                zorgverlener.VerhoogVersie();
            }
            else if (entry.Entity is Persoon persoon)
            {
                persoon.VerhoogVersie();
            }
            else if (entry.Entity is Betaalrun run)
            {
                run.VerhoogVersie();
            }
            else if (entry.Entity is Bankregel regel)
            {
                regel.VerhoogVersie();
            }
        }

        return new(result);
    }
}
