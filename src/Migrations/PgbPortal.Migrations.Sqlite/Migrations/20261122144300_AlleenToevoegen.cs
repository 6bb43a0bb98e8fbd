using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
{
    /// <summary>
    /// The database itself refuses to change or remove what is final (docs/adr/0006). A line of the care log can be removed when it is five
    /// years old (docs/adr/0018), a payment file after seven (docs/adr/0022). No part of the model, so written by hand.
    /// </summary>
    [DbContext(typeof(PgbDbContext))]
    [Migration("20261122144300_AlleenToevoegen")]
    public sealed class AlleenToevoegen : Migration
    {
        private static readonly string[] Tabellen = ["Budgetboekingen", "Boekingsregels", "Bankafschriften"];

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

            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Logregels_GeenUPDATE\" BEFORE UPDATE ON \"Logregels\" " +
                "BEGIN SELECT RAISE(ABORT, 'Logregels is alleen toevoegen'); END;");
            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Logregels_GeenDELETE\" BEFORE DELETE ON \"Logregels\" " +
                "WHEN OLD.\"TijdUtc\" > datetime('now', '-5 years') " +
                "BEGIN SELECT RAISE(ABORT, 'Logregels is alleen toevoegen'); END;");
            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Betaalbestanddelen_GeenUPDATE\" BEFORE UPDATE ON \"Betaalbestanddelen\" " +
                "BEGIN SELECT RAISE(ABORT, 'Betaalbestanddelen is alleen toevoegen'); END;");
            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Betaalbestanddelen_GeenDELETE\" BEFORE DELETE ON \"Betaalbestanddelen\" " +
                "WHEN NOT EXISTS (SELECT 1 FROM \"Betaalruns\" WHERE \"Id\" = OLD.\"BetaalrunId\" AND \"Dag\" <= date('now', '-7 years')) " +
                "BEGIN SELECT RAISE(ABORT, 'Betaalbestanddelen is alleen toevoegen'); END;");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER \"TR_Betaalbestanddelen_GeenUPDATE\"");
            migrationBuilder.Sql("DROP TRIGGER \"TR_Betaalbestanddelen_GeenDELETE\"");
            migrationBuilder.Sql("DROP TRIGGER \"TR_Logregels_GeenUPDATE\"");
            migrationBuilder.Sql("DROP TRIGGER \"TR_Logregels_GeenDELETE\"");
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.Sql($"DROP TRIGGER \"TR_{tabel}_GeenUPDATE\"");
                migrationBuilder.Sql($"DROP TRIGGER \"TR_{tabel}_GeenDELETE\"");
            }
        }
    }
}
