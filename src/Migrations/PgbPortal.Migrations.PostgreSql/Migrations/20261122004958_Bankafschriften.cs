using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
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
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "IbanGewijzigdOpUtc",
                table: "Zorgverleners",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VorigeIban",
                table: "Zorgverleners",
                type: "character varying(34)",
                maxLength: 34,
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "BudgethouderId",
                table: "Kennisgevingen",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<DateTime>(
                name: "AangebodenOpUtc",
                table: "Betaalruns",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "GecontroleerdDoorId",
                table: "Betaalruns",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GecontroleerdOpUtc",
                table: "Betaalruns",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Bankafschriften",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kenmerk = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    Iban = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: false),
                    Dag = table.Column<DateOnly>(type: "date", nullable: false),
                    Beginsaldo = table.Column<long>(type: "bigint", nullable: true),
                    Eindsaldo = table.Column<long>(type: "bigint", nullable: true),
                    Aantal = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    IngelezenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IngelezenDoorId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bankafschriften", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Betaalbestanddelen",
                columns: table => new
                {
                    BetaalrunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Volgnummer = table.Column<int>(type: "integer", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "bytea", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BankafschriftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Volgnummer = table.Column<int>(type: "integer", nullable: false),
                    Richting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: true),
                    Bedragtekst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Valutadag = table.Column<DateOnly>(type: "date", nullable: false),
                    Kenmerk = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    Bankkenmerk = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    Tegenpartij = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Omschrijving = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Bankcode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    BetaalopdrachtId = table.Column<Guid>(type: "uuid", nullable: true),
                    BetaalrunId = table.Column<Guid>(type: "uuid", nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Toelichting = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    VerklaardDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    VerklaardOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
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
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
