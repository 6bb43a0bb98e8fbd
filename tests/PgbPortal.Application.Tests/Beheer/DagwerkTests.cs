using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Beheer;

public sealed class DagwerkTests : Wereldproef
{
    [Fact]
    public async Task Een_declaratie_die_vijf_dagen_wacht_geeft_een_keer_een_herinnering()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier);
        Op(6, 4);
        Assert.Equal(0, (await WerkAsync()).Herinneringen);
        Op(7, 4);

        Assert.Equal(1, (await WerkAsync()).Herinneringen);
        Op(8, 4);
        Assert.Equal(0, (await WerkAsync()).Herinneringen);

        await using var db = Db();
        Assert.Equal(1, await db.Kennisgevingen.CountAsync(k => k.Soort == Kennisgevingsoort.DeclaratieWacht));
    }

    [Fact]
    public async Task Op_een_dag_gebeurt_het_werk_een_keer()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier);
        Op(7, 4);
        await WerkAsync();

        Assert.Equal(new Dagwerk.Resultaat(0, 0), await WerkAsync());
    }

    [Fact]
    public async Task Na_de_uitloop_krijgt_de_verstrekker_een_507_en_is_het_budget_dicht()
    {
        await MaartBetaaldAsync();
        Wereld.Klok.Zet(new DateOnly(2026, 12, 31).AddDays(97));
        Assert.Equal(0, (await WerkAsync()).Berichten);
        Wereld.Klok.Zet(new DateOnly(2026, 12, 31).AddDays(98));

        Assert.Equal(1, (await WerkAsync()).Berichten);

        await using var db = Db();
        Assert.Equal("WMO507", (await db.Berichten.SingleAsync()).Soort);
        Assert.NotNull((await db.Functiebudgetten.SingleAsync()).AfgeslotenOp);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Een_budget_dat_is_geblokkeerd_wacht_en_houdt_geen_ander_tegen()
    {
        await Wereld.ToekenningAsync("anna", "westland", "W-1", Wet.Wmo, [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(832_000), new Bedrag(10_000))]);
        await Wereld.ToekenningAsync("dina", "delft", "D-1");
        await using (var db = Db())
        {
            (await db.Rekeningen.Where(r => r.Soort == Rekeningsoort.Gereserveerd).ToListAsync()).Where(r => r.Saldo > 0).ToList().ForEach(r => r.Blokkeer());
            await db.SaveChangesAsync();
        }

        Wereld.Klok.Zet(new DateOnly(2026, 12, 31).AddDays(98));
        Assert.Equal(1, (await WerkAsync()).Berichten);

        await using var na = Db();
        Assert.Equal(1, await na.Functiebudgetten.CountAsync(f => f.AfgeslotenOp != null));
    }

    [Fact]
    public async Task Na_een_jaar_telt_wat_is_betaald_ook_als_een_correctie_een_deel_van_een_tegoed_weghaalde()
    {
        // March: € 735,00. Three hours less is € 180,00 credit; one hour more takes € 60,00 of that away. Nothing came back yet.
        await Wereld.ToekenningAsync("anna", "westland", "W-1", Wet.Wmo, [new(new("02"), new(2026, 3, 1), new(2027, 12, 31), new(832_000))]);
        ZorgovereenkomstId overeenkomst;
        await using (var db = Db())
        {
            overeenkomst = await Wereld.ConceptAsync(await db.Budgethouders.Where(b => b.Naam == "Anna de Wit").Select(b => b.Id).SingleAsync());
        }

        await Wereld.KeurGoedAsync(overeenkomst);
        Op(2, 4);
        var maart = (await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier)).Id;
        await Wereld.BetaalAsync();
        foreach (var minuten in new[] { -180, 60 })
        {
            await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>("anna", new(
                DeclaratieId.Nieuw(), maart, [new(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), null, minuten, null)]));
        }

        Wereld.Klok.Zet(new DateOnly(2026, 12, 31).AddDays(98));
        Assert.Equal(1, (await WerkAsync()).Berichten);

        await using var na = Db();
        Assert.Equal((2026, Bedrag.Euro(735)), await na.Functiebudgetten.SingleAsync() is var f ? (f.LaatstAfgeslotenJaar!.Value, f.AlGemeld) : default);
    }

    [Fact]
    public async Task Van_een_vervangen_budget_wordt_elk_jaar_opnieuw_afgesloten_met_wat_er_in_dat_jaar_is_besteed()
    {
        // € 735,00 in 2026 and € 60,00 in 2027, both closed; then the grant is replaced, and what was spent moves along.
        await Wereld.ToekenningAsync("anna", "westland", "W-1", Wet.Wmo, [new(new("02"), new(2026, 3, 1), new(2029, 12, 31), new(832_000))]);
        ZorgovereenkomstId overeenkomst;
        await using (var db = Db())
        {
            overeenkomst = await Wereld.ConceptAsync(await db.Budgethouders.Where(b => b.Naam == "Anna de Wit").Select(b => b.Id).SingleAsync());
        }

        await Wereld.KeurGoedAsync(overeenkomst);
        Op(2, 4);
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.BetaalAsync();
        Wereld.Klok.Zet(new(2027, 3, 2));
        await Wereld.DeclareerAsync("anna", overeenkomst, new(2027, 2), 60);
        await Wereld.BetaalAsync();
        foreach (var jaar in new[] { 2026, 2027 })
        {
            Wereld.Klok.Zet(new DateOnly(jaar, 12, 31).AddDays(100));
            Assert.Equal(1, (await WerkAsync()).Berichten);
        }

        Wereld.Klok.Zet(new(2028, 9, 4));
        await using (var db = Db())
        {
            await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(
                await db.Toekenningen.Select(t => t.Id).SingleAsync(), Toekenningwijziging.Wijzigen, "W-2",
                [new(new("02"), new(2026, 3, 1), new(2029, 12, 31), new(900_000))]));
        }

        Wereld.Klok.Zet(new(2028, 9, 5));
        Assert.Equal(2, (await WerkAsync()).Berichten);

        await using var na = Db();
        var oudEnNieuw = new[] { "2026-03-01 2026-12-31 73500", "2027-01-01 2027-12-31 6000" };
        Assert.Equal(
            [.. oudEnNieuw.Select(r => $"W-1 {r}"), .. oudEnNieuw.Select(r => $"W-2 {r}")],
            (await na.Berichten.Where(b => b.Soort == "WMO507").ToListAsync()).Select(b => Afsluiting(b.Inhoud)).Order(StringComparer.Ordinal));
        Assert.Equal((2027, new Bedrag(79_500)), await na.Functiebudgetten.SingleAsync(f => f.Bedrag == new Bedrag(900_000)) is var f ? (f.LaatstAfgeslotenJaar!.Value, f.AlGemeld) : default);

        static string Afsluiting(byte[] inhoud)
        {
            var regel = XDocument.Parse(System.Text.Encoding.UTF8.GetString(inhoud)).Descendants().First(e => e.Name.LocalName == "FunctieBudgetBesteed");
            string Waarde(string naam) => regel.Descendants().First(e => e.Name.LocalName == naam).Value;
            return $"{Waarde("BudgetIdentificatie")} {Waarde("Begindatum")} {Waarde("Einddatum")} {Waarde("FunctieBudgetBesteed")}";
        }
    }

    [Fact]
    public async Task Alleen_het_systeem_doet_het_dagwerk() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => Wereld.AlsAsync<Dagwerk, Dagwerk.Input, Dagwerk.Resultaat>("svb.fin1", new()));

    private Task<Dagwerk.Resultaat> WerkAsync() => Wereld.AlsAsync<Dagwerk, Dagwerk.Input, Dagwerk.Resultaat>(Rol.Klok, new());
}
