using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Migrations.PostgreSql;

/// <summary>Lets the EF tool build the model for this provider; it never opens the connection.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PgbDbContext>
{
#if ZONDER_MIGRATIES
    public PgbDbContext CreateDbContext(string[] args) =>
        throw new InvalidOperationException("This build has no migrations: use scripts/migratie.sh, or build with -p:PgbServermigraties=true.");
#else
    public PgbDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<PgbDbContext>()
            .UseNpgsql("Host=localhost;Database=ontwerp", o => o.MigrationsAssembly(typeof(DesignTimeFactory).Assembly.GetName().Name))
            .Options,
        Toegang.Geen);
#endif
}
