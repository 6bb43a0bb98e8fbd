using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Berichtwegen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "InhoudHash",
                table: "Zendingen",
                type: "varchar(320)",
                unicode: false,
                maxLength: 320,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(320)",
                oldUnicode: false,
                oldMaxLength: 320);

            migrationBuilder.AddColumn<string>(
                name: "Bezorging",
                table: "Kennisgevingen",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "BriefId",
                table: "Kennisgevingen",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Berichtkeuzes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersoonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ZorgverlenerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Adres = table.Column<string>(type: "varchar(1072)", unicode: false, maxLength: 1072, nullable: true),
                    BevestigdOpUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NieuwAdres = table.Column<string>(type: "varchar(1072)", unicode: false, maxLength: 1072, nullable: true),
                    Bevestigingscode = table.Column<string>(type: "varchar(80)", unicode: false, maxLength: 80, nullable: true),
                    CodeVerlooptOpUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CodePogingen = table.Column<int>(type: "int", nullable: false),
                    CodeGevraagdOpUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Codedag = table.Column<DateOnly>(type: "date", nullable: true),
                    CodesOpDag = table.Column<int>(type: "int", nullable: false),
                    Wijze = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AdresfoutOpUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Berichtkeuzes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Berichtkeuzes_Personen_PersoonId",
                        column: x => x.PersoonId,
                        principalTable: "Personen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Berichtkeuzes_Zorgverleners_ZorgverlenerId",
                        column: x => x.ZorgverlenerId,
                        principalTable: "Zorgverleners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Brieven",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanPersoonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AanZorgverlenerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Op = table.Column<DateOnly>(type: "date", nullable: false),
                    VerzondenOpUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VerzondenDoorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Versie = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Brieven", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Vragen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Onderwerp = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OnderwerpId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VragerPersoonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    GesteldOp = table.Column<DateOnly>(type: "date", nullable: false),
                    UiterlijkOp = table.Column<DateOnly>(type: "date", nullable: false),
                    BeantwoordOp = table.Column<DateOnly>(type: "date", nullable: true),
                    GelezenOpUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
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
                    table.PrimaryKey("PK_Vragen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Vraagberichten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nummer = table.Column<int>(type: "int", nullable: false),
                    IsVrager = table.Column<bool>(type: "bit", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MedewerkerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Tekst = table.Column<string>(type: "varchar(max)", unicode: false, maxLength: 8064, nullable: false),
                    OpUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VraagId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vraagberichten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vraagberichten_Vragen_VraagId",
                        column: x => x.VraagId,
                        principalTable: "Vragen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Kennisgevingen_Bezorging_Id",
                table: "Kennisgevingen",
                columns: new[] { "Bezorging", "Id" },
                filter: "\"Bezorging\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Kennisgevingen_BriefId",
                table: "Kennisgevingen",
                column: "BriefId");

            migrationBuilder.CreateIndex(
                name: "IX_Berichtkeuzes_CodeGevraagdOpUtc",
                table: "Berichtkeuzes",
                column: "CodeGevraagdOpUtc",
                filter: "\"CodeGevraagdOpUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Berichtkeuzes_PersoonId",
                table: "Berichtkeuzes",
                column: "PersoonId",
                unique: true,
                filter: "[PersoonId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Berichtkeuzes_ZorgverlenerId",
                table: "Berichtkeuzes",
                column: "ZorgverlenerId",
                unique: true,
                filter: "[ZorgverlenerId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Brieven_VerzondenOpUtc_Id",
                table: "Brieven",
                columns: new[] { "VerzondenOpUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Vraagberichten_VraagId_Nummer",
                table: "Vraagberichten",
                columns: new[] { "VraagId", "Nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Vragen_BudgethouderId",
                table: "Vragen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Vragen_VerstrekkerId_Status_UiterlijkOp",
                table: "Vragen",
                columns: new[] { "VerstrekkerId", "Status", "UiterlijkOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Vragen_ZorgverlenerId_Id",
                table: "Vragen",
                columns: new[] { "ZorgverlenerId", "Id" });

            migrationBuilder.AddForeignKey(
                name: "FK_Kennisgevingen_Brieven_BriefId",
                table: "Kennisgevingen",
                column: "BriefId",
                principalTable: "Brieven",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Kennisgevingen_Brieven_BriefId",
                table: "Kennisgevingen");

            migrationBuilder.DropTable(
                name: "Berichtkeuzes");

            migrationBuilder.DropTable(
                name: "Brieven");

            migrationBuilder.DropTable(
                name: "Vraagberichten");

            migrationBuilder.DropTable(
                name: "Vragen");

            migrationBuilder.DropIndex(
                name: "IX_Kennisgevingen_Bezorging_Id",
                table: "Kennisgevingen");

            migrationBuilder.DropIndex(
                name: "IX_Kennisgevingen_BriefId",
                table: "Kennisgevingen");

            migrationBuilder.DropColumn(
                name: "Bezorging",
                table: "Kennisgevingen");

            migrationBuilder.DropColumn(
                name: "BriefId",
                table: "Kennisgevingen");

            migrationBuilder.AlterColumn<string>(
                name: "InhoudHash",
                table: "Zendingen",
                type: "varchar(320)",
                unicode: false,
                maxLength: 320,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "varchar(320)",
                oldUnicode: false,
                oldMaxLength: 320,
                oldNullable: true);
        }
    }
}
