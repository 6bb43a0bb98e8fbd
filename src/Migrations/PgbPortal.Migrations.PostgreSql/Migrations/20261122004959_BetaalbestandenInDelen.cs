using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
{
    /// <summary>Frozen payment files move to pieces; pieces and statements are final as well (docs/adr/0006).</summary>
    [DbContext(typeof(PgbDbContext))]
    [Migration("20261122004959_BetaalbestandenInDelen")]
    public sealed class BetaalbestandenInDelen : Migration
    {
        private static readonly string[] Tabellen = ["Betaalbestanddelen", "Bankafschriften"];

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "INSERT INTO \"Betaalbestanddelen\" (\"BetaalrunId\", \"Volgnummer\", \"Inhoud\") SELECT \"BetaalrunId\", 1, \"Inhoud\" FROM \"Betaalbestanden\"");
            migrationBuilder.DropTable(name: "Betaalbestanden");
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

            migrationBuilder.CreateTable(
                name: "Betaalbestanden",
                columns: table => new
                {
                    BetaalrunId = table.Column<System.Guid>(type: "uuid", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table => table.PrimaryKey("PK_Betaalbestanden", x => x.BetaalrunId));
        }
    }
}
