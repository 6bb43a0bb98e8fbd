using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Versleuteling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Personen_Bsn",
                table: "Personen");

            migrationBuilder.DropIndex(
                name: "IX_Budgethouders_Bsn",
                table: "Budgethouders");

            migrationBuilder.AddColumn<string>(
                name: "BsnZoek",
                table: "Personen",
                type: "TEXT",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "BsnZoek",
                table: "Budgethouders",
                type: "TEXT",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Bestandssleutel",
                table: "Betaalruns",
                type: "TEXT",
                unicode: false,
                maxLength: 96,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Personen_BsnZoek",
                table: "Personen",
                column: "BsnZoek",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Budgethouders_BsnZoek",
                table: "Budgethouders",
                column: "BsnZoek",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Personen_BsnZoek",
                table: "Personen");

            migrationBuilder.DropIndex(
                name: "IX_Budgethouders_BsnZoek",
                table: "Budgethouders");

            migrationBuilder.DropColumn(
                name: "BsnZoek",
                table: "Personen");

            migrationBuilder.DropColumn(
                name: "BsnZoek",
                table: "Budgethouders");

            migrationBuilder.DropColumn(
                name: "Bestandssleutel",
                table: "Betaalruns");

            migrationBuilder.CreateIndex(
                name: "IX_Personen_Bsn",
                table: "Personen",
                column: "Bsn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Budgethouders_Bsn",
                table: "Budgethouders",
                column: "Bsn",
                unique: true);
        }
    }
}
