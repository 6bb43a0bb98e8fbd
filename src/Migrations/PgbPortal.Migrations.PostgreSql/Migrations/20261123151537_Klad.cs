using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Klad : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Kladden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Keuze = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Adres = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Velden = table.Column<string>(type: "character varying(160064)", unicode: false, maxLength: 160064, nullable: false),
                    BewaardOp = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kladden", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Kladden_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Kladden_BewaardOp",
                table: "Kladden",
                column: "BewaardOp");

            migrationBuilder.CreateIndex(
                name: "IX_Kladden_GebruikerId_Keuze_Adres",
                table: "Kladden",
                columns: new[] { "GebruikerId", "Keuze", "Adres" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Kladden");
        }
    }
}
