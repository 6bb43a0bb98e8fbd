using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
{
    /// <summary>The database itself refuses to change or remove what is final (docs/adr/0006).</summary>
    [DbContext(typeof(PgbDbContext))]
    [Migration("20261122090000_AlleenToevoegen")]
    public sealed class AlleenToevoegen : Migration
    {
        private static readonly string[] Tabellen = ["Budgetboekingen", "Boekingsregels", "Betaalbestanddelen", "Bankafschriften", "Logregels"];

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "CREATE FUNCTION alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$ " +
                "BEGIN RAISE EXCEPTION '% is alleen toevoegen', TG_TABLE_NAME; END $$");
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.Sql(
                    $"CREATE TRIGGER \"TR_{tabel}_AlleenToevoegen\" BEFORE UPDATE OR DELETE OR TRUNCATE ON \"{tabel}\" " +
                    "FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()");
            }
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.Sql($"DROP TRIGGER \"TR_{tabel}_AlleenToevoegen\" ON \"{tabel}\"");
            }

            migrationBuilder.Sql("DROP FUNCTION alleen_toevoegen()");
        }
    }
}
