using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
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
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Vaststellingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ToekenningId = table.Column<Guid>(type: "uuid", nullable: false),
                    VerantwoordingsvrijBedrag = table.Column<long>(type: "bigint", nullable: false),
                    Zorg = table.Column<long>(type: "bigint", nullable: false),
                    TerugTeVorderen = table.Column<long>(type: "bigint", nullable: false),
                    VastgesteldOp = table.Column<DateOnly>(type: "date", nullable: false),
                    MedewerkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Wet = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ZorgverlenerId = table.Column<Guid>(type: "uuid", nullable: true),
                    ZichtbaarVoorZorgverlener = table.Column<bool>(type: "boolean", nullable: false),
                    ZichtbaarVoorVerstrekker = table.Column<bool>(type: "boolean", nullable: false),
                    ZichtbaarVoorSvb = table.Column<bool>(type: "boolean", nullable: false),
                    Versie = table.Column<int>(type: "integer", nullable: false)
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
