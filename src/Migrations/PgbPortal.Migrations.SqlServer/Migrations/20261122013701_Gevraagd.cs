using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
{
    /// <summary>What lines that exist already asked of the budget: all.</summary>
    [DbContext(typeof(PgbDbContext))]
    [Migration("20261122013701_Gevraagd")]
    public sealed class Gevraagd : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(name: "Gevraagd", table: "Declaratieregels", nullable: false, defaultValue: 0L);
            migrationBuilder.Sql("UPDATE \"Declaratieregels\" SET \"Gevraagd\" = \"Bedrag\"");
        }

        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropColumn(name: "Gevraagd", table: "Declaratieregels");
    }
}
