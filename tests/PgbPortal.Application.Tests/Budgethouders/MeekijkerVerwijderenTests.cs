using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Dossiers;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Budgethouders;

public sealed class MeekijkerVerwijderenTests : Dossierproef
{
    [Fact]
    public async Task Daarna_is_het_dossier_er_niet_meer_voor_de_meekijker()
    {
        var (toekenning, meekijker) = await MetMeekijkerAsync();

        Assert.True(await VerwijderAsync("anna", toekenning, meekijker));

        await Assert.ThrowsAsync<NietGevondenException>(() => Wereld.AlsAsync<Bekijken, Bekijken.Input, BudgethouderId>(
            "bas", new(Dossierobject.Toekenning, toekenning.Id.Waarde)));
        Assert.False(await VerwijderAsync("anna", toekenning, meekijker));
    }

    [Fact]
    public async Task De_meekijker_zelf_en_een_vreemde_kunnen_dit_niet()
    {
        var (toekenning, meekijker) = await MetMeekijkerAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VerwijderAsync("bas", toekenning, meekijker));
        await Assert.ThrowsAsync<NietGevondenException>(() => VerwijderAsync("joost", toekenning, meekijker));
    }

    [Fact]
    public async Task Een_meekijker_van_een_ander_dossier_bestaat_hier_niet()
    {
        var (_, meekijker) = await MetMeekijkerAsync();
        var vanDina = await Wereld.ToekenningAsync("dina", "delft", "D-1");

        await Assert.ThrowsAsync<NietGevondenException>(() => VerwijderAsync("dina", vanDina, meekijker));
    }

    private async Task<(Toekenningstand Toekenning, VertegenwoordigingId Meekijker)> MetMeekijkerAsync()
    {
        var toekenning = await Wereld.ToekenningAsync();
        var meekijker = await Wereld.AlsAsync<MeekijkerToevoegen, MeekijkerToevoegen.Input, VertegenwoordigingId>(
            "anna", new(toekenning.Budgethouder, Bas));
        return (toekenning, meekijker);
    }

    private Task<bool> VerwijderAsync(string account, Toekenningstand toekenning, VertegenwoordigingId meekijker) =>
        Wereld.AlsAsync<MeekijkerVerwijderen, MeekijkerVerwijderen.Input, bool>(account, new(toekenning.Budgethouder, meekijker));
}
