using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Aanvragen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IbanGeblokkeerd",
                table: "Personen",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<Guid>(
                name: "ZorgovereenkomstId",
                table: "Declaraties",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AlterColumn<Guid>(
                name: "OvereenkomstregelId",
                table: "Declaratieregels",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<long>(
                name: "Bijbetaling",
                table: "Declaratieregels",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Budgettarief",
                table: "Declaratieregels",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Eigen",
                table: "Declaratieregels",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "ReisMeters",
                table: "Declaratieregels",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Reistarief",
                table: "Declaratieregels",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Vorderingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ZorgovereenkomstId = table.Column<Guid>(type: "uuid", nullable: false),
                    FunctiebudgetId = table.Column<Guid>(type: "uuid", nullable: false),
                    DebiteurPersoonId = table.Column<Guid>(type: "uuid", nullable: true),
                    DebiteurZorgverlenerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Debiteur = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: false),
                    Open = table.Column<long>(type: "bigint", nullable: false),
                    BeslotenOp = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Wet = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ZorgverlenerId = table.Column<Guid>(type: "uuid", nullable: true),
                    ZichtbaarVoorZorgverlener = table.Column<bool>(type: "boolean", nullable: false),
                    ZichtbaarVoorVerstrekker = table.Column<bool>(type: "boolean", nullable: false),
                    ZichtbaarVoorSvb = table.Column<bool>(type: "boolean", nullable: false),
                    Versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vorderingen", x => x.Id);
                    table.CheckConstraint("CK_Vorderingen_Open", "\"Open\" >= 0 AND \"Open\" <= \"Bedrag\"");
                    table.ForeignKey(
                        name: "FK_Vorderingen_Functiebudgetten_FunctiebudgetId",
                        column: x => x.FunctiebudgetId,
                        principalTable: "Functiebudgetten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vorderingen_Zorgovereenkomsten_ZorgovereenkomstId",
                        column: x => x.ZorgovereenkomstId,
                        principalTable: "Zorgovereenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Vorderingstermijnen",
                columns: table => new
                {
                    Nummer = table.Column<int>(type: "integer", nullable: false),
                    VorderingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: false),
                    Vervaldag = table.Column<DateOnly>(type: "date", nullable: false),
                    OntvangenOp = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vorderingstermijnen", x => new { x.VorderingId, x.Nummer });
                    table.ForeignKey(
                        name: "FK_Vorderingstermijnen_Vorderingen_VorderingId",
                        column: x => x.VorderingId,
                        principalTable: "Vorderingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Vorderingen_BudgethouderId",
                table: "Vorderingen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Vorderingen_FunctiebudgetId",
                table: "Vorderingen",
                column: "FunctiebudgetId");

            migrationBuilder.CreateIndex(
                name: "IX_Vorderingen_ZorgovereenkomstId",
                table: "Vorderingen",
                column: "ZorgovereenkomstId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Vorderingstermijnen");

            migrationBuilder.DropTable(
                name: "Vorderingen");

            migrationBuilder.DropColumn(
                name: "IbanGeblokkeerd",
                table: "Personen");

            migrationBuilder.DropColumn(
                name: "Bijbetaling",
                table: "Declaratieregels");

            migrationBuilder.DropColumn(
                name: "Budgettarief",
                table: "Declaratieregels");

            migrationBuilder.DropColumn(
                name: "Eigen",
                table: "Declaratieregels");

            migrationBuilder.DropColumn(
                name: "ReisMeters",
                table: "Declaratieregels");

            migrationBuilder.DropColumn(
                name: "Reistarief",
                table: "Declaratieregels");

            migrationBuilder.AlterColumn<Guid>(
                name: "ZorgovereenkomstId",
                table: "Declaraties",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "OvereenkomstregelId",
                table: "Declaratieregels",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
