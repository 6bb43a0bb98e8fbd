using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
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

            // Who died before, as the BRP told it. The policies of ADR 17 hide every row from who does not say whose work it is.
            migrationBuilder.Sql(
                "SELECT set_config('pgb.leest', 'alles', true), set_config('pgb.schrijft', 'alles', true); " +
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
