using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Migrations.Ontwerp;

/// <summary>
/// Lets the EF tool build the model for one provider; it never opens the connection. The tool looks for this in the project that it starts
/// from, so there is one for all: <c>dotnet ef ... -- Sqlite</c>.
/// </summary>
internal sealed class Ontwerpfabriek : IDesignTimeDbContextFactory<PgbDbContext>
{
    /// <param name="args">The provider: Sqlite, SqlServer or PostgreSql.</param>
    public PgbDbContext CreateDbContext(string[] args)
    {
        var opties = new DbContextOptionsBuilder<PgbDbContext>();
        _ = args.FirstOrDefault() switch
        {
            "Sqlite" => opties.UseSqlite("Data Source=ontwerp.db", o => o.MigrationsAssembly("PgbPortal.Migrations.Sqlite")),
            "SqlServer" => opties.UseSqlServer("Server=localhost;Database=ontwerp", o => o.MigrationsAssembly("PgbPortal.Migrations.SqlServer")),
            "PostgreSql" => opties.UseNpgsql("Host=localhost;Database=ontwerp", o => o.MigrationsAssembly("PgbPortal.Migrations.PostgreSql")),
            _ => throw new InvalidOperationException("Name the provider after two dashes: dotnet ef ... -- Sqlite (or SqlServer, or PostgreSql)."),
        };
        return new(opties.Options, Toegang.Geen);
    }
}
