using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Bankafschriften",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kenmerk = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    Iban = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: false),
                    Dag = table.Column<DateOnly>(type: "date", nullable: false),
                    Beginsaldo = table.Column<long>(type: "bigint", nullable: true),
                    Eindsaldo = table.Column<long>(type: "bigint", nullable: true),
                    Aantal = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    IngelezenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IngelezenDoorId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bankafschriften", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Berichten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Wet = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Soort = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Richting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Identificatie = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    Dagtekening = table.Column<DateOnly>(type: "date", nullable: true),
                    VerwerktOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Dag = table.Column<DateOnly>(type: "date", nullable: false),
                    Uitkomst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Retourcodes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AntwoordOpId = table.Column<Guid>(type: "uuid", nullable: true),
                    Inhoud = table.Column<byte[]>(type: "bytea", nullable: false),
                    InhoudHash = table.Column<string>(type: "character varying(320)", unicode: false, maxLength: 320, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Berichten", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Betaalruns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Dag = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MsgId = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    Aantal = table.Column<int>(type: "integer", nullable: false),
                    Totaal = table.Column<long>(type: "bigint", nullable: false),
                    SamengesteldOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SamengesteldDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    GecontroleerdOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GecontroleerdDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    VrijgegevenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    VrijgegevenDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    BestandHash = table.Column<string>(type: "character varying(320)", unicode: false, maxLength: 320, nullable: true),
                    AangebodenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BevestigdOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false),
                    Bestandssleutel = table.Column<string>(type: "character varying(96)", unicode: false, maxLength: 96, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Betaalruns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Bewaarplichten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Grond = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kenmerk = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IngesteldDoorId = table.Column<Guid>(type: "uuid", nullable: false),
                    IngesteldOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpgehevenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OpgehevenDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Opheffing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bewaarplichten", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Brieven",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AanPersoonId = table.Column<Guid>(type: "uuid", nullable: true),
                    AanZorgverlenerId = table.Column<Guid>(type: "uuid", nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Op = table.Column<DateOnly>(type: "date", nullable: false),
                    VerzondenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    VerzondenDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Brieven", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Budgetboekingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    Sleutel = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Dag = table.Column<DateOnly>(type: "date", nullable: false),
                    GeboektOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OorzaakId = table.Column<Guid>(type: "uuid", nullable: false),
                    Oorzaaksoort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, defaultValue: "Onbekend"),
                    CorrigeertId = table.Column<Guid>(type: "uuid", nullable: true),
                    Hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    VorigeHash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Budgetboekingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Ervaringen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Groep = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Moment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Op = table.Column<DateOnly>(type: "date", nullable: false),
                    Cijfer = table.Column<int>(type: "integer", nullable: true),
                    Toelichting = table.Column<string>(type: "character varying(4064)", unicode: false, maxLength: 4064, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ervaringen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Gebruikers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersoonId = table.Column<Guid>(type: "uuid", nullable: true),
                    ZorgverlenerId = table.Column<Guid>(type: "uuid", nullable: true),
                    MedewerkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    BeeindigdOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsOefenaccount = table.Column<bool>(type: "boolean", nullable: false),
                    Omschrijving = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Volgorde = table.Column<int>(type: "integer", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SecurityStamp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gebruikers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inzagesignalen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Dag = table.Column<DateOnly>(type: "date", nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uuid", nullable: true),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Mandaatgever = table.Column<Guid>(type: "uuid", nullable: false),
                    Aantal = table.Column<int>(type: "integer", nullable: false),
                    OpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AfgehandeldOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AfgehandeldDoor = table.Column<Guid>(type: "uuid", nullable: true),
                    Oordeel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inzagesignalen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kengetallen",
                columns: table => new
                {
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Van = table.Column<DateOnly>(type: "date", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "date", nullable: true),
                    Waarde = table.Column<long>(type: "bigint", nullable: false),
                    Bron = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kengetallen", x => new { x.Soort, x.Van });
                });

            migrationBuilder.CreateTable(
                name: "Ketenkoppen",
                columns: table => new
                {
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    Slot = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ketenkoppen", x => x.VerstrekkerId);
                });

            migrationBuilder.CreateTable(
                name: "Logketens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    VerwijderdTotEnMet = table.Column<long>(type: "bigint", nullable: false),
                    VerwijderdHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Logketens", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Logregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TijdUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Gebeurtenis = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Actie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Wijziging = table.Column<bool>(type: "boolean", nullable: false),
                    Resultaat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Dossierrol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    NamensId = table.Column<Guid>(type: "uuid", nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Objectsoort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ObjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    Veldengroep = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Reden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Noodknop = table.Column<bool>(type: "boolean", nullable: false),
                    Weg = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    SessieId = table.Column<Guid>(type: "uuid", nullable: true),
                    Toegangspunt = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Correlatie = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Versie = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Keten = table.Column<Guid>(type: "uuid", nullable: false),
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Logregels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Personen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Bsn = table.Column<string>(type: "character varying(80)", unicode: false, maxLength: 80, nullable: false),
                    Naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Geboren = table.Column<DateOnly>(type: "date", nullable: false),
                    Overleden = table.Column<DateOnly>(type: "date", nullable: true),
                    Iban = table.Column<string>(type: "character varying(112)", unicode: false, maxLength: 112, nullable: true),
                    IbanGeblokkeerd = table.Column<bool>(type: "boolean", nullable: false),
                    IbanInControle = table.Column<bool>(type: "boolean", nullable: false),
                    VorigeIban = table.Column<string>(type: "character varying(112)", unicode: false, maxLength: 112, nullable: true),
                    IbanGewijzigdOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IbanGewijzigdDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Rekeningzegel = table.Column<string>(type: "character varying(384)", unicode: false, maxLength: 384, nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false),
                    BsnZoek = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Personen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Registerinschrijvingen",
                columns: table => new
                {
                    Register = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sleutel = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Geboren = table.Column<DateOnly>(type: "date", nullable: true),
                    Overleden = table.Column<DateOnly>(type: "date", nullable: true),
                    Kvk = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    Zorgactiviteit = table.Column<bool>(type: "boolean", nullable: false),
                    Van = table.Column<DateOnly>(type: "date", nullable: true),
                    TotEnMet = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Registerinschrijvingen", x => new { x.Register, x.Sleutel });
                });

            migrationBuilder.CreateTable(
                name: "Reserveringen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FunctiebudgetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OorzaakId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: false),
                    Geboekt = table.Column<long>(type: "bigint", nullable: false),
                    Vrij = table.Column<long>(type: "bigint", nullable: false),
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
                    table.PrimaryKey("PK_Reserveringen", x => x.Id);
                    table.CheckConstraint("CK_Reserveringen_Bedrag", "\"Bedrag\" > 0");
                    table.CheckConstraint("CK_Reserveringen_Einde", "(\"Status\" = 'Open' AND \"Geboekt\" = 0 AND \"Vrij\" = 0) OR (\"Status\" <> 'Open' AND \"Geboekt\" >= 0 AND \"Vrij\" >= 0 AND \"Geboekt\" + \"Vrij\" = \"Bedrag\")");
                });

            migrationBuilder.CreateTable(
                name: "Sleutelbossen",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Xml = table.Column<string>(type: "character varying(32064)", unicode: false, maxLength: 32064, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sleutelbossen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Stortingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: false),
                    OntvangenOp = table.Column<DateOnly>(type: "date", nullable: false),
                    Bankkenmerk = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
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
                    table.PrimaryKey("PK_Stortingen", x => x.Id);
                    table.CheckConstraint("CK_Stortingen_Bedrag", "\"Bedrag\" > 0");
                });

            migrationBuilder.CreateTable(
                name: "Taakstanden",
                columns: table => new
                {
                    Naam = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LaatsteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    Eigenaar = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    GeldigTotUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Taakstanden", x => x.Naam);
                });

            migrationBuilder.CreateTable(
                name: "Verstrekkers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Telefoon = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Weergavenaam = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Accentkleur = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    Website = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Openingstijden = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Logobreedte = table.Column<int>(type: "integer", nullable: true),
                    Logohoogte = table.Column<int>(type: "integer", nullable: true),
                    Huisstijlversie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verstrekkers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Vragen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Onderwerp = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OnderwerpId = table.Column<Guid>(type: "uuid", nullable: true),
                    VragerPersoonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GesteldOp = table.Column<DateOnly>(type: "date", nullable: false),
                    UiterlijkOp = table.Column<DateOnly>(type: "date", nullable: false),
                    BeantwoordOp = table.Column<DateOnly>(type: "date", nullable: true),
                    GelezenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
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
                    table.PrimaryKey("PK_Vragen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Wisregels",
                columns: table => new
                {
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Uitkomst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sinds = table.Column<DateOnly>(type: "date", nullable: false),
                    Stukken = table.Column<int>(type: "integer", nullable: false),
                    Post = table.Column<int>(type: "integer", nullable: false),
                    Vertegenwoordigers = table.Column<int>(type: "integer", nullable: false),
                    Personen = table.Column<int>(type: "integer", nullable: false),
                    Zorgverleners = table.Column<int>(type: "integer", nullable: false),
                    Accounts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Wisregels", x => x.BudgethouderId);
                });

            migrationBuilder.CreateTable(
                name: "Wisronden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Dag = table.Column<DateOnly>(type: "date", nullable: false),
                    OpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Gewist = table.Column<int>(type: "integer", nullable: false),
                    Tegengehouden = table.Column<int>(type: "integer", nullable: false),
                    Betaalbestanden = table.Column<int>(type: "integer", nullable: false),
                    Bankregels = table.Column<int>(type: "integer", nullable: false),
                    Medewerkers = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Wisronden", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Zendingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sleutel = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BronId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bestandsnaam = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    InhoudHash = table.Column<string>(type: "character varying(320)", unicode: false, maxLength: 320, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Pogingen = table.Column<int>(type: "integer", nullable: false),
                    KlaargezetOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VolgendePogingUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VerzondenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LaatsteFout = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Zendingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Bankregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BankafschriftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Volgnummer = table.Column<int>(type: "integer", nullable: false),
                    Richting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: true),
                    Bedragtekst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Valutadag = table.Column<DateOnly>(type: "date", nullable: false),
                    Kenmerk = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    Bankkenmerk = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    Tegenpartij = table.Column<string>(type: "character varying(624)", unicode: false, maxLength: 624, nullable: true),
                    Omschrijving = table.Column<string>(type: "character varying(624)", unicode: false, maxLength: 624, nullable: true),
                    Bankcode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    BetaalopdrachtId = table.Column<Guid>(type: "uuid", nullable: true),
                    BetaalrunId = table.Column<Guid>(type: "uuid", nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: true),
                    VorderingId = table.Column<Guid>(type: "uuid", nullable: true),
                    Toelichting = table.Column<string>(type: "character varying(2064)", unicode: false, maxLength: 2064, nullable: true),
                    VerklaardDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    VerklaardOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bankregels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bankregels_Bankafschriften_BankafschriftId",
                        column: x => x.BankafschriftId,
                        principalTable: "Bankafschriften",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Betaalbestanddelen",
                columns: table => new
                {
                    BetaalrunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Volgnummer = table.Column<int>(type: "integer", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Betaalbestanddelen", x => new { x.BetaalrunId, x.Volgnummer });
                    table.ForeignKey(
                        name: "FK_Betaalbestanddelen_Betaalruns_BetaalrunId",
                        column: x => x.BetaalrunId,
                        principalTable: "Betaalruns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Kennisgevingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AanPersoonId = table.Column<Guid>(type: "uuid", nullable: true),
                    AanZorgverlenerId = table.Column<Guid>(type: "uuid", nullable: true),
                    AanVerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: true),
                    OnderwerpId = table.Column<Guid>(type: "uuid", nullable: false),
                    Op = table.Column<DateOnly>(type: "date", nullable: false),
                    OpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    GelezenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GearchiveerdOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Bezorging = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    BriefId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kennisgevingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Kennisgevingen_Brieven_BriefId",
                        column: x => x.BriefId,
                        principalTable: "Brieven",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Aanmeldsessies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sleutelhash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Weg = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Apparaat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BegonnenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VerlooptOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    GebruiktOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BevestigdOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BeeindigdOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aanmeldsessies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Aanmeldsessies_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Dossieropeningen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GebruikerId = table.Column<Guid>(type: "uuid", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kenmerk = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsNoodgeval = table.Column<bool>(type: "boolean", nullable: false),
                    GeopendOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TotUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BeoordeeldOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BeoordeeldDoor = table.Column<Guid>(type: "uuid", nullable: true),
                    Oordeel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dossieropeningen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dossieropeningen_Gebruikers_GebruikerId",
                        column: x => x.GebruikerId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GebruikerClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ClaimValue = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GebruikerClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GebruikerClaims_Gebruikers_UserId",
                        column: x => x.UserId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GebruikerLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GebruikerLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_GebruikerLogins_Gebruikers_UserId",
                        column: x => x.UserId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GebruikerPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data_PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Data_Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Data_CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Data_SignCount = table.Column<long>(type: "bigint", nullable: false),
                    Data_Transports = table.Column<string>(type: "text", nullable: true),
                    Data_IsUserVerified = table.Column<bool>(type: "boolean", nullable: false),
                    Data_IsBackupEligible = table.Column<bool>(type: "boolean", nullable: false),
                    Data_IsBackedUp = table.Column<bool>(type: "boolean", nullable: false),
                    Data_AttestationObject = table.Column<byte[]>(type: "bytea", nullable: false),
                    Data_ClientDataJson = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GebruikerPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_GebruikerPasskeys_Gebruikers_UserId",
                        column: x => x.UserId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GebruikerTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "character varying(1664)", unicode: false, maxLength: 1664, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GebruikerTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_GebruikerTokens_Gebruikers_UserId",
                        column: x => x.UserId,
                        principalTable: "Gebruikers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Budgethouders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersoonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bsn = table.Column<string>(type: "character varying(80)", unicode: false, maxLength: 80, nullable: false),
                    Naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Zoeknaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Geboren = table.Column<DateOnly>(type: "date", nullable: false),
                    BsnZoek = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Budgethouders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Budgethouders_Personen_PersoonId",
                        column: x => x.PersoonId,
                        principalTable: "Personen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Zorgverleners",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PersoonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Bsn = table.Column<string>(type: "character varying(80)", unicode: false, maxLength: 80, nullable: true),
                    Naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Agb = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    Kvk = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    Iban = table.Column<string>(type: "character varying(112)", unicode: false, maxLength: 112, nullable: true),
                    IbanStatus = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    VorigeIban = table.Column<string>(type: "character varying(112)", unicode: false, maxLength: 112, nullable: true),
                    IbanGewijzigdOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IbanGewijzigdDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Rekeningzegel = table.Column<string>(type: "character varying(384)", unicode: false, maxLength: 384, nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Zorgverleners", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Zorgverleners_Personen_PersoonId",
                        column: x => x.PersoonId,
                        principalTable: "Personen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Beleidsregels",
                columns: table => new
                {
                    Van = table.Column<DateOnly>(type: "date", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "date", nullable: true),
                    Maandloon = table.Column<bool>(type: "boolean", nullable: false),
                    Reiskosten = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Feestdagen = table.Column<bool>(type: "boolean", nullable: false),
                    EenmaligeUitkering = table.Column<bool>(type: "boolean", nullable: false),
                    Bijbetaling = table.Column<bool>(type: "boolean", nullable: false),
                    DeclaratietermijnWeken = table.Column<int>(type: "integer", nullable: false),
                    DeclaratietermijnHard = table.Column<bool>(type: "boolean", nullable: false),
                    HandmatigeToetsVanaf = table.Column<long>(type: "bigint", nullable: true),
                    VvbPromille = table.Column<int>(type: "integer", nullable: true),
                    VvbMinimum = table.Column<long>(type: "bigint", nullable: true),
                    VvbMaximum = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Beleidsregels", x => new { x.VerstrekkerId, x.Van });
                    table.ForeignKey(
                        name: "FK_Beleidsregels_Verstrekkers_VerstrekkerId",
                        column: x => x.VerstrekkerId,
                        principalTable: "Verstrekkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Mandaten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    GemandateerdeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Wetten = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Rechten = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Van = table.Column<DateOnly>(type: "date", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "date", nullable: false),
                    GegevenDoorId = table.Column<Guid>(type: "uuid", nullable: false),
                    GegevenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IngetrokkenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IngetrokkenDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mandaten", x => x.Id);
                    table.CheckConstraint("CK_Mandaten_Ander", "\"VerstrekkerId\" <> \"GemandateerdeId\"");
                    table.CheckConstraint("CK_Mandaten_Periode", "\"Van\" <= \"TotEnMet\"");
                    table.ForeignKey(
                        name: "FK_Mandaten_Verstrekkers_GemandateerdeId",
                        column: x => x.GemandateerdeId,
                        principalTable: "Verstrekkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mandaten_Verstrekkers_VerstrekkerId",
                        column: x => x.VerstrekkerId,
                        principalTable: "Verstrekkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MaximumTarieven",
                columns: table => new
                {
                    Zorgfunctie = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Eenheid = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Van = table.Column<DateOnly>(type: "date", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MaximumTarieven", x => new { x.VerstrekkerId, x.Zorgfunctie, x.Soort, x.Eenheid, x.Van });
                    table.ForeignKey(
                        name: "FK_MaximumTarieven_Verstrekkers_VerstrekkerId",
                        column: x => x.VerstrekkerId,
                        principalTable: "Verstrekkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Medewerkers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Wetten = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Medewerkers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Medewerkers_Verstrekkers_VerstrekkerId",
                        column: x => x.VerstrekkerId,
                        principalTable: "Verstrekkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Toekenningen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BudgetIdentificatie = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    BudgetIdentificatieOud = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: true),
                    VervangenDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Afgiftedatum = table.Column<DateOnly>(type: "date", nullable: true),
                    Dagtekening = table.Column<DateOnly>(type: "date", nullable: false),
                    OntvangenOp = table.Column<DateOnly>(type: "date", nullable: false),
                    EersteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    LaatsteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    IsIntrekking = table.Column<bool>(type: "boolean", nullable: false),
                    AfgeslotenOp = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("PK_Toekenningen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Toekenningen_Verstrekkers_VerstrekkerId",
                        column: x => x.VerstrekkerId,
                        principalTable: "Verstrekkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Verstrekkerlogos",
                columns: table => new
                {
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verstrekkerlogos", x => x.VerstrekkerId);
                    table.ForeignKey(
                        name: "FK_Verstrekkerlogos_Verstrekkers_VerstrekkerId",
                        column: x => x.VerstrekkerId,
                        principalTable: "Verstrekkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Vraagberichten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Nummer = table.Column<int>(type: "integer", nullable: false),
                    IsVrager = table.Column<bool>(type: "boolean", nullable: false),
                    Naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MedewerkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Tekst = table.Column<string>(type: "character varying(8064)", unicode: false, maxLength: 8064, nullable: false),
                    OpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VraagId = table.Column<Guid>(type: "uuid", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "Vertegenwoordigersvoorstellen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersoonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsBetaaldeZorgverlener = table.Column<bool>(type: "boolean", nullable: false),
                    VoorgesteldDoorId = table.Column<Guid>(type: "uuid", nullable: false),
                    VoorgesteldOp = table.Column<DateOnly>(type: "date", nullable: false),
                    Aanvaard = table.Column<bool>(type: "boolean", nullable: true),
                    BeslotenOp = table.Column<DateOnly>(type: "date", nullable: true),
                    BeslotenDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
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
                name: "Vertegenwoordigingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersoonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Beheer = table.Column<bool>(type: "boolean", nullable: false),
                    Van = table.Column<DateOnly>(type: "date", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "date", nullable: true),
                    Relatienummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vertegenwoordigingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vertegenwoordigingen_Budgethouders_BudgethouderId",
                        column: x => x.BudgethouderId,
                        principalTable: "Budgethouders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vertegenwoordigingen_Personen_PersoonId",
                        column: x => x.PersoonId,
                        principalTable: "Personen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Berichtkeuzes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersoonId = table.Column<Guid>(type: "uuid", nullable: true),
                    ZorgverlenerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Adres = table.Column<string>(type: "character varying(1072)", unicode: false, maxLength: 1072, nullable: true),
                    BevestigdOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NieuwAdres = table.Column<string>(type: "character varying(1072)", unicode: false, maxLength: 1072, nullable: true),
                    Bevestigingscode = table.Column<string>(type: "character varying(80)", unicode: false, maxLength: 80, nullable: true),
                    CodeVerlooptOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CodePogingen = table.Column<int>(type: "integer", nullable: false),
                    CodeGevraagdOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Codedag = table.Column<DateOnly>(type: "date", nullable: true),
                    CodesOpDag = table.Column<int>(type: "integer", nullable: false),
                    Wijze = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AdresfoutOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
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
                name: "Zorgovereenkomsten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Nummer = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false),
                    BudgethouderNaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ZorgverlenerNaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Familie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Onderneming = table.Column<bool>(type: "boolean", nullable: false),
                    Big = table.Column<bool>(type: "boolean", nullable: false),
                    Van = table.Column<DateOnly>(type: "date", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "date", nullable: true),
                    AangemaaktOp = table.Column<DateOnly>(type: "date", nullable: false),
                    VoorgelegdOp = table.Column<DateOnly>(type: "date", nullable: true),
                    InhoudHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ZorgverlenerGetekendOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BeheerderGetekendOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BeheerderGetekendDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    IngediendOp = table.Column<DateOnly>(type: "date", nullable: true),
                    BeoordelingUiterlijkOp = table.Column<DateOnly>(type: "date", nullable: true),
                    SvbBesluit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    SvbReden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    SvbToelichting = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    SvbBeslotenOp = table.Column<DateOnly>(type: "date", nullable: true),
                    SvbBeslotenDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    GoedgekeurdOp = table.Column<DateOnly>(type: "date", nullable: true),
                    TermijnenBijwerken = table.Column<bool>(type: "boolean", nullable: false),
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
                    table.PrimaryKey("PK_Zorgovereenkomsten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Zorgovereenkomsten_Zorgverleners_ZorgverlenerId",
                        column: x => x.ZorgverlenerId,
                        principalTable: "Zorgverleners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rechtbevestigingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MedewerkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Jaar = table.Column<int>(type: "integer", nullable: false),
                    Kwartaal = table.Column<int>(type: "integer", nullable: false),
                    Rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Wetten = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Oordeel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Door = table.Column<Guid>(type: "uuid", nullable: false),
                    OpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rechtbevestigingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rechtbevestigingen_Medewerkers_MedewerkerId",
                        column: x => x.MedewerkerId,
                        principalTable: "Medewerkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Taaktoewijzingen",
                columns: table => new
                {
                    Sleutel = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OnderwerpId = table.Column<Guid>(type: "uuid", nullable: false),
                    AanId = table.Column<Guid>(type: "uuid", nullable: false),
                    DoorId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Taaktoewijzingen", x => x.Sleutel);
                    table.ForeignKey(
                        name: "FK_Taaktoewijzingen_Medewerkers_AanId",
                        column: x => x.AanId,
                        principalTable: "Medewerkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Taaktoewijzingen_Medewerkers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Medewerkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Vervangingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    VoorId = table.Column<Guid>(type: "uuid", nullable: false),
                    DoorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Van = table.Column<DateOnly>(type: "date", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "date", nullable: false),
                    IngesteldDoorId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vervangingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vervangingen_Medewerkers_DoorId",
                        column: x => x.DoorId,
                        principalTable: "Medewerkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vervangingen_Medewerkers_IngesteldDoorId",
                        column: x => x.IngesteldDoorId,
                        principalTable: "Medewerkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vervangingen_Medewerkers_VoorId",
                        column: x => x.VoorId,
                        principalTable: "Medewerkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Functiebudgetten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ToekenningId = table.Column<Guid>(type: "uuid", nullable: false),
                    Zorgfunctie = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Van = table.Column<DateOnly>(type: "date", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "date", nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: false),
                    VerantwoordingsvrijBedrag = table.Column<long>(type: "bigint", nullable: false),
                    Naloopbegin = table.Column<DateOnly>(type: "date", nullable: false),
                    Declaratiestop = table.Column<bool>(type: "boolean", nullable: false),
                    Conflict = table.Column<long>(type: "bigint", nullable: false),
                    ConflictSinds = table.Column<DateOnly>(type: "date", nullable: true),
                    ConflictGemeld = table.Column<bool>(type: "boolean", nullable: false),
                    AfgeslotenOp = table.Column<DateOnly>(type: "date", nullable: true),
                    LaatstAfgeslotenJaar = table.Column<int>(type: "integer", nullable: true),
                    AlGemeld = table.Column<long>(type: "bigint", nullable: false),
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
                    table.PrimaryKey("PK_Functiebudgetten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Functiebudgetten_Toekenningen_ToekenningId",
                        column: x => x.ToekenningId,
                        principalTable: "Toekenningen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Vaststellingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ToekenningId = table.Column<Guid>(type: "uuid", nullable: false),
                    VerantwoordingsvrijBedrag = table.Column<long>(type: "bigint", nullable: false),
                    Zorg = table.Column<long>(type: "bigint", nullable: false),
                    TerugTeVorderen = table.Column<long>(type: "bigint", nullable: false),
                    VastgesteldOp = table.Column<DateOnly>(type: "date", nullable: false),
                    MedewerkerId = table.Column<Guid>(type: "uuid", nullable: false),
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
                    table.PrimaryKey("PK_Vaststellingen", x => x.Id);
                    table.CheckConstraint("CK_Vaststellingen_Bedrag", "\"VerantwoordingsvrijBedrag\" >= 0 AND \"Zorg\" >= 0 AND \"TerugTeVorderen\" >= 0");
                    table.ForeignKey(
                        name: "FK_Vaststellingen_Medewerkers_MedewerkerId",
                        column: x => x.MedewerkerId,
                        principalTable: "Medewerkers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Vaststellingen_Toekenningen_ToekenningId",
                        column: x => x.ToekenningId,
                        principalTable: "Toekenningen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Beoordelingen",
                columns: table => new
                {
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Wet = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ZorgovereenkomstId = table.Column<Guid>(type: "uuid", nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ZorgverlenerId = table.Column<Guid>(type: "uuid", nullable: true),
                    ZichtbaarVoorZorgverlener = table.Column<bool>(type: "boolean", nullable: false),
                    ZichtbaarVoorVerstrekker = table.Column<bool>(type: "boolean", nullable: false),
                    ZichtbaarVoorSvb = table.Column<bool>(type: "boolean", nullable: false),
                    Versie = table.Column<int>(type: "integer", nullable: false),
                    GevraagdOp = table.Column<DateOnly>(type: "date", nullable: false),
                    UiterlijkOp = table.Column<DateOnly>(type: "date", nullable: false),
                    Besluit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Reden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Toelichting = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    BeslotenOp = table.Column<DateOnly>(type: "date", nullable: true),
                    BeslotenDoorId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Beoordelingen", x => new { x.ZorgovereenkomstId, x.VerstrekkerId, x.Wet });
                    table.ForeignKey(
                        name: "FK_Beoordelingen_Zorgovereenkomsten_ZorgovereenkomstId",
                        column: x => x.ZorgovereenkomstId,
                        principalTable: "Zorgovereenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Declaraties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ZorgovereenkomstId = table.Column<Guid>(type: "uuid", nullable: true),
                    BudgethouderNaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ZorgverlenerNaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Maand = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Wachtreden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Invoerder = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IngevoerdOp = table.Column<DateOnly>(type: "date", nullable: false),
                    IngediendOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GoedgekeurdOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BetaaldOp = table.Column<DateOnly>(type: "date", nullable: true),
                    VerwachteBetaaldag = table.Column<DateOnly>(type: "date", nullable: true),
                    HerinnerdOp = table.Column<DateOnly>(type: "date", nullable: true),
                    Toelichting = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Factuurnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Factuurdatum = table.Column<DateOnly>(type: "date", nullable: true),
                    Factuurtarief = table.Column<long>(type: "bigint", nullable: true),
                    Factuurtotaal = table.Column<long>(type: "bigint", nullable: true),
                    OrigineelId = table.Column<Guid>(type: "uuid", nullable: true),
                    Totaal = table.Column<long>(type: "bigint", nullable: false),
                    GoedgekeurdTotaal = table.Column<long>(type: "bigint", nullable: false),
                    Tekort = table.Column<long>(type: "bigint", nullable: false),
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
                    table.PrimaryKey("PK_Declaraties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Declaraties_Declaraties_OrigineelId",
                        column: x => x.OrigineelId,
                        principalTable: "Declaraties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Declaraties_Zorgovereenkomsten_ZorgovereenkomstId",
                        column: x => x.ZorgovereenkomstId,
                        principalTable: "Zorgovereenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Overeenkomstregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ZorgovereenkomstId = table.Column<Guid>(type: "uuid", nullable: false),
                    Naam = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Zorgfunctie = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    Werkzaamheden = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Omschrijving = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Beloning = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Eenheid = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Tarief = table.Column<long>(type: "bigint", nullable: false),
                    Tariefsoort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MinutenPerWeek = table.Column<int>(type: "integer", nullable: true),
                    DagenPerWeek = table.Column<int>(type: "integer", nullable: true),
                    Bijbetaling = table.Column<bool>(type: "boolean", nullable: false),
                    Reiskostensoort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ReisMetersEnkel = table.Column<int>(type: "integer", nullable: true),
                    ReisDagenPerWeek = table.Column<int>(type: "integer", nullable: true),
                    Doorgestreept = table.Column<bool>(type: "boolean", nullable: false),
                    Volgorde = table.Column<int>(type: "integer", nullable: false),
                    EerderTarief = table.Column<long>(type: "bigint", nullable: true),
                    EerdereOmschrijving = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    EerdereMinutenPerWeek = table.Column<int>(type: "integer", nullable: true),
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
                    table.PrimaryKey("PK_Overeenkomstregels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Overeenkomstregels_Zorgovereenkomsten_ZorgovereenkomstId",
                        column: x => x.ZorgovereenkomstId,
                        principalTable: "Zorgovereenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Overeenkomstwijzigingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ZorgovereenkomstId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ingangsdatum = table.Column<DateOnly>(type: "date", nullable: false),
                    VoorgesteldOp = table.Column<DateOnly>(type: "date", nullable: false),
                    IsMinder = table.Column<bool>(type: "boolean", nullable: false),
                    Verlengt = table.Column<bool>(type: "boolean", nullable: false),
                    OudeEinddatum = table.Column<DateOnly>(type: "date", nullable: true),
                    NieuweEinddatum = table.Column<DateOnly>(type: "date", nullable: true),
                    InhoudHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ZorgverlenerGetekendOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BeheerderGetekendOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BeheerderGetekendDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    BeoordelingUiterlijkOp = table.Column<DateOnly>(type: "date", nullable: true),
                    SvbBesluit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    SvbReden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    SvbToelichting = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    SvbBeslotenOp = table.Column<DateOnly>(type: "date", nullable: true),
                    SvbBeslotenDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    GoedgekeurdOp = table.Column<DateOnly>(type: "date", nullable: true),
                    HerberekendOp = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("PK_Overeenkomstwijzigingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Overeenkomstwijzigingen_Zorgovereenkomsten_Zorgovereenkomst~",
                        column: x => x.ZorgovereenkomstId,
                        principalTable: "Zorgovereenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Ziekmeldingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ZorgovereenkomstId = table.Column<Guid>(type: "uuid", nullable: false),
                    EersteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    GemeldOp = table.Column<DateOnly>(type: "date", nullable: false),
                    EersteWerkdag = table.Column<DateOnly>(type: "date", nullable: true),
                    HerstelGemeldOp = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("PK_Ziekmeldingen", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Ziekmeldingen_Zorgovereenkomsten_ZorgovereenkomstId",
                        column: x => x.ZorgovereenkomstId,
                        principalTable: "Zorgovereenkomsten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rekeningen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    HouderId = table.Column<Guid>(type: "uuid", nullable: false),
                    FunctiebudgetId = table.Column<Guid>(type: "uuid", nullable: true),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Saldo = table.Column<long>(type: "bigint", nullable: false),
                    LaatsteRegel = table.Column<int>(type: "integer", nullable: false),
                    Geblokkeerd = table.Column<bool>(type: "boolean", nullable: false),
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
                    table.PrimaryKey("PK_Rekeningen", x => x.Id);
                    table.CheckConstraint("CK_Rekeningen_Houder", "(\"Soort\" IN ('Toegekend','Tekort','Vrij','Gereserveerd','Besteed','Ziekengeld') AND \"FunctiebudgetId\" IS NOT NULL) OR (\"Soort\" NOT IN ('Toegekend','Tekort','Vrij','Gereserveerd','Besteed','Ziekengeld') AND \"FunctiebudgetId\" IS NULL)");
                    table.CheckConstraint("CK_Rekeningen_Saldo", "(\"Soort\" IN ('Toegekend','Tekort','BankOnderweg','Bank','StortingVrij','StortingBeloofd') AND \"Saldo\" <= 0) OR (\"Soort\" IN ('Vrij','Gereserveerd','Besteed','Ziekengeld','Bekostiging','BankOntvangen','Vordering') AND \"Saldo\" >= 0)");
                    table.ForeignKey(
                        name: "FK_Rekeningen_Functiebudgetten_FunctiebudgetId",
                        column: x => x.FunctiebudgetId,
                        principalTable: "Functiebudgetten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "Betaalopdrachten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BetaalrunId = table.Column<Guid>(type: "uuid", nullable: true),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, defaultValue: "Declaratie"),
                    DeclaratieId = table.Column<Guid>(type: "uuid", nullable: true),
                    TermijnId = table.Column<Guid>(type: "uuid", nullable: true),
                    ZorgovereenkomstId = table.Column<Guid>(type: "uuid", nullable: true),
                    EndToEndId = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: false),
                    Storting = table.Column<long>(type: "bigint", nullable: false),
                    Verrekend = table.Column<long>(type: "bigint", nullable: false),
                    Ontvanger = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Iban = table.Column<string>(type: "character varying(112)", unicode: false, maxLength: 112, nullable: false),
                    Omschrijving = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Bankcode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    Dag = table.Column<DateOnly>(type: "date", nullable: false),
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
                    table.PrimaryKey("PK_Betaalopdrachten", x => x.Id);
                    table.CheckConstraint("CK_Betaalopdrachten_Bedrag", "\"Bedrag\" > 0 AND \"Verrekend\" >= 0 AND \"Storting\" >= 0");
                    table.CheckConstraint("CK_Betaalopdrachten_Oorzaak", "(\"DeclaratieId\" IS NULL AND \"TermijnId\" IS NOT NULL) OR (\"DeclaratieId\" IS NOT NULL AND \"TermijnId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_Betaalopdrachten_Betaalruns_BetaalrunId",
                        column: x => x.BetaalrunId,
                        principalTable: "Betaalruns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Betaalopdrachten_Declaraties_DeclaratieId",
                        column: x => x.DeclaratieId,
                        principalTable: "Declaraties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeclaratieBevindingen",
                columns: table => new
                {
                    Volgnummer = table.Column<int>(type: "integer", nullable: false),
                    DeclaratieId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Zwaarte = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Tekst = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclaratieBevindingen", x => new { x.DeclaratieId, x.Volgnummer });
                    table.ForeignKey(
                        name: "FK_DeclaratieBevindingen_Declaraties_DeclaratieId",
                        column: x => x.DeclaratieId,
                        principalTable: "Declaraties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Stortingsbeloften",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DeclaratieId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: false),
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
                    table.PrimaryKey("PK_Stortingsbeloften", x => x.Id);
                    table.CheckConstraint("CK_Stortingsbeloften_Bedrag", "\"Bedrag\" > 0");
                    table.ForeignKey(
                        name: "FK_Stortingsbeloften_Declaraties_DeclaratieId",
                        column: x => x.DeclaratieId,
                        principalTable: "Declaraties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Declaratieregels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DeclaratieId = table.Column<Guid>(type: "uuid", nullable: false),
                    OvereenkomstregelId = table.Column<Guid>(type: "uuid", nullable: true),
                    Dag = table.Column<DateOnly>(type: "date", nullable: true),
                    Week = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    Van = table.Column<DateOnly>(type: "date", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "date", nullable: false),
                    Minuten = table.Column<int>(type: "integer", nullable: true),
                    Aantal = table.Column<int>(type: "integer", nullable: true),
                    Eenheid = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Tarief = table.Column<long>(type: "bigint", nullable: false),
                    ReisMeters = table.Column<int>(type: "integer", nullable: true),
                    Reistarief = table.Column<long>(type: "bigint", nullable: true),
                    Budgettarief = table.Column<long>(type: "bigint", nullable: true),
                    Bedrag = table.Column<long>(type: "bigint", nullable: false),
                    Gevraagd = table.Column<long>(type: "bigint", nullable: false),
                    Bijbetaling = table.Column<long>(type: "bigint", nullable: false),
                    Goedgekeurd = table.Column<long>(type: "bigint", nullable: false),
                    Eigen = table.Column<long>(type: "bigint", nullable: false),
                    Afkeurcode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    FunctiebudgetId = table.Column<Guid>(type: "uuid", nullable: true),
                    Volgorde = table.Column<int>(type: "integer", nullable: false),
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
                    table.PrimaryKey("PK_Declaratieregels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Declaratieregels_Declaraties_DeclaratieId",
                        column: x => x.DeclaratieId,
                        principalTable: "Declaraties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Declaratieregels_Functiebudgetten_FunctiebudgetId",
                        column: x => x.FunctiebudgetId,
                        principalTable: "Functiebudgetten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Declaratieregels_Overeenkomstregels_OvereenkomstregelId",
                        column: x => x.OvereenkomstregelId,
                        principalTable: "Overeenkomstregels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Maandloontermijnen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ZorgovereenkomstId = table.Column<Guid>(type: "uuid", nullable: false),
                    OvereenkomstregelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Maand = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    FunctiebudgetId = table.Column<Guid>(type: "uuid", nullable: true),
                    EersteDag = table.Column<DateOnly>(type: "date", nullable: false),
                    Loon = table.Column<long>(type: "bigint", nullable: false),
                    Reiskosten = table.Column<long>(type: "bigint", nullable: false),
                    Ziekengeld = table.Column<long>(type: "bigint", nullable: false),
                    VoldaanUitBudget = table.Column<long>(type: "bigint", nullable: false),
                    VoldaanZiekengeld = table.Column<long>(type: "bigint", nullable: false),
                    Betaaldag = table.Column<DateOnly>(type: "date", nullable: false),
                    BetaaldOp = table.Column<DateOnly>(type: "date", nullable: true),
                    GemeldOp = table.Column<DateOnly>(type: "date", nullable: true),
                    Afwijkend = table.Column<bool>(type: "boolean", nullable: false),
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
                name: "Regelversies",
                columns: table => new
                {
                    TotEnMet = table.Column<DateOnly>(type: "date", nullable: false),
                    OvereenkomstregelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Werkzaamheden = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Omschrijving = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Tarief = table.Column<long>(type: "bigint", nullable: false),
                    MinutenPerWeek = table.Column<int>(type: "integer", nullable: true),
                    DagenPerWeek = table.Column<int>(type: "integer", nullable: true),
                    Bijbetaling = table.Column<bool>(type: "boolean", nullable: false),
                    Reiskostensoort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ReisMetersEnkel = table.Column<int>(type: "integer", nullable: true),
                    ReisDagenPerWeek = table.Column<int>(type: "integer", nullable: true)
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
                name: "Wijzigingsbeoordelingen",
                columns: table => new
                {
                    VerstrekkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Wet = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OvereenkomstwijzigingId = table.Column<Guid>(type: "uuid", nullable: false),
                    BudgethouderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ZorgverlenerId = table.Column<Guid>(type: "uuid", nullable: true),
                    ZichtbaarVoorZorgverlener = table.Column<bool>(type: "boolean", nullable: false),
                    ZichtbaarVoorVerstrekker = table.Column<bool>(type: "boolean", nullable: false),
                    ZichtbaarVoorSvb = table.Column<bool>(type: "boolean", nullable: false),
                    Versie = table.Column<int>(type: "integer", nullable: false),
                    GevraagdOp = table.Column<DateOnly>(type: "date", nullable: false),
                    UiterlijkOp = table.Column<DateOnly>(type: "date", nullable: false),
                    Besluit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Reden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Toelichting = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    BeslotenOp = table.Column<DateOnly>(type: "date", nullable: true),
                    BeslotenDoorId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Wijzigingsbeoordelingen", x => new { x.OvereenkomstwijzigingId, x.VerstrekkerId, x.Wet });
                    table.ForeignKey(
                        name: "FK_Wijzigingsbeoordelingen_Overeenkomstwijzigingen_Overeenkoms~",
                        column: x => x.OvereenkomstwijzigingId,
                        principalTable: "Overeenkomstwijzigingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Wijzigingsregels",
                columns: table => new
                {
                    OvereenkomstwijzigingId = table.Column<Guid>(type: "uuid", nullable: false),
                    OvereenkomstregelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Werkzaamheden = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Omschrijving = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Tarief = table.Column<long>(type: "bigint", nullable: false),
                    MinutenPerWeek = table.Column<int>(type: "integer", nullable: true),
                    DagenPerWeek = table.Column<int>(type: "integer", nullable: true),
                    Bijbetaling = table.Column<bool>(type: "boolean", nullable: false),
                    Reiskostensoort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ReisMetersEnkel = table.Column<int>(type: "integer", nullable: true),
                    ReisDagenPerWeek = table.Column<int>(type: "integer", nullable: true),
                    Afgewezen = table.Column<bool>(type: "boolean", nullable: false),
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
                    table.PrimaryKey("PK_Wijzigingsregels", x => new { x.OvereenkomstwijzigingId, x.OvereenkomstregelId });
                    table.ForeignKey(
                        name: "FK_Wijzigingsregels_Overeenkomstregels_OvereenkomstregelId",
                        column: x => x.OvereenkomstregelId,
                        principalTable: "Overeenkomstregels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Wijzigingsregels_Overeenkomstwijzigingen_Overeenkomstwijzig~",
                        column: x => x.OvereenkomstwijzigingId,
                        principalTable: "Overeenkomstwijzigingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Boekhoudfouten",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Invariant = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Uitleg = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RekeningId = table.Column<Guid>(type: "uuid", nullable: true),
                    GevondenOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpgelostOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OpgelostDoorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Oplossing = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Boekhoudfouten", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Boekhoudfouten_Rekeningen_RekeningId",
                        column: x => x.RekeningId,
                        principalTable: "Rekeningen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Boekingsregels",
                columns: table => new
                {
                    RekeningId = table.Column<Guid>(type: "uuid", nullable: false),
                    Nummer = table.Column<int>(type: "integer", nullable: false),
                    BoekingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Centen = table.Column<long>(type: "bigint", nullable: false),
                    SaldoVoor = table.Column<long>(type: "bigint", nullable: false),
                    SaldoNa = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Boekingsregels", x => new { x.RekeningId, x.Nummer });
                    table.CheckConstraint("CK_Boekingsregels_Saldo", "\"SaldoNa\" = \"SaldoVoor\" + \"Centen\"");
                    table.ForeignKey(
                        name: "FK_Boekingsregels_Budgetboekingen_BoekingId",
                        column: x => x.BoekingId,
                        principalTable: "Budgetboekingen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Boekingsregels_Rekeningen_RekeningId",
                        column: x => x.RekeningId,
                        principalTable: "Rekeningen",
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

            migrationBuilder.CreateTable(
                name: "Betaaldelen",
                columns: table => new
                {
                    BetaalopdrachtId = table.Column<Guid>(type: "uuid", nullable: false),
                    FunctiebudgetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Gereserveerd = table.Column<long>(type: "bigint", nullable: false),
                    Verrekend = table.Column<long>(type: "bigint", nullable: false),
                    VerrekendEigen = table.Column<long>(type: "bigint", nullable: false),
                    Ziekengeld = table.Column<long>(type: "bigint", nullable: false),
                    Bestedingsdag = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("PK_Betaaldelen", x => new { x.BetaalopdrachtId, x.FunctiebudgetId });
                    table.CheckConstraint("CK_Betaaldelen_Bedrag", "\"Verrekend\" >= 0 AND \"VerrekendEigen\" >= 0 AND \"Gereserveerd\" >= \"Verrekend\" + \"VerrekendEigen\" AND \"Ziekengeld\" >= 0");
                    table.ForeignKey(
                        name: "FK_Betaaldelen_Betaalopdrachten_BetaalopdrachtId",
                        column: x => x.BetaalopdrachtId,
                        principalTable: "Betaalopdrachten",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tegoeden",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ZorgovereenkomstId = table.Column<Guid>(type: "uuid", nullable: false),
                    CorrectieId = table.Column<Guid>(type: "uuid", nullable: true),
                    MaandloontermijnId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsEigenGeld = table.Column<bool>(type: "boolean", nullable: false),
                    Bedrag = table.Column<long>(type: "bigint", nullable: false),
                    Open = table.Column<long>(type: "bigint", nullable: false),
                    OntstaanOpUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    table.PrimaryKey("PK_Tegoeden", x => x.Id);
                    table.CheckConstraint("CK_Tegoeden_Open", "\"Open\" >= 0 AND \"Open\" <= \"Bedrag\"");
                    table.ForeignKey(
                        name: "FK_Tegoeden_Maandloontermijnen_MaandloontermijnId",
                        column: x => x.MaandloontermijnId,
                        principalTable: "Maandloontermijnen",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "Ketenkoppen",
                columns: new[] { "VerstrekkerId", "Hash", "Slot", "Volgnummer" },
                values: new object[] { new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff"), "0000000000000000000000000000000000000000000000000000000000000000", 0L, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_Aanmeldsessies_GebruikerId_Id",
                table: "Aanmeldsessies",
                columns: new[] { "GebruikerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Aanmeldsessies_Sleutelhash",
                table: "Aanmeldsessies",
                column: "Sleutelhash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bankafschriften_Hash",
                table: "Bankafschriften",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_Bankafschriften_Iban_Soort_Kenmerk",
                table: "Bankafschriften",
                columns: new[] { "Iban", "Soort", "Kenmerk" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bankregels_BankafschriftId_Volgnummer",
                table: "Bankregels",
                columns: new[] { "BankafschriftId", "Volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bankregels_BetaalopdrachtId",
                table: "Bankregels",
                column: "BetaalopdrachtId");

            migrationBuilder.CreateIndex(
                name: "IX_Bankregels_BetaalrunId",
                table: "Bankregels",
                column: "BetaalrunId");

            migrationBuilder.CreateIndex(
                name: "IX_Bankregels_Status_Id",
                table: "Bankregels",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Bankregels_VorderingId",
                table: "Bankregels",
                column: "VorderingId");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingen_BudgethouderId",
                table: "Beoordelingen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Beoordelingen_VerstrekkerId_Besluit_UiterlijkOp",
                table: "Beoordelingen",
                columns: new[] { "VerstrekkerId", "Besluit", "UiterlijkOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Berichten_VerstrekkerId_Id",
                table: "Berichten",
                columns: new[] { "VerstrekkerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Berichten_VerstrekkerId_Soort_Identificatie",
                table: "Berichten",
                columns: new[] { "VerstrekkerId", "Soort", "Identificatie" });

            migrationBuilder.CreateIndex(
                name: "IX_Berichtkeuzes_CodeGevraagdOpUtc",
                table: "Berichtkeuzes",
                column: "CodeGevraagdOpUtc",
                filter: "\"CodeGevraagdOpUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Berichtkeuzes_PersoonId",
                table: "Berichtkeuzes",
                column: "PersoonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Berichtkeuzes_ZorgverlenerId",
                table: "Berichtkeuzes",
                column: "ZorgverlenerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Betaaldelen_BudgethouderId",
                table: "Betaaldelen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Betaaldelen_FunctiebudgetId",
                table: "Betaaldelen",
                column: "FunctiebudgetId");

            migrationBuilder.CreateIndex(
                name: "IX_Betaalopdrachten_BetaalrunId",
                table: "Betaalopdrachten",
                column: "BetaalrunId");

            migrationBuilder.CreateIndex(
                name: "IX_Betaalopdrachten_BudgethouderId",
                table: "Betaalopdrachten",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Betaalopdrachten_DeclaratieId",
                table: "Betaalopdrachten",
                column: "DeclaratieId");

            migrationBuilder.CreateIndex(
                name: "IX_Betaalopdrachten_EndToEndId",
                table: "Betaalopdrachten",
                column: "EndToEndId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Betaalopdrachten_TermijnId",
                table: "Betaalopdrachten",
                column: "TermijnId");

            migrationBuilder.CreateIndex(
                name: "IX_Betaalopdrachten_ZorgverlenerId_Id",
                table: "Betaalopdrachten",
                columns: new[] { "ZorgverlenerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Betaalruns_Dag",
                table: "Betaalruns",
                column: "Dag");

            migrationBuilder.CreateIndex(
                name: "IX_Betaalruns_MsgId",
                table: "Betaalruns",
                column: "MsgId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Betaalruns_Status_Id",
                table: "Betaalruns",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Bewaarplichten_BudgethouderId_VerstrekkerId",
                table: "Bewaarplichten",
                columns: new[] { "BudgethouderId", "VerstrekkerId" },
                unique: true,
                filter: "\"OpgehevenOpUtc\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Boekhoudfouten_OpgelostOpUtc_Id",
                table: "Boekhoudfouten",
                columns: new[] { "OpgelostOpUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Boekhoudfouten_RekeningId",
                table: "Boekhoudfouten",
                column: "RekeningId");

            migrationBuilder.CreateIndex(
                name: "IX_Boekingsregels_BoekingId",
                table: "Boekingsregels",
                column: "BoekingId");

            migrationBuilder.CreateIndex(
                name: "IX_Brieven_VerzondenOpUtc_Id",
                table: "Brieven",
                columns: new[] { "VerzondenOpUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Budgetboekingen_CorrigeertId",
                table: "Budgetboekingen",
                column: "CorrigeertId");

            migrationBuilder.CreateIndex(
                name: "IX_Budgetboekingen_OorzaakId",
                table: "Budgetboekingen",
                column: "OorzaakId");

            migrationBuilder.CreateIndex(
                name: "IX_Budgetboekingen_Sleutel",
                table: "Budgetboekingen",
                column: "Sleutel",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Budgetboekingen_VerstrekkerId_Volgnummer",
                table: "Budgetboekingen",
                columns: new[] { "VerstrekkerId", "Volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Budgethouders_BsnZoek",
                table: "Budgethouders",
                column: "BsnZoek",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Budgethouders_PersoonId",
                table: "Budgethouders",
                column: "PersoonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Budgethouders_Zoeknaam_Id",
                table: "Budgethouders",
                columns: new[] { "Zoeknaam", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Declaratieregels_BudgethouderId",
                table: "Declaratieregels",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Declaratieregels_DeclaratieId_VerstrekkerId",
                table: "Declaratieregels",
                columns: new[] { "DeclaratieId", "VerstrekkerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Declaratieregels_FunctiebudgetId",
                table: "Declaratieregels",
                column: "FunctiebudgetId");

            migrationBuilder.CreateIndex(
                name: "IX_Declaratieregels_OvereenkomstregelId",
                table: "Declaratieregels",
                column: "OvereenkomstregelId");

            migrationBuilder.CreateIndex(
                name: "IX_Declaraties_BudgethouderId",
                table: "Declaraties",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Declaraties_BudgethouderId_Id",
                table: "Declaraties",
                columns: new[] { "BudgethouderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Declaraties_OrigineelId",
                table: "Declaraties",
                column: "OrigineelId");

            migrationBuilder.CreateIndex(
                name: "IX_Declaraties_Status_IngediendOpUtc",
                table: "Declaraties",
                columns: new[] { "Status", "IngediendOpUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Declaraties_ZorgovereenkomstId",
                table: "Declaraties",
                column: "ZorgovereenkomstId");

            migrationBuilder.CreateIndex(
                name: "IX_Declaraties_ZorgverlenerId_Id",
                table: "Declaraties",
                columns: new[] { "ZorgverlenerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossieropeningen_BudgethouderId",
                table: "Dossieropeningen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Dossieropeningen_GebruikerId_TotUtc",
                table: "Dossieropeningen",
                columns: new[] { "GebruikerId", "TotUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossieropeningen_IsNoodgeval_BeoordeeldOpUtc_Id",
                table: "Dossieropeningen",
                columns: new[] { "IsNoodgeval", "BeoordeeldOpUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Ervaringen_GebruikerId_Op",
                table: "Ervaringen",
                columns: new[] { "GebruikerId", "Op" },
                unique: true,
                filter: "\"GebruikerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Ervaringen_Op",
                table: "Ervaringen",
                column: "Op");

            migrationBuilder.CreateIndex(
                name: "IX_Functiebudgetten_AfgeslotenOp_Naloopbegin",
                table: "Functiebudgetten",
                columns: new[] { "AfgeslotenOp", "Naloopbegin" });

            migrationBuilder.CreateIndex(
                name: "IX_Functiebudgetten_BudgethouderId",
                table: "Functiebudgetten",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Functiebudgetten_ToekenningId",
                table: "Functiebudgetten",
                column: "ToekenningId");

            migrationBuilder.CreateIndex(
                name: "IX_GebruikerClaims_UserId",
                table: "GebruikerClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_GebruikerLogins_UserId",
                table: "GebruikerLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_GebruikerPasskeys_UserId",
                table: "GebruikerPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Gebruikers_NormalizedUserName",
                table: "Gebruikers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Gebruikers_PersoonId",
                table: "Gebruikers",
                column: "PersoonId");

            migrationBuilder.CreateIndex(
                name: "IX_Inzagesignalen_AfgehandeldOpUtc_Id",
                table: "Inzagesignalen",
                columns: new[] { "AfgehandeldOpUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Inzagesignalen_GebruikerId_Dag_Soort_Mandaatgever",
                table: "Inzagesignalen",
                columns: new[] { "GebruikerId", "Dag", "Soort", "Mandaatgever" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Kennisgevingen_AanPersoonId_BudgethouderId_Id",
                table: "Kennisgevingen",
                columns: new[] { "AanPersoonId", "BudgethouderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Kennisgevingen_AanVerstrekkerId_Id",
                table: "Kennisgevingen",
                columns: new[] { "AanVerstrekkerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Kennisgevingen_AanVerstrekkerId_Soort",
                table: "Kennisgevingen",
                columns: new[] { "AanVerstrekkerId", "Soort" },
                filter: "\"GelezenOpUtc\" IS NULL AND \"GearchiveerdOpUtc\" IS NULL AND \"AanVerstrekkerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Kennisgevingen_AanZorgverlenerId_Id",
                table: "Kennisgevingen",
                columns: new[] { "AanZorgverlenerId", "Id" });

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
                name: "IX_Logregels_BudgethouderId_Id",
                table: "Logregels",
                columns: new[] { "BudgethouderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Logregels_GebruikerId_TijdUtc",
                table: "Logregels",
                columns: new[] { "GebruikerId", "TijdUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Logregels_Keten_Volgnummer",
                table: "Logregels",
                columns: new[] { "Keten", "Volgnummer" },
                unique: true);

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
                name: "IX_Mandaten_GemandateerdeId_TotEnMet",
                table: "Mandaten",
                columns: new[] { "GemandateerdeId", "TotEnMet" });

            migrationBuilder.CreateIndex(
                name: "IX_Mandaten_VerstrekkerId_GemandateerdeId_Van_Wetten",
                table: "Mandaten",
                columns: new[] { "VerstrekkerId", "GemandateerdeId", "Van", "Wetten" },
                unique: true,
                filter: "\"IngetrokkenOpUtc\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Medewerkers_VerstrekkerId",
                table: "Medewerkers",
                column: "VerstrekkerId");

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomstregels_BudgethouderId",
                table: "Overeenkomstregels",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomstregels_ZorgovereenkomstId_VerstrekkerId",
                table: "Overeenkomstregels",
                columns: new[] { "ZorgovereenkomstId", "VerstrekkerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomstregels_ZorgverlenerId_VerstrekkerId",
                table: "Overeenkomstregels",
                columns: new[] { "ZorgverlenerId", "VerstrekkerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomstwijzigingen_BudgethouderId",
                table: "Overeenkomstwijzigingen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Overeenkomstwijzigingen_ZorgovereenkomstId_Status",
                table: "Overeenkomstwijzigingen",
                columns: new[] { "ZorgovereenkomstId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Personen_BsnZoek",
                table: "Personen",
                column: "BsnZoek",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rechtbevestigingen_MedewerkerId_Jaar_Kwartaal",
                table: "Rechtbevestigingen",
                columns: new[] { "MedewerkerId", "Jaar", "Kwartaal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rechtbevestigingen_VerstrekkerId_Jaar_Kwartaal",
                table: "Rechtbevestigingen",
                columns: new[] { "VerstrekkerId", "Jaar", "Kwartaal" });

            migrationBuilder.CreateIndex(
                name: "IX_Rekeningen_BudgethouderId",
                table: "Rekeningen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Rekeningen_FunctiebudgetId",
                table: "Rekeningen",
                column: "FunctiebudgetId");

            migrationBuilder.CreateIndex(
                name: "IX_Rekeningen_HouderId_Soort",
                table: "Rekeningen",
                columns: new[] { "HouderId", "Soort" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reserveringen_BudgethouderId",
                table: "Reserveringen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Reserveringen_FunctiebudgetId_Status",
                table: "Reserveringen",
                columns: new[] { "FunctiebudgetId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Reserveringen_OorzaakId_Status",
                table: "Reserveringen",
                columns: new[] { "OorzaakId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Stortingen_Bankkenmerk",
                table: "Stortingen",
                column: "Bankkenmerk",
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_Taaktoewijzingen_AanId_OpUtc",
                table: "Taaktoewijzingen",
                columns: new[] { "AanId", "OpUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Taaktoewijzingen_DoorId",
                table: "Taaktoewijzingen",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Tegoeden_BudgethouderId",
                table: "Tegoeden",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Tegoeden_MaandloontermijnId",
                table: "Tegoeden",
                column: "MaandloontermijnId");

            migrationBuilder.CreateIndex(
                name: "IX_Tegoeden_ZorgovereenkomstId",
                table: "Tegoeden",
                column: "ZorgovereenkomstId");

            migrationBuilder.CreateIndex(
                name: "IX_Toekenningen_BudgethouderId",
                table: "Toekenningen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Toekenningen_VerstrekkerId_BudgethouderId_BudgetIdentificat~",
                table: "Toekenningen",
                columns: new[] { "VerstrekkerId", "BudgethouderId", "BudgetIdentificatie" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Vaststellingen_BudgethouderId",
                table: "Vaststellingen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Vaststellingen_MedewerkerId",
                table: "Vaststellingen",
                column: "MedewerkerId");

            migrationBuilder.CreateIndex(
                name: "IX_Vaststellingen_ToekenningId",
                table: "Vaststellingen",
                column: "ToekenningId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Verstrekkers_Code",
                table: "Verstrekkers",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Vertegenwoordigersvoorstellen_BudgethouderId",
                table: "Vertegenwoordigersvoorstellen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Vertegenwoordigersvoorstellen_PersoonId",
                table: "Vertegenwoordigersvoorstellen",
                column: "PersoonId");

            migrationBuilder.CreateIndex(
                name: "IX_Vertegenwoordigersvoorstellen_Wacht",
                table: "Vertegenwoordigersvoorstellen",
                column: "BudgethouderId",
                unique: true,
                filter: "\"Aanvaard\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Vertegenwoordigingen_BudgethouderId",
                table: "Vertegenwoordigingen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Vertegenwoordigingen_PersoonId",
                table: "Vertegenwoordigingen",
                column: "PersoonId");

            migrationBuilder.CreateIndex(
                name: "IX_Vervangingen_DoorId_TotEnMet",
                table: "Vervangingen",
                columns: new[] { "DoorId", "TotEnMet" });

            migrationBuilder.CreateIndex(
                name: "IX_Vervangingen_IngesteldDoorId",
                table: "Vervangingen",
                column: "IngesteldDoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Vervangingen_VoorId",
                table: "Vervangingen",
                column: "VoorId");

            migrationBuilder.CreateIndex(
                name: "IX_Vorderingen_BudgethouderId",
                table: "Vorderingen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Vorderingen_DebiteurZorgverlenerId",
                table: "Vorderingen",
                column: "DebiteurZorgverlenerId");

            migrationBuilder.CreateIndex(
                name: "IX_Vorderingen_FunctiebudgetId",
                table: "Vorderingen",
                column: "FunctiebudgetId");

            migrationBuilder.CreateIndex(
                name: "IX_Vorderingen_ZorgovereenkomstId",
                table: "Vorderingen",
                column: "ZorgovereenkomstId");

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
                name: "IX_Wisregels_Uitkomst_Sinds",
                table: "Wisregels",
                columns: new[] { "Uitkomst", "Sinds" });

            migrationBuilder.CreateIndex(
                name: "IX_Zendingen_Sleutel",
                table: "Zendingen",
                column: "Sleutel",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Zendingen_Status_VolgendePogingUtc",
                table: "Zendingen",
                columns: new[] { "Status", "VolgendePogingUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Ziekmeldingen_BudgethouderId",
                table: "Ziekmeldingen",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Ziekmeldingen_ZorgovereenkomstId_EersteDag",
                table: "Ziekmeldingen",
                columns: new[] { "ZorgovereenkomstId", "EersteDag" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Zorgovereenkomsten_BudgethouderId",
                table: "Zorgovereenkomsten",
                column: "BudgethouderId");

            migrationBuilder.CreateIndex(
                name: "IX_Zorgovereenkomsten_Nummer",
                table: "Zorgovereenkomsten",
                column: "Nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Zorgovereenkomsten_Status_BeoordelingUiterlijkOp",
                table: "Zorgovereenkomsten",
                columns: new[] { "Status", "BeoordelingUiterlijkOp" });

            migrationBuilder.CreateIndex(
                name: "IX_Zorgovereenkomsten_ZorgverlenerId_Id",
                table: "Zorgovereenkomsten",
                columns: new[] { "ZorgverlenerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Zorgverleners_Agb",
                table: "Zorgverleners",
                column: "Agb",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Zorgverleners_Kvk",
                table: "Zorgverleners",
                column: "Kvk");

            migrationBuilder.CreateIndex(
                name: "IX_Zorgverleners_PersoonId",
                table: "Zorgverleners",
                column: "PersoonId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Aanmeldsessies");

            migrationBuilder.DropTable(
                name: "Bankregels");

            migrationBuilder.DropTable(
                name: "Beleidsregels");

            migrationBuilder.DropTable(
                name: "Beoordelingen");

            migrationBuilder.DropTable(
                name: "Berichten");

            migrationBuilder.DropTable(
                name: "Berichtkeuzes");

            migrationBuilder.DropTable(
                name: "Betaalbestanddelen");

            migrationBuilder.DropTable(
                name: "Betaaldelen");

            migrationBuilder.DropTable(
                name: "Bewaarplichten");

            migrationBuilder.DropTable(
                name: "Boekhoudfouten");

            migrationBuilder.DropTable(
                name: "Boekingsregels");

            migrationBuilder.DropTable(
                name: "DeclaratieBevindingen");

            migrationBuilder.DropTable(
                name: "Declaratieregels");

            migrationBuilder.DropTable(
                name: "Dossieropeningen");

            migrationBuilder.DropTable(
                name: "Ervaringen");

            migrationBuilder.DropTable(
                name: "GebruikerClaims");

            migrationBuilder.DropTable(
                name: "GebruikerLogins");

            migrationBuilder.DropTable(
                name: "GebruikerPasskeys");

            migrationBuilder.DropTable(
                name: "GebruikerTokens");

            migrationBuilder.DropTable(
                name: "Inzagesignalen");

            migrationBuilder.DropTable(
                name: "Kengetallen");

            migrationBuilder.DropTable(
                name: "Kennisgevingen");

            migrationBuilder.DropTable(
                name: "Ketenkoppen");

            migrationBuilder.DropTable(
                name: "Logketens");

            migrationBuilder.DropTable(
                name: "Logregels");

            migrationBuilder.DropTable(
                name: "Mandaten");

            migrationBuilder.DropTable(
                name: "MaximumTarieven");

            migrationBuilder.DropTable(
                name: "Rechtbevestigingen");

            migrationBuilder.DropTable(
                name: "Regelversies");

            migrationBuilder.DropTable(
                name: "Registerinschrijvingen");

            migrationBuilder.DropTable(
                name: "Reserveringen");

            migrationBuilder.DropTable(
                name: "Sleutelbossen");

            migrationBuilder.DropTable(
                name: "Stortingen");

            migrationBuilder.DropTable(
                name: "Stortingsbeloften");

            migrationBuilder.DropTable(
                name: "Taakstanden");

            migrationBuilder.DropTable(
                name: "Taaktoewijzingen");

            migrationBuilder.DropTable(
                name: "Tegoeden");

            migrationBuilder.DropTable(
                name: "Vaststellingen");

            migrationBuilder.DropTable(
                name: "Verstrekkerlogos");

            migrationBuilder.DropTable(
                name: "Vertegenwoordigersvoorstellen");

            migrationBuilder.DropTable(
                name: "Vertegenwoordigingen");

            migrationBuilder.DropTable(
                name: "Vervangingen");

            migrationBuilder.DropTable(
                name: "Vorderingstermijnen");

            migrationBuilder.DropTable(
                name: "Vraagberichten");

            migrationBuilder.DropTable(
                name: "Wijzigingsbeoordelingen");

            migrationBuilder.DropTable(
                name: "Wijzigingsregels");

            migrationBuilder.DropTable(
                name: "Wisregels");

            migrationBuilder.DropTable(
                name: "Wisronden");

            migrationBuilder.DropTable(
                name: "Zendingen");

            migrationBuilder.DropTable(
                name: "Ziekmeldingen");

            migrationBuilder.DropTable(
                name: "Bankafschriften");

            migrationBuilder.DropTable(
                name: "Betaalopdrachten");

            migrationBuilder.DropTable(
                name: "Budgetboekingen");

            migrationBuilder.DropTable(
                name: "Rekeningen");

            migrationBuilder.DropTable(
                name: "Gebruikers");

            migrationBuilder.DropTable(
                name: "Brieven");

            migrationBuilder.DropTable(
                name: "Maandloontermijnen");

            migrationBuilder.DropTable(
                name: "Budgethouders");

            migrationBuilder.DropTable(
                name: "Medewerkers");

            migrationBuilder.DropTable(
                name: "Vorderingen");

            migrationBuilder.DropTable(
                name: "Vragen");

            migrationBuilder.DropTable(
                name: "Overeenkomstwijzigingen");

            migrationBuilder.DropTable(
                name: "Betaalruns");

            migrationBuilder.DropTable(
                name: "Declaraties");

            migrationBuilder.DropTable(
                name: "Overeenkomstregels");

            migrationBuilder.DropTable(
                name: "Functiebudgetten");

            migrationBuilder.DropTable(
                name: "Zorgovereenkomsten");

            migrationBuilder.DropTable(
                name: "Toekenningen");

            migrationBuilder.DropTable(
                name: "Zorgverleners");

            migrationBuilder.DropTable(
                name: "Verstrekkers");

            migrationBuilder.DropTable(
                name: "Personen");
        }
    }
}
