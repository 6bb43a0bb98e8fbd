using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BankregelBoekenTests : Bankproef
{
    [Fact]
    public async Task Een_storting_die_niet_herkend_is_betaalt_wat_er_op_wacht()
    {
        var id = await WachtOpStortingAsync();
        var regel = await BinnenAsync("235.00");

        await BoekAsync(regel, budgethouder: await AnnaAsync());

        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await BekijkAsync(id)).Status);
        await using var db = Db();
        var geboekt = await db.Bankregels.SingleAsync();
        Assert.Equal((BankregelStatus.Verwerkt, Bankregelsoort.Storting, null), (geboekt.Status, geboekt.Soort, geboekt.Reden));
        Assert.NotNull(geboekt.VerklaardDoorId);
        Assert.Equal(Dag, (await db.Stortingen.SingleAsync()).OntvangenOp);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wat_een_ander_al_boekte_kan_niet_nog_eens()
    {
        await WachtOpStortingAsync();
        var regel = await BinnenAsync("235.00");
        await BoekAsync(regel, budgethouder: await AnnaAsync());

        Assert.Equal("STATUS", await GeweigerdMetAsync(async () => await BoekAsync(regel, budgethouder: await AnnaAsync(), door: "svb.fin2")));

        await using var db = Db();
        Assert.Equal(1, await db.Stortingen.CountAsync());
    }

    [Fact]
    public async Task Twee_tegelijk_boeken_een_keer()
    {
        await WachtOpStortingAsync();
        var anna = await AnnaAsync();
        var regel = await BinnenAsync("100.00");

        var pogingen = await Task.WhenAll(Enumerable.Range(1, 3).Select(i => PoogAsync(() => BoekAsync(regel, budgethouder: anna, door: $"svb.fin{i}"))));

        Assert.Equal(1, pogingen.Count(p => p is null));
        Assert.Equal(["STATUS", "STATUS"], pogingen.OfType<string>());
        await using var db = Db();
        Assert.Equal(Bedrag.Euro(100), (await db.Stortingen.SingleAsync()).Bedrag);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Melding_en_afschrift_van_hetzelfde_geld_tellen_een_keer()
    {
        await WachtOpStortingAsync();
        var anna = await AnnaAsync();
        var eerst = await BinnenAsync("50.00", kenmerk: "NTRY-7");
        await BoekAsync(eerst, budgethouder: anna);
        var later = await BinnenAsync("50.00", kenmerk: "NTRY-7", melding: "MELDING-2");

        Assert.Equal("BANKREGEL", await GeweigerdMetAsync(async () => await BoekAsync(later, vordering: await VorderingAsync())));
        await BoekAsync(later, budgethouder: anna);

        await using var db = Db();
        Assert.Equal(1, await db.Stortingen.CountAsync());
        Assert.Equal(2, await db.Bankregels.CountAsync(r => r.Soort == Bankregelsoort.Storting));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Een_betaling_op_een_vordering_dekt_hem()
    {
        var vordering = await VorderingAsync();
        var teVeel = await BinnenAsync("60.01");
        Assert.Equal("VORDERING", await GeweigerdMetAsync(() => BoekAsync(teVeel, vordering: vordering)));
        var regel = await BinnenAsync("60.00", melding: "MELDING-2");

        await BoekAsync(regel, vordering: vordering);

        await using var db = Db();
        Assert.Equal((VorderingStatus.Voldaan, Bedrag.Nul), await db.Vorderingen.Select(v => new { v.Status, v.Open }).SingleAsync() is var v ? (v.Status, v.Open) : default);
        Assert.Equal((Bankregelsoort.Vordering, vordering), await db.Bankregels.Where(r => r.Id == regel).Select(r => new { r.Soort, r.VorderingId }).SingleAsync() is var r
            ? (r.Soort, r.VorderingId!.Value) : default);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wat_wegging_of_nog_niet_geboekt_is_is_geen_ontvangst()
    {
        await WachtOpStortingAsync();
        var anna = await AnnaAsync();
        var af = await RegelAsync(new("12.50", IsBij: false) { Omschrijving = "Kosten" }, "MELDING-1");

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => BoekAsync(af, budgethouder: anna)));
        Assert.Equal("BANKREGEL", await GeweigerdMetAsync(async () => await BoekAsync(await BinnenAsync("1.00", melding: "MELDING-2"))));
    }

    [Fact]
    public async Task Een_ander_boekt_niets_en_wat_niet_bestaat_is_er_niet()
    {
        await WachtOpStortingAsync();
        var anna = await AnnaAsync();
        var regel = await BinnenAsync("1.00");

        foreach (var wie in new[] { "auditor", "svb.decl", "anna" })
        {
            await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BoekAsync(regel, budgethouder: anna, door: wie));
        }

        await Assert.ThrowsAsync<NietGevondenException>(() => BoekAsync(BankregelId.Nieuw(), budgethouder: anna));
        await Assert.ThrowsAsync<NietGevondenException>(() => BoekAsync(regel, budgethouder: BudgethouderId.Nieuw()));
        await Assert.ThrowsAsync<NietGevondenException>(() => BoekAsync(regel, vordering: VorderingId.Nieuw()));
    }

    // € 235,00 of March is for anna herself.
    private async Task<DeclaratieId> WachtOpStortingAsync()
    {
        var stand = await Wereld.DeclareerAsync("anna", await InAprilAsync(centen: 50_000), Maart, Twaalfuurkwartier);
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(stand.Id, Tekortkeuze.Storten));
        return stand.Id;
    }

    // € 60,00 that kees has to pay back to bas; anna waits for her own money at the same time.
    private async Task<VorderingId> VorderingAsync()
    {
        await using var db = Db();
        if (!await db.Zorgovereenkomsten.AnyAsync())
        {
            await InAprilAsync();
        }

        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync("dina", "linde", nummer: "W-9");
        var maart = await Wereld.DeclareerAsync("dina", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.BetaalAsync();
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "dina", new(DeclaratieId.Nieuw(), maart.Id, [new(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), null, -60, null)]));
        var id = VorderingId.Nieuw();
        await Wereld.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
            "svb.fin1", new(id, overeenkomst, null, await ZorgverlenerAsync("linde")));
        return id;
    }

    private async Task<BudgethouderId> AnnaAsync()
    {
        await using var db = Db();
        return await db.Budgethouders.Where(b => b.Naam == "Anna de Wit").Select(b => b.Id).SingleAsync();
    }

    private Task<BankregelId> BinnenAsync(string bedrag, string? kenmerk = null, string melding = "MELDING-1") =>
        RegelAsync(new(bedrag, IsBij: true) { Omschrijving = "Mijn storting", Bankkenmerk = kenmerk }, melding);

    private async Task<BankregelId> RegelAsync(Bankpost post, string melding)
    {
        await VerwerkAsync(Oefenbank.Melding(Rekening, Dag, [post], melding));
        await using var db = Db();
        return (await db.Bankregels.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync())[^1];
    }

    private Task<BankafschriftId> BoekAsync(
        BankregelId id, BudgethouderId? budgethouder = null, VorderingId? vordering = null, string door = "svb.fin1") =>
        Wereld.AlsAsync<BankregelBoeken, BankregelBoeken.Input, BankafschriftId>(door, new(id, budgethouder, vordering));

    private static async Task<string?> PoogAsync(Func<Task> stap)
    {
        try
        {
            await stap();
            return null;
        }
        catch (RegelOvertredenException fout)
        {
            return fout.Code;
        }
    }
}
