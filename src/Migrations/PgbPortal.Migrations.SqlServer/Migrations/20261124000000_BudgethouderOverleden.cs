using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class BudgethouderOverleden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "Overleden",
                table: "Budgethouders",
                type: "date",
                nullable: true);

            // Who died before, as the BRP told it.
            migrationBuilder.Sql(
                "UPDATE \"Budgethouders\" SET \"Overleden\" = (SELECT p.\"Overleden\" FROM \"Personen\" p WHERE p.\"Id\" = \"Budgethouders\".\"PersoonId\");");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Overleden",
                table: "Budgethouders");
        }
    }
}
