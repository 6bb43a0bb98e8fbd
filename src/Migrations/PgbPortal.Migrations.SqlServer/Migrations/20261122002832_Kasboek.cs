using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Kasboek : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Rekeningen_FunctiebudgetId_Soort",
                table: "Rekeningen");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Rekeningen_Saldo",
                table: "Rekeningen");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Betaalopdrachten_Bedrag",
                table: "Betaalopdrachten");

            migrationBuilder.AlterColumn<Guid>(
                name: "FunctiebudgetId",
                table: "Rekeningen",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<string>(
                name: "Oorzaaksoort",
                table: "Budgetboekingen",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Onbekend");

            migrationBuilder.AlterColumn<Guid>(
                name: "ZorgovereenkomstId",
                table: "Betaalopdrachten",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<Guid>(
                name: "DeclaratieId",
                table: "Betaalopdrachten",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<string>(
                name: "Soort",
                table: "Betaalopdrachten",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Declaratie");

            migrationBuilder.AddColumn<long>(
                name: "Storting",
                table: "Betaalopdrachten",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "TermijnId",
                table: "Betaalopdrachten",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Bestedingsdag",
                table: "Betaaldelen",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Ziekengeld",
                table: "Betaaldelen",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "Stortingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: false),
                    OntvangenOp = table.Column<DateOnly>(type: "date", nullable: false),
                    Bankkenmerk = table.Column<string>(type: "nvarchar(35)", maxLength: 35, nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Wet = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ZorgverlenerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ZichtbaarVoorZorgverlener = table.Column<bool>(type: "bit", nullable: false),
                    ZichtbaarVoorVerstrekker = table.Column<bool>(type: "bit", nullable: false),
                    ZichtbaarVoorSvb = table.Column<bool>(type: "bit", nullable: false),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stortingen", x => x.Id);
                    table.CheckConstraint("CK_Stortingen_Bedrag", "\"Bedrag\" > 0");
                });

            migrationBuilder.CreateTable(
                name: "Stortingsbeloften",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeclaratieId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Wet = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ZorgverlenerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ZichtbaarVoorZorgverlener = table.Column<bool>(type: "bit", nullable: false),
                    ZichtbaarVoorVerstrekker = table.Column<bool>(type: "bit", nullable: false),
                    ZichtbaarVoorSvb = table.Column<bool>(type: "bit", nullable: false),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stortingsbeloften", x => x.Id);
                    table.CheckConstraint("CK_Stortingsbeloften_Bedrag", "\"Bedrag\" > 0");
                    table.ForeignKey(
                        name: "FK_Stortingsbeloften_Declaraties_DeclaratieId",
                        column: x => x.DeclaratieId,
                        principalTable: "Declaraties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "Ketenkoppen",
                columns: new[] { "VerstrekkerId", "Hash", "Slot", "Volgnummer" },
                values: new object[] { new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff"), "0000000000000000000000000000000000000000000000000000000000000000", 0L, 0L });

            migrationBuilder.AddCheckConstraint(
                name: "CK_Reserveringen_Einde",
                table: "Reserveringen",
                sql: "(\"Status\" = 'Open' AND \"Geboekt\" = 0 AND \"Vrij\" = 0) OR (\"Status\" <> 'Open' AND \"Geboekt\" >= 0 AND \"Vrij\" >= 0 AND \"Geboekt\" + \"Vrij\" = \"Bedrag\")");

            migrationBuilder.CreateIndex(
                name: "IX_Rekeningen_FunctiebudgetId",
                table: "Rekeningen",
                column: "FunctiebudgetId");

            migrationBuilder.CreateIndex(
                name: "IX_Rekeningen_HouderId_Soort",
                table: "Rekeningen",
                columns: new[] { "HouderId", "Soort" },
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_Rekeningen_Houder",
                table: "Rekeningen",
                sql: "(\"Soort\" IN ('Toegekend','Tekort','Vrij','Gereserveerd','Besteed','Ziekengeld') AND \"FunctiebudgetId\" IS NOT NULL) OR (\"Soort\" NOT IN ('Toegekend','Tekort','Vrij','Gereserveerd','Besteed','Ziekengeld') AND \"FunctiebudgetId\" IS NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Rekeningen_Saldo",
                table: "Rekeningen",
                sql: "(\"Soort\" IN ('Toegekend','Tekort','BankOnderweg','Bank','StortingVrij','StortingBeloofd') AND \"Saldo\" <= 0) OR (\"Soort\" IN ('Vrij','Gereserveerd','Besteed','Ziekengeld','Bekostiging','BankOntvangen','Vordering') AND \"Saldo\" >= 0)");

            migrationBuilder.CreateIndex(
                name: "IX_Budgetboekingen_CorrigeertId",
                table: "Budgetboekingen",
                column: "CorrigeertId");

            migrationBuilder.CreateIndex(
                name: "IX_Budgetboekingen_OorzaakId",
                table: "Budgetboekingen",
                column: "OorzaakId");

            migrationBuilder.CreateIndex(
                name: "IX_Betaalopdrachten_TermijnId",
                table: "Betaalopdrachten",
                column: "TermijnId");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Betaalopdrachten_Bedrag",
                table: "Betaalopdrachten",
                sql: "\"Bedrag\" > 0 AND \"Verrekend\" >= 0 AND \"Storting\" >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Betaalopdrachten_Oorzaak",
                table: "Betaalopdrachten",
                sql: "(\"DeclaratieId\" IS NULL AND \"TermijnId\" IS NOT NULL) OR (\"DeclaratieId\" IS NOT NULL AND \"TermijnId\" IS NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Betaaldelen_Bedrag",
                table: "Betaaldelen",
                sql: "\"Verrekend\" >= 0 AND \"Gereserveerd\" >= \"Verrekend\" AND \"Ziekengeld\" >= 0");

            migrationBuilder.CreateIndex(
                name: "IX_Stortingen_Bankkenmerk",
                table: "Stortingen",
                column: "Bankkenmerk",
                unique: true,
                filter: "[Bankkenmerk] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Stortingen_BudgethouderId",
                table: "Stortingen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Stortingsbeloften_BudgethouderId",
                table: "Stortingsbeloften",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Stortingsbeloften_DeclaratieId_Status",
                table: "Stortingsbeloften",
                columns: new[] { "DeclaratieId", "Status" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Stortingen");

            migrationBuilder.DropTable(
                name: "Stortingsbeloften");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Reserveringen_Einde",
                table: "Reserveringen");

            migrationBuilder.DropIndex(
                name: "IX_Rekeningen_FunctiebudgetId",
                table: "Rekeningen");

            migrationBuilder.DropIndex(
                name: "IX_Rekeningen_HouderId_Soort",
                table: "Rekeningen");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Rekeningen_Houder",
                table: "Rekeningen");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Rekeningen_Saldo",
                table: "Rekeningen");

            migrationBuilder.DropIndex(
                name: "IX_Budgetboekingen_CorrigeertId",
                table: "Budgetboekingen");

            migrationBuilder.DropIndex(
                name: "IX_Budgetboekingen_OorzaakId",
                table: "Budgetboekingen");

            migrationBuilder.DropIndex(
                name: "IX_Betaalopdrachten_TermijnId",
                table: "Betaalopdrachten");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Betaalopdrachten_Bedrag",
                table: "Betaalopdrachten");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Betaalopdrachten_Oorzaak",
                table: "Betaalopdrachten");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Betaaldelen_Bedrag",
                table: "Betaaldelen");

            migrationBuilder.DeleteData(
                table: "Ketenkoppen",
                keyColumn: "VerstrekkerId",
                keyValue: new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff"));

            migrationBuilder.DropColumn(
                name: "Oorzaaksoort",
                table: "Budgetboekingen");

            migrationBuilder.DropColumn(
                name: "Soort",
                table: "Betaalopdrachten");

            migrationBuilder.DropColumn(
                name: "Storting",
                table: "Betaalopdrachten");

            migrationBuilder.DropColumn(
                name: "TermijnId",
                table: "Betaalopdrachten");

            migrationBuilder.DropColumn(
                name: "Bestedingsdag",
                table: "Betaaldelen");

            migrationBuilder.DropColumn(
                name: "Ziekengeld",
                table: "Betaaldelen");

            migrationBuilder.AlterColumn<Guid>(
                name: "FunctiebudgetId",
                table: "Rekeningen",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "ZorgovereenkomstId",
                table: "Betaalopdrachten",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "DeclaratieId",
                table: "Betaalopdrachten",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rekeningen_FunctiebudgetId_Soort",
                table: "Rekeningen",
                columns: new[] { "FunctiebudgetId", "Soort" },
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_Rekeningen_Saldo",
                table: "Rekeningen",
                sql: "(\"Soort\" IN ('Toegekend','Tekort') AND \"Saldo\" <= 0) OR (\"Soort\" IN ('Vrij','Gereserveerd','Besteed') AND \"Saldo\" >= 0)");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Betaalopdrachten_Bedrag",
                table: "Betaalopdrachten",
                sql: "\"Bedrag\" > 0 AND \"Verrekend\" >= 0");
        }
    }
}
