using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class EigenRekeningEnEigenGeldTerug : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Betaaldelen_Bedrag",
                table: "Betaaldelen");

            migrationBuilder.AddColumn<bool>(
                name: "IsEigenGeld",
                table: "Tegoeden",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "IbanGewijzigdDoorId",
                table: "Personen",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "IbanGewijzigdOpUtc",
                table: "Personen",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IbanInControle",
                table: "Personen",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Versie",
                table: "Personen",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "VorigeIban",
                table: "Personen",
                type: "nvarchar(34)",
                maxLength: 34,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "VerrekendEigen",
                table: "Betaaldelen",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddCheckConstraint(
                name: "CK_Betaaldelen_Bedrag",
                table: "Betaaldelen",
                sql: "\"Verrekend\" >= 0 AND \"VerrekendEigen\" >= 0 AND \"Gereserveerd\" >= \"Verrekend\" + \"VerrekendEigen\" AND \"Ziekengeld\" >= 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Betaaldelen_Bedrag",
                table: "Betaaldelen");

            migrationBuilder.DropColumn(
                name: "IsEigenGeld",
                table: "Tegoeden");

            migrationBuilder.DropColumn(
                name: "IbanGewijzigdDoorId",
                table: "Personen");

            migrationBuilder.DropColumn(
                name: "IbanGewijzigdOpUtc",
                table: "Personen");

            migrationBuilder.DropColumn(
                name: "IbanInControle",
                table: "Personen");

            migrationBuilder.DropColumn(
                name: "Versie",
                table: "Personen");

            migrationBuilder.DropColumn(
                name: "VorigeIban",
                table: "Personen");

            migrationBuilder.DropColumn(
                name: "VerrekendEigen",
                table: "Betaaldelen");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Betaaldelen_Bedrag",
                table: "Betaaldelen",
                sql: "\"Verrekend\" >= 0 AND \"Gereserveerd\" >= \"Verrekend\" AND \"Ziekengeld\" >= 0");
        }
    }
}
