using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class KennisgevingLezenTests : Wereldproef
{
    [Fact]
    public async Task Wie_een_bericht_opent_heeft_het_gelezen_en_dat_blijft_zo()
    {
        var id = await BerichtAsync();

        var eerst = await LeesAsync("anna", id);
        var gelezenOp = await GelezenOpAsync(id);
        Wereld.Klok.Zet(new(2026, 5, 1));
        await LeesAsync("anna", id);

        Assert.Equal((Kennisgevingsoort.BudgetToegekend, "Anna de Wit", false), (eerst.Soort, eerst.Over, eerst.IsGearchiveerd));
        Assert.NotNull(gelezenOp);
        Assert.Equal(gelezenOp, await GelezenOpAsync(id));
    }

    [Theory]
    [InlineData("dina")]
    [InlineData("kees")]
    [InlineData("westland.toets")]
    public async Task Het_bericht_van_een_ander_bestaat_niet_en_blijft_ongelezen(string wie)
    {
        var id = await BerichtAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => LeesAsync(wie, id));

        Assert.Null(await GelezenOpAsync(id));
    }

    [Theory]
    [InlineData("betaling", KennisgevingLezen.Doel.Vast)]
    [InlineData("declaratie", KennisgevingLezen.Doel.Declaratie)]
    [InlineData("onbekend", KennisgevingLezen.Doel.Geen)]
    public async Task Een_mislukte_betaling_leidt_naar_wat_er_voor_deze_lezer_is(string naam, KennisgevingLezen.Doel verwacht)
    {
        var (_, maart) = await MaartBetaaldAsync();
        await using var db = Db();
        var betaling = await db.Betaalopdrachten.SingleAsync();
        var anna = await db.Personen.Where(p => p.Naam == "Anna de Wit").Select(p => p.Id).SingleAsync();
        var onderwerp = naam switch { "betaling" => betaling.Id.Waarde, "declaratie" => maart.Waarde, _ => Guid.CreateVersion7() };
        var bericht = Kennisgeving.AanPersoon(
            Kennisgevingsoort.BetalingMislukt, anna, betaling.BudgethouderId, onderwerp, new(2026, 4, 3), new(2026, 4, 3, 8, 0, 0, DateTimeKind.Utc));
        db.Add(bericht);
        await db.SaveChangesAsync();

        var detail = await LeesAsync("anna", bericht.Id);

        Assert.Equal((verwacht, onderwerp), (detail.Doel, detail.OnderwerpId));
    }

    private async Task<KennisgevingId> BerichtAsync()
    {
        await InAprilAsync();
        await using var db = Db();
        return await db.Kennisgevingen.Where(k => k.Soort == Kennisgevingsoort.BudgetToegekend).Select(k => k.Id).SingleAsync();
    }

    private async Task<DateTime?> GelezenOpAsync(KennisgevingId id)
    {
        await using var db = Db();
        return await db.Kennisgevingen.Where(k => k.Id == id).Select(k => k.GelezenOpUtc).SingleAsync();
    }

    private Task<KennisgevingLezen.Detail> LeesAsync(string wie, KennisgevingId id) =>
        Wereld.AlsAsync<KennisgevingLezen, KennisgevingLezen.Input, KennisgevingLezen.Detail>(wie, new(id));
}
