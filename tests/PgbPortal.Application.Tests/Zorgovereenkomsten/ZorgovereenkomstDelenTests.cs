using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstDelenTests : Overeenkomstproef
{
    [Fact]
    public async Task Na_delen_ziet_de_zorgverlener_de_overeenkomst_en_krijgt_bericht()
    {
        var id = await ConceptAsync();

        await DeelAsync(id);

        Assert.Equal(ZorgovereenkomstStatus.Gedeeld, (await BekijkAsync(id, "kees")).Status);
        Assert.Equal(1, await BerichtenAsync(id));
    }

    [Fact]
    public async Task Nog_een_keer_delen_verandert_niets_en_geeft_geen_tweede_bericht()
    {
        var id = await GedeeldAsync();

        Assert.Equal(ZorgovereenkomstStatus.Gedeeld, (await DeelAsync(id)).Status);

        Assert.Equal(1, await BerichtenAsync(id));
    }

    [Fact]
    public async Task Wat_na_het_delen_wijzigt_krijgt_de_zorgverlener_als_bericht()
    {
        var id = await GedeeldAsync();

        await PasAanAsync("anna", new(id, Van: Proefwereld.Looptijd.Van.AddDays(7)));
        await PasAanAsync("anna", new(id, Van: Proefwereld.Looptijd.Van.AddDays(7)));

        Assert.Equal(2, await BerichtenAsync(id));
    }

    [Fact]
    public async Task Een_te_hoog_tarief_kan_niet_worden_gedeeld()
    {
        var id = await ConceptAsync(tarief: 7000);

        Assert.Equal("ZO-014", await GeweigerdMetAsync(() => DeelAsync(id)));
        Assert.Equal(ZorgovereenkomstStatus.Concept, (await BekijkAsync(id)).Status);
    }

    [Fact]
    public async Task Zonder_afspraken_over_zorg_valt_er_niets_te_delen()
    {
        var id = await ConceptAsync();
        await PasAanAsync("anna", new(id, Regels: []));

        Assert.Equal("ZO-024", await GeweigerdMetAsync(() => DeelAsync(id)));
    }

    [Fact]
    public async Task Wie_geen_beheerder_is_deelt_niet()
    {
        var id = await GedeeldAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => DeelAsync(id, "kees"));
        await Assert.ThrowsAsync<NietGevondenException>(() => DeelAsync(id, "dina"));
    }

    private async Task<int> BerichtenAsync(ZorgovereenkomstId id)
    {
        await using var db = Db();
        return await db.Kennisgevingen.CountAsync(k => k.Soort == Kennisgevingsoort.OvereenkomstGedeeld && k.OnderwerpId == id.Waarde);
    }
}
