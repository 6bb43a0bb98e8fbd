using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
{
    /// <summary>
    /// What was promised before the promise had a place of its own: the day that is known now. Of what was put off by then, no other is left.
    /// Only data, so written by hand. The policies of ADR 17 hide every row from who does not say whose work it is.
    /// </summary>
    [DbContext(typeof(PgbDbContext))]
    [Migration("20261123235900_BelofteOvernemen")]
    public sealed class BelofteOvernemen : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            "SELECT set_config('pgb.leest', 'alles', true), set_config('pgb.schrijft', 'alles', true); " +
            "UPDATE \"Declaraties\" SET \"BeloofdeBetaaldag\" = \"VerwachteBetaaldag\" " +
            "WHERE \"BeloofdeBetaaldag\" IS NULL AND \"VerwachteBetaaldag\" IS NOT NULL;");

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The column itself goes with the migration before this one.
        }
    }
}
