using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
{
    /// <summary>A line of the care log can be removed when it is five years old, and never be changed (docs/adr/0018).</summary>
    [DbContext(typeof(PgbDbContext))]
    [Migration("20261122110000_ZorglogBewaartermijn")]
    public sealed class ZorglogBewaartermijn : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER \"TR_Logregels_AlleenToevoegen\" ON \"Logregels\"");
            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Logregels_AlleenToevoegen\" BEFORE UPDATE OR TRUNCATE ON \"Logregels\" " +
                "FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()");
            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Logregels_Bewaartermijn\" BEFORE DELETE ON \"Logregels\" FOR EACH ROW " +
                "WHEN (OLD.\"TijdUtc\" > now() - interval '5 years') EXECUTE FUNCTION alleen_toevoegen()");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER \"TR_Logregels_Bewaartermijn\" ON \"Logregels\"");
            migrationBuilder.Sql("DROP TRIGGER \"TR_Logregels_AlleenToevoegen\" ON \"Logregels\"");
            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Logregels_AlleenToevoegen\" BEFORE UPDATE OR DELETE OR TRUNCATE ON \"Logregels\" " +
                "FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()");
        }
    }
}
