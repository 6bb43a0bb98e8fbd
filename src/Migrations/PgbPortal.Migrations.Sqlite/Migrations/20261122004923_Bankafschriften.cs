using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Bankafschriften : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "IbanGewijzigdDoorId",
                table: "Zorgverleners",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "IbanGewijzigdOpUtc",
                table: "Zorgverleners",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VorigeIban",
                table: "Zorgverleners",
                type: "TEXT",
                maxLength: 34,
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "BudgethouderId",
                table: "Kennisgevingen",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<DateTime>(
                name: "AangebodenOpUtc",
                table: "Betaalruns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "GecontroleerdDoorId",
                table: "Betaalruns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GecontroleerdOpUtc",
                table: "Betaalruns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Bankafschriften",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kenmerk = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    Iban = table.Column<string>(type: "TEXT", maxLength: 34, nullable: false),
                    Dag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Beginsaldo = table.Column<long>(type: "INTEGER", nullable: true),
                    Eindsaldo = table.Column<long>(type: "INTEGER", nullable: true),
                    Aantal = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IngelezenOpUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IngelezenDoorId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bankafschriften", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Betaalbestanddelen",
                columns: table => new
                {
                    BetaalrunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Betaalbestanddelen", x => new { x.BetaalrunId, x.Volgnummer });
                    table.ForeignKey(
                        name: "FK_Betaalbestanddelen_Betaalruns_BetaalrunId",
                        column: x => x.BetaalrunId,
                        principalTable: "Betaalruns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bankregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BankafschriftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Richting = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bedrag = table.Column<long>(type: "INTEGER", nullable: true),
                    Bedragtekst = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Valutadag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kenmerk = table.Column<string>(type: "TEXT", maxLength: 35, nullable: true),
                    Bankkenmerk = table.Column<string>(type: "TEXT", maxLength: 35, nullable: true),
                    Tegenpartij = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    Bankcode = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BetaalopdrachtId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BetaalrunId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    VerklaardDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VerklaardOpUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bankregels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bankregels_Bankafschriften_BankafschriftId",
                        column: x => x.BankafschriftId,
                        principalTable: "Bankafschriften",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Betaalruns_Status_Id",
                table: "Betaalruns",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Bankafschriften_Hash",
                table: "Bankafschriften",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_Bankafschriften_Iban_Soort_Kenmerk",
                table: "Bankafschriften",
                columns: new[] { "Iban", "Soort", "Kenmerk" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bankregels_BankafschriftId_Volgnummer",
                table: "Bankregels",
                columns: new[] { "BankafschriftId", "Volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bankregels_BetaalopdrachtId",
                table: "Bankregels",
                column: "BetaalopdrachtId");

            migrationBuilder.CreateIndex(
                name: "IX_Bankregels_BetaalrunId",
                table: "Bankregels",
                column: "BetaalrunId");

            migrationBuilder.CreateIndex(
                name: "IX_Bankregels_Status_Id",
                table: "Bankregels",
                columns: new[] { "Status", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Bankregels");

            migrationBuilder.DropTable(
                name: "Betaalbestanddelen");

            migrationBuilder.DropTable(
                name: "Bankafschriften");

            migrationBuilder.DropIndex(
                name: "IX_Betaalruns_Status_Id",
                table: "Betaalruns");

            migrationBuilder.DropColumn(
                name: "IbanGewijzigdDoorId",
                table: "Zorgverleners");

            migrationBuilder.DropColumn(
                name: "IbanGewijzigdOpUtc",
                table: "Zorgverleners");

            migrationBuilder.DropColumn(
                name: "VorigeIban",
                table: "Zorgverleners");

            migrationBuilder.DropColumn(
                name: "AangebodenOpUtc",
                table: "Betaalruns");

            migrationBuilder.DropColumn(
                name: "GecontroleerdDoorId",
                table: "Betaalruns");

            migrationBuilder.DropColumn(
                name: "GecontroleerdOpUtc",
                table: "Betaalruns");

            migrationBuilder.AlterColumn<Guid>(
                name: "BudgethouderId",
                table: "Kennisgevingen",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
