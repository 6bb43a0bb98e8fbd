using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Kladden;

namespace PgbPortal.Application.Tests.Kladden;

public sealed class KladBewarenTests : Kladproef
{
    [Fact]
    public async Task Wat_iemand_bewaart_staat_er_later_weer_ook_als_het_niet_klopt()
    {
        Op(2, 4);

        Assert.Equal(new(2026, 6, 1), await BewaarAsync("anna", "drie uur en <b>een</b> beetje"));

        Op(9, 4);
        var stand = await LeesAsync("anna");
        Assert.Equal(("drie uur en <b>een</b> beetje", new DateOnly(2026, 4, 2), new DateOnly(2026, 6, 1)), (Waarde(stand), stand!.BewaardOp, stand.TotEnMet));
    }

    [Fact]
    public async Task Wie_nog_eens_bewaart_vervangt_wat_er_stond_en_de_dagen_tellen_opnieuw()
    {
        Op(2, 4);
        await BewaarAsync("anna", "3");
        Op(20, 4);
        await BewaarAsync("anna", "4");

        var stand = await LeesAsync("anna");
        Assert.Equal(("4", new DateOnly(2026, 4, 20)), (Waarde(stand), stand!.BewaardOp));
        await using var db = Db();
        Assert.Equal(1, await db.Kladden.CountAsync());
    }

    [Fact]
    public async Task Twee_keer_tegelijk_bewaren_geeft_een_formulier()
    {
        Op(2, 4);
        await Task.WhenAll(BewaarAsync("anna", "3"), BewaarAsync("anna", "4"));

        Assert.Contains(Waarde(await LeesAsync("anna")), new[] { "3", "4" });
        await using var db = Db();
        Assert.Equal(1, await db.Kladden.CountAsync());
    }

    [Fact]
    public async Task Wat_bewaard_is_staat_versleuteld_in_de_database()
    {
        Op(2, 4);
        await BewaarAsync("anna", "geheim");

        await using var db = Db();
        await db.Database.OpenConnectionAsync();
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = "SELECT \"Velden\" FROM \"Kladden\"";
        Assert.DoesNotContain("geheim", (string)(await opdracht.ExecuteScalarAsync())!);
    }

    [Fact]
    public async Task Te_veel_tekst_wordt_geweigerd_en_wat_er_stond_blijft()
    {
        Op(2, 4);
        await BewaarAsync("anna", "3");

        Assert.Equal("KLAD-01", await GeweigerdMetAsync(() => BewaarAsync("anna", new('x', Klad.LangsteVelden))));
        Assert.Equal("3", Waarde(await LeesAsync("anna")));
    }
}
