using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>The second layer: even who reads everything, for a rule, writes only what is his.</summary>
public sealed class ToegangInterceptorTests(Toegangswereld wereld) : IClassFixture<Toegangswereld>
{
    public static TheoryData<string> Dossierstukken => ToegangFilterTests.Dossierstukken;

    [Theory]
    [MemberData(nameof(Dossierstukken))]
    public async Task Een_stuk_van_een_ander_wordt_niet_bewaard(string soort)
    {
        foreach (var vreemde in new[] { "anna", "kees", "westland.toets", "westland.jeugd", "joost", "geen" })
        {
            var breed = (await wereld.ToegangAsync(vreemde)).Verbreed("proef");
            foreach (var handeling in new[] { EntityState.Modified, EntityState.Deleted })
            {
                await using var db = wereld.Db(breed);
                var stuk = (await ToegangFilterTests.Rijen(db, Type.GetType(soort)!).ToListAsync()).First(s => s.BudgethouderId == wereld.Dina);
                var sleutel = ToegangFilterTests.Sleutel(db, stuk);
                db.Entry(stuk).State = handeling;

                await Assert.ThrowsAsync<ToegangGeweigerdException>(() => db.SaveChangesAsync());

                Assert.Equal(stuk.Versie, await VersieAsync(soort, sleutel));
            }
        }
    }

    [Fact]
    public async Task Een_zorgverlener_bewaart_niets_van_een_budget()
    {
        await using var db = wereld.Db((await wereld.ToegangAsync("kees")).Verbreed("proef"));
        var rekening = await db.Rekeningen.FirstAsync(r => r.BudgethouderId == wereld.Anna);
        db.Entry(rekening).State = EntityState.Modified;

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Een_gemeente_voegt_niets_toe_namens_een_andere()
    {
        await using var db = wereld.Db((await wereld.ToegangAsync("delft.cons")).Verbreed("proef"));
        var westland = await db.Verstrekkers.SingleAsync(v => v.Naam == "Westland");
        var anna = await db.Budgethouders.SingleAsync(b => b.Id == wereld.Anna);
        db.Add(new ToekenningBuilder { Verstrekker = westland, Budgethouder = anna, BudgetIdentificatie = "W-99" }.Build());

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Wie_zelf_eigenaar_is_bewaart_en_de_versie_gaat_een_omhoog()
    {
        await using var db = wereld.Db(await wereld.ToegangAsync("westland.wmo"));
        var toekenning = await db.Toekenningen.SingleAsync(t => t.BudgethouderId == wereld.Anna);
        var versie = toekenning.Versie;
        db.Entry(toekenning).State = EntityState.Modified;

        await db.SaveChangesAsync();

        Assert.Equal(versie + 1, toekenning.Versie);
    }

    private async Task<int> VersieAsync(string soort, string sleutel)
    {
        await using var db = wereld.Database.Db();
        var rijen = await ToegangFilterTests.Rijen(db, Type.GetType(soort)!).ToListAsync();
        return rijen.Single(r => ToegangFilterTests.Sleutel(db, r) == sleutel).Versie;
    }
}
