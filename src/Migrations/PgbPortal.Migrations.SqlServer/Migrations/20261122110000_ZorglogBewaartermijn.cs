using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
{
    /// <summary>A line of the care log can be removed when it is five years old, and never be changed (docs/adr/0018).</summary>
    [DbContext(typeof(PgbDbContext))]
    [Migration("20261122110000_ZorglogBewaartermijn")]
    public sealed class ZorglogBewaartermijn : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "CREATE OR ALTER TRIGGER [TR_Logregels_AlleenToevoegen] ON [Logregels] INSTEAD OF UPDATE, DELETE AS BEGIN " +
                "SET NOCOUNT ON; " +
                "IF EXISTS (SELECT 1 FROM inserted) OR EXISTS (SELECT 1 FROM deleted WHERE [TijdUtc] > DATEADD(year, -5, SYSUTCDATETIME())) " +
                "THROW 50001, 'Logregels is alleen toevoegen', 1; " +
                "DELETE l FROM [Logregels] l INNER JOIN deleted d ON l.[Id] = d.[Id]; END");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "CREATE OR ALTER TRIGGER [TR_Logregels_AlleenToevoegen] ON [Logregels] INSTEAD OF UPDATE, DELETE AS " +
                "BEGIN THROW 50001, 'Logregels is alleen toevoegen', 1; END");
        }
    }
}
