using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PgbPortal.Application.Persistence.Configurations;

internal static class Dossierstukken
{
    extension<T>(EntityTypeBuilder<T> builder)
        where T : Dossierstuk
    {
        /// <summary>What every row of a dossier has: its table, its version, and an index for the budgethouder.</summary>
        public void Dossierstuk(string tabel)
        {
            builder.ToTable(tabel);
            builder.Property(d => d.Versie).IsConcurrencyToken();
            builder.HasIndex(d => d.BudgethouderId);
        }
    }
}
