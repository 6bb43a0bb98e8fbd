using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Bewaren;

/// <summary>Whoever held a dossier back lets it go, and nobody else does.</summary>
public sealed class BewaarplichtOpheffenTests : Bewaarproef
{
    [Fact]
    public async Task Instellen_en_opheffen_staan_in_het_log_van_het_dossier()
    {
        var toekenning = await Wereld.ToekenningAsync();

        await LaatLosAsync(await HoudVastAsync());

        await using var db = Db();
        var regels = await db.Logregels.Where(l => l.Gebeurtenis.StartsWith("Bewaarplicht")).OrderBy(l => l.Id).ToListAsync();
        Assert.Equal([Logactie.Aanmaken, Logactie.Verwijderen], regels.Select(r => r.Actie));
        Assert.All(regels, r => Assert.Equal((toekenning.Budgethouder, Wereld.Account("westland.privacy")), (r.BudgethouderId!.Value, r.GebruikerId!.Value)));
    }

    [Fact]
    public async Task Een_andere_organisatie_heft_niets_op()
    {
        await Wereld.ToekenningAsync();
        var plicht = await HoudVastAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => LaatLosAsync(plicht, "delft.privacy"));
        await Assert.ThrowsAsync<NietGevondenException>(() => LaatLosAsync(plicht, "auditor"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => LaatLosAsync(plicht, "westland.cons"));
    }

    [Fact]
    public async Task Twee_keer_opheffen_wordt_geweigerd()
    {
        await Wereld.ToekenningAsync();
        var plicht = await HoudVastAsync();
        await LaatLosAsync(plicht);

        Assert.Equal("BP-004", await GeweigerdMetAsync(() => LaatLosAsync(plicht)));
    }
}
