using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
{
    /// <summary>
    /// The database itself refuses to change or remove what is final (docs/adr/0006). A line of the care log can be removed when it is five
    /// years old (docs/adr/0018), a payment file after seven (docs/adr/0022). No part of the model, so written by hand.
    /// </summary>
    [DbContext(typeof(PgbDbContext))]
    [Migration("20261122144300_AlleenToevoegen")]
    public sealed class AlleenToevoegen : Migration
    {
        private static readonly string[] Tabellen = ["Budgetboekingen", "Boekingsregels", "Bankafschriften"];

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.Sql(
                    $"CREATE TRIGGER [TR_{tabel}_AlleenToevoegen] ON [{tabel}] INSTEAD OF UPDATE, DELETE AS " +
                    $"BEGIN THROW 50001, '{tabel} is alleen toevoegen', 1; END");
            }

            migrationBuilder.Sql(
                "CREATE TRIGGER [TR_Logregels_AlleenToevoegen] ON [Logregels] INSTEAD OF UPDATE, DELETE AS BEGIN " +
                "SET NOCOUNT ON; " +
                "IF EXISTS (SELECT 1 FROM inserted) OR EXISTS (SELECT 1 FROM deleted WHERE [TijdUtc] > DATEADD(year, -5, SYSUTCDATETIME())) " +
                "THROW 50001, 'Logregels is alleen toevoegen', 1; " +
                "DELETE l FROM [Logregels] l INNER JOIN deleted d ON l.[Id] = d.[Id]; END");
            migrationBuilder.Sql(
                "CREATE TRIGGER [TR_Betaalbestanddelen_AlleenToevoegen] ON [Betaalbestanddelen] INSTEAD OF UPDATE, DELETE AS BEGIN " +
                "SET NOCOUNT ON; " +
                "IF EXISTS (SELECT 1 FROM inserted) OR EXISTS (SELECT 1 FROM deleted d WHERE NOT EXISTS " +
                "(SELECT 1 FROM [Betaalruns] r WHERE r.[Id] = d.[BetaalrunId] AND r.[Dag] <= DATEADD(year, -7, SYSUTCDATETIME()))) " +
                "THROW 50001, 'Betaalbestanddelen is alleen toevoegen', 1; " +
                "DELETE b FROM [Betaalbestanddelen] b INNER JOIN deleted d ON b.[BetaalrunId] = d.[BetaalrunId] AND b.[Volgnummer] = d.[Volgnummer]; END");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER [TR_Betaalbestanddelen_AlleenToevoegen]");
            migrationBuilder.Sql("DROP TRIGGER [TR_Logregels_AlleenToevoegen]");
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.Sql($"DROP TRIGGER [TR_{tabel}_AlleenToevoegen]");
            }
        }
    }
}
