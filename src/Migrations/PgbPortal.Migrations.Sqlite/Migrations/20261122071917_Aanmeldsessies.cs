using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Aanmeldsessies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "BeeindigdOpUtc",
                table: "Gebruikers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Aanmeldsessies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sleutelhash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Weg = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Apparaat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BegonnenOpUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VerlooptOpUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GebruiktOpUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BevestigdOpUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BeeindigdOpUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aanmeldsessies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Aanmeldsessies_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Zorgverleners_Kvk",
                table: "Zorgverleners",
                column: "Kvk");

            migrationBuilder.CreateIndex(
                name: "IX_Gebruikers_PersoonId",
                table: "Gebruikers",
                column: "PersoonId");

            migrationBuilder.CreateIndex(
                name: "IX_Aanmeldsessies_GebruikerId_Id",
                table: "Aanmeldsessies",
                columns: new[] { "GebruikerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Aanmeldsessies_Sleutelhash",
                table: "Aanmeldsessies",
                column: "Sleutelhash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Aanmeldsessies");

            migrationBuilder.DropIndex(
                name: "IX_Zorgverleners_Kvk",
                table: "Zorgverleners");

            migrationBuilder.DropIndex(
                name: "IX_Gebruikers_PersoonId",
                table: "Gebruikers");

            migrationBuilder.DropColumn(
                name: "BeeindigdOpUtc",
                table: "Gebruikers");
        }
    }
}
