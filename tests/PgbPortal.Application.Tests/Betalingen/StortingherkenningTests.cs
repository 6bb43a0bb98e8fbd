using System.Text;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class StortingherkenningTests : Bankproef
{
    private DeclaratieId _maart;

    [Theory]
    [InlineData("Eigen geld {dec}")]
    [InlineData("{dec}")]
    [InlineData("storting voor {dec} van april 2026, klant {klant}")]
    [InlineData("Eigen geld, klantnummer {klant}")]
    [InlineData("eigen geld {klantdicht}")]
    public async Task Een_kenmerk_dat_bij_een_persoon_hoort_wordt_meteen_geboekt(string tekst)
    {
        await WachtOpStortingAsync();

        var resultaat = await BinnenAsync(tekst);

        Assert.Equal((1, 0), (resultaat.Verwerkt, resultaat.Geparkeerd));
        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await BekijkAsync(_maart)).Status);
        await using var db = Db();
        var regel = await db.Bankregels.SingleAsync();
        Assert.Equal((BankregelStatus.Verwerkt, Bankregelsoort.Storting, null, null), (regel.Status, regel.Soort, regel.Reden, regel.VerklaardDoorId));
        Assert.Equal(regel.BudgethouderId, (await db.Stortingen.SingleAsync()).BudgethouderId);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Theory]
    [InlineData("Eigen geld DEC-00000000", Parkeerreden.OnbekendeRegel)]
    [InlineData("storting DEC-00000000 en {dec}", Parkeerreden.OnbekendeStorting)]
    [InlineData("{dec} VOR-12345678", Parkeerreden.OnbekendeRegel)]
    [InlineData("{dec}0", Parkeerreden.OnbekendeRegel)]
    [InlineData("Factuur {klant}", Parkeerreden.OnbekendeRegel)]
    [InlineData("Eigen geld {klant} en 2026 0402", Parkeerreden.OnbekendeRegel)]
    [InlineData("storting {dec} klantnummer {ander}", Parkeerreden.OnbekendeStorting)]
    public async Task Bij_twijfel_wacht_het_op_een_mens(string tekst, Parkeerreden reden)
    {
        await WachtOpStortingAsync();

        await BinnenAsync(tekst);

        await GeparkeerdAsync(reden);
    }

    [Fact]
    public async Task Zonder_eigen_nummer_van_de_bank_wacht_het_op_een_mens()
    {
        await WachtOpStortingAsync();

        var melding = Encoding.UTF8.GetString(Oefenbank.Melding(Rekening, Dag, [await PostAsync("Eigen geld {dec}", "NTRY-1", "235.00")]));

        Assert.Contains("<AcctSvcrRef>NTRY-1</AcctSvcrRef>", melding);
        await VerwerkAsync(Encoding.UTF8.GetBytes(melding.Replace("<AcctSvcrRef>NTRY-1</AcctSvcrRef>", "", StringComparison.Ordinal)));

        await GeparkeerdAsync(Parkeerreden.OnbekendeRegel);
    }

    [Fact]
    public async Task Een_nummer_van_de_bank_voor_twee_bedragen_samen_zegt_niets()
    {
        await WachtOpStortingAsync();
        var post = await PostAsync("Eigen geld {dec}", "NTRY-1", "100.00");

        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [post, post with { Bedrag = "135.00" }], "MELDING-1"));

        await using var db = Db();
        Assert.Equal(2, await db.Bankregels.CountAsync(r => r.Status == BankregelStatus.Geparkeerd));
        Assert.Empty(await db.Stortingen.ToListAsync());
    }

    [Fact]
    public async Task Melding_en_afschrift_van_hetzelfde_geld_tellen_een_keer()
    {
        await WachtOpStortingAsync();
        var post = await PostAsync("Eigen geld {dec}", "NTRY-1", "235.00");
        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [post], "MELDING-1"));

        // By then the claim waits no longer, and its reference alone tells nothing any more: only the klantnummer does.
        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [await PostAsync("Eigen geld {klant}", "NTRY-1", "235.00")], "MELDING-2"));

        await using var db = Db();
        Assert.Equal(1, await db.Stortingen.CountAsync());
        Assert.Equal(2, await db.Bankregels.CountAsync(r => r.Soort == Bankregelsoort.Storting && r.Status == BankregelStatus.Verwerkt));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Een_melding_met_een_ander_bedrag_onder_hetzelfde_nummer_wacht_op_een_mens()
    {
        await WachtOpStortingAsync();
        await BinnenAsync("Eigen geld {klant}", bedrag: "100.00");
        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [await PostAsync("Eigen geld {klant}", "NTRY-1", "90.00")], "MELDING-2"));

        await using var db = Db();
        Assert.Equal(1, await db.Stortingen.CountAsync());
        Assert.Equal(1, await db.Bankregels.CountAsync(r => r.Status == BankregelStatus.Geparkeerd));
    }

    [Fact]
    public async Task Twee_stortingen_in_een_bestand_betalen_de_declaratie_een_keer()
    {
        await WachtOpStortingAsync();
        await VerwerkAsync(Oefenbank.Melding(
            Rekening,
            Dag,
            [await PostAsync("Eigen geld {klant}", "NTRY-1", "10.00"), await PostAsync("{dec}", "NTRY-2", "235.00")],
            "MELDING-1"));

        await using var db = Db();
        Assert.Equal(235_00, (await db.Stortingsbeloften.SingleAsync()).Bedrag.Centen);
        Assert.Equal(-10_00, (await db.Rekeningen.SingleAsync(r => r.Soort == Rekeningsoort.StortingVrij)).Saldo);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Theory]
    [InlineData("storting 06-{klantdicht}")]
    [InlineData("storting 06 - {klantdicht}")]
    [InlineData("storting +31 6-{klantdicht}")]
    public async Task Een_telefoonnummer_is_geen_klantnummer(string tekst)
    {
        await WachtOpStortingAsync();

        await BinnenAsync(tekst);

        await GeparkeerdAsync(Parkeerreden.OnbekendeStorting);
    }

    [Fact]
    public void Een_datum_is_geen_klantnummer()
    {
        Assert.Empty(Stortingherkenning.Kenmerken("storting 01112026"));
        Assert.Empty(Stortingherkenning.Kenmerken("storting 0111 2026"));
        Assert.Equal(["32112026"], Stortingherkenning.Kenmerken("storting 32112026"));
    }

    [Fact]
    public async Task Een_klantnummer_alleen_is_niet_genoeg_als_niemand_op_een_storting_wacht()
    {
        await WachtOpStortingAsync();
        await BinnenAsync("{dec}");

        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [await PostAsync("Eigen geld {klant}", "NTRY-2", "50.00")], "MELDING-2"));

        await using var db = Db();
        Assert.Equal(1, await db.Stortingen.CountAsync());
        Assert.Equal(1, await db.Bankregels.CountAsync(r => r.Status == BankregelStatus.Geparkeerd));
    }

    [Fact]
    public async Task Hetzelfde_bedrag_in_het_afschrift_onder_een_ander_nummer_wacht_op_een_mens()
    {
        await WachtOpStortingAsync();
        await BinnenAsync("{dec}", bedrag: "100.00");

        await VerwerkAsync(Oefenbank.Afschrift(Rekening, Dag, [await PostAsync("{dec}", "NTRY-9", "100.00")]));

        await using var db = Db();
        Assert.Equal(1, await db.Stortingen.CountAsync());
        Assert.Equal(1, await db.Bankregels.CountAsync(r => r.Status == BankregelStatus.Geparkeerd));
    }

    [Fact]
    public async Task Op_een_geblokkeerde_pot_wordt_niets_geboekt_en_de_rest_van_het_bestand_wel()
    {
        await WachtOpStortingAsync();
        await BinnenAsync("Eigen geld {klant}", bedrag: "1.00");
        await using (var db = Db())
        {
            (await db.Rekeningen.SingleAsync(r => r.Soort == Rekeningsoort.StortingVrij)).Blokkeer();
            await db.SaveChangesAsync();
        }

        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [await PostAsync("{dec}", "NTRY-2", "234.00")], "MELDING-2"));

        await using var na = Db();
        Assert.Equal(1, await na.Stortingen.CountAsync());
        Assert.Equal(1, await na.Bankregels.CountAsync(r => r.Status == BankregelStatus.Geparkeerd));
    }

    // € 235,00 of March is for anna herself.
    private async Task WachtOpStortingAsync()
    {
        await Wereld.ToekenningAsync("dina", nummer: "W-8");
        _maart = (await Wereld.DeclareerAsync("anna", await InAprilAsync(centen: 50_000), Maart, Twaalfuurkwartier)).Id;
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(_maart, Tekortkeuze.Storten));
    }

    private async Task<BankafschriftVerwerken.Resultaat> BinnenAsync(string tekst, string bedrag = "235.00") =>
        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [await PostAsync(tekst, "NTRY-1", bedrag)], "MELDING-1"));

    private async Task<Bankpost> PostAsync(string tekst, string bankkenmerk, string bedrag)
    {
        await using var db = Db();
        var anna = await db.Budgethouders.Where(b => b.Naam == "Anna de Wit").Select(b => b.Id).SingleAsync();
        var dina = await db.Budgethouders.Where(b => b.Naam == "Dina Smit").Select(b => b.Id).SingleAsync();
        var omschrijving = tekst.Replace("{dec}", Declaratiekenmerk.Van(_maart), StringComparison.Ordinal)
            .Replace("{klant}", Klantnummer.Van(anna), StringComparison.Ordinal)
            .Replace("{klantdicht}", Klantnummer.Van(anna).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{ander}", Klantnummer.Van(dina), StringComparison.Ordinal);
        return new(bedrag, IsBij: true) { Omschrijving = omschrijving, Bankkenmerk = bankkenmerk };
    }

    private async Task GeparkeerdAsync(Parkeerreden reden)
    {
        await using var db = Db();
        var regel = await db.Bankregels.SingleAsync();
        Assert.Equal((BankregelStatus.Geparkeerd, reden, true), (regel.Status, regel.Reden, regel.IsTeBoeken));
        Assert.Empty(await db.Stortingen.ToListAsync());
    }
}
