using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Vaststellingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "VorderingId",
                table: "Bankregels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Vaststellingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToekenningId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerantwoordingsvrijBedrag = table.Column<long>(type: "INTEGER", nullable: false),
                    Zorg = table.Column<long>(type: "INTEGER", nullable: false),
                    TerugTeVorderen = table.Column<long>(type: "INTEGER", nullable: false),
                    VastgesteldOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MedewerkerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Wet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ZorgverlenerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ZichtbaarVoorZorgverlener = table.Column<bool>(type: "INTEGER", nullable: false),
                    ZichtbaarVoorVerstrekker = table.Column<bool>(type: "INTEGER", nullable: false),
                    ZichtbaarVoorSvb = table.Column<bool>(type: "INTEGER", nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vaststellingen", x => x.Id);
                    table.CheckConstraint("CK_Vaststellingen_Bedrag", "\"VerantwoordingsvrijBedrag\" >= 0 AND \"Zorg\" >= 0 AND \"TerugTeVorderen\" >= 0");
                    table.ForeignKey(
                        name: "FK_Vaststellingen_Medewerkers_MedewerkerId",
                        column: x => x.MedewerkerId,
                        principalTable: "Medewerkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vaststellingen_Toekenningen_ToekenningId",
                        column: x => x.ToekenningId,
                        principalTable: "Toekenningen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Bankregels_VorderingId",
                table: "Bankregels",
                column: "VorderingId");

            migrationBuilder.CreateIndex(
                name: "IX_Vaststellingen_BudgethouderId",
                table: "Vaststellingen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Vaststellingen_MedewerkerId",
                table: "Vaststellingen",
                column: "MedewerkerId");

            migrationBuilder.CreateIndex(
                name: "IX_Vaststellingen_ToekenningId",
                table: "Vaststellingen",
                column: "ToekenningId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Vaststellingen");

            migrationBuilder.DropIndex(
                name: "IX_Bankregels_VorderingId",
                table: "Bankregels");

            migrationBuilder.DropColumn(
                name: "VorderingId",
                table: "Bankregels");
        }
    }
}
