using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Zorglogketen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Actie",
                table: "Logregels",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Lezen");

            migrationBuilder.AddColumn<string>(
                name: "Dossierrol",
                table: "Logregels",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Hash",
                table: "Logregels",
                type: "BLOB",
                maxLength: 32,
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<Guid>(
                name: "Keten",
                table: "Logregels",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "NamensId",
                table: "Logregels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Noodknop",
                table: "Logregels",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Reden",
                table: "Logregels",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SessieId",
                table: "Logregels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Toegangspunt",
                table: "Logregels",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Veldengroep",
                table: "Logregels",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Versie",
                table: "Logregels",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Volgnummer",
                table: "Logregels",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Weg",
                table: "Logregels",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Inzagesignalen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Dag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GebruikerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VerstrekkerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Aantal = table.Column<int>(type: "INTEGER", nullable: false),
                    OpUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AfgehandeldOpUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AfgehandeldDoor = table.Column<Guid>(type: "TEXT", nullable: true),
                    Oordeel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inzagesignalen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Logketens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    VerwijderdTotEnMet = table.Column<long>(type: "INTEGER", nullable: false),
                    VerwijderdHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Logketens", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Logregels_GebruikerId_TijdUtc",
                table: "Logregels",
                columns: new[] { "GebruikerId", "TijdUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Logregels_Keten_Volgnummer",
                table: "Logregels",
                columns: new[] { "Keten", "Volgnummer" });

            migrationBuilder.CreateIndex(
                name: "IX_Inzagesignalen_AfgehandeldOpUtc_Id",
                table: "Inzagesignalen",
                columns: new[] { "AfgehandeldOpUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Inzagesignalen_GebruikerId_Dag",
                table: "Inzagesignalen",
                columns: new[] { "GebruikerId", "Dag" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Inzagesignalen");

            migrationBuilder.DropTable(
                name: "Logketens");

            migrationBuilder.DropIndex(
                name: "IX_Logregels_GebruikerId_TijdUtc",
                table: "Logregels");

            migrationBuilder.DropIndex(
                name: "IX_Logregels_Keten_Volgnummer",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "Actie",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "Dossierrol",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "Hash",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "Keten",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "NamensId",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "Noodknop",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "Reden",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "SessieId",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "Toegangspunt",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "Veldengroep",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "Versie",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "Volgnummer",
                table: "Logregels");

            migrationBuilder.DropColumn(
                name: "Weg",
                table: "Logregels");
        }
    }
}
