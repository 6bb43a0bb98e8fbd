using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class LokaleAccountsEnOpeningen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Value",
                table: "GebruikerTokens",
                type: "character varying(1664)",
                unicode: false,
                maxLength: 1664,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "Dossieropeningen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uuid", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kenmerk = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsNoodgeval = table.Column<bool>(type: "boolean", nullable: false),
                    GeopendOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TotUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BeoordeeldOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BeoordeeldDoor = table.Column<Guid>(type: "uuid", nullable: true),
                    Oordeel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dossieropeningen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dossieropeningen_Budgethouders_BudgethouderId",
                        column: x => x.BudgethouderId,
                        principalTable: "Budgethouders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dossieropeningen_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rechtbevestigingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MedewerkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Jaar = table.Column<int>(type: "integer", nullable: false),
                    Kwartaal = table.Column<int>(type: "integer", nullable: false),
                    Rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Wetten = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Oordeel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Door = table.Column<Guid>(type: "uuid", nullable: false),
                    OpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rechtbevestigingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rechtbevestigingen_Medewerkers_MedewerkerId",
                        column: x => x.MedewerkerId,
                        principalTable: "Medewerkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Dossieropeningen_BudgethouderId",
                table: "Dossieropeningen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Dossieropeningen_GebruikerId_TotUtc",
                table: "Dossieropeningen",
                columns: new[] { "GebruikerId", "TotUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossieropeningen_IsNoodgeval_BeoordeeldOpUtc_Id",
                table: "Dossieropeningen",
                columns: new[] { "IsNoodgeval", "BeoordeeldOpUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Rechtbevestigingen_MedewerkerId_Jaar_Kwartaal",
                table: "Rechtbevestigingen",
                columns: new[] { "MedewerkerId", "Jaar", "Kwartaal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rechtbevestigingen_VerstrekkerId_Jaar_Kwartaal",
                table: "Rechtbevestigingen",
                columns: new[] { "VerstrekkerId", "Jaar", "Kwartaal" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Dossieropeningen");

            migrationBuilder.DropTable(
                name: "Rechtbevestigingen");

            migrationBuilder.AlterColumn<string>(
                name: "Value",
                table: "GebruikerTokens",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(1664)",
                oldUnicode: false,
                oldMaxLength: 1664,
                oldNullable: true);
        }
    }
}
