using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class KennisgevingArchief : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "GearchiveerdOpUtc",
                table: "Kennisgevingen",
                type: "datetime2",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "GearchiveerdOpUtc",
                table: "Kennisgevingen");
        }
    }
}
