using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
{
    /// <summary>Fills what the constraints of the migration after it ask of rows that exist already.</summary>
    [DbContext(typeof(PgbDbContext))]
    [Migration("20261122002831_Kasboekkolommen")]
    public sealed class Kasboekkolommen : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(name: "Geboekt", table: "Reserveringen", nullable: false, defaultValue: 0L);
            migrationBuilder.AddColumn<long>(name: "Vrij", table: "Reserveringen", nullable: false, defaultValue: 0L);
            migrationBuilder.AddColumn<System.Guid>(name: "HouderId", table: "Rekeningen", nullable: false, defaultValue: System.Guid.Empty);
            migrationBuilder.Sql("UPDATE \"Reserveringen\" SET \"Geboekt\" = \"Bedrag\" WHERE \"Status\" = 'Geboekt'");
            migrationBuilder.Sql("UPDATE \"Reserveringen\" SET \"Vrij\" = \"Bedrag\" WHERE \"Status\" IN ('Vrijgegeven', 'Verlopen')");
            migrationBuilder.Sql("UPDATE \"Rekeningen\" SET \"HouderId\" = \"FunctiebudgetId\"");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "Geboekt", table: "Reserveringen");
            migrationBuilder.DropColumn(name: "Vrij", table: "Reserveringen");
            migrationBuilder.DropColumn(name: "HouderId", table: "Rekeningen");
        }
    }
}
