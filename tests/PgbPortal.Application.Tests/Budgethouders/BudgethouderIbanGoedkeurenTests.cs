using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Budgethouders;

public sealed class BudgethouderIbanGoedkeurenTests : Budgethouderrekeningproef
{
    [Fact]
    public async Task Wat_de_bank_weigerde_gaat_na_goedkeuring_mee_naar_het_nieuwe_nummer()
    {
        var aanvraag = await GeweigerdAsync();
        Assert.Equal(DeclaratieStatus.BetalingMislukt, await StatusAsync(aanvraag));
        await WijzigEigenAsync();

        // Not before somebody confirmed it.
        Op(7, 4);
        Assert.Null(await Wereld.BetaalAsync());
        Assert.Equal(IbanStatus.Goedgekeurd, await KeurEigenGoedAsync());
        Assert.Equal(DeclaratieStatus.Goedgekeurd, await StatusAsync(aanvraag));
        Assert.NotNull(await Wereld.BetaalAsync());

        await using var db = Db();
        var betaling = await db.Betaalopdrachten.SingleAsync(o => o.DeclaratieId == aanvraag && o.Status == BetaalopdrachtStatus.Aangeboden);
        Assert.Equal((Nieuw, 4_000), (betaling.Iban.Waarde, betaling.Bedrag.Centen));
        Assert.True(await db.Kennisgevingen.AnyAsync(k => k.Soort == Kennisgevingsoort.EigenRekeningnummerGoedgekeurd));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Een_aanvraag_van_na_de_weigering_wacht_op_het_nummer_en_gaat_daarna_mee()
    {
        await GeweigerdAsync();
        var later = await VraagAsync(1_000);
        Assert.Equal(DeclaratieStatus.Aangehouden, await StatusAsync(later));
        await WijzigEigenAsync();

        await KeurEigenGoedAsync();

        Assert.Equal(DeclaratieStatus.Goedgekeurd, await StatusAsync(later));
    }

    [Fact]
    public async Task Een_run_van_voor_de_wijziging_betaalt_niet_op_het_nieuwe_nummer()
    {
        await GeweigerdAsync();
        await WijzigEigenAsync();
        await KeurEigenGoedAsync();
        Op(7, 4);
        var run = (await StelSamenAsync())!.Value;
        await ControleerAsync(run);
        await WijzigEigenAsync("NL43TEST0001031676");

        Assert.Equal("BT-002", await GeweigerdMetAsync(() => GeefVrijAsync(run)));
    }

    [Fact]
    public async Task Een_nummer_dat_na_het_bekijken_is_gewijzigd_wordt_niet_goedgekeurd()
    {
        await MetBudgetAsync();
        await WijzigEigenAsync();
        var gezien = (await PersoonAsync()).Versie;
        await WijzigEigenAsync("NL43TEST0001031676");

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => KeurEigenGoedAsync(versie: gezien)));
        Assert.Equal(IbanStatus.Goedgekeurd, await KeurEigenGoedAsync(versie: gezien + 1));
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => KeurEigenGoedAsync()));
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("svb.decl")]
    public async Task Alleen_de_medewerker_betalingen_keurt_goed(string account)
    {
        await MetBudgetAsync();
        await WijzigEigenAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => KeurEigenGoedAsync(account));
    }

    private async Task<DeclaratieStatus> StatusAsync(DeclaratieId id)
    {
        await using var db = Db();
        return await db.Declaraties.Where(d => d.Id == id).Select(d => d.Status).SingleAsync();
    }
}
