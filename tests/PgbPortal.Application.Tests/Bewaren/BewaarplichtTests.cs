using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Bewaren;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Bewaren;

/// <summary>A dossier is held back with a reason, by an organisation that granted it, and let go by that same organisation.</summary>
public sealed class BewaarplichtTests : Bewaarproef
{
    [Fact]
    public async Task Instellen_en_opheffen_staan_in_het_log_van_het_dossier()
    {
        var toekenning = await Wereld.ToekenningAsync();

        await LaatLosAsync(await HoudVastAsync());

        await using var db = Db();
        var regels = await db.Logregels.Where(l => l.Gebeurtenis.StartsWith("Bewaarplicht")).OrderBy(l => l.Id).ToListAsync();
        Assert.Equal([Logactie.Aanmaken, Logactie.Verwijderen], regels.Select(r => r.Actie));
        Assert.All(regels, r => Assert.Equal((toekenning.Budgethouder, Wereld.Account("westland.beheer")), (r.BudgethouderId!.Value, r.GebruikerId!.Value)));
    }

    [Fact]
    public async Task Een_andere_organisatie_vindt_het_dossier_niet_en_heft_niets_op()
    {
        await Wereld.ToekenningAsync();
        var plicht = await HoudVastAsync();

        Assert.Equal("BP-001", await GeweigerdMetAsync(() => HoudVastAsync("delft.beheer")));
        await Assert.ThrowsAsync<NietGevondenException>(() => LaatLosAsync(plicht, "delft.beheer"));
        await Assert.ThrowsAsync<NietGevondenException>(() => LaatLosAsync(plicht, "auditor"));
        Assert.Empty((await BekijkBewarenAsync("delft.beheer")).Plichten);
        Assert.Single((await BekijkBewarenAsync()).Plichten);
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => HoudVastAsync("westland.cons"));
    }

    [Fact]
    public async Task Twee_keer_instellen_twee_keer_opheffen_een_onbekend_bsn_en_een_verhaal_worden_geweigerd()
    {
        await Wereld.ToekenningAsync();
        var plicht = await HoudVastAsync();

        Assert.Equal("BP-003", await GeweigerdMetAsync(() => HoudVastAsync()));
        Assert.Equal("BP-002", await GeweigerdMetAsync(() => HoudVastAsync(kenmerk: "de zaak van mevrouw De Wit")));
        Assert.Equal("BP-001", await GeweigerdMetAsync(() => HoudVastAsync(wie: Bsn.Parse("999990007"))));
        await LaatLosAsync(plicht);
        Assert.Equal("BP-004", await GeweigerdMetAsync(() => LaatLosAsync(plicht)));
        Assert.NotEqual(plicht, await HoudVastAsync());
    }

    [Fact]
    public async Task De_auditor_houdt_elk_dossier_tegen_naast_de_gemeente()
    {
        await Wereld.ToekenningAsync();

        await HoudVastAsync();
        await HoudVastAsync("auditor");

        Assert.Single((await BekijkBewarenAsync("auditor")).Plichten);
        Assert.Equal(20, (await BekijkBewarenAsync()).Termijnen[Domain.Referentie.Kengetalsoort.BewaartermijnJeugdwet]);
    }
}
