using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetaalrunVrijgevenTests : Wereldproef
{
    private static readonly XNamespace Pain = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    [Fact]
    public async Task Een_derde_persoon_geeft_vrij_en_dan_is_het_besteed_en_betaald()
    {
        var (declaratie, run) = await GecontroleerdAsync();

        Assert.Equal(BetaalrunStatus.Aangeboden, await GeefVrijAsync(run));

        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
        Assert.Equal(DeclaratieStatus.Betaald, (await BekijkAsync(declaratie)).Status);
    }

    [Fact]
    public async Task Het_bestand_bevat_precies_het_bedrag_en_de_hash_klopt()
    {
        var (_, run) = await GecontroleerdAsync();
        await GeefVrijAsync(run);

        await using var db = Db();
        var geheim = await db.Betaalbestanddelen.Where(b => b.BetaalrunId == run).Select(b => b.Inhoud).SingleAsync();
        var inhoud = (await Bestandssleutel.LeesAsync(db, run, CancellationToken.None)).Ontsleutel(geheim, 1);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(inhoud)), (await db.Betaalruns.SingleAsync(r => r.Id == run)).BestandHash);
        var xml = XDocument.Load(new MemoryStream(inhoud));
        Assert.Equal("735.00", xml.Descendants(Pain + "CtrlSum").First().Value);
        Assert.Equal("735.00", Assert.Single(xml.Descendants(Pain + "InstdAmt")).Value);
        Assert.Equal("NL93TEST0001015838", xml.Descendants(Pain + "CdtrAcct").Single().Value);
    }

    [Fact]
    public async Task Een_run_die_niemand_controleerde_wordt_niet_vrijgegeven()
    {
        var (_, run) = await SamengesteldAsync();

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => GeefVrijAsync(run)));
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Theory]
    [InlineData("svb.fin1")]
    [InlineData("svb.fin2")]
    public async Task Wie_samenstelt_of_controleert_geeft_niet_zelf_vrij(string door)
    {
        var (_, run) = await GecontroleerdAsync();

        Assert.Equal("BT-001", await GeweigerdMetAsync(() => GeefVrijAsync(run, door)));
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Twee_keer_vrijgeven_boekt_een_keer()
    {
        var (_, run) = await GecontroleerdAsync();
        await GeefVrijAsync(run);

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => GeefVrijAsync(run)));
        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
    }

    [Fact]
    public async Task Een_ingetrokken_declaratie_houdt_de_vrijgave_tegen()
    {
        var (declaratie, run) = await GecontroleerdAsync();
        await Wereld.AlsAsync<DeclaratieIntrekken, DeclaratieIntrekken.Input, Declaratiestand>("anna", new(declaratie));

        Assert.Equal("BT-001", await GeweigerdMetAsync(() => GeefVrijAsync(run)));
        Assert.Equal((832_000, 0, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Een_gewijzigd_rekeningnummer_houdt_de_vrijgave_tegen()
    {
        var (_, run) = await GecontroleerdAsync();
        await WijzigIbanAsync("NL68TEST0001023757");

        Assert.Equal("BT-002", await GeweigerdMetAsync(() => GeefVrijAsync(run)));
        await KeurIbanGoedAsync();

        // Confirmed, but the run still holds the old number.
        Assert.Equal("BT-002", await GeweigerdMetAsync(() => GeefVrijAsync(run)));
    }

    [Fact]
    public async Task Een_afgebroken_vrijgave_gaat_verder_en_boekt_een_keer()
    {
        var (declaratie, run) = await GecontroleerdAsync();
        await BeginVrijgaveAsync(run);
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => StelSamenAsync()));
        Assert.Equal("BT-001", await GeweigerdMetAsync(() => GeefVrijAsync(run, "svb.fin1")));

        Assert.Equal(BetaalrunStatus.Aangeboden, await GeefVrijAsync(run));

        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
        Assert.Equal(DeclaratieStatus.Betaald, (await BekijkAsync(declaratie)).Status);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wat_tijdens_de_vrijgave_wordt_ingetrokken_valt_eruit_en_de_rest_gaat_door()
    {
        var overeenkomst = await InAprilAsync();
        var eerste = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        Op(4, 5);
        var tweede = await Wereld.DeclareerAsync("anna", overeenkomst, April, 180);
        var run = (await StelSamenAsync())!.Value;
        await ControleerAsync(run);
        await BeginVrijgaveAsync(run);
        await Wereld.AlsAsync<DeclaratieIntrekken, DeclaratieIntrekken.Input, Declaratiestand>("anna", new(eerste.Id));

        Assert.Equal(BetaalrunStatus.Aangeboden, await GeefVrijAsync(run));

        await using var db = Db();
        Assert.Equal((1, Bedrag.Euro(180)), await db.Betaalruns.Where(r => r.Id == run).Select(r => new ValueTuple<int, Bedrag>(r.Aantal, r.Totaal)).SingleAsync());
        var uitgevallen = await db.Betaalopdrachten.SingleAsync(o => o.DeclaratieId == eerste.Id);
        Assert.Equal((BetaalopdrachtStatus.Vervallen, null), (uitgevallen.Status, uitgevallen.BetaalrunId));
        Assert.Equal(DeclaratieStatus.Betaald, (await BekijkAsync(tweede.Id)).Status);
        Assert.Equal((814_000, 0, 18_000), await BudgetAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Als_er_niets_overblijft_vervalt_de_run()
    {
        var (_, run) = await GecontroleerdAsync();
        await BeginVrijgaveAsync(run);
        await WijzigIbanAsync("NL68TEST0001023757");

        Assert.Equal(BetaalrunStatus.Vervallen, await GeefVrijAsync(run));

        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
        await KeurIbanGoedAsync();
        Assert.NotNull(await StelSamenAsync());
    }

    [Fact]
    public async Task Een_onbekende_run_bestaat_niet() =>
        await Assert.ThrowsAsync<NietGevondenException>(() => GeefVrijAsync(BetaalrunId.Nieuw()));

    private async Task<(DeclaratieId Declaratie, BetaalrunId Run)> GecontroleerdAsync()
    {
        var stand = await SamengesteldAsync();
        await ControleerAsync(stand.Run);
        return stand;
    }

    // As if the portal stopped right after the first transaction of a release.
    private async Task BeginVrijgaveAsync(BetaalrunId run)
    {
        await using var db = Db();
        await new Runvrijgave(db, Wereld.Klok, new("SVB PGB", Iban.Parse("NL13TEST0123456789"))).BeginAsync(run, new(db, null), null, TestContext.Current.CancellationToken);
        await db.SaveChangesAsync();
    }

    private async Task<(DeclaratieId Declaratie, BetaalrunId Run)> SamengesteldAsync()
    {
        var overeenkomst = await InAprilAsync();
        var stand = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        return (stand.Id, (await StelSamenAsync())!.Value);
    }
}
