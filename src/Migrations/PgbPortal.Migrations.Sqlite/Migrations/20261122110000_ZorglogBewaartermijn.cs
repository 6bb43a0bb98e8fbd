using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
{
    /// <summary>A line of the care log can be removed when it is five years old, and never be changed (docs/adr/0018).</summary>
    [DbContext(typeof(PgbDbContext))]
    [Migration("20261122110000_ZorglogBewaartermijn")]
    public sealed class ZorglogBewaartermijn : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER \"TR_Logregels_GeenDELETE\"");
            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Logregels_GeenDELETE\" BEFORE DELETE ON \"Logregels\" " +
                "WHEN OLD.\"TijdUtc\" > datetime('now', '-5 years') " +
                "BEGIN SELECT RAISE(ABORT, 'Logregels is alleen toevoegen'); END;");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER \"TR_Logregels_GeenDELETE\"");
            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Logregels_GeenDELETE\" BEFORE DELETE ON \"Logregels\" " +
                "BEGIN SELECT RAISE(ABORT, 'Logregels is alleen toevoegen'); END;");
        }
    }
}
