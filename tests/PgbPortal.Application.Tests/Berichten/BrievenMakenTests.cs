using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BrievenMakenTests : Mailproef
{
    [Fact]
    public async Task Wat_niemand_las_staat_in_een_brief_en_elk_bericht_in_hoogstens_een()
    {
        var brief = await BriefAsync();
        await BerichtAsync();
        await RondeAsync();

        Assert.Equal(0, await BrievenAsync());
        Wereld.Klok.Verder(TimeSpan.FromDays(1));
        Assert.Equal(1, await BrievenAsync());

        await using var db = Db();
        var brieven = await db.Brieven.Where(b => b.AanPersoonId != null).OrderBy(b => b.Id).Select(b => b.Id).ToListAsync();
        Assert.Equal((2, brief), (brieven.Count, brieven[0]));
        Assert.Equal(1, await db.Kennisgevingen.CountAsync(k => k.BriefId == brieven[1]));
        Assert.False(await db.Kennisgevingen.AnyAsync(k => k.Bezorging == Bezorging.Brief));
    }

    [Fact]
    public async Task Wie_het_intussen_las_of_een_adres_gaf_krijgt_geen_brief()
    {
        await InAprilAsync();
        await LeesAlAsync();
        var gelezen = await BerichtAsync();
        var ongelezen = await BerichtAsync();
        await RondeAsync();
        await LeesAsync(gelezen);
        await MetAdresAsync();

        await BrievenAsync();
        await RondeAsync();

        await using var db = Db();
        Assert.False(await db.Brieven.AnyAsync(b => b.AanPersoonId != null));
        Assert.Null(await db.Kennisgevingen.Where(k => k.Id == ongelezen).Select(k => k.Bezorging).SingleAsync());
        Assert.Single(Wereld.Mail.Gekregen);
    }

    [Fact]
    public async Task Wie_overleden_is_krijgt_geen_brief()
    {
        await InAprilAsync();
        await BerichtAsync();
        await RondeAsync();
        await using var db = Db();
        (await db.Personen.SingleAsync(p => p.Naam == "Anna de Wit")).MeldOverleden(Wereld.Klok.Vandaag());
        await db.SaveChangesAsync();

        await BrievenAsync();

        Assert.False(await db.Brieven.AnyAsync(b => b.AanPersoonId != null));
    }

    // What the agreement brought.
    private async Task LeesAlAsync()
    {
        await using var db = Db();
        await db.Kennisgevingen.Where(k => k.AanPersoonId != null).ForEachAsync(k => k.MarkeerGelezen(Wereld.Klok.NuUtc()));
        await db.SaveChangesAsync();
    }
}
