using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstOpstellenTests : Overeenkomstproef
{
    [Fact]
    public async Task Wie_alleen_de_zorgverlener_noemt_krijgt_een_passend_concept()
    {
        var id = ZorgovereenkomstId.Nieuw();

        await OpstellenAsync("anna", await InputAsync(id) with { Soort = null, Van = null });

        var concept = await BekijkConceptAsync(id);
        Assert.Equal("Kees Begeleiding", concept.Zorgverlener);
        Assert.Equal(Overeenkomstsoort.Opdracht, concept.Soort);
        Assert.Equal(new DateOnly(2026, 3, 1), concept.Van);
        Assert.Equal(ZorgovereenkomstStatus.Concept, concept.Status);
    }

    [Fact]
    public async Task Een_concept_mag_nog_fouten_hebben()
    {
        var stand = await OpstellenAsync(
            "anna", await InputAsync(ZorgovereenkomstId.Nieuw()) with { Regels = [await RegelAsync("westland", "zorg", tarief: 9000)] });

        Assert.Contains(stand.Bevindingen, b => b.Code == "ZO-014");
    }

    [Fact]
    public async Task Twee_keer_versturen_geeft_een_concept()
    {
        var input = await InputAsync(ZorgovereenkomstId.Nieuw());

        await OpstellenAsync("anna", input);
        await OpstellenAsync("anna", input);

        await using var db = Db();
        Assert.Equal(1, await db.Zorgovereenkomsten.CountAsync());
    }

    [Fact]
    public async Task Een_nummer_van_een_ander_bestaat_niet()
    {
        var id = ZorgovereenkomstId.Nieuw();
        var input = await InputAsync(id);
        await OpstellenAsync("anna", input);
        var dina = await Wereld.ToekenningAsync("dina", "delft", "D-1");

        await Assert.ThrowsAsync<NietGevondenException>(() => OpstellenAsync("dina", input with { Budgethouder = dina.Budgethouder }));
    }

    [Theory]
    [InlineData("87654321", null, "ZO-008")]
    [InlineData(null, "123456782", "ZO-007")]
    [InlineData(null, null, "ZO-007")]
    public async Task Een_zorgverlener_die_geen_register_kent_wordt_geweigerd(string? agb, string? bsn, string code)
    {
        var input = await InputAsync(ZorgovereenkomstId.Nieuw()) with
        {
            Agb = agb is null ? null : Agb.Parse(agb),
            Bsn = bsn is null ? null : Bsn.Parse(bsn),
        };

        Assert.Equal(code, await GeweigerdMetAsync(() => OpstellenAsync("anna", input)));
    }

    [Theory]
    [InlineData("westland.cons")]
    [InlineData("kees")]
    [InlineData("svb.recht")]
    public async Task Alleen_een_budgethouder_of_vertegenwoordiger_begint_een_overeenkomst(string account)
    {
        var input = await InputAsync(ZorgovereenkomstId.Nieuw());

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => OpstellenAsync(account, input));
    }

    [Fact]
    public async Task Het_dossier_van_een_ander_bestaat_niet()
    {
        var input = await InputAsync(ZorgovereenkomstId.Nieuw());

        await Assert.ThrowsAsync<NietGevondenException>(() => OpstellenAsync("dina", input));
    }

    private async Task<ZorgovereenkomstOpstellen.Input> InputAsync(ZorgovereenkomstId id) => new(
        id, await DossierAsync(), Agb.Parse("12345678"), null, Overeenkomstsoort.Opdracht, new(null, Onderneming: true, Big: false),
        new(2026, 3, 1), null, []);

    private Task<Conceptstand> OpstellenAsync(string door, ZorgovereenkomstOpstellen.Input input) =>
        Wereld.AlsAsync<ZorgovereenkomstOpstellen, ZorgovereenkomstOpstellen.Input, Conceptstand>(door, input);
}
