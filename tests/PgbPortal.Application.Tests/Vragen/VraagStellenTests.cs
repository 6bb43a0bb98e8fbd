using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Start;
using PgbPortal.Application.Vragen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Vragen;

public sealed class VraagStellenTests : Vraagproef
{
    [Fact]
    public async Task Beiden_zien_op_de_startpagina_wie_aan_de_beurt_is_en_tot_wanneer()
    {
        await InAprilAsync();
        var id = await StelAsync();

        var taak = Assert.Single((await StartAsync("westland.cons")).Taken, t => t.Soort == Taaksoort.VraagBeantwoorden);
        Assert.Equal((id.Waarde, "Anna de Wit", new DateOnly(2026, 4, 13)), (taak.OnderwerpId!.Value, taak.Wie, taak.Uiterlijk));
        Assert.DoesNotContain((await StartAsync("svb.kcc")).Taken, t => t.Soort == Taaksoort.VraagBeantwoorden);
    }

    [Fact]
    public async Task Dubbel_versturen_is_een_vraag_en_de_tekst_staat_niet_leesbaar_in_de_database()
    {
        await InAprilAsync();
        var id = VraagId.Nieuw();
        await StelAsync(id: id);
        await StelAsync(id: id);

        await using var db = Db();
        var vraag = await db.Vragen.SingleAsync();
        Assert.Equal("Klopt het tarief?", Assert.Single(vraag.Berichten).Tekst);
        await using var kaal = Database.EigenaarDb();
        await kaal.Database.OpenConnectionAsync();
        await using var opdracht = kaal.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = "SELECT \"Tekst\" FROM \"Vraagberichten\"";
        Assert.DoesNotContain("tarief", Assert.IsType<string>(await opdracht.ExecuteScalarAsync()));
    }

    [Fact]
    public async Task Wie_meekijkt_vraagt_niets_en_aan_een_vreemde_gemeente_vraagt_niemand_iets()
    {
        var overeenkomst = await InAprilAsync();
        await using var db = Db();
        var dossier = await db.Budgethouders.Where(b => b.Naam == "Anna de Wit").Select(b => b.Id).SingleAsync();
        await Wereld.AlsAsync<MeekijkerToevoegen, MeekijkerToevoegen.Input, VertegenwoordigingId>("anna", new(dossier, Bsn.Parse("999990032")));
        var delft = await db.Verstrekkers.Where(v => v.Code == "0503").Select(v => v.Id).SingleAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => StelAsync("joost", over: overeenkomst));
        Assert.Equal("VRAAG-03", await GeweigerdMetAsync(() => Wereld.AlsAsync<VraagStellen, VraagStellen.Input, VraagId>(
            "anna", new(VraagId.Nieuw(), Vraagonderwerp.Algemeen, null, delft, Wet.Wmo, "Hallo?"))));
    }

    private Task<StartBekijken.Resultaat> StartAsync(string wie) => Wereld.AlsAsync<StartBekijken, StartBekijken.Input, StartBekijken.Resultaat>(wie, new());
}
