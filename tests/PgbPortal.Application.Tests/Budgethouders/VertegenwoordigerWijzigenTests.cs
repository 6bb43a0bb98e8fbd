using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Budgethouders;

public sealed class VertegenwoordigerWijzigenTests : Dossierproef
{
    private static readonly DateOnly Mei = new(2026, 5, 1);

    [Fact]
    public async Task Het_beheer_gaat_over_op_de_dag_zelf_en_komt_op_de_dag_zelf_terug()
    {
        var toekenning = await Wereld.ToekenningAsync();
        await VoegToeAsync("westland.cons", toekenning.Budgethouder, Bas);

        await Wereld.ConceptAsync(toekenning.Budgethouder, "bas");
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => Wereld.ConceptAsync(toekenning.Budgethouder));

        await BeeindigAsync("svb.kcc", toekenning.Budgethouder, Bas, Mei);
        Wereld.Klok.Zet(Mei.AddDays(-1));
        await Wereld.ConceptAsync(toekenning.Budgethouder, "bas");
        Wereld.Klok.Zet(Mei);
        await Assert.ThrowsAsync<NietGevondenException>(() => Wereld.ConceptAsync(toekenning.Budgethouder, "bas"));
        await Wereld.ConceptAsync(toekenning.Budgethouder);
    }

    [Fact]
    public async Task Wie_uit_een_lijst_is_gekozen_kan_zonder_bsn_worden_beeindigd_en_alleen_in_het_eigen_dossier()
    {
        var anna = await Wereld.ToekenningAsync();
        var dina = await Wereld.ToekenningAsync("dina", nummer: "W-2");
        var bas = await VoegToeAsync("westland.cons", anna.Budgethouder, Bas);
        Task<VertegenwoordigingId> Beeindig(BudgethouderId dossier) =>
            Wereld.AlsAsync<VertegenwoordigerWijzigen, VertegenwoordigerWijzigen.Input, VertegenwoordigingId>("westland.cons", new(
                dossier, null, Vertegenwoordigerwijziging.Beeindigen, Mei, Vertegenwoordiging: bas));

        Assert.Equal("STATUS", await CodeAsync(() => Beeindig(dina.Budgethouder)));
        Assert.Equal(bas, await Beeindig(anna.Budgethouder));

        await using var db = Db();
        Assert.Equal(Mei.AddDays(-1), db.Vertegenwoordigingen.Single(v => v.Id == bas).TotEnMet);
    }

    [Fact]
    public async Task Er_is_nooit_meer_dan_een_beheerder()
    {
        var toekenning = await Wereld.ToekenningAsync();
        await VoegToeAsync("westland.cons", toekenning.Budgethouder, Bas);

        Assert.Equal("BEHEER", await CodeAsync(() => VoegToeAsync("westland.cons", toekenning.Budgethouder, Joost)));
        await VoegToeAsync("westland.cons", toekenning.Budgethouder, Joost, Vertegenwoordigersoort.Contactpersoon);
    }

    [Fact]
    public async Task Alleen_een_verstrekker_met_een_toekenning_en_het_klantcontact_kunnen_dit()
    {
        var toekenning = await Wereld.ToekenningAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => VoegToeAsync("delft.cons", toekenning.Budgethouder, Bas));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VoegToeAsync("anna", toekenning.Budgethouder, Bas));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VoegToeAsync("svb.decl", toekenning.Budgethouder, Bas));
    }

    [Fact]
    public async Task Wat_niet_kan_wordt_geweigerd()
    {
        var toekenning = await Wereld.ToekenningAsync();

        Assert.Equal("STATUS", await CodeAsync(() => VoegToeAsync("westland.cons", toekenning.Budgethouder, Anna)));
        Assert.Equal("STATUS", await CodeAsync(() => BeeindigAsync("westland.cons", toekenning.Budgethouder, Bas, Mei)));
        Assert.Equal("ZO-007", await CodeAsync(() => VoegToeAsync("westland.cons", toekenning.Budgethouder, Bsn.Parse("999998018"))));
    }

    private Task<VertegenwoordigingId> VoegToeAsync(
        string account, BudgethouderId budgethouder, Bsn persoon, Vertegenwoordigersoort soort = Vertegenwoordigersoort.Gemachtigde) =>
        Wereld.AlsAsync<VertegenwoordigerWijzigen, VertegenwoordigerWijzigen.Input, VertegenwoordigingId>(
            account, new(budgethouder, persoon, Vertegenwoordigerwijziging.Toevoegen, new(2026, 2, 9), soort));

    private Task<VertegenwoordigingId> BeeindigAsync(string account, BudgethouderId budgethouder, Bsn persoon, DateOnly vanaf) =>
        Wereld.AlsAsync<VertegenwoordigerWijzigen, VertegenwoordigerWijzigen.Input, VertegenwoordigingId>(
            account, new(budgethouder, persoon, Vertegenwoordigerwijziging.Beeindigen, vanaf));
}
