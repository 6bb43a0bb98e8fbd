using System.Text;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BankantwoordVerwerkenTests : Wereldproef
{
    [Fact]
    public async Task Alles_uitgevoerd_bevestigt_de_run()
    {
        var (declaratie, run) = await AangebodenAsync();

        var resultaat = await VerwerkAsync(await AntwoordAsync(run, "ACSC"));

        Assert.Equal((run, BetaalrunStatus.Bevestigd, 1, 0), (resultaat.Run, resultaat.Status, resultaat.Uitgevoerd, resultaat.Geweigerd));
        Assert.Equal(BetaalopdrachtStatus.Uitgevoerd, Assert.Single((await BekijkAsync(declaratie)).Betalingen).Status);
        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
    }

    /// <summary>Released on Thursday the second; after Easter the answer was expected on Tuesday the seventh.</summary>
    [Theory]
    [InlineData("ACSC", BetaalrunStatus.Bevestigd, BetaalopdrachtStatus.Uitgevoerd, 0, 73_500)]
    [InlineData("RJCT", BetaalrunStatus.DeelsAfgewezen, BetaalopdrachtStatus.Geweigerd, 73_500, 0)]
    public async Task Een_antwoord_dat_dagen_te_laat_komt_telt_als_elk_ander_en_tot_dan_verandert_er_niets(
        string status, BetaalrunStatus run, BetaalopdrachtStatus betaling, long gereserveerd, long besteed)
    {
        var (declaratie, id) = await AangebodenAsync();
        Op(14, 4);
        Assert.Equal((BetaalopdrachtStatus.Aangeboden, DeclaratieStatus.Betaald), await StandAsync());
        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
        Assert.Null(await Wereld.BetaalAsync());

        var resultaat = await VerwerkAsync(await AntwoordAsync(id, status, status == "RJCT" ? "AC04" : null));

        Assert.Equal((run, betaling), (resultaat.Status, (await StandAsync()).Betaling));
        Assert.Equal((758_500, gereserveerd, besteed), await BudgetAsync());
        Assert.Equal(new DateOnly(2026, 4, 2), (await BekijkAsync(declaratie)).BetaaldOp);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));

        async Task<(BetaalopdrachtStatus Betaling, DeclaratieStatus Declaratie)> StandAsync() =>
            await BekijkAsync(declaratie) is var d ? (Assert.Single(d.Betalingen).Status, d.Status) : default;
    }

    [Fact]
    public async Task Een_weigering_reserveert_het_geld_opnieuw_en_blokkeert_de_rekening()
    {
        var (declaratie, run) = await AangebodenAsync();

        var resultaat = await VerwerkAsync(await AntwoordAsync(run, "RJCT", "AC04"));

        Assert.Equal((BetaalrunStatus.DeelsAfgewezen, 0, 1), (resultaat.Status, resultaat.Uitgevoerd, resultaat.Geweigerd));
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
        var detail = await BekijkAsync(declaratie);
        Assert.Equal((DeclaratieStatus.BetalingMislukt, "AC04"), (detail.Status, Assert.Single(detail.Betalingen).Bankcode));
        await using var db = Db();
        Assert.Equal(IbanStatus.Geblokkeerd, (await db.Zorgverleners.SingleAsync(z => z.Naam == "Kees Begeleiding")).IbanStatus);
    }

    [Fact]
    public async Task Een_nieuw_nummer_wordt_na_goedkeuring_in_de_volgende_run_betaald()
    {
        var (declaratie, run) = await AangebodenAsync();
        await VerwerkAsync(await AntwoordAsync(run, "RJCT", "AC04"));
        Assert.Null(await Wereld.BetaalAsync());

        await WijzigIbanAsync("NL68TEST0001023757");
        Assert.Null(await Wereld.BetaalAsync());
        await KeurIbanGoedAsync();
        await Wereld.BetaalAsync();

        var detail = await BekijkAsync(declaratie);
        Assert.Equal(DeclaratieStatus.Betaald, detail.Status);
        Assert.Equal(
            [(BetaalopdrachtStatus.Geweigerd, Bedrag.Euro(735)), (BetaalopdrachtStatus.Aangeboden, Bedrag.Euro(735))],
            detail.Betalingen.Select(b => (b.Status, b.Bedrag)));
        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
    }

    [Fact]
    public async Task Hetzelfde_antwoord_nog_eens_verandert_niets()
    {
        var (_, run) = await AangebodenAsync();
        var antwoord = await AntwoordAsync(run, "RJCT", "AC04");
        await VerwerkAsync(antwoord);

        var resultaat = await VerwerkAsync(antwoord);

        Assert.Equal((0, 0, 1, 0), (resultaat.Uitgevoerd, resultaat.Geweigerd, resultaat.AlBekend, resultaat.Strijdig));
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Zegt_de_bank_na_een_weigering_dat_er_betaald_is_dan_verandert_er_niets()
    {
        var (_, run) = await AangebodenAsync();
        await VerwerkAsync(await AntwoordAsync(run, "RJCT", "AC04"));

        var resultaat = await VerwerkAsync(await AntwoordAsync(run, "ACSC"));

        Assert.Equal((0, 0, 0, 1), (resultaat.Uitgevoerd, resultaat.Geweigerd, resultaat.AlBekend, resultaat.Strijdig));
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Een_terugboeking_na_uitvoering_draait_de_betaling_terug()
    {
        var (declaratie, run) = await AangebodenAsync();
        await VerwerkAsync(await AntwoordAsync(run, "ACSC"));

        await VerwerkAsync(await AntwoordAsync(run, "RJCT", "MD07"));

        var betaling = Assert.Single((await BekijkAsync(declaratie)).Betalingen);
        Assert.Equal((BetaalopdrachtStatus.Teruggestort, "MD07"), (betaling.Status, betaling.Bankcode));
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Een_antwoord_op_een_ander_bestand_wordt_geweigerd()
    {
        var (_, run) = await AangebodenAsync();
        var antwoord = await AntwoordAsync(run, "ACSC");

        Assert.Equal("BANKBESTAND", await GeweigerdMetAsync(() => VerwerkAsync(antwoord.Replace("<OrgnlMsgId>PGB", "<OrgnlMsgId>XXX", StringComparison.Ordinal))));
        Assert.Equal("BANKBESTAND", await GeweigerdMetAsync(() => VerwerkAsync("geen xml")));
        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
    }

    [Fact]
    public async Task De_medewerker_declaraties_verwerkt_geen_bankantwoord()
    {
        var (_, run) = await AangebodenAsync();
        var antwoord = await AntwoordAsync(run, "ACSC");

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VerwerkAsync(antwoord, "svb.decl"));
    }

    private async Task<(DeclaratieId Declaratie, BetaalrunId Run)> AangebodenAsync()
    {
        var overeenkomst = await InAprilAsync();
        var stand = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        return (stand.Id, (await Wereld.BetaalAsync())!.Value);
    }

    private async Task<string> AntwoordAsync(BetaalrunId id, string status, string? reden = null)
    {
        await using var db = Db();
        var run = await db.Betaalruns.SingleAsync(r => r.Id == id);
        var kenmerken = await db.Betaalopdrachten.Where(o => o.BetaalrunId == id).Select(o => o.EndToEndId).ToListAsync();
        return Bankantwoordbericht.Maak(run.MsgId, status, reden, kenmerken);
    }

    private Task<BankantwoordVerwerken.Resultaat> VerwerkAsync(string xml, string door = "svb.fin1") =>
        Wereld.AlsAsync<BankantwoordVerwerken, BankantwoordVerwerken.Input, BankantwoordVerwerken.Resultaat>(
            door, new(new MemoryStream(Encoding.UTF8.GetBytes(xml))));
}
