using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class EenVoorstelWacht : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Of those that waited at once, the first one stays.
            migrationBuilder.Sql(
                """
                UPDATE "Vertegenwoordigersvoorstellen" SET "Aanvaard" = 0, "BeslotenOp" = "VoorgesteldOp", "Versie" = "Versie" + 1
                WHERE "Aanvaard" IS NULL AND EXISTS (
                    SELECT 1 FROM "Vertegenwoordigersvoorstellen" AS eerder
                    WHERE eerder."BudgethouderId" = "Vertegenwoordigersvoorstellen"."BudgethouderId"
                        AND eerder."Aanvaard" IS NULL AND eerder."Id" < "Vertegenwoordigersvoorstellen"."Id");
                """);
            migrationBuilder.CreateIndex(
                name: "IX_Vertegenwoordigersvoorstellen_Wacht",
                table: "Vertegenwoordigersvoorstellen",
                column: "BudgethouderId",
                unique: true,
                filter: "\"Aanvaard\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Vertegenwoordigersvoorstellen_Wacht",
                table: "Vertegenwoordigersvoorstellen");
        }
    }
}
