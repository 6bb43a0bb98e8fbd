using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Dossiers;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Budgethouders;

public sealed class MeekijkerToevoegenTests : Dossierproef
{
    [Fact]
    public async Task Een_meekijker_ziet_alles_en_doet_niets()
    {
        var (toekenning, overeenkomst) = await Wereld.GoedgekeurdAsync();

        await VoegToeAsync("anna", toekenning.Budgethouder, Bas);

        Assert.Equal(
            toekenning.Budgethouder,
            await Wereld.AlsAsync<Bekijken, Bekijken.Input, BudgethouderId>("bas", new(Dossierobject.Toekenning, toekenning.Id.Waarde)));
        Wereld.Klok.Zet(new(2026, 4, 2));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => Wereld.DeclareerAsync("bas", overeenkomst, new(2026, 3), 60));
    }

    [Fact]
    public async Task Twee_keer_toevoegen_is_een_meekijker()
    {
        var toekenning = await Wereld.ToekenningAsync();

        var eerste = await VoegToeAsync("anna", toekenning.Budgethouder, Bas);
        var tweede = await VoegToeAsync("anna", toekenning.Budgethouder, Bas);

        Assert.Equal(eerste, tweede);
        await using var db = Db();
        Assert.Equal(1, await db.Vertegenwoordigingen.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Alleen_de_beheerder_voegt_iemand_toe()
    {
        var toekenning = await Wereld.ToekenningAsync();
        await VoegToeAsync("anna", toekenning.Budgethouder, Bas);

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VoegToeAsync("bas", toekenning.Budgethouder, Joost));
        await Assert.ThrowsAsync<NietGevondenException>(() => VoegToeAsync("joost", toekenning.Budgethouder, Joost));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VoegToeAsync("westland.cons", toekenning.Budgethouder, Joost));
    }

    [Fact]
    public async Task Wie_het_dossier_al_ziet_en_wie_niet_bestaat_wordt_geweigerd()
    {
        var toekenning = await Wereld.ToekenningAsync();

        Assert.Equal("MEEKIJKER", await CodeAsync(() => VoegToeAsync("anna", toekenning.Budgethouder, Anna)));
        Assert.Equal("ZO-007", await CodeAsync(() => VoegToeAsync("anna", toekenning.Budgethouder, Bsn.Parse("999998018"))));
    }

    private Task<VertegenwoordigingId> VoegToeAsync(string account, BudgethouderId budgethouder, Bsn meekijker) =>
        Wereld.AlsAsync<MeekijkerToevoegen, MeekijkerToevoegen.Input, VertegenwoordigingId>(account, new(budgethouder, meekijker));
}
