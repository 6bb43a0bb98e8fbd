using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Maandlonen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "TermijnenBijwerken",
                table: "Zorgovereenkomsten",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<Guid>(
                name: "CorrectieId",
                table: "Tegoeden",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "MaandloontermijnId",
                table: "Tegoeden",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReisDagenPerWeek",
                table: "Overeenkomstregels",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReisMetersEnkel",
                table: "Overeenkomstregels",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reiskostensoort",
                table: "Overeenkomstregels",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Maandloontermijnen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ZorgovereenkomstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OvereenkomstregelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Maand = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    FunctiebudgetId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EersteDag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Loon = table.Column<long>(type: "INTEGER", nullable: false),
                    Reiskosten = table.Column<long>(type: "INTEGER", nullable: false),
                    Ziekengeld = table.Column<long>(type: "INTEGER", nullable: false),
                    VoldaanUitBudget = table.Column<long>(type: "INTEGER", nullable: false),
                    VoldaanZiekengeld = table.Column<long>(type: "INTEGER", nullable: false),
                    Betaaldag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BetaaldOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GemeldOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Afwijkend = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Wet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ZorgverlenerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ZichtbaarVoorZorgverlener = table.Column<bool>(type: "INTEGER", nullable: false),
                    ZichtbaarVoorVerstrekker = table.Column<bool>(type: "INTEGER", nullable: false),
                    ZichtbaarVoorSvb = table.Column<bool>(type: "INTEGER", nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Maandloontermijnen", x => x.Id);
                    table.CheckConstraint("CK_Maandloontermijnen_Bedragen", "\"Loon\" >= 0 AND \"Reiskosten\" >= 0 AND \"Ziekengeld\" >= 0 AND \"Ziekengeld\" <= \"Loon\"");
                    table.ForeignKey(
                        name: "FK_Maandloontermijnen_Functiebudgetten_FunctiebudgetId",
                        column: x => x.FunctiebudgetId,
                        principalTable: "Functiebudgetten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Maandloontermijnen_Overeenkomstregels_OvereenkomstregelId",
                        column: x => x.OvereenkomstregelId,
                        principalTable: "Overeenkomstregels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Maandloontermijnen_Zorgovereenkomsten_ZorgovereenkomstId",
                        column: x => x.ZorgovereenkomstId,
                        principalTable: "Zorgovereenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Overeenkomstwijzigingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ZorgovereenkomstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ingangsdatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VoorgesteldOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsMinder = table.Column<bool>(type: "INTEGER", nullable: false),
                    InhoudHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ZorgverlenerGetekendOpUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeheerderGetekendOpUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeheerderGetekendDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BeoordelingUiterlijkOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SvbBesluit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SvbReden = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SvbToelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SvbBeslotenOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SvbBeslotenDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GoedgekeurdOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HerberekendOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Wet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ZorgverlenerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ZichtbaarVoorZorgverlener = table.Column<bool>(type: "INTEGER", nullable: false),
                    ZichtbaarVoorVerstrekker = table.Column<bool>(type: "INTEGER", nullable: false),
                    ZichtbaarVoorSvb = table.Column<bool>(type: "INTEGER", nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Overeenkomstwijzigingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Overeenkomstwijzigingen_Zorgovereenkomsten_ZorgovereenkomstId",
                        column: x => x.ZorgovereenkomstId,
                        principalTable: "Zorgovereenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Regelversies",
                columns: table => new
                {
                    TotEnMet = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OvereenkomstregelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Werkzaamheden = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Tarief = table.Column<long>(type: "INTEGER", nullable: false),
                    MinutenPerWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    DagenPerWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    Bijbetaling = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reiskostensoort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReisMetersEnkel = table.Column<int>(type: "INTEGER", nullable: true),
                    ReisDagenPerWeek = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regelversies", x => new { x.OvereenkomstregelId, x.TotEnMet });
                    table.ForeignKey(
                        name: "FK_Regelversies_Overeenkomstregels_OvereenkomstregelId",
                        column: x => x.OvereenkomstregelId,
                        principalTable: "Overeenkomstregels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Vertegenwoordigersvoorstellen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersoonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsBetaaldeZorgverlener = table.Column<bool>(type: "INTEGER", nullable: false),
                    VoorgesteldDoorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoorgesteldOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Aanvaard = table.Column<bool>(type: "INTEGER", nullable: true),
                    BeslotenOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BeslotenDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vertegenwoordigersvoorstellen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vertegenwoordigersvoorstellen_Budgethouders_BudgethouderId",
                        column: x => x.BudgethouderId,
                        principalTable: "Budgethouders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vertegenwoordigersvoorstellen_Personen_PersoonId",
                        column: x => x.PersoonId,
                        principalTable: "Personen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Ziekmeldingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ZorgovereenkomstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EersteDag = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GemeldOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EersteWerkdag = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HerstelGemeldOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Wet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ZorgverlenerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ZichtbaarVoorZorgverlener = table.Column<bool>(type: "INTEGER", nullable: false),
                    ZichtbaarVoorVerstrekker = table.Column<bool>(type: "INTEGER", nullable: false),
                    ZichtbaarVoorSvb = table.Column<bool>(type: "INTEGER", nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ziekmeldingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Ziekmeldingen_Zorgovereenkomsten_ZorgovereenkomstId",
                        column: x => x.ZorgovereenkomstId,
                        principalTable: "Zorgovereenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Wijzigingsbeoordelingen",
                columns: table => new
                {
                    VerstrekkerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OvereenkomstwijzigingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GevraagdOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UiterlijkOp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Besluit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    BeslotenOp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BeslotenDoorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ZorgverlenerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ZichtbaarVoorZorgverlener = table.Column<bool>(type: "INTEGER", nullable: false),
                    ZichtbaarVoorVerstrekker = table.Column<bool>(type: "INTEGER", nullable: false),
                    ZichtbaarVoorSvb = table.Column<bool>(type: "INTEGER", nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Wijzigingsbeoordelingen", x => new { x.OvereenkomstwijzigingId, x.VerstrekkerId, x.Wet });
                    table.ForeignKey(
                        name: "FK_Wijzigingsbeoordelingen_Overeenkomstwijzigingen_OvereenkomstwijzigingId",
                        column: x => x.OvereenkomstwijzigingId,
                        principalTable: "Overeenkomstwijzigingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Wijzigingsregels",
                columns: table => new
                {
                    OvereenkomstwijzigingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OvereenkomstregelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Werkzaamheden = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Omschrijving = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Tarief = table.Column<long>(type: "INTEGER", nullable: false),
                    MinutenPerWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    DagenPerWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    Bijbetaling = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reiskostensoort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReisMetersEnkel = table.Column<int>(type: "INTEGER", nullable: true),
                    ReisDagenPerWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    Afgewezen = table.Column<bool>(type: "INTEGER", nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Wet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ZorgverlenerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ZichtbaarVoorZorgverlener = table.Column<bool>(type: "INTEGER", nullable: false),
                    ZichtbaarVoorVerstrekker = table.Column<bool>(type: "INTEGER", nullable: false),
                    ZichtbaarVoorSvb = table.Column<bool>(type: "INTEGER", nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Wijzigingsregels", x => new { x.OvereenkomstwijzigingId, x.OvereenkomstregelId });
                    table.ForeignKey(
                        name: "FK_Wijzigingsregels_Overeenkomstregels_OvereenkomstregelId",
                        column: x => x.OvereenkomstregelId,
                        principalTable: "Overeenkomstregels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Wijzigingsregels_Overeenkomstwijzigingen_OvereenkomstwijzigingId",
                        column: x => x.OvereenkomstwijzigingId,
                        principalTable: "Overeenkomstwijzigingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tegoeden_MaandloontermijnId",
                table: "Tegoeden",
                column: "MaandloontermijnId");

            migrationBuilder.CreateIndex(
                name: "IX_Maandloontermijnen_BudgethouderId",
                table: "Maandloontermijnen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Maandloontermijnen_FunctiebudgetId",
                table: "Maandloontermijnen",
                column: "FunctiebudgetId");

            migrationBuilder.CreateIndex(
                name: "IX_Maandloontermijnen_OvereenkomstregelId_Maand",
                table: "Maandloontermijnen",
                columns: new[] { "OvereenkomstregelId", "Maand" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Maandloontermijnen_Status_Betaaldag",
                table: "Maandloontermijnen",
                columns: new[] { "Status", "Betaaldag" });

            migrationBuilder.CreateIndex(
                name: "IX_Maandloontermijnen_ZorgovereenkomstId",
                table: "Maandloontermijnen",
                column: "ZorgovereenkomstId");

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomstwijzigingen_BudgethouderId",
                table: "Overeenkomstwijzigingen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomstwijzigingen_ZorgovereenkomstId_Status",
                table: "Overeenkomstwijzigingen",
                columns: new[] { "ZorgovereenkomstId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Vertegenwoordigersvoorstellen_BudgethouderId",
                table: "Vertegenwoordigersvoorstellen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Vertegenwoordigersvoorstellen_PersoonId",
                table: "Vertegenwoordigersvoorstellen",
                column: "PersoonId");

            migrationBuilder.CreateIndex(
                name: "IX_Wijzigingsbeoordelingen_BudgethouderId",
                table: "Wijzigingsbeoordelingen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Wijzigingsbeoordelingen_VerstrekkerId_Besluit_UiterlijkOp",
                table: "Wijzigingsbeoordelingen",
                columns: new[] { "VerstrekkerId", "Besluit", "UiterlijkOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Wijzigingsregels_BudgethouderId",
                table: "Wijzigingsregels",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Wijzigingsregels_OvereenkomstregelId",
                table: "Wijzigingsregels",
                column: "OvereenkomstregelId");

            migrationBuilder.CreateIndex(
                name: "IX_Ziekmeldingen_BudgethouderId",
                table: "Ziekmeldingen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Ziekmeldingen_ZorgovereenkomstId_EersteDag",
                table: "Ziekmeldingen",
                columns: new[] { "ZorgovereenkomstId", "EersteDag" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Tegoeden_Maandloontermijnen_MaandloontermijnId",
                table: "Tegoeden",
                column: "MaandloontermijnId",
                principalTable: "Maandloontermijnen",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Tegoeden_Maandloontermijnen_MaandloontermijnId",
                table: "Tegoeden");

            migrationBuilder.DropTable(
                name: "Maandloontermijnen");

            migrationBuilder.DropTable(
                name: "Regelversies");

            migrationBuilder.DropTable(
                name: "Vertegenwoordigersvoorstellen");

            migrationBuilder.DropTable(
                name: "Wijzigingsbeoordelingen");

            migrationBuilder.DropTable(
                name: "Wijzigingsregels");

            migrationBuilder.DropTable(
                name: "Ziekmeldingen");

            migrationBuilder.DropTable(
                name: "Overeenkomstwijzigingen");

            migrationBuilder.DropIndex(
                name: "IX_Tegoeden_MaandloontermijnId",
                table: "Tegoeden");

            migrationBuilder.DropColumn(
                name: "TermijnenBijwerken",
                table: "Zorgovereenkomsten");

            migrationBuilder.DropColumn(
                name: "MaandloontermijnId",
                table: "Tegoeden");

            migrationBuilder.DropColumn(
                name: "ReisDagenPerWeek",
                table: "Overeenkomstregels");

            migrationBuilder.DropColumn(
                name: "ReisMetersEnkel",
                table: "Overeenkomstregels");

            migrationBuilder.DropColumn(
                name: "Reiskostensoort",
                table: "Overeenkomstregels");

            migrationBuilder.AlterColumn<Guid>(
                name: "CorrectieId",
                table: "Tegoeden",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
