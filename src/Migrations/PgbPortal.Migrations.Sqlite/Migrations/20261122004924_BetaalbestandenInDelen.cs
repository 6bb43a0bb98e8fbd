using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
{
    /// <summary>Frozen payment files move to pieces; pieces and statements are final as well (docs/adr/0006).</summary>
    [DbContext(typeof(PgbDbContext))]
    [Migration("20261122004924_BetaalbestandenInDelen")]
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

            migrationBuilder.CreateTable(
                name: "Betaalbestanden",
                columns: table => new
                {
                    BetaalrunId = table.Column<System.Guid>(type: "TEXT", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table => table.PrimaryKey("PK_Betaalbestanden", x => x.BetaalrunId));
        }
    }
}
