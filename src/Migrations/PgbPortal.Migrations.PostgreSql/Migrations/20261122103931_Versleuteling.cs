using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
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
                type: "character varying(112)",
                unicode: false,
                maxLength: 112,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(34)",
                oldMaxLength: 34,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Iban",
                table: "Zorgverleners",
                type: "character varying(112)",
                unicode: false,
                maxLength: 112,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(34)",
                oldMaxLength: 34,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Bsn",
                table: "Zorgverleners",
                type: "character varying(80)",
                unicode: false,
                maxLength: 80,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(9)",
                oldMaxLength: 9,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Xml",
                table: "Sleutelbossen",
                type: "character varying(32064)",
                unicode: false,
                maxLength: 32064,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(8000)",
                oldMaxLength: 8000);

            migrationBuilder.AlterColumn<string>(
                name: "Sleutel",
                table: "Registerinschrijvingen",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(9)",
                oldMaxLength: 9);

            migrationBuilder.AlterColumn<string>(
                name: "VorigeIban",
                table: "Personen",
                type: "character varying(112)",
                unicode: false,
                maxLength: 112,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(34)",
                oldMaxLength: 34,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Iban",
                table: "Personen",
                type: "character varying(112)",
                unicode: false,
                maxLength: 112,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(34)",
                oldMaxLength: 34,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Bsn",
                table: "Personen",
                type: "character varying(80)",
                unicode: false,
                maxLength: 80,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(9)",
                oldMaxLength: 9);

            migrationBuilder.AddColumn<string>(
                name: "BsnZoek",
                table: "Personen",
                type: "character varying(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "Bsn",
                table: "Budgethouders",
                type: "character varying(80)",
                unicode: false,
                maxLength: 80,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(9)",
                oldMaxLength: 9);

            migrationBuilder.AddColumn<string>(
                name: "BsnZoek",
                table: "Budgethouders",
                type: "character varying(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Bestandssleutel",
                table: "Betaalruns",
                type: "character varying(96)",
                unicode: false,
                maxLength: 96,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "Iban",
                table: "Betaalopdrachten",
                type: "character varying(112)",
                unicode: false,
                maxLength: 112,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(34)",
                oldMaxLength: 34);

            migrationBuilder.AlterColumn<string>(
                name: "Toelichting",
                table: "Bankregels",
                type: "character varying(2064)",
                unicode: false,
                maxLength: 2064,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Tegenpartij",
                table: "Bankregels",
                type: "character varying(624)",
                unicode: false,
                maxLength: 624,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(140)",
                oldMaxLength: 140,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Omschrijving",
                table: "Bankregels",
                type: "character varying(624)",
                unicode: false,
                maxLength: 624,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(140)",
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
                type: "character varying(34)",
                maxLength: 34,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(112)",
                oldUnicode: false,
                oldMaxLength: 112,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Iban",
                table: "Zorgverleners",
                type: "character varying(34)",
                maxLength: 34,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(112)",
                oldUnicode: false,
                oldMaxLength: 112,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Bsn",
                table: "Zorgverleners",
                type: "character varying(9)",
                maxLength: 9,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(80)",
                oldUnicode: false,
                oldMaxLength: 80,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Xml",
                table: "Sleutelbossen",
                type: "character varying(8000)",
                maxLength: 8000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(32064)",
                oldUnicode: false,
                oldMaxLength: 32064);

            migrationBuilder.AlterColumn<string>(
                name: "Sleutel",
                table: "Registerinschrijvingen",
                type: "character varying(9)",
                maxLength: 9,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "VorigeIban",
                table: "Personen",
                type: "character varying(34)",
                maxLength: 34,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(112)",
                oldUnicode: false,
                oldMaxLength: 112,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Iban",
                table: "Personen",
                type: "character varying(34)",
                maxLength: 34,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(112)",
                oldUnicode: false,
                oldMaxLength: 112,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Bsn",
                table: "Personen",
                type: "character varying(9)",
                maxLength: 9,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(80)",
                oldUnicode: false,
                oldMaxLength: 80);

            migrationBuilder.AlterColumn<string>(
                name: "Bsn",
                table: "Budgethouders",
                type: "character varying(9)",
                maxLength: 9,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(80)",
                oldUnicode: false,
                oldMaxLength: 80);

            migrationBuilder.AlterColumn<string>(
                name: "Iban",
                table: "Betaalopdrachten",
                type: "character varying(34)",
                maxLength: 34,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(112)",
                oldUnicode: false,
                oldMaxLength: 112);

            migrationBuilder.AlterColumn<string>(
                name: "Toelichting",
                table: "Bankregels",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(2064)",
                oldUnicode: false,
                oldMaxLength: 2064,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Tegenpartij",
                table: "Bankregels",
                type: "character varying(140)",
                maxLength: 140,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(624)",
                oldUnicode: false,
                oldMaxLength: 624,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Omschrijving",
                table: "Bankregels",
                type: "character varying(140)",
                maxLength: 140,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(624)",
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
