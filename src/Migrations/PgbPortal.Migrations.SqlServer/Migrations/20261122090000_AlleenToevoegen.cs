using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
{
    /// <summary>The database itself refuses to change or remove what is final (docs/adr/0006).</summary>
    [DbContext(typeof(PgbDbContext))]
    [Migration("20261122090000_AlleenToevoegen")]
    public sealed class AlleenToevoegen : Migration
    {
        private static readonly string[] Tabellen = ["Budgetboekingen", "Boekingsregels", "Betaalbestanddelen", "Bankafschriften", "Logregels"];

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.Sql(
                    $"CREATE TRIGGER [TR_{tabel}_AlleenToevoegen] ON [{tabel}] INSTEAD OF UPDATE, DELETE AS " +
                    $"BEGIN THROW 50001, '{tabel} is alleen toevoegen', 1; END");
            }
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.Sql($"DROP TRIGGER [TR_{tabel}_AlleenToevoegen]");
            }
        }
    }
}
