using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PgbPortal.Application.Persistence;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
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
            migrationBuilder.Sql(
                "CREATE FUNCTION alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$ " +
                "BEGIN RAISE EXCEPTION '% is alleen toevoegen', TG_TABLE_NAME; END $$");
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.Sql(
                    $"CREATE TRIGGER \"TR_{tabel}_AlleenToevoegen\" BEFORE UPDATE OR DELETE OR TRUNCATE ON \"{tabel}\" " +
                    "FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()");
            }

            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Logregels_AlleenToevoegen\" BEFORE UPDATE OR TRUNCATE ON \"Logregels\" " +
                "FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()");
            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Logregels_Bewaartermijn\" BEFORE DELETE ON \"Logregels\" FOR EACH ROW " +
                "WHEN (OLD.\"TijdUtc\" > now() - interval '5 years') EXECUTE FUNCTION alleen_toevoegen()");
            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Betaalbestanddelen_AlleenToevoegen\" BEFORE UPDATE OR TRUNCATE ON \"Betaalbestanddelen\" " +
                "FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()");
            migrationBuilder.Sql(
                "CREATE FUNCTION betaalbestand_bewaren() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " +
                "IF NOT EXISTS (SELECT 1 FROM \"Betaalruns\" WHERE \"Id\" = OLD.\"BetaalrunId\" AND \"Dag\" <= current_date - interval '7 years') THEN " +
                "RAISE EXCEPTION '% is alleen toevoegen', TG_TABLE_NAME; END IF; RETURN OLD; END $$");
            migrationBuilder.Sql(
                "CREATE TRIGGER \"TR_Betaalbestanddelen_Bewaartermijn\" BEFORE DELETE ON \"Betaalbestanddelen\" " +
                "FOR EACH ROW EXECUTE FUNCTION betaalbestand_bewaren()");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER \"TR_Betaalbestanddelen_Bewaartermijn\" ON \"Betaalbestanddelen\"");
            migrationBuilder.Sql("DROP TRIGGER \"TR_Betaalbestanddelen_AlleenToevoegen\" ON \"Betaalbestanddelen\"");
            migrationBuilder.Sql("DROP FUNCTION betaalbestand_bewaren()");
            migrationBuilder.Sql("DROP TRIGGER \"TR_Logregels_Bewaartermijn\" ON \"Logregels\"");
            migrationBuilder.Sql("DROP TRIGGER \"TR_Logregels_AlleenToevoegen\" ON \"Logregels\"");
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.Sql($"DROP TRIGGER \"TR_{tabel}_AlleenToevoegen\" ON \"{tabel}\"");
            }

            migrationBuilder.Sql("DROP FUNCTION alleen_toevoegen()");
        }
    }
}
