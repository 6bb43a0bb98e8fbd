using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Budgethouders;

public sealed class VertegenwoordigerBeoordelenTests : Dossierproef
{
    [Fact]
    public async Task Na_akkoord_beheert_de_vertegenwoordiger_het_budget_vanaf_die_dag()
    {
        var dossier = await VoorgesteldAsync();
        await BeslisAsync(dossier, Besluit.Akkoord);

        await using var db = Db();
        var nieuw = await db.Vertegenwoordigingen.SingleAsync();
        Assert.Equal((true, Wereld.Klok.Vandaag()), (nieuw.Beheer, nieuw.Van));
        var anna = await db.Budgethouders.SingleAsync(b => b.Id == dossier);
        Assert.Equal(nieuw.PersoonId, anna.BeheerderOp(Wereld.Klok.Vandaag(), [nieuw]));
    }

    [Fact]
    public async Task Na_een_nee_verandert_er_niets_en_mag_een_ander_worden_voorgesteld()
    {
        var dossier = await VoorgesteldAsync();
        await BeslisAsync(dossier, Besluit.Afwijzen);

        await using var db = Db();
        Assert.False(await db.Vertegenwoordigingen.AnyAsync());
        Assert.Equal("STATUS", await CodeAsync(() => BeslisAsync(dossier, Besluit.Akkoord)));
        await StelVoorAsync(dossier);
    }

    [Fact]
    public async Task Het_dossier_toont_wat_wacht_en_wie_iets_anders_zag_beslist_daar_niet_over()
    {
        var dossier = await VoorgesteldAsync();
        var wacht = (await Wereld.AlsAsync<BudgethouderBekijken, BudgethouderBekijken.Input, BudgethouderBekijken.Dossier>(
            "westland.cons", new(dossier))).Voorstel!;

        Assert.Equal(("Bas Mulder", Vertegenwoordigersoort.PgbBeheerder, false), (wacht.Naam, wacht.Soort, wacht.IsBetaaldeZorgverlener));
        Assert.Equal("STATUS", await CodeAsync(() => BeslisAsync(dossier, Besluit.Akkoord, gezien: VertegenwoordigingId.Nieuw())));
        await BeslisAsync(dossier, Besluit.Afwijzen, gezien: wacht.Id);
        Assert.Null((await Wereld.AlsAsync<MeekijkersBekijken, MeekijkersBekijken.Input, MeekijkersBekijken.Overzicht>(
            "anna", new(dossier))).Voorstel);
    }

    [Fact]
    public async Task Een_verstrekker_zonder_toekenning_vindt_niets_en_een_toetser_beslist_niet()
    {
        var dossier = await VoorgesteldAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BeslisAsync(dossier, Besluit.Akkoord, "delft.cons"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BeslisAsync(dossier, Besluit.Akkoord, "westland.toets"));
    }

    private async Task<BudgethouderId> VoorgesteldAsync()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder;
        await StelVoorAsync(dossier);
        return dossier;
    }

    private Task StelVoorAsync(BudgethouderId dossier) =>
        Wereld.AlsAsync<VertegenwoordigerVoorstellen, VertegenwoordigerVoorstellen.Input, VertegenwoordigerVoorstellen.Stand>(
            "anna", new(VertegenwoordigingId.Nieuw(), dossier, Bas, Vertegenwoordigersoort.PgbBeheerder));

    private Task BeslisAsync(BudgethouderId dossier, Besluit besluit, string door = "westland.cons", VertegenwoordigingId? gezien = null) =>
        Wereld.AlsAsync<VertegenwoordigerBeoordelen, VertegenwoordigerBeoordelen.Input, VertegenwoordigingId>(
            door, new(dossier, besluit, gezien));
}
