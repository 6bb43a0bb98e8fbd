using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Dossiers;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Dossiers;

public sealed class BekijkenTests : Dossierproef
{
    [Theory]
    [InlineData("anna", true, true)]
    [InlineData("kees", false, true)]
    [InlineData("westland.cons", true, true)]
    [InlineData("westland.wmo", true, true)]
    [InlineData("westland.jeugd", false, false)]
    [InlineData("delft.cons", false, false)]
    [InlineData("bas", false, false)]
    [InlineData("linde", false, false)]
    [InlineData("svb.kcc", true, true)]
    [InlineData("auditor", true, true)]
    public async Task Wie_een_rol_in_het_dossier_heeft_ziet_alleen_wat_daarbij_hoort(string account, bool zietBudget, bool zietOvereenkomst)
    {
        var (toekenning, overeenkomst) = await Wereld.GoedgekeurdAsync();

        Assert.Equal(zietBudget, await ZietAsync(account, Dossierobject.Toekenning, toekenning.Id.Waarde));
        Assert.Equal(zietOvereenkomst, await ZietAsync(account, Dossierobject.Zorgovereenkomst, overeenkomst.Waarde));
        Assert.Equal(
            zietOvereenkomst, await ZietAsync(account, Dossierobject.Overeenkomstregel, (await Wereld.RegelAsync(overeenkomst)).Waarde));
        Assert.Equal(zietOvereenkomst, await ZietAsync(account, Dossierobject.Budgethouder, toekenning.Budgethouder.Waarde));
    }

    [Fact]
    public async Task Een_gemeente_ziet_een_declaratie_pas_als_de_budgethouder_akkoord_is()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync();
        Wereld.Klok.Zet(new(2026, 4, 2));
        var declaratie = await Wereld.DeclareerAsync("kees", overeenkomst, new(2026, 3), 60);

        Assert.True(await ZietAsync("anna", Dossierobject.Declaratie, declaratie.Id.Waarde));
        Assert.False(await ZietAsync("westland.cons", Dossierobject.Declaratie, declaratie.Id.Waarde));
    }

    [Fact]
    public async Task Een_concept_is_er_alleen_voor_de_budgethouder()
    {
        var toekenning = await Wereld.ToekenningAsync();
        var concept = await Wereld.ConceptAsync(toekenning.Budgethouder);

        Assert.True(await ZietAsync("anna", Dossierobject.Zorgovereenkomst, concept.Waarde));
        foreach (var account in new[] { "kees", "westland.toets", "svb.recht" })
        {
            Assert.False(await ZietAsync(account, Dossierobject.Zorgovereenkomst, concept.Waarde));
        }
    }

    [Fact]
    public async Task Elke_blik_komt_in_het_logboek_ook_een_geweigerde()
    {
        var toekenning = await Wereld.ToekenningAsync();

        await ZietAsync("westland.cons", Dossierobject.Toekenning, toekenning.Id.Waarde);
        await ZietAsync("delft.cons", Dossierobject.Toekenning, toekenning.Id.Waarde);

        await using var db = Db();
        var regels = await db.Logregels.Where(l => l.Gebeurtenis == nameof(Bekijken)).OrderBy(l => l.Id)
            .Select(l => new { l.Resultaat, l.BudgethouderId, l.Wijziging }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([Logresultaat.Toegestaan, Logresultaat.Geweigerd], regels.Select(r => r.Resultaat).Order());
        Assert.Contains(regels, r => r.Resultaat == Logresultaat.Toegestaan && r.BudgethouderId == toekenning.Budgethouder && !r.Wijziging);
    }

    private async Task<bool> ZietAsync(string account, Dossierobject soort, Guid sleutel)
    {
        try
        {
            await Wereld.AlsAsync<Bekijken, Bekijken.Input, BudgethouderId>(account, new(soort, sleutel));
            return true;
        }
        catch (NietGevondenException)
        {
            return false;
        }
    }
}
