using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
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
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GeldigTotUtc",
                table: "Taakstanden",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Geblokkeerd",
                table: "Rekeningen",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Boekhoudfouten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Invariant = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Uitleg = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RekeningId = table.Column<Guid>(type: "uuid", nullable: true),
                    GevondenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpgelostOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OpgelostDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Oplossing = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sleutel = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BronId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bestandsnaam = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    InhoudHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Pogingen = table.Column<int>(type: "integer", nullable: false),
                    KlaargezetOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VolgendePogingUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VerzondenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LaatsteFout = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
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
