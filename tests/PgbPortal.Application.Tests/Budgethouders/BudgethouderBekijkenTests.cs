using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Budgethouders;

public sealed class BudgethouderBekijkenTests(Proefopstelling proef) : IClassFixture<Proefopstelling>
{
    [Fact]
    public async Task Een_dossier_toont_toekenning_overeenkomst_en_declaraties_van_de_eigen_gemeente()
    {
        var (toekenning, overeenkomst) = await proef.Wereld.GoedgekeurdAsync("anna", nummer: "W-1");
        proef.Wereld.Klok.Zet(new(2026, 4, 2));
        await proef.Wereld.DeclareerAsync("anna", overeenkomst, new(2026, 3), 180, 180);

        var dossier = await BekijkAsync("westland.cons", toekenning.Budgethouder);

        Assert.Equal("Anna de Wit", dossier.Naam);
        var eigen = Assert.Single(dossier.Toekenningen);
        Assert.Equal(ToekenningStatus.Actief, eigen.Status);
        var stand = Assert.Single(eigen.Functiebudgetten);
        Assert.Equal(new(36_000), stand.Gereserveerd);
        Assert.Equal(new(796_000), stand.Vrij);
        Assert.Equal("Kees Begeleiding", Assert.Single(dossier.Overeenkomsten).Zorgverlener);
        var declaratie = Assert.Single(dossier.Declaraties);
        Assert.Equal(new(36_000), declaratie.Bedrag);
        Assert.Equal(DeclaratieStatus.Goedgekeurd, declaratie.Status);
        Assert.Empty(dossier.Vertegenwoordigers);
    }

    [Fact]
    public async Task Een_andere_gemeente_ziet_van_een_gedeelde_budgethouder_alleen_haar_eigen_deel()
    {
        var westland = await proef.Wereld.ToekenningAsync("dina", "westland", "W-2");
        var delft = await proef.Wereld.ToekenningAsync("dina", "delft", "D-2");

        var dossier = await BekijkAsync("delft.cons", westland.Budgethouder);

        Assert.Equal(delft.Id, Assert.Single(dossier.Toekenningen).Id);
    }

    [Fact]
    public async Task Een_budgethouder_van_een_ander_bestaat_niet()
    {
        var westland = await proef.Wereld.ToekenningAsync("joost", "westland", "W-3");

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("delft.cons", westland.Budgethouder));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("westland.jeugd", westland.Budgethouder));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("delft.cons", BudgethouderId.Nieuw()));
    }

    [Fact]
    public async Task Een_vertegenwoordiger_uit_de_toekenning_staat_in_het_dossier()
    {
        var toekenning = await proef.Wereld.AlsAsync<ToekenningRegistreren, Toekenninginvoer, Toekenningstand>(
            "westland.cons",
            new(
                Wet.Wmo, Testgegevens.Bsn().Waarde, "W-4", null, null,
                [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(100_000))],
                [new() { Nummer = "R1", Soort = 2, Bsn = "999990007" }]));

        var dossier = await BekijkAsync("westland.cons", toekenning.Budgethouder);

        var vertegenwoordiger = Assert.Single(dossier.Vertegenwoordigers);
        Assert.Equal("Bas Mulder", vertegenwoordiger.Naam);
        Assert.Equal(Vertegenwoordigersoort.Gemachtigde, vertegenwoordiger.Soort);
        Assert.True(vertegenwoordiger.IsBeheerder);
    }

    private Task<BudgethouderBekijken.Dossier> BekijkAsync(string wie, BudgethouderId id) =>
        proef.Wereld.AlsAsync<BudgethouderBekijken, BudgethouderBekijken.Input, BudgethouderBekijken.Dossier>(wie, new(id));
}
