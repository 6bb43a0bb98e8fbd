using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LokaleAccountsEnOpeningen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Dossieropeningen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kenmerk = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsNoodgeval = table.Column<bool>(type: "INTEGER", nullable: false),
                    GeopendOpUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TotUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BeoordeeldOpUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeoordeeldDoor = table.Column<Guid>(type: "TEXT", nullable: true),
                    Oordeel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MedewerkerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Kwartaal = table.Column<int>(type: "INTEGER", nullable: false),
                    Rol = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Wetten = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Oordeel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Door = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
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
        }
    }
}
