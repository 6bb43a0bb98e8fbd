using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FactuurtotaalEnEerdereAfspraak : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DeelsGoedkeuren",
                table: "Beleidsregels");

            migrationBuilder.AddColumn<long>(
                name: "EerderTarief",
                table: "Overeenkomstregels",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EerdereMinutenPerWeek",
                table: "Overeenkomstregels",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EerdereOmschrijving",
                table: "Overeenkomstregels",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Factuurtotaal",
                table: "Declaraties",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EerderTarief",
                table: "Overeenkomstregels");

            migrationBuilder.DropColumn(
                name: "EerdereMinutenPerWeek",
                table: "Overeenkomstregels");

            migrationBuilder.DropColumn(
                name: "EerdereOmschrijving",
                table: "Overeenkomstregels");

            migrationBuilder.DropColumn(
                name: "Factuurtotaal",
                table: "Declaraties");

            migrationBuilder.AddColumn<bool>(
                name: "DeelsGoedkeuren",
                table: "Beleidsregels",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }
    }
}
