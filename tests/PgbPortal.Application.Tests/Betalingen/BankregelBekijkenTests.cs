using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BankregelBekijkenTests : Bankproef
{
    [Fact]
    public async Task Het_kenmerk_in_de_omschrijving_wijst_de_budgethouder_aan()
    {
        var stand = await Wereld.DeclareerAsync("anna", await InAprilAsync(centen: 50_000), Maart, Twaalfuurkwartier);
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(stand.Id, Tekortkeuze.Storten));

        var kandidaat = Assert.Single((await BekijkAsync(await RegelAsync($"eigen geld {Declaratiekenmerk.Van(stand.Id).ToLowerInvariant()} of VOR-00000000"))).Kandidaten);

        Assert.Equal(("Anna de Wit", Bedrag.Euro(235), null), (kandidaat.Naam, kandidaat.Wacht, kandidaat.Vordering));
        Assert.Equal(kandidaat, Assert.Single((await BekijkAsync(await RegelAsync($"klant {kandidaat.Kenmerk}", "MELDING-2"))).Kandidaten));
    }

    [Theory]
    [InlineData("wit")]
    [InlineData("999990019")]
    public async Task Zoeken_kan_op_naam_en_bsn(string zoek)
    {
        await InAprilAsync();
        var regel = await RegelAsync("geld");

        Assert.Empty((await BekijkAsync(regel)).Kandidaten);
        Assert.Equal("Anna de Wit", Assert.Single((await BekijkAsync(regel, zoek)).Kandidaten).Naam);
        Assert.Empty((await BekijkAsync(regel, "niemand")).Kandidaten);
    }

    [Fact]
    public async Task Bij_een_regel_die_niet_binnenkwam_hoort_niemand()
    {
        await InAprilAsync();
        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [new("12.50", IsBij: false) { Omschrijving = "Kosten" }]));
        await using var db = Db();
        var overzicht = await BekijkAsync((await db.Bankregels.SingleAsync()).Id, "wit");

        Assert.False(overzicht.IsTeBoeken);
        Assert.Empty(overzicht.Kandidaten);
    }

    [Fact]
    public async Task Een_ander_ziet_geen_regel_en_een_onbekende_bestaat_niet()
    {
        var regel = await RegelAsync("geld");

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(regel, door: "svb.decl"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(BankregelId.Nieuw()));
    }

    private async Task<BankregelId> RegelAsync(string omschrijving, string melding = "MELDING-1")
    {
        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [new("10.00", IsBij: true) { Omschrijving = omschrijving }], melding));
        await using var db = Db();
        return (await db.Bankregels.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync())[^1];
    }

    private Task<BankregelBekijken.Overzicht> BekijkAsync(BankregelId id, string? zoek = null, string door = "svb.fin1") =>
        Wereld.AlsAsync<BankregelBekijken, BankregelBekijken.Input, BankregelBekijken.Overzicht>(door, new(id, zoek));
}
