using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
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

            migrationBuilder.AlterColumn<string>(
                name: "VorigeIban",
                table: "Zorgverleners",
                type: "varchar(112)",
                unicode: false,
                maxLength: 112,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(34)",
                oldMaxLength: 34,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Iban",
                table: "Zorgverleners",
                type: "varchar(112)",
                unicode: false,
                maxLength: 112,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(34)",
                oldMaxLength: 34,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Bsn",
                table: "Zorgverleners",
                type: "varchar(80)",
                unicode: false,
                maxLength: 80,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(9)",
                oldMaxLength: 9,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Xml",
                table: "Sleutelbossen",
                type: "varchar(max)",
                unicode: false,
                maxLength: 32064,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldMaxLength: 8000);

            migrationBuilder.AlterColumn<string>(
                name: "Sleutel",
                table: "Registerinschrijvingen",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(9)",
                oldMaxLength: 9);

            migrationBuilder.AlterColumn<string>(
                name: "VorigeIban",
                table: "Personen",
                type: "varchar(112)",
                unicode: false,
                maxLength: 112,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(34)",
                oldMaxLength: 34,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Iban",
                table: "Personen",
                type: "varchar(112)",
                unicode: false,
                maxLength: 112,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(34)",
                oldMaxLength: 34,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Bsn",
                table: "Personen",
                type: "varchar(80)",
                unicode: false,
                maxLength: 80,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(9)",
                oldMaxLength: 9);

            migrationBuilder.AddColumn<string>(
                name: "BsnZoek",
                table: "Personen",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "Bsn",
                table: "Budgethouders",
                type: "varchar(80)",
                unicode: false,
                maxLength: 80,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(9)",
                oldMaxLength: 9);

            migrationBuilder.AddColumn<string>(
                name: "BsnZoek",
                table: "Budgethouders",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Bestandssleutel",
                table: "Betaalruns",
                type: "varchar(96)",
                unicode: false,
                maxLength: 96,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "Iban",
                table: "Betaalopdrachten",
                type: "varchar(112)",
                unicode: false,
                maxLength: 112,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(34)",
                oldMaxLength: 34);

            migrationBuilder.AlterColumn<string>(
                name: "Toelichting",
                table: "Bankregels",
                type: "varchar(2064)",
                unicode: false,
                maxLength: 2064,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Tegenpartij",
                table: "Bankregels",
                type: "varchar(624)",
                unicode: false,
                maxLength: 624,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(140)",
                oldMaxLength: 140,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Omschrijving",
                table: "Bankregels",
                type: "varchar(624)",
                unicode: false,
                maxLength: 624,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(140)",
                oldMaxLength: 140,
                oldNullable: true);

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

            migrationBuilder.AlterColumn<string>(
                name: "VorigeIban",
                table: "Zorgverleners",
                type: "nvarchar(34)",
                maxLength: 34,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(112)",
                oldUnicode: false,
                oldMaxLength: 112,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Iban",
                table: "Zorgverleners",
                type: "nvarchar(34)",
                maxLength: 34,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(112)",
                oldUnicode: false,
                oldMaxLength: 112,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Bsn",
                table: "Zorgverleners",
                type: "nvarchar(9)",
                maxLength: 9,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(80)",
                oldUnicode: false,
                oldMaxLength: 80,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Xml",
                table: "Sleutelbossen",
                type: "nvarchar(max)",
                maxLength: 8000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(max)",
                oldUnicode: false,
                oldMaxLength: 32064);

            migrationBuilder.AlterColumn<string>(
                name: "Sleutel",
                table: "Registerinschrijvingen",
                type: "nvarchar(9)",
                maxLength: 9,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "VorigeIban",
                table: "Personen",
                type: "nvarchar(34)",
                maxLength: 34,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(112)",
                oldUnicode: false,
                oldMaxLength: 112,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Iban",
                table: "Personen",
                type: "nvarchar(34)",
                maxLength: 34,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(112)",
                oldUnicode: false,
                oldMaxLength: 112,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Bsn",
                table: "Personen",
                type: "nvarchar(9)",
                maxLength: 9,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(80)",
                oldUnicode: false,
                oldMaxLength: 80);

            migrationBuilder.AlterColumn<string>(
                name: "Bsn",
                table: "Budgethouders",
                type: "nvarchar(9)",
                maxLength: 9,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(80)",
                oldUnicode: false,
                oldMaxLength: 80);

            migrationBuilder.AlterColumn<string>(
                name: "Iban",
                table: "Betaalopdrachten",
                type: "nvarchar(34)",
                maxLength: 34,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(112)",
                oldUnicode: false,
                oldMaxLength: 112);

            migrationBuilder.AlterColumn<string>(
                name: "Toelichting",
                table: "Bankregels",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(2064)",
                oldUnicode: false,
                oldMaxLength: 2064,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Tegenpartij",
                table: "Bankregels",
                type: "nvarchar(140)",
                maxLength: 140,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(624)",
                oldUnicode: false,
                oldMaxLength: 624,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Omschrijving",
                table: "Bankregels",
                type: "nvarchar(140)",
                maxLength: 140,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(624)",
                oldUnicode: false,
                oldMaxLength: 624,
                oldNullable: true);

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
