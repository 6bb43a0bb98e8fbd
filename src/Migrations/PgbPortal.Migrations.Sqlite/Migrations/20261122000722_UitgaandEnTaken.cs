using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class UitgaandEnTaken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Eigenaar",
                table: "Taakstanden",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GeldigTotUtc",
                table: "Taakstanden",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Geblokkeerd",
                table: "Rekeningen",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Boekhoudfouten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Invariant = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Uitleg = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RekeningId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GevondenOpUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpgelostOpUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OpgelostDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Oplossing = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Boekhoudfouten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Boekhoudfouten_Rekeningen_RekeningId",
                        column: x => x.RekeningId,
                        principalTable: "Rekeningen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Zendingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sleutel = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BronId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bestandsnaam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    InhoudHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Pogingen = table.Column<int>(type: "INTEGER", nullable: false),
                    KlaargezetOpUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VolgendePogingUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VerzondenOpUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LaatsteFout = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Zendingen", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Boekhoudfouten_OpgelostOpUtc_Id",
                table: "Boekhoudfouten",
                columns: new[] { "OpgelostOpUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Boekhoudfouten_RekeningId",
                table: "Boekhoudfouten",
                column: "RekeningId");

            migrationBuilder.CreateIndex(
                name: "IX_Zendingen_Sleutel",
                table: "Zendingen",
                column: "Sleutel",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Zendingen_Status_VolgendePogingUtc",
                table: "Zendingen",
                columns: new[] { "Status", "VolgendePogingUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Boekhoudfouten");

            migrationBuilder.DropTable(
                name: "Zendingen");

            migrationBuilder.DropColumn(
                name: "Eigenaar",
                table: "Taakstanden");

            migrationBuilder.DropColumn(
                name: "GeldigTotUtc",
                table: "Taakstanden");

            migrationBuilder.DropColumn(
                name: "Geblokkeerd",
                table: "Rekeningen");
        }
    }
}
