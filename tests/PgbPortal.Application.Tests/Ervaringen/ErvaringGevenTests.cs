using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Ervaringen;

namespace PgbPortal.Application.Tests.Ervaringen;

public sealed class ErvaringGevenTests : Ervaringproef
{
    [Fact]
    public async Task Een_cijfer_telt_voor_de_groep_van_wie_het_geeft()
    {
        Op(2, 4);
        await InAprilAsync();
        await GeefAsync("anna", 8, "Ik zag meteen wat ik moest doen.");
        await GeefAsync("kees", 7);
        await GeefAsync("westland.cons", 6);
        await GeefAsync("svb.fin1", null);

        await using var db = Db();
        Assert.Equal(
            [
                (Ervaringsgroep.Budgethouder, (int?)8, "Ik zag meteen wat ik moest doen."), (Ervaringsgroep.Zorgverlener, 7, null),
                (Ervaringsgroep.Verstrekker, 6, null), (Ervaringsgroep.Svb, null, null),
            ],
            (await db.Ervaringen.ToListAsync()).OrderBy(e => e.Groep).Select(e => (e.Groep, e.Cijfer, e.Toelichting)));
    }

    [Fact]
    public async Task Een_tweede_keer_in_een_maand_en_een_cijfer_dat_niet_bestaat_worden_geweigerd()
    {
        Op(2, 4);
        Assert.Equal("ERV-01", await GeweigerdMetAsync(() => GeefAsync("anna", 11)));
        await GeefAsync("anna", 8);

        Assert.Equal("ERV-03", await GeweigerdMetAsync(() => GeefAsync("anna", 9)));
        Assert.Equal("ERV-03", await GeweigerdMetAsync(() => GeefAsync("anna", null)));
    }

    [Fact]
    public async Task Wat_iemand_schrijft_staat_versleuteld_in_de_database()
    {
        Op(2, 4);
        await GeefAsync("anna", 8, "Mijn zoon hielp mij.");

        await using var db = Db();
        await db.Database.OpenConnectionAsync();
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = "SELECT \"Toelichting\" FROM \"Ervaringen\"";
        Assert.DoesNotContain("zoon", (string)(await opdracht.ExecuteScalarAsync())!);
        Assert.Equal("Mijn zoon hielp mij.", (await db.Ervaringen.SingleAsync()).Toelichting);
    }
}
