using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Budgetten;

public sealed class EigenGeldBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Van_tekort_tot_betaald_staat_er_wat_nodig_is_en_wat_over_is()
    {
        var stand = await Wereld.DeclareerAsync("anna", await InAprilAsync(centen: 50_000), Maart, Twaalfuurkwartier);
        var anna = await AnnaAsync();

        var kiezen = await BekijkAsync(anna);
        Assert.Equal((Bedrag.Euro(235), false), (Assert.Single(kiezen.TeBetalen).Bedrag, kiezen.TeBetalen[0].WachtOpEigenGeld));
        Assert.Equal(Bedrag.Nul, kiezen.NogNodig);

        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(stand.Id, Tekortkeuze.Storten));
        await OntvangAsync(anna, 35);
        var wacht = await BekijkAsync(anna);
        Assert.Equal((Bedrag.Euro(200), Bedrag.Euro(35), true), (wacht.NogNodig, wacht.Vrij, wacht.IsBeheerder));
        Assert.Equal((Declaratiekenmerk.Van(stand.Id), Bedrag.Nul, true), (wacht.TeBetalen[0].Kenmerk, wacht.TeBetalen[0].Bijbetaling, wacht.TeBetalen[0].WachtOpEigenGeld));
        Assert.Equal("NL13 TEST 0123 4567 89", wacht.Iban);

        await OntvangAsync(anna, 300);
        Assert.Equal((Bedrag.Euro(100), Bedrag.Euro(235)), ((await BekijkAsync(anna)).Vrij, (await BekijkAsync(anna)).Beloofd));
        await Wereld.BetaalAsync();
        var na = await BekijkAsync(anna);
        Assert.Equal((Bedrag.Euro(100), Bedrag.Nul, 0), (na.Vrij, na.Beloofd, na.TeBetalen.Count));
        Assert.Equal(
            [
                (Boekingssoort.Uitgeven, -Bedrag.Euro(235), Bedrag.Euro(100)),
                (Boekingssoort.Ontvangen, Bedrag.Euro(300), Bedrag.Euro(335)),
                (Boekingssoort.Ontvangen, Bedrag.Euro(35), Bedrag.Euro(35)),
            ],
            na.Boekingen.Regels.Select(r => (r.Soort, r.Bedrag, r.Pot)));
        Assert.Equal("Kees Begeleiding", na.Boekingen.Regels[0].Betaling?.Wie);
        Assert.Equal(na.Boekingen.Regels.Skip(1), (await BekijkAsync(anna, na: na.Boekingen.Regels[0].Id)).Boekingen.Regels);
    }

    [Fact]
    public async Task Alleen_wie_bij_het_dossier_hoort_ziet_het()
    {
        await InAprilAsync();
        var anna = await AnnaAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(anna, "bas"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(anna, "kees"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(anna, "westland.cons"));
    }

    private async Task<BudgethouderId> AnnaAsync()
    {
        await using var db = Db();
        return await db.Budgethouders.Where(b => b.Naam == "Anna de Wit").Select(b => b.Id).SingleAsync();
    }

    private Task<StortingOntvangen.Stand> OntvangAsync(BudgethouderId anna, decimal euro) =>
        Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(Rol.Bank, new(StortingId.Nieuw(), anna, Bedrag.Euro(euro)));

    private Task<EigenGeldBekijken.Overzicht> BekijkAsync(BudgethouderId id, string door = "anna", BoekingId? na = null) =>
        Wereld.AlsAsync<EigenGeldBekijken, EigenGeldBekijken.Input, EigenGeldBekijken.Overzicht>(door, new(id, na));
}
