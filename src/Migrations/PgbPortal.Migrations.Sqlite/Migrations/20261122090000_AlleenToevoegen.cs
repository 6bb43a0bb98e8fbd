using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
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
                foreach (var handeling in new[] { "UPDATE", "DELETE" })
                {
                    migrationBuilder.Sql(
                        $"CREATE TRIGGER \"TR_{tabel}_Geen{handeling}\" BEFORE {handeling} ON \"{tabel}\" " +
                        $"BEGIN SELECT RAISE(ABORT, '{tabel} is alleen toevoegen'); END;");
                }
            }
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.Sql($"DROP TRIGGER \"TR_{tabel}_GeenUPDATE\"");
                migrationBuilder.Sql($"DROP TRIGGER \"TR_{tabel}_GeenDELETE\"");
            }
        }
    }
}
