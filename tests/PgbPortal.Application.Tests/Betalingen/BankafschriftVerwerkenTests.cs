using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BankafschriftVerwerkenTests : Bankproef
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wat_de_bank_afschreef_is_uitgevoerd_en_bevestigt_de_run(bool alsBatch)
    {
        var opdracht = await AangebodenAsync();

        var resultaat = await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, Banklot.Goed, alsBatch)]));

        Assert.Equal((1, 0), (resultaat.Verwerkt, resultaat.Geparkeerd));
        await using var db = Db();
        Assert.Equal(BetaalopdrachtStatus.Uitgevoerd, (await db.Betaalopdrachten.SingleAsync()).Status);
        Assert.Equal(BetaalrunStatus.Bevestigd, (await db.Betaalruns.SingleAsync()).Status);
        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
        Assert.Equal((0, -73_500), await BankAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Een_afschrift_dat_een_week_later_komt_bevestigt_de_run_op_de_dag_waarop_het_komt()
    {
        var opdracht = await AangebodenAsync();
        Op(14, 4);

        var resultaat = await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, Banklot.Goed)]));

        Assert.Equal((1, 0), (resultaat.Verwerkt, resultaat.Geparkeerd));
        await using var db = Db();
        var run = await db.Betaalruns.SingleAsync();
        Assert.Equal((BetaalrunStatus.Bevestigd, new DateOnly(2026, 4, 14)), (run.Status, DateOnly.FromDateTime(run.BevestigdOpUtc!.Value)));
        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Theory]
    [InlineData(3, "2026-04-03")]
    [InlineData(2, "2026-04-02")]
    [InlineData(1, "2026-04-09")]
    [InlineData(9, "2026-04-09")]
    [InlineData(12, "2026-04-09")]
    public async Task Wat_terugkwam_telt_op_de_valutadag_maar_nooit_voor_de_betaling_of_in_de_toekomst(int valuta, string verwacht)
    {
        var opdracht = await AangebodenAsync();
        var betaling = opdracht.Betalingen[0].EndToEndId;
        var lot = new Banklot { Teruggestort = new Dictionary<string, string> { [betaling] = "AC04" } };
        Op(9, 4);

        await VerwerkAsync(Oefenbank.Afschrift(
            Rekening, Dag, [.. Oefenbank.Posten(opdracht, lot).Select(p => p.IsBij ? p with { Valutadag = new(2026, 4, valuta) } : p)]));

        await using var db = Db();
        var terug = await db.Boekingen.SingleAsync(b => b.Soort == Boekingssoort.Terugdraaien);
        Assert.Equal((DateOnly.Parse(verwacht), new DateOnly(2026, 4, 9)), (terug.Dag, DateOnly.FromDateTime(terug.GeboektOpUtc)));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_regel_van_de_bank_die_niet_meer_bij_haar_betaling_past_wordt_gevonden(bool alsBatch)
    {
        var opdracht = await AangebodenAsync();
        await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, Banklot.Goed, alsBatch)]));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));

        await using (var db = Database.EigenaarDb())
        {
            await db.Database.OpenConnectionAsync();
            await using var knoei = db.Database.GetDbConnection().CreateCommand();
            knoei.CommandText = "UPDATE \"Bankregels\" SET \"Bedrag\" = \"Bedrag\" + 1";
            Assert.Equal(1, await knoei.ExecuteNonQueryAsync());
        }

        Assert.Contains("73501", Assert.Single(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database)));
    }

    [Theory]
    [InlineData("AC01")]
    [InlineData("AC04")]
    [InlineData("AC06")]
    [InlineData("MD07")]
    [InlineData("MS03")]
    [InlineData("NARR")]
    public async Task Wat_terugkwam_is_weer_gereserveerd_en_de_rekening_geblokkeerd(string code)
    {
        var opdracht = await AangebodenAsync();
        var lot = new Banklot { Teruggestort = new Dictionary<string, string> { [opdracht.Betalingen[0].EndToEndId] = code } };

        var resultaat = await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, lot)]));

        Assert.Equal((2, 0), (resultaat.Verwerkt, resultaat.Geparkeerd));
        await using var db = Db();
        var betaling = await db.Betaalopdrachten.SingleAsync();
        Assert.Equal((BetaalopdrachtStatus.Teruggestort, code), (betaling.Status, betaling.Bankcode));
        Assert.Equal(DeclaratieStatus.BetalingMislukt, (await db.Declaraties.SingleAsync()).Status);
        Assert.Equal(IbanStatus.Geblokkeerd, (await db.Zorgverleners.SingleAsync(z => z.Naam == "Kees Begeleiding")).IbanStatus);
        Assert.Equal(
            2, await db.Kennisgevingen.CountAsync(k => k.Soort == Domain.Berichten.Kennisgevingsoort.BetalingMislukt && k.OnderwerpId == betaling.Id.Waarde));
        Assert.Equal(BetaalrunStatus.DeelsAfgewezen, (await db.Betaalruns.SingleAsync()).Status);
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
        Assert.Equal((0, 0), await BankAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Een_retour_op_een_later_afschrift_draait_de_uitgevoerde_betaling_terug()
    {
        var opdracht = await AangebodenAsync();
        await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, Banklot.Goed)]));

        await VerwerkAsync(Oefenbank.Afschrift(
            Rekening, Dag.AddDays(7), [new("735.00", IsBij: true) { EndToEndId = opdracht.Betalingen[0].EndToEndId, Code = "AC04" }], "AFSCHRIFT-2"));

        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
        Assert.Equal((0, 0), await BankAsync());
    }

    [Fact]
    public async Task Eerst_de_melding_en_dan_het_afschrift_boekt_een_keer()
    {
        var opdracht = await AangebodenAsync();
        var lot = new Banklot { Teruggestort = new Dictionary<string, string> { [opdracht.Betalingen[0].EndToEndId] = "AC04" } };
        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [.. Oefenbank.Posten(opdracht, lot)]));

        var resultaat = await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, lot)]));

        Assert.Equal((2, 0), (resultaat.Verwerkt, resultaat.Geparkeerd));
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Een_retour_voor_de_afschrijving_boekt_ook_een_keer()
    {
        var opdracht = await AangebodenAsync();
        var lot = new Banklot { Teruggestort = new Dictionary<string, string> { [opdracht.Betalingen[0].EndToEndId] = "AC04" } };

        var resultaat = await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, lot).Reverse()]));

        Assert.Equal((2, 0), (resultaat.Verwerkt, resultaat.Geparkeerd));
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
        Assert.Equal((0, 0), await BankAsync());
    }

    [Fact]
    public async Task Hetzelfde_bestand_en_hetzelfde_kenmerk_worden_geweigerd()
    {
        var opdracht = await AangebodenAsync();
        var bestand = Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, Banklot.Goed)]);
        await VerwerkAsync(bestand);

        Assert.Equal("BANKBESTAND", await GeweigerdMetAsync(() => VerwerkAsync(bestand)));
        Assert.Equal("BANKBESTAND", await GeweigerdMetAsync(() => VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [new("1.00", IsBij: true)]))));
        await using var db = Db();
        Assert.Equal((1, 1), (await db.Bankafschriften.CountAsync(), await db.Bankregels.CountAsync()));
    }

    [Fact]
    public async Task Een_afschrift_van_een_andere_rekening_of_met_een_ander_saldo_verwerkt_niets()
    {
        var opdracht = await AangebodenAsync();
        Bankpost[] posten = [.. Oefenbank.Posten(opdracht, Banklot.Goed)];

        Assert.Equal("BANKBESTAND", await GeweigerdMetAsync(() => VerwerkAsync(Oefenbank.Afschrift("NL93TEST0001015838", Dag, posten))));
        Assert.Equal("BANKBESTAND", await GeweigerdMetAsync(() => VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, posten, verschil: 0.01m))));
        await using var db = Db();
        Assert.Equal(BetaalopdrachtStatus.Aangeboden, (await db.Betaalopdrachten.SingleAsync()).Status);
        Assert.False(await db.Bankafschriften.AnyAsync());
    }

    [Fact]
    public async Task Wat_niet_past_wordt_geparkeerd_met_zijn_reden_en_er_wordt_niets_geboekt()
    {
        var kenmerk = (await AangebodenAsync()).Betalingen[0].EndToEndId;
        var voor = await BankAsync();

        var resultaat = await VerwerkAsync(Oefenbank.Melding(
            Rekening,
            Dag,
            [
                new("735.00", IsBij: false) { EndToEndId = "bestaatniet" },
                new("734.99", IsBij: false) { EndToEndId = kenmerk },
                new("735.005", IsBij: false) { EndToEndId = kenmerk },
                new("735.00", IsBij: false) { EndToEndId = kenmerk, Munt = "USD" },
                new("735.00", IsBij: false) { EndToEndId = kenmerk, Status = "PDNG" },
                new("12.50", IsBij: false) { Omschrijving = "Kosten" },
                new("25.00", IsBij: true) { Omschrijving = "STORTING 1234 5678" },
                new("99.00", IsBij: false) { BatchMsgId = "PGBonbekend" },
            ]));

        Assert.Equal((0, 8), (resultaat.Verwerkt, resultaat.Geparkeerd));
        await using var db = Db();
        Assert.Equal(
            [
                Parkeerreden.OnbekendeBetaling, Parkeerreden.AnderBedrag, Parkeerreden.OnjuistBedrag, Parkeerreden.AndereMunt,
                Parkeerreden.NietGeboekt, Parkeerreden.OnbekendeRegel, Parkeerreden.OnbekendeStorting, Parkeerreden.OnbekendeBetaling,
            ],
            (await db.Bankregels.OrderBy(r => r.Volgnummer).ToListAsync()).Select(r => r.Reden!.Value));
        Assert.Equal(BetaalopdrachtStatus.Aangeboden, (await db.Betaalopdrachten.SingleAsync()).Status);
        Assert.Equal(voor, await BankAsync());
    }

    [Fact]
    public async Task Dezelfde_afschrijving_nog_eens_is_een_tegenspraak()
    {
        var opdracht = await AangebodenAsync();
        Bankpost[] posten = [.. Oefenbank.Posten(opdracht, Banklot.Goed)];
        await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, posten));

        await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, posten, "AFSCHRIFT-2"));

        await using var db = Db();
        Assert.Equal(
            [(BankregelStatus.Verwerkt, null), (BankregelStatus.Geparkeerd, Parkeerreden.Tegenstrijdig)],
            (await db.Bankregels.OrderBy(r => r.Id).ToListAsync()).Select(r => (r.Status, r.Reden)));
        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
    }

    [Fact]
    public async Task Een_run_die_als_een_bedrag_is_afgeschreven_moet_precies_kloppen()
    {
        var opdracht = await AangebodenAsync();

        await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [new("734.00", IsBij: false) { BatchMsgId = opdracht.MsgId }]));

        await using var db = Db();
        Assert.Equal(Parkeerreden.AnderBedrag, (await db.Bankregels.SingleAsync()).Reden);
        Assert.Equal(BetaalopdrachtStatus.Aangeboden, (await db.Betaalopdrachten.SingleAsync()).Status);
    }

    [Fact]
    public async Task Na_een_weigering_vooraf_is_een_afschrijving_een_tegenspraak()
    {
        var opdracht = await AangebodenAsync();
        var lot = new Banklot { Geweigerd = new Dictionary<string, string> { [opdracht.Betalingen[0].EndToEndId] = "AC01" } };
        using var antwoord = new MemoryStream(Oefenbank.Antwoord(opdracht, lot));
        await Wereld.AlsAsync<BankantwoordVerwerken, BankantwoordVerwerken.Input, BankantwoordVerwerken.Resultaat>("svb.fin1", new(antwoord));

        await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, Banklot.Goed)]));

        await using var db = Db();
        Assert.Equal(Parkeerreden.Tegenstrijdig, (await db.Bankregels.SingleAsync()).Reden);
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Theory]
    [InlineData("svb.decl")]
    [InlineData("auditor")]
    [InlineData("anna")]
    public async Task Alleen_de_medewerker_betalingen_en_de_bank_lezen_een_afschrift_in(string door)
    {
        var opdracht = await AangebodenAsync();
        var bestand = Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, Banklot.Goed)]);

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VerwerkAsync(bestand, door));
    }

    // BankOnderweg and Bank, of all chains together.
    private async Task<(long Onderweg, long Bank)> BankAsync()
    {
        await using var db = Db();
        var rekeningen = await db.Rekeningen.ToListAsync();
        long Saldo(Rekeningsoort soort) => rekeningen.Where(r => r.Soort == soort).Sum(r => r.Saldo);
        return (Saldo(Rekeningsoort.BankOnderweg), Saldo(Rekeningsoort.Bank));
    }
}
