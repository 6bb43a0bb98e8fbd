using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Verlenging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "NieuweEinddatum",
                table: "Overeenkomstwijzigingen",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OudeEinddatum",
                table: "Overeenkomstwijzigingen",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Verlengt",
                table: "Overeenkomstwijzigingen",
                type: "bit",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "NieuweEinddatum",
                table: "Overeenkomstwijzigingen");

            migrationBuilder.DropColumn(
                name: "OudeEinddatum",
                table: "Overeenkomstwijzigingen");

            migrationBuilder.DropColumn(
                name: "Verlengt",
                table: "Overeenkomstwijzigingen");
        }
    }
}
